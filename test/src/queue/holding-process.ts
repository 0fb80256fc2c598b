/**
 * A process for tests: takes one job and never finishes it. Argument: a QueuePlace as JSON. Prints
 * `holding` when it has a job.
 */
import { pino } from 'pino';
import { startRunner, type QueuePlace } from '../../../src/queue/bullmq.ts';
import { recordingHandlers } from './queue-world.ts';

const place = JSON.parse(process.argv[2] ?? '') as QueuePlace;
const handlers = recordingHandlers([], () => {
  process.stdout.write('holding\n');
  return new Promise(() => undefined);
});
await startRunner({
  ...place,
  log: pino({ level: 'silent' }),
  queues: ['crawl'],
  concurrency: {},
  handlers,
  lockMs: 2_000,
  stalledIntervalMs: 1_000,
});
