/**
 * The worker process: serves queues until it is asked to stop.
 *
 *   npm run worker -- --queues crawl,parse        npm run worker -- --help
 */
import { randomUUID } from 'node:crypto';
import { parseArgs } from 'node:util';
import { readConfig } from '#src/config.ts';
import { runCommand } from '#src/command.ts';
import { messageOf, usageError } from '#src/errors.ts';
import { reachDatabase } from '#src/launch/open-database.ts';
import { createLog } from '#src/log.ts';
import { queueNames, type QueueName } from '#src/queue/jobs.ts';
import { startRunner } from '#src/queue/bullmq.ts';
import { beat, signOff } from '#src/store/processes.ts';
import { putCrawlSources } from '#src/store/sources.ts';
import { practiceSources } from '#samples/sources.ts';
import { createHandlers } from './handlers/index.ts';
import { openDependencies } from './open-dependencies.ts';

const help = `Usage: npm run worker [-- --queues LIST]

Serves the job queues until it is stopped (Ctrl-C). Start as many as you like, on as many machines.

  --queues LIST   comma separated, of: ${queueNames.join(', ')}   (default: all)
  --help          this text

Needs the database (DATABASE_URL, or the embedded one of a running npm start) and, if REDIS_URL is set, Redis.
`;

const startPatienceMs = 10 * 60_000;
const stopPatienceMs = 20_000;

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { queues: { type: 'string' }, 'practice-site': { type: 'string' }, help: { type: 'boolean' } },
    allowPositionals: false,
  });
  if (values.help === true) {
    process.stdout.write(help);
    return;
  }
  const queues = readQueues(values.queues);
  // the launcher holds the other end: without it this process must not live on, not even while it starts
  let stop = async (_why: string): Promise<void> => process.exit(0);
  process.on('disconnect', () => void stop('launcher ended'));
  const config = readConfig(process.env);
  const log = createLog('worker', config.logLevel);
  const database = await reachDatabase(config, log);
  const deps = await openDependencies(config, database.url, log, startPatienceMs);
  const practiceSite = values['practice-site'];
  if (practiceSite !== undefined && config.mode === 'practice') {
    await putCrawlSources(deps.db, practiceSources(practiceSite), { provinceCode: config.province, practice: true });
  }
  await deps.queue.schedulePeriodic();
  const runner = await startRunner({
    databaseUrl: database.url,
    redisUrl: config.redisUrl,
    log,
    queues,
    concurrency: {},
    handlers: createHandlers(deps),
  });
  const me = { id: randomUUID(), kind: 'worker' as const, queues: [...queues], version: process.env['npm_package_version'] ?? '0' };
  const pulse = setInterval(() => {
    beat(deps.db, me).catch((error: unknown) => log.warn(`the sign of life could not be written: ${messageOf(error)}`));
  }, 5_000);
  await beat(deps.db, me);
  log.info({ queues }, 'worker ready');

  let stopping = false;
  stop = async (why) => {
    if (stopping) return;
    stopping = true;
    log.info({ why }, 'worker stops: jobs in hand are finished or given back');
    clearInterval(pulse);
    await runner.close(stopPatienceMs);
    await signOff(deps.db, me.id).catch(() => undefined); // the row ages out by itself
    await deps.close();
    await database.close();
    process.exit(0);
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void stop(signal));
}

function readQueues(list: string | undefined): QueueName[] {
  if (list === undefined) return [...queueNames];
  const names = list.split(',').map((name) => name.trim());
  const unknown = names.filter((name) => !queueNames.some((known) => known === name));
  if (unknown.length > 0) throw usageError(`unknown queues: ${unknown.join(', ')}`, `choose of ${queueNames.join(', ')}`);
  return queueNames.filter((name) => names.includes(name));
}

await runCommand(main);
