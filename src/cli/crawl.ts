/** `npm run -s crawl`: one crawl of a source, or one address, through the whole pipeline, in this process. */
import { parseArgs } from 'node:util';
import { runCommand } from '#src/command.ts';
import { canonicalUrl } from '#src/domain/canonical-url.ts';
import { AppError, usageError } from '#src/errors.ts';
import { planSingleVisit } from '#src/store/crawls.ts';
import { crawlProgress, outcomeCounts } from '#src/store/progress.ts';
import { crawlSourceIds, handSource } from '#src/store/sources.ts';
import { enqueueVisits } from '#workers/enqueue.ts';
import { startCrawl } from '#workers/handlers/upkeep.ts';
import type { OpenDependencies } from '#workers/open-dependencies.ts';
import { withPipeline } from './with-pipeline.ts';
import { workUntil } from './work-until.ts';

const help = `Usage: npm run -s crawl -- --source ID
       npm run -s crawl -- --url ADDRESS

Visits public pages politely (robots.txt, pace of the host), stores what they say, scores it and opens cases.
Progress is on stderr; at the end one JSON line on stdout counts what came of the visits.

  --source ID     one crawl of a known source
  --url ADDRESS   one page, found by an officer
  --help          this text

Exit status: 0 done, 1 could not start, 2 stopped early.
`;

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { source: { type: 'string' }, url: { type: 'string' }, help: { type: 'boolean' } },
    allowPositionals: false,
  });
  if (values.help === true) {
    process.stdout.write(help);
    return;
  }
  if ((values.source === undefined) === (values.url === undefined))
    throw usageError('give either --source or --url', 'npm run -s crawl -- --help');
  await withPipeline(async (config, deps) => {
    const scope =
      values.source === undefined ? await planAddress(deps, values.url ?? '', config.province) : await planSource(deps, values.source);
    let said = '';
    const done = await workUntil(config, deps, async () => {
      const at = await crawlProgress(deps.db, scope);
      const now = `visits ${at.visitsDone} of ${at.visitsDone + at.visitsOpen}, posts scored ${at.revisionsDone} of ${at.revisionsDone + at.revisionsOpen}, in cases ${at.cases}\n`;
      if (now !== said) process.stderr.write(now);
      said = now;
      return at.visitsOpen + at.revisionsOpen === 0;
    });
    const { revisionsDone, cases } = await crawlProgress(deps.db, scope);
    process.stdout.write(
      `${JSON.stringify({ ...scope, outcomes: await outcomeCounts(deps.db, scope), newRevisions: revisionsDone, cases })}\n`,
    );
    if (!done) process.exitCode = 2;
  });
}

async function planSource(deps: OpenDependencies, sourceId: string): Promise<{ crawlId: string }> {
  const known = await crawlSourceIds(deps.db);
  if (!known.includes(sourceId)) {
    throw usageError(
      `there is no crawled source ${sourceId}`,
      known.length === 0 ? 'no source is set up yet; `npm start` sets up practice' : `choose of ${known.join(', ')}`,
    );
  }
  const crawlId = await startCrawl(deps, sourceId);
  if (crawlId === null)
    throw new AppError('crawl-open', `A crawl of ${sourceId} is running`, { fix: 'wait for it to end; the sources page shows it' });
  return { crawlId };
}

async function planAddress(deps: OpenDependencies, address: string, province: string): Promise<{ visitId: string }> {
  if (canonicalUrl(address) === null) throw usageError('this is not a web address', 'write it in full, https://…');
  const visitId = await planSingleVisit(deps.db, await handSource(deps.db, 'manual', province), address);
  await enqueueVisits(deps.queue, [{ id: visitId, delayMs: 0 }], false);
  return { visitId };
}

await runCommand(main);
