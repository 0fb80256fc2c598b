/**
 * The API process: `npm run api`, or a child of `npm start`. It keeps serving while the database is
 * away: requests then get a problem that says when to ask again.
 */
import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import closeWithGrace from 'close-with-grace';
import { systemClock } from '#src/clock.ts';
import { runCommand } from '#src/command.ts';
import { type Config, readConfig } from '#src/config.ts';
import { AppError, messageOf } from '#src/errors.ts';
import { createLog, type Logger } from '#src/log.ts';
import { openQueue } from '#src/queue/bullmq.ts';
import { openDatabase } from '#src/store/open.ts';
import { createContactVault } from '#src/store/contact-vault.ts';
import { createPdfPrinter } from '#src/documents/print-pdf.ts';
import { createRawFiles } from '#src/evidence/raw-files.ts';
import { chromiumArguments, chromiumSandbox, findChromium } from '#src/launch/find-chromium.ts';
import { modeFolder } from '#src/launch/mode-folder.ts';
import { keptSecret, newPassword, obtainKeys } from '#src/launch/secrets.ts';
import { createAuth } from '#src/people/auth.ts';
import { idleMinutes } from '#src/people/idle-minutes.ts';
import { beat, signOff } from '#src/store/processes.ts';
import { buildApp } from './app.ts';
import { assertReachable } from './reachable.ts';
import { remember } from './remember.ts';

const root = path.join(import.meta.dirname, '../..');
const beatMs = 5_000;

async function readVersion(): Promise<string> {
  const parsed: unknown = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8'));
  return typeof parsed === 'object' && parsed !== null && 'version' in parsed ? String(parsed.version) : '0';
}

/** Starts the API with a configuration and resolves once it listens; throws AppError with a fix where it cannot. */
async function startApi(config: Config, log: Logger): Promise<void> {
  assertReachable(config);
  if (config.databaseUrl === null) {
    throw new AppError('database-missing', 'DATABASE_URL is not set, so the API does not know where the records are', {
      fix: 'run `npm start`, which brings its own PostgreSQL, or set DATABASE_URL',
    });
  }
  const version = await readVersion();
  const db = openDatabase(config.databaseUrl, { name: 'lurewatch-api', log });
  const queue = await openQueue({ databaseUrl: config.databaseUrl, redisUrl: config.redisUrl, log });
  const folder = modeFolder(config);
  const vault = createContactVault(await obtainKeys({ configured: config.keys, folder }));
  const secret = await keptSecret(folder, 'session-secret', () => `${newPassword()}${newPassword()}`);
  const auth = createAuth({
    db,
    secret,
    publicUrl: config.publicUrl ?? `http://127.0.0.1:${config.api.port}`,
    idleMinutes: remember(systemClock, 10_000, () => idleMinutes(db)),
  });
  const pdf = createPdfPrinter({
    executablePath: () => findChromium({ chromiumPath: config.chromiumPath, dataFolder: config.dataFolder }),
    launchArguments: chromiumArguments(),
    sandbox: chromiumSandbox(),
    log,
  });
  const app = await buildApp({
    db,
    queue,
    auth,
    vault,
    rawFiles: createRawFiles(path.join(folder, 'raw')),
    pdf,
    config,
    clock: systemClock,
    log,
    version,
    interfaceFolder: path.join(root, 'dist/ui'),
  });

  const id = randomUUID();
  let away = false;
  const sayAlive = async () => {
    try {
      await beat(db, { id, kind: 'api', queues: [], version });
      if (away) log.info('the database is back');
      away = false;
    } catch (error) {
      // said once per outage, not every five seconds
      if (!away) log.warn({ code: codeOf(error) }, `the database cannot be reached (${messageOf(error)}); requests get 503 until it can`);
      away = true;
    }
  };
  const timer = setInterval(() => void sayAlive(), beatMs);

  const grace = closeWithGrace({ delay: 10_000, logger: false }, async ({ err }) => {
    if (err !== undefined) log.error({ err }, 'the API stops because of an error');
    clearInterval(timer);
    await app.close();
    await pdf.close();
    // the list forgets silent processes by itself
    await signOff(db, id).catch(() => undefined);
    await queue.close();
    await db.destroy();
  });
  // the launcher went away: without it nobody would ever stop this process
  process.once('disconnect', () => grace.close());
  if (process.send !== undefined && !process.connected) return grace.close();

  await sayAlive();
  await listen(app, config);
  const address = app.server.address();
  const port = typeof address === 'object' && address !== null ? address.port : config.api.port;
  log.info({ port, mode: config.mode }, `the interface is at ${config.publicUrl ?? `http://${config.api.host}:${port}`}`);
  process.send?.({ kind: 'listening', port });
}

async function listen(app: Awaited<ReturnType<typeof buildApp>>, config: Config): Promise<void> {
  try {
    await app.listen({ host: config.api.host, port: config.api.port });
  } catch (cause) {
    if (codeOf(cause) !== 'EADDRINUSE') throw cause;
    throw new AppError('port-taken', `Port ${config.api.port} is in use by another program`, {
      cause,
      fix: 'set PORT to a free port, e.g. PORT=3001 npm start',
    });
  }
}

function codeOf(error: unknown): string | undefined {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : undefined;
}

const usage = `npm run api    serves the interface and the API

  DATABASE_URL   PostgreSQL 15 or newer with the records (npm start brings its own)
  REDIS_URL      where jobs wait, if not in PostgreSQL
  PORT           default 3000        HOST   default 127.0.0.1; another address needs LUREWATCH_PUBLIC_URL
  LUREWATCH_PUBLIC_URL   https://… of a reverse proxy that ends TLS: then the only host name that is answered
`;

await runCommand(async () => {
  if (process.argv.includes('--help')) {
    process.stdout.write(usage);
    return;
  }
  const config = readConfig(process.env);
  await startApi(config, createLog('api', config.logLevel));
});
