/** Threads that answer chunks of lines side by side. */
import { Worker } from 'node:worker_threads';
import type { BoundedLine } from './bounded-lines.ts';
import type { ScoredChunk } from './score-chunk.ts';

export type ScoreThreads = {
  /** Whether a thread has started by now. */
  isReady(): boolean;
  /** Answers a chunk on the next free thread; rejects when a thread broke down. */
  score(lines: BoundedLine[]): Promise<ScoredChunk>;
  stop(): Promise<void>;
};

type Task = { lines: BoundedLine[]; done: (chunk: ScoredChunk) => void; failed: (error: Error) => void };

/** What lives no longer than a chunk needs little room; with more the memory of a process of many threads grows for nothing. */
const resourceLimits = { maxYoungGenerationSizeMb: 12 };

/** Starts `count` threads. The caller bounds how many chunks wait, and stops them. */
export function startScoreThreads(count: number): ScoreThreads {
  const waiting: Task[] = [];
  const idle: Worker[] = [];
  const busy = new Map<Worker, Task>();
  let broken: Error | null = null;
  let started = 0;
  const give = (): void => {
    while (waiting.length > 0) {
      const worker = idle.pop();
      const task = worker === undefined ? undefined : waiting.shift();
      if (worker === undefined || task === undefined) return;
      busy.set(worker, task);
      // The lines are copied to the other thread.
      worker.postMessage(task.lines, []);
    }
  };
  const breakDown = (error: Error): void => {
    broken ??= error;
    for (const task of [...busy.values(), ...waiting.splice(0)]) task.failed(broken);
    busy.clear();
  };
  const workers = Array.from({ length: count }, () => {
    const worker = new Worker(new URL('./score-thread.ts', import.meta.url), { resourceLimits });
    worker.on('message', (message: ScoredChunk | 'ready') => {
      if (message === 'ready') started++;
      else busy.get(worker)?.done(message);
      busy.delete(worker);
      idle.push(worker);
      give();
    });
    worker.on('error', (thrown: unknown) => {
      breakDown(thrown instanceof Error ? thrown : new Error('a scoring thread broke down'));
    });
    worker.on('exit', () => {
      if (busy.has(worker)) breakDown(new Error('a scoring thread ended early'));
    });
    return worker;
  });
  return {
    isReady: () => started > 0,
    score: (lines) =>
      new Promise((done, failed) => {
        if (broken !== null) {
          failed(broken);
          return;
        }
        waiting.push({ lines, done, failed });
        give();
      }),
    stop: async () => {
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
}
