import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { keepRunning, type ChildReport } from '#src/launch/child-process.ts';
import { isAlive } from '#src/launch/process-identity.ts';

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'lurewatch-child-'));
});
afterEach(async () => rm(root, { recursive: true, force: true }));

async function script(body: string): Promise<string> {
  const file = join(root, 'child.mjs');
  await writeFile(file, body);
  return file;
}

const lines = (reports: ChildReport[]) => reports.flatMap((report) => (report.kind === 'line' ? [report.text] : []));
const sits = `process.on('disconnect', () => process.exit(0)); console.log('up ' + process.pid + ' ' + process.env.MARK); setInterval(() => undefined, 1000);`;

test('a child that dies is said so and started again, with the environment of that moment', async () => {
  const reports: ChildReport[] = [];
  let mark = 'one';
  const child = keepRunning({
    script: await script(sits),
    args: [],
    environment: () => ({ ...process.env, MARK: mark }),
    report: (said) => reports.push(said),
  });
  await expect.poll(() => lines(reports).length, { timeout: 10_000 }).toBe(1);
  mark = 'two';
  process.kill(Number(lines(reports)[0]?.split(' ')[1]), 'SIGKILL');
  await expect.poll(() => lines(reports).length, { timeout: 10_000 }).toBe(2);
  expect(reports).toContainEqual({ kind: 'died', how: 'SIGKILL', againInMs: 500 });
  expect(lines(reports)[1]).toMatch(/two$/);
  await child.stop(5_000);
  expect(isAlive(Number(lines(reports)[1]?.split(' ')[1]))).toBe(false);
});

test('a child that never comes up is given up, with its last words told', async () => {
  const reports: ChildReport[] = [];
  keepRunning({
    script: await script(`console.error('no such thing'); process.exit(3);`),
    args: [],
    environment: () => process.env,
    report: (said) => reports.push(said),
  });
  await expect.poll(() => reports.at(-1), { timeout: 20_000 }).toEqual({ kind: 'hopeless', how: 'mã 3' });
  expect(lines(reports)).toContain('no such thing');
  expect(reports.filter((report) => report.kind === 'died')).toHaveLength(3);
});

test('a child that does not listen is ended after the patience', async () => {
  const reports: ChildReport[] = [];
  const deaf = await script(
    `process.on('SIGTERM', () => undefined); console.log('up ' + process.pid); setInterval(() => undefined, 1000);`,
  );
  const child = keepRunning({ script: deaf, args: [], environment: () => process.env, report: (said) => reports.push(said) });
  await expect.poll(() => lines(reports).length, { timeout: 10_000 }).toBe(1);
  const before = Date.now();
  await child.stop(300);
  expect(Date.now() - before).toBeLessThan(3_000);
  expect(isAlive(Number(lines(reports)[0]?.split(' ')[1]))).toBe(false);
});

test('a kill -9 of the parent ends the child', async () => {
  const module = join(import.meta.dirname, '..', '..', '..', 'src', 'launch', 'child-process.ts');
  const pidFile = join(root, 'pid');
  const child = await script(
    `import { writeFileSync } from 'node:fs'; writeFileSync(${JSON.stringify(pidFile)}, String(process.pid)); ${sits}`,
  );
  const code = `const { keepRunning } = await import(${JSON.stringify(module)}); keepRunning({ script: ${JSON.stringify(child)}, args: [], environment: () => process.env, report: () => undefined });`;
  const parent = spawn(process.execPath, ['--input-type=module', '-e', code], { stdio: 'ignore' });
  const pid = async () => Number(await readFile(pidFile, 'utf8').catch(() => '0'));
  await expect.poll(pid, { timeout: 10_000 }).toBeGreaterThan(0);
  const born = await pid();
  await new Promise((resolve) => setTimeout(resolve, 300)); // until it listens for the end of the channel
  parent.kill('SIGKILL');
  await expect.poll(() => isAlive(born), { timeout: 10_000 }).toBe(false);
});
