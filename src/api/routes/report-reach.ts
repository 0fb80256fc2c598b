/** Which weekly pages somebody sees: leaders those that are released, who works on cases or requests also the others. */
import type { FastifyRequest } from 'fastify';
import { may, reaches, type Scope } from '#src/domain/access.ts';
import { type FigureId, figureIds, type WeeklyContent } from '#src/domain/weekly-page.ts';
import { notFound } from '#src/errors.ts';
import { figures } from '#src/reports/figures.ts';
import { runningWeek, weekOfContent } from '#src/reports/close-weeks.ts';
import { makeWeeklyContent, rangeOf } from '#src/reports/weekly-content.ts';
import type { CountRange } from '#src/store/report-counts.ts';
import { currentOrganisation } from '#src/store/organisation.ts';
import { findReport, type ReportReach, type ReportRow } from '#src/store/reports.ts';
import { personOf, scopeFor } from '#src/api/access.ts';
import type { ApiDeps } from '#src/api/api.ts';

/** Released weeks in the reach of `report.read`; closed and running ones only where cases may be read as well. */
export function reportReach(request: FastifyRequest): ReportReach {
  const cases = scopeFor(request, 'case.read').filter((reach) => reach.commune === null && reach.agency === null);
  return { released: scopeFor(request, 'report.read'), closed: cases };
}

/** What a chief may release. */
export function releaseReach(request: FastifyRequest): ReportReach {
  const scope = scopeFor(request, 'report.release');
  return { released: scope, closed: scope };
}

/** A page and whether it is the running one. */
export type SeenReport = { row: ReportRow | null; content: WeeklyContent; countedAt: Date };

/** The page of the running week of a province, and when it was counted. */
export type Running = (province: string) => Promise<{ content: WeeklyContent; at: Date }>;

/** Makes the page of the running week; asked often by many windows, so one answer serves for a moment. */
export function createRunning(deps: Pick<ApiDeps, 'db' | 'clock'>): Running {
  const keptMs = 15_000;
  const kept = new Map<string, { at: Date; content: Promise<WeeklyContent> }>();
  return async (province) => {
    const now = deps.clock.now();
    let entry = kept.get(province);
    if (entry === undefined || now.getTime() - entry.at.getTime() >= keptMs || now < entry.at) {
      const content = runningWeek(deps.db, province, now).then((week) => makeWeeklyContent(deps.db, province, week, now));
      entry = { at: now, content };
      kept.set(province, entry);
      content.catch(() => kept.delete(province));
    }
    return { at: entry.at, content: await entry.content };
  };
}

/** The page under an id, or the running one. Throws `not-found` where whoever asks may not see it. */
export async function seenReport(
  deps: Pick<ApiDeps, 'db' | 'config'>,
  running: Running,
  request: FastifyRequest,
  id: string,
): Promise<SeenReport> {
  const reach = reportReach(request);
  if (id !== 'current') {
    const row = await findReport(deps.db, id, reach);
    if (row === undefined) throw notFound('report', id);
    return { row, content: row.content, countedAt: row.closedAt };
  }
  const province = await homeProvince(deps, reach.released);
  if (province === null || !reaches(reach.closed, { province })) throw notFound('report', id);
  const { content, at } = await running(province);
  return { row: null, content, countedAt: at };
}

/** The province of the set-up where the scope reaches it, else the first province of the scope. */
async function homeProvince(deps: Pick<ApiDeps, 'db' | 'config'>, scope: Scope): Promise<string | null> {
  const home = (await currentOrganisation(deps.db))?.content.province ?? deps.config.province;
  if (reaches(scope, { province: home })) return home;
  return scope.find((reach) => reach.province !== null)?.province ?? null;
}

/** Figures whose list somebody may open: the permission is there, and the count is not kept back. */
export function openLists(request: FastifyRequest, content: WeeklyContent): FigureId[] {
  const person = personOf(request);
  return figureIds.filter((id) => {
    const { now } = content.figures[id];
    return typeof now === 'number' && now > 0 && may(person, figures[id].list.permission);
  });
}

/** What the figures of a page were counted over. */
export function rangeOfReport({ content, countedAt }: SeenReport): CountRange {
  return rangeOf(content.province, weekOfContent(content), countedAt);
}
