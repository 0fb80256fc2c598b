import { spawnSync } from 'node:child_process';
import { chmod, cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { aptPlan, interfaceHash, needsBuild, needsInstall } from '#src/launch/bootstrap.mjs';

const source = join(import.meta.dirname, '..', '..', '..', 'src', 'launch', 'bootstrap.mjs');
let root: string;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'lurewatch-bootstrap-test-'));
  await mkdir(join(root, 'src', 'launch'), { recursive: true });
  await cp(source, join(root, 'src', 'launch', 'bootstrap.mjs'));
  await writeFile(join(root, 'package.json'), JSON.stringify({ name: 'clone', version: '1.0.0', type: 'module' }));
});

afterEach(async () => rm(root, { recursive: true, force: true }));

type Packages = Record<string, { version?: string; integrity?: string; optional?: boolean }>;

async function lock(packages: Packages): Promise<void> {
  await writeFile(join(root, 'package-lock.json'), JSON.stringify({ lockfileVersion: 3, packages: { '': {}, ...packages } }));
}

async function installed(packages: Packages): Promise<void> {
  await mkdir(join(root, 'node_modules'), { recursive: true });
  await writeFile(join(root, 'node_modules', '.package-lock.json'), JSON.stringify({ packages }));
}

describe('whether packages are missing', () => {
  const one = { 'node_modules/one': { version: '1.0.0', integrity: 'sha512-a' } };

  test('a clone without node_modules, or one whose installation was cut short, needs them', async () => {
    await lock(one);
    expect(needsInstall(root)).toBe(true);
    await mkdir(join(root, 'node_modules', 'one'), { recursive: true });
    expect(needsInstall(root)).toBe(true);
  });

  test('what npm has installed itself is accepted, also without packages of other systems', async () => {
    await lock({ ...one, 'node_modules/for-windows': { version: '1.0.0', integrity: 'sha512-w', optional: true } });
    await installed(one);
    expect(needsInstall(root)).toBe(false);
    expect(needsInstall(root)).toBe(false);
  });

  test('a newer lockfile needs an installation', async () => {
    await lock(one);
    await installed(one);
    expect(needsInstall(root)).toBe(false);
    await lock({ 'node_modules/one': { version: '1.0.1', integrity: 'sha512-b' } });
    expect(needsInstall(root)).toBe(true);
  });
});

describe('whether the interface must be built', () => {
  test('a clone without an interface needs no build', () => {
    expect(interfaceHash(root)).toBeNull();
    expect(needsBuild(root)).toBe(false);
  });

  test('it is built once, and again when a file of it changes, not when its date does', async () => {
    await mkdir(join(root, 'src', 'ui'), { recursive: true });
    await writeFile(join(root, 'src', 'ui', 'main.tsx'), 'one');
    expect(needsBuild(root)).toBe(true);
    await mkdir(join(root, 'dist', 'ui'), { recursive: true });
    await writeFile(join(root, 'dist', 'ui', 'index.html'), '');
    expect(needsBuild(root)).toBe(true);
    await writeFile(join(root, 'dist', 'ui.stamp'), interfaceHash(root) ?? '');
    expect(needsBuild(root)).toBe(false);
    await writeFile(join(root, 'src', 'ui', 'main.tsx'), 'one');
    expect(needsBuild(root)).toBe(false);
    await writeFile(join(root, 'src', 'ui', 'main.tsx'), 'two');
    expect(needsBuild(root)).toBe(true);
  });
});

describe('what may be installed through apt', () => {
  const machine = { isRoot: false, hasApt: true, hasSudo: false, platform: 'linux' as const };

  test('root installs, a user with sudo installs through it, anybody else is given the exact command', () => {
    const command = 'apt-get install -y --no-install-recommends redis-server';
    expect(aptPlan('redis-server', { ...machine, isRoot: true }).run?.join(' ')).toBe(command);
    expect(aptPlan('redis-server', { ...machine, hasSudo: true }).run?.join(' ')).toBe(`sudo -n ${command}`);
    expect(aptPlan('redis-server', machine)).toEqual({ run: null, fix: `sudo ${command}` });
    expect(aptPlan('redis-server', { ...machine, hasApt: false, platform: 'darwin' })).toEqual({ run: null, fix: 'brew install redis' });
  });
});

/** Runs the script of the made-up clone with a PATH that holds only these programs. */
async function run(goal: string, programs: Record<string, string>, env: NodeJS.ProcessEnv = {}) {
  const bin = join(root, 'bin');
  await mkdir(bin, { recursive: true });
  for (const [name, body] of Object.entries(programs)) {
    await writeFile(join(bin, name), `#!/bin/sh\n${body}\n`);
    await chmod(join(bin, name), 0o755);
  }
  const script = join(root, 'src', 'launch', 'bootstrap.mjs');
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, goal], {
    env: { PATH: bin, ...env },
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

const workingNode =
  '/bin/mkdir -p node_modules/node/bin && printf "#!/bin/sh\\necho 24.0.0" > node_modules/node/bin/node && /bin/chmod +x node_modules/node/bin/node';

describe('the script', () => {
  test('installs once, says so in two lines on stderr, and is silent afterwards', async () => {
    await lock({ 'node_modules/one': { version: '1.0.0', integrity: 'sha512-a' } });
    const first = await run('score', { npm: `echo "$@" >> calls; ${workingNode}` });
    expect(first).toMatchObject({ status: 0, stdout: '' });
    expect(first.stderr).toMatch(/^• Cài các gói npm \(npm ci\) …\n✓ Cài các gói npm \(npm ci\) \(\d+ s\)\n$/);
    expect(await run('score', { npm: 'echo "$@" >> calls' })).toEqual({ status: 0, stdout: '', stderr: '' });
    expect((await readFile(join(root, 'calls'), 'utf8')).trim().split('\n')).toHaveLength(1);
  });

  test('works through a link to the clone', async () => {
    await lock({});
    await symlink(root, `${root}-link`);
    const script = join(`${root}-link`, 'src', 'launch', 'bootstrap.mjs');
    const { stderr } = spawnSync(process.execPath, [script, 'score'], { env: { PATH: '' }, encoding: 'utf8' });
    await rm(`${root}-link`);
    expect(stderr).toContain('npm');
  });

  test('takes npm install when npm refuses a lockfile for packages of other systems', async () => {
    await lock({});
    const npm = `echo "$1" >> calls; if [ "$1" = ci ]; then echo "npm error Missing: @x/darwin-arm64@ from lock file"; exit 1; fi; ${workingNode}`;
    expect(await run('score', { npm })).toMatchObject({ status: 0 });
    expect(await readFile(join(root, 'calls'), 'utf8')).toBe('ci\ninstall\n');
  });

  test('a failed installation shows why and the command, and leaves no lock behind', async () => {
    await lock({});
    const npm = 'echo "npm error code ENOTFOUND"; echo "npm error network registry.example cannot be reached"; exit 1';
    for (let tries = 0; tries < 2; tries += 1) {
      const { status, stderr } = await run('start', { npm });
      expect(status).toBe(1);
      expect(stderr).toContain('registry.example cannot be reached');
      expect(stderr).toMatch(/→ .*npm ci/);
    }
  });

  test('without redis-server and without the right to install it, the tests are refused with the command', async () => {
    await lock({});
    const { status, stderr } = await run('test', { npm: workingNode, 'apt-get': 'exit 1', sudo: 'exit 1' });
    expect(status).toBe(1);
    expect(stderr).toContain(`→ ${process.getuid?.() === 0 ? '' : 'sudo '}apt-get install -y --no-install-recommends redis-server`);
  });

  test('a Redis that is given needs no redis-server', async () => {
    await lock({});
    expect(await run('test', { npm: workingNode }, { TEST_REDIS_URL: 'redis://127.0.0.1:1' })).toMatchObject({ status: 0 });
  });

  test('builds the interface before a start when it is missing', async () => {
    await lock({});
    await mkdir(join(root, 'src', 'ui'), { recursive: true });
    await writeFile(join(root, 'src', 'ui', 'main.tsx'), 'one');
    const npm = `if [ "$2" = build ]; then /bin/mkdir -p dist/ui && echo x > dist/ui/index.html; else ${workingNode}; fi`;
    const { status, stderr } = await run('start', { npm });
    expect(status).toBe(0);
    expect(stderr).toContain('Dựng giao diện');
    expect(needsBuild(root)).toBe(false);
  });
});
