/** The periodic steps: crawls that are due, rows whose job was lost, crawls that are finished, the audit chain. */
import { sourceSettings } from '#src/domain/source.ts';
import { AppError } from '#src/errors.ts';
import type { JobResult, Queue } from '#src/queue/queue.ts';
import type { QueueName } from '#src/queue/jobs.ts';
import { freshenQueue } from '#src/review/freshen-queue.ts';
import { sealAudit } from '#src/store/audit.ts';
import type { Db } from '#src/store/database.ts';
import { closeFinishedCrawls, openCrawl, planVisits, type PlannedVisit } from '#src/store/crawls.ts';
import { forgetSessions } from '#src/store/sessions.ts';
import { takeOverdueHunts } from '#src/store/hunts.ts';
import { loadSource, postponeSource, takeDueSource } from '#src/store/sources.ts';
import { countUnread } from '#src/store/visits.ts';
import { quarantineWornOut, takeOverdue, type DueRow, type WorkStage, type WorkTable } from '#src/store/work.ts';
import type { Dependencies } from '../dependencies.ts';
import { enqueueStage, enqueueVisits } from '../enqueue.ts';

type Upkeep = Pick<Dependencies, 'clock' | 'db' | 'queue' | 'log' | 'graceMs'>;

/** Crawls opened in one tick at most; the next tick takes the rest. */
const crawlsATick = 50;

/** Opens the crawls that are due, each with its next time in one transaction: a crash leaves the source due. */
export async function schedule(deps: Upkeep): Promise<JobResult> {
  for (let opened = 0; opened < crawlsATick; opened++) {
    const planned = await deps.db.transaction().execute(async (trx) => {
      const sourceId = await takeDueSource(trx);
      return sourceId === null ? null : await planCrawl(trx, sourceId);
    });
    if (planned === null) break;
    if (planned.badSettings !== null)
      deps.log.error({ source: planned.badSettings }, 'the settings of this source cannot be used: correct them');
    await enqueueVisits(deps.queue, planned.visits, planned.browser);
  }
  return { kind: 'done' };
}

/** Opens a crawl of a source now and sends its first visits; returns its id, or null when one is open already. */
export async function startCrawl(deps: Pick<Dependencies, 'db' | 'queue'>, sourceId: string): Promise<string | null> {
  const planned = await deps.db.transaction().execute((trx) => planCrawl(trx, sourceId));
  if (planned.badSettings !== null)
    throw new AppError('bad-settings', `The settings of ${sourceId} cannot be used`, { fix: 'correct them' });
  await enqueueVisits(deps.queue, planned.visits, planned.browser);
  return planned.crawlId;
}

/** `badSettings` names a source whose settings cannot be used; it is left alone for an hour so that it keeps no other waiting. */
type PlannedCrawl = { crawlId: string | null; visits: PlannedVisit[]; browser: boolean; badSettings: string | null };

async function planCrawl(trx: Db, sourceId: string): Promise<PlannedCrawl> {
  const source = await loadSource(trx, sourceId);
  const read = sourceSettings.safeParse(source.settings);
  if (!read.success) {
    await postponeSource(trx, sourceId);
    return { crawlId: null, visits: [], browser: false, badSettings: sourceId };
  }
  const { startUrls, maxVisits, paceMs, browser } = read.data;
  const crawlId = await openCrawl(trx, sourceId);
  if (crawlId === null) return { crawlId, visits: [], browser, badSettings: null };
  const links = startUrls.map((url) => ({ url, kind: 'start' as const }));
  const visits = await planVisits(trx, { crawlId, sourceId, depth: 0, maxVisits, paceMs }, links);
  return { crawlId, visits, browser, badSettings: null };
}

const queueOfStage: Record<WorkStage, QueueName[]> = {
  fetch: ['crawl'],
  parse: ['parse'],
  assess: ['assess'],
  file: ['file'],
  capture: ['browse'],
};
const stagesOfTable: Record<WorkTable, WorkStage[]> = {
  visits: ['fetch', 'parse'],
  revisions: ['assess', 'file'],
  captures: ['capture'],
};
const sweepLimit = 1_000;
/** Grace periods that a row waits while its queue has work: then it counts as lost all the same (a double is harmless). */
const busyPatience = 5;
const dayMs = 86_400_000;

/**
 * Sends rows again whose job was lost or whose worker died, puts aside those that end every worker, and closes finished crawls. A queue that
 * still has work waiting gets more patience: its rows are late rather than lost. Forgets sessions that ended a day ago.
 */
export async function sweep(deps: Upkeep): Promise<JobResult> {
  const idle = await idleStages(deps.queue);
  for (const table of ['visits', 'revisions', 'captures'] as const) {
    const wornOut = await quarantineWornOut(deps.db, table);
    if (wornOut > 0) deps.log.warn({ table, wornOut }, 'rows were put aside: every worker that held them ended');
    const rows = [];
    for (const stage of stagesOfTable[table]) {
      const graceMs = idle.has(stage) ? deps.graceMs : deps.graceMs * busyPatience;
      rows.push(...(await takeOverdue(deps.db, table, [stage], graceMs, sweepLimit)));
    }
    for (const [stage, due] of Map.groupBy(rows, (row: DueRow) => row.stage)) {
      const epoch = `sweep-${Date.now()}`;
      const fresh = due.filter((row) => !row.alone).map((row) => row.id);
      const tried = due.filter((row) => row.alone).map((row) => row.id);
      await enqueueStage(deps.queue, stage, fresh, { epoch });
      await enqueueStage(deps.queue, stage, tried, { epoch, alone: true });
      deps.log.info({ stage, rows: due.length }, 'rows sent again');
    }
  }
  for (const id of await takeOverdueHunts(deps.db, deps.graceMs))
    await deps.queue.add('hunt', { ids: [id] }, { epoch: `sweep-${Date.now()}` });
  await freshenQueue(deps.db, deps.clock.now());
  await countUnread(deps.db);
  await closeFinishedCrawls(deps.db);
  // by the machine's clock, with which better-auth ends them
  await forgetSessions(deps.db, new Date(Date.now() - dayMs));
  return { kind: 'done' };
}

async function idleStages(queue: Queue): Promise<Set<WorkStage>> {
  const counts = await queue.counts();
  const stages = Object.entries(queueOfStage) as [WorkStage, QueueName[]][];
  return new Set(stages.filter(([, names]) => names.every((name) => counts[name].waiting === 0)).map(([stage]) => stage));
}

const sealBatch = 5_000;

/** Chains new audit entries. */
export async function seal(deps: Upkeep): Promise<JobResult> {
  for (let batch = 0; batch < 20; batch++) if ((await sealAudit(deps.db, sealBatch)) < sealBatch) break;
  return { kind: 'done' };
}
