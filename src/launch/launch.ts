/** Joins the parts of `npm start` and takes them apart again. */
import { spawn } from 'node:child_process';
import { chmod } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pino } from 'pino';
import type { Config } from '#src/config.ts';
import { assertReachable } from '#src/api/reachable.ts';
import { AppError } from '#src/errors.ts';
import { readProgress, waitForHealth } from './ask-api.ts';
import { keepRunning, type ChildReport, type KeptChild } from './child-process.ts';
import { openConsole, type Console } from './console-lines.ts';
import { openStartDatabase } from './database-of-start.ts';
import { findChromium } from './find-chromium.ts';
import { takeLock } from './instance-lock.ts';
import { modeFolder } from './mode-folder.ts';
import { operatorLine } from './operator-lines.ts';
import { practiceAccounts } from './practice-accounts.ts';
import { openPracticeSite } from './practice-site.ts';
import { runMigrations } from './run-migrations.ts';
import { obtainKeys } from './secrets.ts';
import { untilAskedToStop } from './stop-request.ts';

const stopPatienceMs = 4_000;
const progressEveryMs = 1_000;

/**
 * Starts everything, says where it is, and stops everything when asked to (SIGINT, SIGTERM, SIGHUP,
 * closed terminal). Throws AppError when it cannot start; what had been started is stopped first.
 */
export async function launch(config: Config, output: NodeJS.WriteStream): Promise<void> {
  const folder = modeFolder(config);
  const taken = takeLock(join(folder, 'instance.lock'), 'npm start');
  if (!taken.ok) {
    const who = taken.holder === null ? 'một tiến trình khác' : `tiến trình ${taken.holder.pid}, từ ${taken.holder.since}`;
    throw new AppError('already-running', `Lurewatch đang chạy trên thư mục ${folder} (${who})`, {
      fix: taken.holder === null ? 'dừng tiến trình đó trước' : `dùng cửa sổ đang chạy, hoặc dừng nó: kill ${taken.holder.pid}`,
    });
  }
  // The user that PostgreSQL runs as passes through, nobody looks around. A folder shared by a group stays as it is.
  await chmod(folder, 0o711).catch(() => undefined);
  const stop = untilAskedToStop(output);
  const closers: (() => Promise<void>)[] = [async () => taken.lock.release()];
  const terminal = openConsole(output, join(folder, 'logs', 'lurewatch.log'));
  try {
    await bringUp(config, folder, terminal, stop, closers);
    await stop.asked;
    const failure = stop.reason();
    if (failure !== null) throw failure;
    terminal.progress(null);
    terminal.say('Đang dừng …');
  } finally {
    terminal.progress(null);
    for (const close of closers.toReversed()) await close();
    stop.release();
  }
  terminal.say('Đã dừng. Dữ liệu được giữ nguyên.');
}

type StopRequest = ReturnType<typeof untilAskedToStop>;

async function bringUp(
  config: Config,
  folder: string,
  terminal: Console,
  stop: StopRequest,
  closers: (() => Promise<void>)[],
): Promise<void> {
  assertReachable(config);
  const { host, port } = config.api;
  await provePortFree(host, port);
  terminal.say(config.mode === 'practice' ? 'Lurewatch — chạy thử với dữ liệu bịa' : 'Lurewatch — dữ liệu thật');
  const log = pino(
    { name: 'launcher', level: 'info' },
    { write: (line: string) => hear(terminal, 'launcher', { kind: 'line', text: line.trimEnd() }) },
  );

  terminal.progress('• Khởi động cơ sở dữ liệu …');
  const children: KeptChild[] = [];
  const restartChildren = () => children.forEach((child) => child.restart());
  const database = await openStartDatabase({ databaseUrl: config.databaseUrl, folder, log, say: terminal.say, onMoved: restartChildren });
  closers.push(() => database.close());
  if (stop.isAsked()) return;

  const shared: NodeJS.ProcessEnv = {
    ...process.env,
    LUREWATCH_MODE: config.mode,
    LUREWATCH_DATA: resolve(config.dataFolder),
    LUREWATCH_KEYS: await obtainKeys({ configured: config.keys, folder }),
  };
  const [chromium, shownOnce] = await Promise.all([
    findChromium({ chromiumPath: config.chromiumPath, dataFolder: resolve(config.dataFolder) }),
    runMigrations({ ...shared, DATABASE_URL: database.url() }, config.databaseUrl !== null, (text) =>
      hear(terminal, 'migrate', { kind: 'line', text }),
    ),
  ]);
  terminal.progress(null);
  if (!chromium.ok)
    terminal.say(`[thu thập] Không có Chromium dùng được, những trang cần nó được ghi là chưa đọc: ${chromium.reason} → ${chromium.fix}`);
  if (stop.isAsked()) return;

  const allowed = [...config.allowAddresses];
  const workerArguments: string[] = [];
  if (config.mode === 'practice') {
    const site = await openPracticeSite(folder);
    closers.push(() => site.close());
    allowed.push(`127.0.0.1:${site.port}`);
    workerArguments.push('--practice-site', site.url);
    terminal.record(`practice site at ${site.url}`);
  }
  const environment = () => ({
    ...shared,
    DATABASE_URL: database.url(),
    LUREWATCH_ALLOW_ADDRESSES: allowed.join(','),
    ...(chromium.ok ? { CHROMIUM_PATH: chromium.path } : {}),
  });
  const listening = { port };
  const report = (speaker: string) => (said: ChildReport) => {
    if (said.kind === 'message') listening.port = portOf(said.value) ?? listening.port;
    if (said.kind === 'hopeless')
      stop.ask(
        new AppError('child-hopeless', `tiến trình "${speaker}" không khởi động được (${said.how})`, {
          fix: `xem ${join(folder, 'logs', 'lurewatch.log')}`,
        }),
      );
    hear(terminal, speaker, said);
  };
  const api = keepRunning({ script: 'src/api/main.ts', args: [], environment, report: report('api') });
  const worker = keepRunning({ script: 'workers/main.ts', args: workerArguments, environment, report: report('worker') });
  children.push(api, worker);
  closers.push(
    () => api.stop(stopPatienceMs / 2),
    () => worker.stop(stopPatienceMs),
  );

  // a server that listens everywhere is reached here too
  const reached = host === '0.0.0.0' ? '127.0.0.1' : host === '::' ? '::1' : host;
  const address = () => `http://${reached.includes(':') ? `[${reached}]` : reached}:${listening.port}`;
  // Port 0 means "any": the API says which as soon as it listens.
  while (listening.port === 0 && !stop.isAsked()) await sleep(50);
  if (!(await waitForHealth(address(), 120_000, stop.signal))) {
    if (stop.isAsked()) return;
    throw new AppError('api-silent', `giao diện không trả lời tại ${address()}`, { fix: `xem ${join(folder, 'logs', 'lurewatch.log')}` });
  }
  const people = config.publicUrl ?? address();
  terminal.say(welcome(config, folder, people));
  if (config.mode === 'practice') terminal.say(practiceAccounts(config.province));
  for (const line of shownOnce) terminal.show(`  ${line}`);
  if (config.openBrowser) openInBrowser(people);
  if (config.mode === 'practice') void showProgress({ address, database: () => readProgress(database.url(), log) }, terminal, stop);
}

/** Log lines, messages and deaths of a child, on the terminal and in the log file. */
function hear(terminal: Console, speaker: string, said: ChildReport): void {
  if (said.kind === 'message') return;
  if (said.kind === 'line') {
    terminal.record(said.text);
    const line = operatorLine(speaker, said.text);
    if (line !== null) terminal.sayOnce(line);
    return;
  }
  const dead = operatorLine(speaker, `tiến trình dừng ngoài ý muốn (${said.how})`) ?? '';
  terminal.say(
    said.kind === 'died' ? `${dead}; chạy lại sau ${(said.againInMs / 1000).toLocaleString('vi')} giây` : `${dead}; không thử nữa`,
  );
}

function portOf(message: unknown): number | null {
  return typeof message === 'object' && message !== null && 'port' in message && typeof message.port === 'number' ? message.port : null;
}

async function provePortFree(host: string, port: number): Promise<void> {
  await new Promise<void>((free, taken) => {
    const probe = createServer();
    probe.once('error', (cause) => {
      const inUse = 'code' in cause && cause.code === 'EADDRINUSE';
      const message = inUse ? `Cổng ${port} đang có chương trình khác dùng` : `Không mở được ${host}:${port}: ${cause.message}`;
      taken(
        new AppError('port-taken', message, {
          fix: inUse ? `PORT=${port + 1} npm start` : 'đặt HOST=127.0.0.1 và PORT từ 1024 trở lên',
          cause,
        }),
      );
    });
    probe.listen(port, host, () => probe.close(() => free()));
  });
}

function welcome(config: Config, folder: string, address: string): string {
  const practice = [
    '  Đang quét trang tập dượt (bài bịa, chỉ trên máy này). Các ca có dấu hiệu hiện dần trên giao diện.',
    '  Dữ liệu thật: npm start -- --live',
  ];
  const live = ['  Nguồn được quét theo lịch; thêm bài bằng: npm run -s import -- TỆP'];
  const lines = [
    '',
    `  Lurewatch đang chạy:  ${address}`,
    '',
    ...(config.mode === 'practice' ? practice : live),
    `  Dữ liệu và nhật ký: ${folder}`,
    '  Dừng: Ctrl-C',
    '',
  ];
  return lines.join('\n');
}

/** One line that follows the practice crawl until all of it is done. */
async function showProgress(
  ask: { address: () => string; database: () => ReturnType<typeof readProgress> },
  terminal: Console,
  stop: StopRequest,
): Promise<void> {
  for (let quiet = 0; quiet < 2 && !stop.isAsked();) {
    const now = await ask.database();
    if (stop.isAsked()) return;
    if ('problem' in now) terminal.record(`progress: ${now.problem}`);
    else {
      const flagged = `${now.review} ca cần xem, ${now.rescue} lời kêu cứu`;
      const failed = now.quarantined > 0 ? `, ${now.quarantined} bài lỗi được cách ly` : '';
      quiet = now.quiet ? quiet + 1 : 0;
      const pages = `${now.pagesDone}/${now.pagesDone + now.pagesWaiting} trang`;
      if (now.pagesDone + now.pagesWaiting === 0) terminal.progress('• Đợi lượt quét đầu tiên …');
      else if (quiet < 2) terminal.progress(`• Đã đọc ${pages}, ${now.postings} bài; ${flagged}${failed}`);
      else {
        terminal.progress(null);
        terminal.say(`✓ Quét xong: ${now.pagesDone} trang, ${now.postings} bài; ${flagged}${failed} → ${ask.address()}`);
      }
    }
    // A line for every second of a log that nobody watches would be noise.
    await sleep(process.stdout.isTTY ? progressEveryMs : 3 * progressEveryMs, undefined, { signal: stop.signal }).catch(() => undefined);
  }
}

function openInBrowser(address: string): void {
  const program = process.platform === 'darwin' ? 'open' : 'xdg-open';
  // No browser on this machine is no reason to stop.
  spawn(program, [address], { stdio: 'ignore', detached: true })
    .on('error', () => undefined)
    .unref();
}
