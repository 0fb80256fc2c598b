/** The rows behind a figure of a weekly page, masked; for those who may see such rows. */
import { z } from 'zod';
import { may, reaches } from '#src/domain/access.ts';
import type { FigureId } from '#src/domain/weekly-page.ts';
import { figures, type FigureList } from '#src/reports/figures.ts';
import { representatives } from '#src/store/case-list.ts';
import type { Db } from '#src/store/database.ts';
import { listBehind, listedPostings, listedRequests, listedTips, type ListedPosting, type ListedRow } from '#src/store/report-lists.ts';
import { personOf, scopeFor } from '#src/api/access.ts';
import type { Api, ApiDeps } from '#src/api/api.ts';
import { readCursor, writeCursor } from '#src/api/cursor.ts';
import { refuse, sendProblem } from '#src/api/errors.ts';
import { reachFor } from '#src/api/reach.ts';
import { rowId } from '#src/api/schema/page.ts';
import { figurePage, type FigurePage, figureParams, figureQuery, type FigureRow } from '#src/api/schema/reports.ts';
import { hidePeople } from './hide-people.ts';
import { rangeOfReport, type Running, seenReport } from './report-reach.ts';

const position = z.strictObject({ at: z.string().regex(/^[\d :.+-]{19,40}$/), id: rowId });
const longestTitle = 140;

/** Adds GET /api/reports/:id/figures/:figure. */
export function addReportFigureRoutes(app: Api, deps: ApiDeps, running: Running): void {
  app.get(
    '/api/reports/:id/figures/:figure',
    { config: { access: 'report.read' }, schema: { params: figureParams, querystring: figureQuery, response: { 200: figurePage } } },
    async (request, reply) => {
      const { id, figure } = request.params;
      const { list, kind } = figures[figure];
      const seen = await seenReport(deps, running, request, id);
      const { province, week } = seen.content;
      // a leader gets the number only
      const allowed = may(personOf(request), list.permission) && reaches(scopeFor(request, list.permission), { province });
      if (!allowed) return sendProblem(reply, request, 'not-allowed', 403);
      if (kind === 'victim-attributable' && typeof seen.content.figures[figure].now !== 'number') {
        return refuse(reply, request, 'figure-kept-back');
      }
      const answer: FigurePage = {
        figure,
        firstDay: week.firstDay,
        closesOn: week.closesOn,
        state: seen.row?.state ?? 'running',
        address: list.of === 'address' ? list.address : null,
        items: [],
        nextCursor: null,
      };
      const { cursor, limit } = request.query;
      if (list.of === 'address') return answer;
      const asks = { of: list.of, reach: reachFor(request, 'case.read') };
      const page = await listBehind(deps.db, figure, rangeOfReport(seen), asks, readCursor(position, cursor), limit);
      if (page === undefined) return answer;
      return { ...answer, items: await toRows(deps.db, list.of, figure, page.rows), nextCursor: writeCursor(page.next) };
    },
  );
}

async function toRows(
  db: Db,
  of: Exclude<FigureList['of'], 'address'>,
  figure: FigureId,
  rows: readonly ListedRow[],
): Promise<FigureRow[]> {
  const ids = rows.map((row) => row.id);
  const start = (row: ListedRow) => ({ id: row.id, at: row.at.toISOString() });
  if (of === 'posting') {
    const found = await listedPostings(db, ids);
    return rows.map((row) => {
      const posting = found.get(row.id);
      const title = posting === undefined ? null : postingTitle(posting);
      return { kind: of, ...start(row), caseId: posting?.caseId ?? null, title, code: posting?.band ?? null };
    });
  }
  if (of === 'case') {
    const found = await representatives(db, ids);
    return rows.map((row) => {
      const posting = found.get(row.id);
      if (posting === undefined) return { kind: of, ...start(row), caseId: row.id, title: null, code: null };
      const hidden = hidePeople({
        contacts: posting.contacts,
        stored: posting.contact_spans,
        author: posting.author_name,
        helps: figure === 'rescue-opened' || posting.stance === 'help',
      });
      const title = posting.title === null ? hidden.own(posting.opening) : hidden.beside(posting.title);
      return { kind: of, ...start(row), caseId: row.id, title: firstWords(title), code: null };
    });
  }
  if (of === 'request') {
    const found = await listedRequests(db, ids);
    return rows.map((row) => {
      const asked = found.get(row.id);
      return { kind: of, ...start(row), caseId: asked?.caseId ?? null, title: asked?.number ?? null, code: asked?.state ?? null };
    });
  }
  const found = await listedTips(db, ids);
  return rows.map((row) => ({ kind: of, ...start(row), caseId: null, title: null, code: found.get(row.id)?.channel ?? null }));
}

/** Title or first words, masked before cutting. A cry for help and erased words show nothing. */
function postingTitle(posting: ListedPosting): string | null {
  if (posting.erased || posting.stance === 'help') return null;
  const { contacts, stored, author } = posting;
  const hidden = hidePeople({ contacts, stored, author, helps: false });
  return firstWords(posting.title === null ? hidden.own(posting.opening) : hidden.beside(posting.title));
}

function firstWords(text: string): string {
  const line = text.replaceAll(/\s+/gu, ' ').trim();
  if (line.length <= longestTitle) return line;
  const cut = line.lastIndexOf(' ', longestTitle);
  return `${line.slice(0, cut > longestTitle / 2 ? cut : longestTitle)}…`.toWellFormed();
}
