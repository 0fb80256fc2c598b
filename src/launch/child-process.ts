/**
 * A child process that is kept running: started again with growing pauses when it dies, told to stop
 * when we stop. Children hold the other end of an IPC channel and end by themselves when we are
 * killed.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import { join, resolve } from 'node:path';

const root = join(import.meta.dirname, '..', '..');
const longestPauseMs = 30_000;
/** A child that lived this long has started well. */
const settledMs = 10_000;
/** So many starts in a row that fail mean that it cannot start at all. */
const hopelessStarts = 4;

export type ChildReport =
  | { kind: 'line'; text: string }
  | { kind: 'message'; value: unknown }
  | { kind: 'died'; how: string; againInMs: number }
  | { kind: 'hopeless'; how: string };

export type KeptChild = {
  /** Ends it and starts it anew, e.g. with another environment. */
  restart(): void;
  /** Asks it to stop, insists after `patienceMs`, resolves when it is gone. It is not started again. */
  stop(patienceMs: number): Promise<void>;
};

/**
 * Starts the script (a path below the clone, or an absolute one) with Node and keeps it running. `environment` is asked before every start.
 * `report` is told its lines (stdout and stderr), its messages and its deaths.
 */
export function keepRunning(options: {
  script: string;
  args: string[];
  environment: () => NodeJS.ProcessEnv;
  report: (report: ChildReport) => void;
}): KeptChild {
  const { script, args, environment, report } = options;
  let child: ChildProcess | null = null;
  let pause: NodeJS.Timeout | null = null;
  let failures = 0;
  let everSettled = false;
  let stopping = false;

  function start(): void {
    pause = null;
    const startedAt = Date.now();
    // Its own process group: a Ctrl-C in the terminal is for us, we stop the children in order.
    const started = spawn(process.execPath, [resolve(root, script), ...args], {
      cwd: root,
      env: environment(),
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      detached: true,
    });
    child = started;
    for (const stream of [started.stdout, started.stderr]) {
      if (stream !== null) createInterface({ input: stream, crlfDelay: Infinity }).on('line', (text) => report({ kind: 'line', text }));
    }
    started.on('message', (value) => report({ kind: 'message', value }));
    started.once('error', (error) => ended(error.message, startedAt));
    // 'close' comes after the last line was read.
    started.once('close', (code, signal) => ended(signal === null ? `mã ${code}` : signal, startedAt));
  }

  function ended(how: string, startedAt: number): void {
    if (child === null) return;
    child = null;
    if (stopping) return;
    const settled = Date.now() - startedAt > settledMs;
    everSettled ||= settled;
    failures = settled ? 1 : failures + 1;
    if (!everSettled && failures >= hopelessStarts) {
      stopping = true;
      report({ kind: 'hopeless', how });
      return;
    }
    const againInMs = Math.min(500 * 2 ** (failures - 1), longestPauseMs);
    report({ kind: 'died', how, againInMs });
    pause = setTimeout(start, againInMs);
  }

  start();
  return {
    restart: () => void child?.kill('SIGTERM'),
    async stop(patienceMs) {
      stopping = true;
      if (pause !== null) clearTimeout(pause);
      const running = child;
      if (running === null || running.exitCode !== null || running.signalCode !== null) return;
      const gone = new Promise<void>((resolve) => running.once('close', () => resolve()));
      running.kill('SIGTERM');
      const insist = setTimeout(() => running.kill('SIGKILL'), patienceMs);
      await gone;
      clearTimeout(insist);
    },
  };
}
