/**
 * What `npm start`, `npm test` and the commands run first: installs what is missing and nothing else.
 * Plain JavaScript with built-in modules only, because on a fresh machine it runs on Node 20 before
 * anything is installed.   node src/launch/bootstrap.mjs start | test | command
 */
import { execFileSync, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  openSync,
  closeSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { delimiter, dirname, join, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A reason to stop, with the command that helps. */
class Stop extends Error {
  constructor(message, fix) {
    super(message);
    this.fix = fix;
  }
}

// ---- what is missing ---------------------------------------------------------------------------

/** True when the packages of the lockfile are not (all) there: never installed, cut short, or from an older lockfile. */
export function needsInstall(root) {
  const stamp = join(root, 'node_modules', '.lurewatch-installed');
  const lockText = readFileSync(join(root, 'package-lock.json'), 'utf8');
  const hash = hashOf(lockText);
  if (readOr(stamp, '') === hash) return false;
  // npm writes its own list when an installation is complete, also after `npm install PACKAGE`.
  const installed = readOr(join(root, 'node_modules', '.package-lock.json'), '');
  if (installed === '') return true;
  const there = JSON.parse(installed).packages;
  for (const [path, wanted] of Object.entries(JSON.parse(lockText).packages)) {
    if (path === '' || wanted.optional || wanted.devOptional || wanted.peer) continue;
    const found = there[path];
    if (!found || found.version !== wanted.version || found.integrity !== wanted.integrity) return true;
  }
  if (existsSync(join(root, 'node_modules'))) writeFileSync(stamp, hash);
  return false;
}

const builtFrom = ['src/ui', 'src/api/schema', 'src/domain', 'index.html', 'vite.config.ts', 'package-lock.json'];

/** A hash over everything the interface is built from, null when this clone has no interface. */
export function interfaceHash(root) {
  if (!existsSync(join(root, 'src', 'ui'))) return null;
  const hash = createHash('sha256');
  const add = (path) => {
    const full = join(root, path);
    if (!existsSync(full)) return;
    let names;
    try {
      names = readdirSync(full).sort();
    } catch {
      hash
        .update(`${path.split(sep).join('/')}\0`)
        .update(readFileSync(full))
        .update('\0'); // a file
      return;
    }
    for (const name of names) add(join(path, name));
  };
  for (const path of builtFrom) add(path);
  return hash.digest('hex');
}

/** True when the interface was never built, or from other files than those that are here now. */
export function needsBuild(root) {
  const hash = interfaceHash(root);
  if (hash === null) return false;
  return !existsSync(join(root, 'dist', 'ui', 'index.html')) || readOr(join(root, 'dist', 'ui.stamp'), '') !== hash;
}

/** The full name of a program on PATH, or null. Our own node_modules/.bin does not count when `outside` is set. */
export function findProgram(name, path = process.env.PATH ?? '', outside = false) {
  for (const folder of path.split(delimiter)) {
    if (folder === '' || (outside && folder.includes('node_modules'))) continue;
    for (const ending of process.platform === 'win32' ? ['.exe', '.cmd', ''] : ['']) {
      try {
        accessSync(join(folder, name + ending), constants.X_OK);
        return join(folder, name + ending);
      } catch {
        // not in this folder
      }
    }
  }
  return null;
}

/**
 * How a Debian package can be installed here: the command to run, or why it may not be run by us
 * together with the command for the reader.
 */
export function aptPlan(name, { isRoot, hasApt, hasSudo, platform }) {
  if (!hasApt)
    return {
      run: null,
      fix: platform === 'darwin' ? `brew install ${name.replace('-server', '')}` : `install ${name} with your package manager`,
    };
  const words = ['apt-get', 'install', '-y', '--no-install-recommends', name];
  if (isRoot) return { run: words, fix: words.join(' ') };
  return { run: hasSudo ? ['sudo', '-n', ...words] : null, fix: `sudo ${words.join(' ')}` };
}

// ---- doing it ----------------------------------------------------------------------------------

const root = resolve(fileURLToPath(import.meta.url), '..', '..', '..');
/** Everything the steps said; git ignores the folder. */
const logFile = join(root, 'data', 'bootstrap.log');

function say(text) {
  process.stderr.write(`${text}\n`);
}

/** Runs one step: one line when it begins, one with the seconds when it ends; everything else goes to the log. */
async function step(title, command, { cwd = root, env = process.env } = {}) {
  const started = Date.now();
  say(`• ${title} …`);
  mkdirSync(dirname(logFile), { recursive: true });
  const log = openSync(logFile, 'a', 0o600);
  writeFileSync(log, `\n$ ${command.join(' ')}\n`);
  const outcome = await new Promise((done) => {
    const child = spawn(command[0], command.slice(1), { cwd, env, stdio: ['ignore', log, log], shell: process.platform === 'win32' });
    child.once('error', (error) => done(error.message));
    child.once('exit', (code, signal) => done(code === 0 ? null : `exit ${signal ?? code}`));
  });
  closeSync(log);
  if (outcome !== null) throw new Stop(`${title}: ${outcome}\n${tail()}`, `xem ${logFile}, rồi chạy: ${command.join(' ')}`);
  say(`✓ ${title} (${Math.round((Date.now() - started) / 1000)} s)`);
}

/** What the last command said: from npm the first lines of its error, from others the last lines of all. */
function tail() {
  const lines = readOr(logFile, '').trimEnd().split('\n');
  const own = lines.slice(lines.findLastIndex((line) => line.startsWith('$ ')) + 1);
  const errors = own.filter((line) => /^npm error \S/.test(line));
  const shown = errors.length > 0 ? errors.slice(0, 12) : own.slice(-25);
  return shown.map((line) => `    ${line.slice(0, 300)}`).join('\n');
}

/** npm as it was started, on the Node it was started with: the one below node_modules is replaced by the installation. */
function npm() {
  const script = process.env.npm_execpath;
  const node = process.env.npm_node_execpath ?? findProgram('node', process.env.PATH, true) ?? process.execPath;
  if (script && /\.c?js$/.test(script) && existsSync(script)) return [node.includes('node_modules') ? 'node' : node, script];
  if (findProgram('npm') === null)
    throw new Stop('Không tìm thấy npm (npm was not found)', 'cài npm cùng Node.js 20 trở lên: https://nodejs.org');
  return ['npm'];
}

/** Without node_modules/.bin: what installs must not run on what it replaces. */
function outerEnvironment() {
  const path = (process.env.PATH ?? '').split(delimiter).filter((folder) => !folder.includes('node_modules'));
  return { ...process.env, PATH: path.join(delimiter) };
}

async function install() {
  const options = ['--no-audit', '--no-fund', '--no-progress', '--loglevel=warn'];
  try {
    await step('Cài các gói npm (npm ci)', [...npm(), 'ci', ...options], { env: outerEnvironment() });
  } catch (error) {
    // npm 11 refuses the lockfile when the registry lacks an optional package of some other system.
    // `npm install` takes the same versions from it and passes over those.
    if (!/npm error Missing: .* from lock file/.test(readOr(logFile, ''))) throw error;
    await step('Cài các gói npm (npm install)', [...npm(), 'install', '--no-save', ...options], { env: outerEnvironment() });
  }
  writeFileSync(join(root, 'node_modules', '.lurewatch-installed'), hashOf(readFileSync(join(root, 'package-lock.json'), 'utf8')));
}

/** Node 24 comes as a package whose install script some settings of npm forbid. */
async function proveNode() {
  const own = join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  const works = () => {
    try {
      return Number(execFileSync(own, ['-p', 'process.versions.node'], { encoding: 'utf8' }).split('.')[0]) >= 24;
    } catch {
      return false; // not there, or not for this machine
    }
  };
  if (works()) return;
  await step('Cài Node 24 (npm rebuild node)', [...npm(), 'rebuild', 'node', '--ignore-scripts=false'], { env: outerEnvironment() });
  if (!works())
    throw new Stop(
      'Node 24 không chạy được (the npm package "node" gives no working Node 24)',
      'rm -rf node_modules && npm ci --ignore-scripts=false',
    );
}

async function ensureRedis() {
  if (process.env.TEST_REDIS_URL || findProgram('redis-server') !== null) return;
  const isRoot = process.getuid?.() === 0;
  const hasApt = findProgram('apt-get') !== null;
  const hasSudo = !isRoot && hasApt && findProgram('sudo') !== null && succeeds('sudo', ['-n', 'true']);
  const { run, fix } = aptPlan('redis-server', { isRoot, hasApt, hasSudo, platform: process.platform });
  const missing = 'Kiểm thử hàng đợi cần redis-server (the queue tests need redis-server)';
  if (run === null) throw new Stop(missing, `${fix}   (hoặc đặt TEST_REDIS_URL)`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const title = 'Cài redis-server cho kiểm thử (apt-get)';
  try {
    await step(title, run, { env }).catch(async () => {
      // Package lists that are missing or old: fetch them once.
      await step('Làm mới danh sách gói (apt-get update)', [...run.slice(0, run.indexOf('install')), 'update'], { env });
      await step(title, run, { env });
    });
  } catch (error) {
    throw new Stop(`${missing}\n${error.message}`, fix);
  }
  if (findProgram('redis-server') === null) throw new Stop(missing, fix);
}

async function build() {
  const hash = interfaceHash(root);
  // The build runs on the Node of this clone, not on the one that started us.
  const path = [join(root, 'node_modules', '.bin'), process.env.PATH ?? ''].join(delimiter);
  await step('Dựng giao diện (npm run build)', [...npm(), 'run', 'build'], { env: { ...process.env, PATH: path } });
  if (hash !== null) writeFileSync(join(root, 'dist', 'ui.stamp'), hash);
}

// ---- one at a time -----------------------------------------------------------------------------

/** Two first starts at once would install over each other. Waits for the other, at most ten minutes. */
async function withLock(work) {
  const lock = join(root, 'data', 'bootstrap.lock');
  mkdirSync(dirname(lock), { recursive: true });
  for (let waited = 0; ; waited += 1) {
    try {
      writeFileSync(lock, String(process.pid), { flag: 'wx' });
      break;
    } catch (error) {
      if (error.code !== 'EEXIST') throw new Stop(`${lock}: ${error.message}`, `rm -f ${lock}`);
    }
    const holder = Number(readOr(lock, ''));
    if (holder > 0 && !isAlive(holder)) rmSync(lock, { force: true });
    else if (waited === 0) say(`• Chờ tiến trình ${holder} cài đặt xong …`);
    else if (waited > 600) throw new Stop(`tiến trình ${holder} cài đặt quá lâu`, `rm -f ${lock}`);
    await new Promise((done) => setTimeout(done, holder > 0 && !isAlive(holder) ? 0 : 1_000));
  }
  try {
    return await work();
  } finally {
    rmSync(lock, { force: true });
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

function succeeds(program, args) {
  try {
    execFileSync(program, args, { stdio: 'ignore' });
    return true;
  } catch {
    return false; // may not, or is not there
  }
}

function readOr(path, otherwise) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return otherwise; // not there
  }
}

function hashOf(text) {
  return createHash('sha256').update(text).digest('hex');
}

// ---- main --------------------------------------------------------------------------------------

async function main(goal) {
  const major = Number(process.versions.node.split('.')[0]);
  if (major < 20) {
    throw new Stop(
      `Cần Node.js 20 trở lên, máy này có ${process.version} (Node 20 or newer is needed)`,
      'cài Node.js mới: https://nodejs.org, rồi chạy lại lệnh',
    );
  }
  const wanted = () => needsInstall(root) || (goal === 'start' && needsBuild(root));
  if (wanted()) {
    await withLock(async () => {
      writeFileSync(logFile, '', { mode: 0o600 });
      if (needsInstall(root)) await install();
      await proveNode();
      if (goal === 'start' && needsBuild(root)) await build();
    });
  }
  if (goal === 'test') await ensureRedis();
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  try {
    await main(process.argv[2] ?? 'command');
  } catch (error) {
    say(`✗ ${error.message}`);
    if (error instanceof Stop) say(`→ ${error.fix}`);
    process.exit(1);
  }
}
