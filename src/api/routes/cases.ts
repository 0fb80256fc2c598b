/** Open cases by danger, and one case in full. */
import { z } from 'zod';
import { notFound } from '#src/errors.ts';
import { caseHistory, casePostings, countCasePostings, findCase } from '#src/store/case-detail.ts';
import { type CaseListRow, countOpenCases, listCases, type Representative, representatives } from '#src/store/case-list.ts';
import type { Api, ApiDeps } from '#src/api/api.ts';
import { casePosition, readCursor, writeCursor } from '#src/api/cursor.ts';
import { remember } from '#src/api/remember.ts';
import { caseDetail, type CaseDetail } from '#src/api/schema/case.ts';
import { casePage, casesQuery, type CaseSummary } from '#src/api/schema/cases.ts';
import { rowId } from '#src/api/schema/page.ts';
import { knownForms } from './known-forms.ts';
import { hidePeople } from './hide-people.ts';
import { toCasePosting } from './case-posting.ts';
import { toCaseCounts } from './status.ts';

/** Adds GET /api/cases and GET /api/cases/:id. */
export function addCaseRoutes(app: Api, deps: ApiDeps): void {
  const { db } = deps;
  const counts = remember(deps.clock, 2_000, async () => toCaseCounts(await countOpenCases(db)));

  app.get(
    '/api/cases',
    { config: { access: 'case.read' }, schema: { querystring: casesQuery, response: { 200: casePage } } },
    async (request) => {
      const { cursor, limit, ...filter } = request.query;
      const { rows, next } = await listCases(db, filter, readCursor(casePosition, cursor), limit);
      const [byCase, counted] = await Promise.all([
        representatives(
          db,
          rows.map((row) => row.id),
        ),
        counts(),
      ]);
      // a case whose representative is gone (being written by another transaction) shows with the next request
      const items = rows.flatMap((row) => {
        const representative = byCase.get(row.id);
        return representative === undefined ? [] : [toSummary(row, representative)];
      });
      return { items, nextCursor: writeCursor(next), counts: counted };
    },
  );

  app.get(
    '/api/cases/:id',
    { config: { access: 'case.read' }, schema: { params: z.strictObject({ id: rowId }), response: { 200: caseDetail } } },
    async (request): Promise<CaseDetail> => {
      const { id } = request.params;
      const row = await findCase(db, id);
      if (row === undefined) throw notFound('case', id);
      const [postings, postingCount, history] = await Promise.all([casePostings(db, id), countCasePostings(db, id), caseHistory(db, id)]);
      const queue = row.queue === 'rescue' ? ('rescue' as const) : ('review' as const);
      return {
        id: row.id,
        queue,
        state: row.state,
        conclusion: row.conclusion,
        risk: row.risk,
        band: row.band,
        danger: row.danger,
        forms: knownForms(row.forms),
        province: row.province_code,
        commune: row.commune_code,
        campaignId: row.campaign_id,
        episode: row.episode,
        openedAt: row.opened_at.toISOString(),
        closedAt: row.closed_at?.toISOString() ?? null,
        postingCount,
        postings: postings.map((posting) => toCasePosting(posting, queue)),
        history: history.map((entry) => ({
          id: entry.id,
          at: entry.at.toISOString(),
          actorKind: entry.actor_kind,
          actorId: entry.actor_id,
          action: entry.action,
        })),
      };
    },
  );
}

function toSummary(row: CaseListRow, representative: Representative): CaseSummary {
  const hidden = hidePeople({
    contacts: representative.contacts,
    stored: representative.contact_spans,
    author: representative.author_name,
    helps: row.queue === 'rescue' || representative.stance === 'help',
  });
  const points = new Map<string, number>();
  for (const finding of representative.signals ?? []) points.set(finding.id, (points.get(finding.id) ?? 0) + finding.points);
  const strongest = [...points].toSorted((a, b) => b[1] - a[1]).slice(0, 3);
  return {
    id: row.id,
    queue: row.queue === 'rescue' ? 'rescue' : 'review',
    state: row.state,
    risk: row.risk,
    band: row.band,
    danger: row.danger,
    forms: knownForms(row.forms),
    province: row.province_code,
    openedAt: row.opened_at.toISOString(),
    seenAt: representative.first_seen_at.toISOString(),
    stance: representative.stance,
    title: representative.title === null ? null : hidden.beside(representative.title),
    // masked before cutting, so that a contact on the edge is still known as one
    excerpt: firstWords(hidden.own(representative.opening), 220),
    source: { id: representative.source_id, name: representative.source_name, platform: representative.platform },
    postings: representative.postings,
    signals: strongest.map(([id]) => id),
  };
}

function firstWords(text: string, length: number): string {
  const line = text.replaceAll(/\s+/gu, ' ').trim();
  if (line.length <= length) return line;
  const cut = line.lastIndexOf(' ', length);
  return `${line.slice(0, cut > length / 2 ? cut : length)}…`;
}
