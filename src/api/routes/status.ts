/** Alive, and how far. */
import type { Band } from '#src/domain/assessment.ts';
import { countOpenCases } from '#src/store/case-list.ts';
import { countRows, liveProcesses, ping, pipelineStatus } from '#src/store/status.ts';
import type { Api, ApiDeps } from '#src/api/api.ts';
import { reachFor } from '#src/api/reach.ts';
import { remember, rememberEach } from '#src/api/remember.ts';
import type { CaseCounts } from '#src/api/schema/cases.ts';
import { health, status, type Status } from '#src/api/schema/status.ts';

const aliveMs = 60_000;

/** Turns rows of counts into the shape of the API, with zeros where nothing is open. */
export function toCaseCounts(rows: readonly { queue: string; band: Band; cases: number }[]): CaseCounts {
  const counts: CaseCounts = {
    review: { 'very-high': 0, high: 0, medium: 0, low: 0 },
    rescue: { 'very-high': 0, high: 0, medium: 0, low: 0 },
  };
  for (const row of rows) {
    // sampled cases are ordinary ones for everybody who reviews
    counts[row.queue === 'rescue' ? 'rescue' : 'review'][row.band] += row.cases;
  }
  return counts;
}

/** Adds GET /api/health and GET /api/status. */
export function addStatusRoutes(app: Api, deps: ApiDeps): void {
  const { db, clock } = deps;

  app.get('/api/health', { config: { access: 'public' }, schema: { response: { 200: health, 503: health } } }, async (_request, reply) => {
    try {
      await ping(db);
      return { process: 'ok' as const, database: 'ok' as const };
    } catch (error) {
      deps.log.warn({ err: error }, 'the database does not answer');
      return reply.code(503).send({ process: 'ok', database: 'unavailable' });
    }
  });

  const counts = rememberEach(clock, 1_000, async (reach: ReturnType<typeof reachFor>) => toCaseCounts(await countOpenCases(db, reach)));
  const ask = remember(clock, 1_000, async (): Promise<Omit<Status, 'cases'>> => {
    const now = clock.now();
    const [pipeline, postings, assessments, processes, queues] = await Promise.all([
      pipelineStatus(db),
      countRows(db, 'postings'),
      countRows(db, 'assessments'),
      liveProcesses(db, new Date(now.getTime() - aliveMs)),
      // the queue being away is worth showing, not worth failing
      deps.queue === null ? null : deps.queue.counts().catch(() => null),
    ]);
    return {
      mode: deps.config.mode,
      at: now.toISOString(),
      sources: { all: pipeline.sources, enabled: pipeline.sources_enabled },
      openCrawls: pipeline.open_crawls,
      finishedCrawls: pipeline.finished_crawls,
      visits: { waiting: pipeline.visits_waiting, done: pipeline.visits_done },
      postings,
      waiting: { assess: pipeline.revisions_assess, file: pipeline.revisions_file },
      assessments,
      quarantined: pipeline.quarantined,
      processes: processes.map((row) => ({
        id: row.id,
        kind: row.kind,
        queues: row.queues,
        version: row.version,
        startedAt: row.started_at.toISOString(),
        beatAt: row.beat_at.toISOString(),
      })),
      queues,
      rules: pipeline.rules,
      model: pipeline.model,
    };
  });
  app.get('/api/status', { config: { access: 'product.read' }, schema: { response: { 200: status } } }, async (request) => {
    // how far the pipeline is, everybody may know; cases count for those who reach them
    const [pipeline, cases] = await Promise.all([ask(), counts(reachFor(request, 'case.read'))]);
    return { ...pipeline, cases };
  });
}
