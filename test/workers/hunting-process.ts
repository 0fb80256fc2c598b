/**
 * A process for tests: works on one hunt until it is over or the process is killed. Arguments: address of the database, id of the
 * hunt. Prints `done N` after every slice.
 */
import { setTimeout as wait } from 'node:timers/promises';
import { systemClock } from '#src/clock.ts';
import { openQueue } from '#src/queue/bullmq.ts';
import { createRulesInForce } from '#src/rules/in-force.ts';
import { openDatabase } from '#src/store/open.ts';
import type { Dependencies } from '#workers/dependencies.ts';
import { hunt } from '#workers/handlers/hunt.ts';
import { createThreads } from '#workers/threads.ts';
import { pino } from 'pino';

const [databaseUrl = '', id = ''] = process.argv.slice(2);
const log = pino({ level: 'silent' });
const deps = {
  db: openDatabase(databaseUrl, { name: 'hunting', log }),
  queue: await openQueue({ databaseUrl, redisUrl: null, log }),
  threads: createThreads(1),
  rules: createRulesInForce(),
  clock: systemClock,
  log,
  leaseMs: 1_500,
} as Dependencies;
process.stdout.write('begins\n');
for (;;) {
  const result = await hunt({ ids: [id] }, { signal: new AbortController().signal }, deps);
  if (result.kind === 'done') break;
  await wait(result.delayMs);
}
process.exit(0);
