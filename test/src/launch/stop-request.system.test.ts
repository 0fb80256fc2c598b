import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { isAlive } from '#src/launch/process-identity.ts';

const module = join(import.meta.dirname, '..', '..', '..', 'src', 'launch', 'stop-request.ts');
const code = `
  const { untilAskedToStop } = await import(${JSON.stringify(module)});
  const stop = untilAskedToStop(process.stdout);
  const timer = setInterval(() => undefined, 1000);
  process.stdout.write('pid ' + process.pid + '\\n');
  await stop.asked;
  clearInterval(timer);
  process.stdout.write('asked ' + stop.isAsked() + ' ' + stop.signal.aborted + '\\n');
  stop.release();`;

/** Starts it as npm does, with a shell between, and waits for its first line. */
async function startUnderNpm() {
  const shell = spawn('sh', ['-c', `"$NODE" --input-type=module -e "$CODE"; true`], {
    env: { ...process.env, NODE: process.execPath, CODE: code, npm_lifecycle_event: 'start' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  shell.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  await expect.poll(() => output, { timeout: 10_000 }).toMatch(/pid \d+\n/);
  return { shell, output: () => output, pid: Number(/pid (\d+)/.exec(output)?.[1]) };
}

test('a SIGTERM is a request to stop', async () => {
  const { output, pid } = await startUnderNpm();
  process.kill(pid, 'SIGTERM');
  await expect.poll(output, { timeout: 5_000 }).toContain('asked true true');
});

test('when npm and its shell are killed, that counts as a request', async () => {
  const { shell, output, pid } = await startUnderNpm();
  shell.kill('SIGKILL');
  await expect.poll(output, { timeout: 5_000 }).toContain('asked true true');
  await expect.poll(() => isAlive(pid), { timeout: 5_000 }).toBe(false);
});

test('a terminal that is closed counts as a request', async () => {
  const { shell, pid } = await startUnderNpm();
  shell.stdout.destroy();
  process.kill(pid, 'SIGHUP');
  await expect.poll(() => isAlive(pid), { timeout: 5_000 }).toBe(false);
});
