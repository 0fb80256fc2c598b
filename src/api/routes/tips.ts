/** Tips: taking them down, their list and their clocks. The reporter leaves by one route only, for the receiver. */
import { dayOfTerm } from '#src/domain/vietnam-time.ts';
import { z } from 'zod';
import { firstOrganisation } from '#src/domain/first-organisation.ts';
import type { Organisation } from '#src/domain/organisation.ts';
import { messageOf, notFound } from '#src/errors.ts';
import { currentOrganisation } from '#src/store/organisation.ts';
import { findTip, listTips, markTipSorted, readReporter, recordTip, type TipRow, tipsOfCase as findTipsOfCase } from '#src/store/tips.ts';
import { personOf, scopeFor } from '#src/api/access.ts';
import type { Api, ApiDeps } from '#src/api/api.ts';
import { readCursor, writeCursor } from '#src/api/cursor.ts';
import { refuse } from '#src/api/errors.ts';
import { reachFor } from '#src/api/reach.ts';
import { instant, rowId } from '#src/api/schema/page.ts';
import { newTip, type Tip, tip, tipPage, tipQuery, tipRecorded, tipReporter, tipsOfCase } from '#src/api/schema/tips.ts';
import { hidePeople } from './hide-people.ts';

const params = z.strictObject({ id: rowId });
const position = z.strictObject({ at: instant, id: rowId });

// the longest report in three-byte letters, escaped
const bodyLimit = 256 * 1024;

/**
 * Adds POST and GET /api/tips, GET /api/tips/:id, GET /api/tips/:id/reporter, POST /api/tips/:id/sorted and
 * GET /api/cases/:id/tips.
 */
export function addTipRoutes(app: Api, deps: ApiDeps): void {
  const { db, clock, vault, config } = deps;
  const setUp = async (): Promise<Organisation> =>
    (await currentOrganisation(db))?.content ?? firstOrganisation({ province: config.province, practice: config.mode === 'practice' });

  app.post(
    '/api/tips',
    { config: { access: 'tip.write' }, bodyLimit, schema: { body: newTip, response: { 200: tipRecorded } } },
    async (request, reply) => {
      const { body } = request;
      const organisation = await setUp();
      const reach = scopeFor(request, 'tip.write')[0];
      const given = {
        ...body,
        receivedAt: new Date(body.receivedAt),
        reporter: body.reporter === null || (body.reporter.name === '' && body.reporter.contact === '') ? null : body.reporter,
        province: reach?.province ?? organisation.province,
        commune: reach?.commune ?? body.commune,
      };
      const by = { id: personOf(request).id, at: clock.now(), sortingMinutes: organisation.clocks.tip };
      const recorded = await db.transaction().execute((trx) => recordTip(trx, vault, given, by));
      if (!recorded.ok) return refuse(reply, request, recorded.reason);
      await sendOn(deps, recorded.revisionIds);
      return { id: recorded.id, repeated: recorded.repeated };
    },
  );

  app.get(
    '/api/tips',
    { config: { access: 'tip.read' }, schema: { querystring: tipQuery, response: { 200: tipPage } } },
    async (request) => {
      const { state, cursor, limit } = request.query;
      const page = { sorted: state === 'sorted', after: readCursor(position, cursor), limit, words: 600 };
      const [{ rows, next }, organisation] = await Promise.all([listTips(db, reachFor(request, 'tip.read'), page), setUp()]);
      const asked = { by: personOf(request).id, at: clock.now(), transferDays: organisation.transferDays };
      return { items: rows.map((row) => toTip(row, asked, 280)), nextCursor: writeCursor(next) };
    },
  );

  app.get('/api/tips/:id', { config: { access: 'tip.read' }, schema: { params, response: { 200: tip } } }, async (request) => {
    const row = await findTip(db, reachFor(request, 'tip.read'), request.params.id);
    if (row === null) throw notFound('tip', request.params.id);
    return toTip(row, { by: personOf(request).id, at: clock.now(), transferDays: (await setUp()).transferDays });
  });

  app.get(
    '/api/tips/:id/reporter',
    { config: { access: 'tip.read' }, schema: { params, response: { 200: tipReporter } } },
    async (request) => {
      const asked = { tipId: request.params.id, scope: scopeFor(request, 'tip.read'), by: personOf(request).id };
      // the entry in the trail stays also where the answer is no
      const reporter = await db.transaction().execute((trx) => readReporter(trx, vault, asked));
      if (reporter === null) throw notFound('reporter of tip', request.params.id);
      return reporter;
    },
  );

  app.post(
    '/api/tips/:id/sorted',
    { config: { access: 'tip.write' }, schema: { params, response: { 200: z.object({ id: rowId }) } } },
    async (request, reply) => {
      const marked = { id: request.params.id, scope: scopeFor(request, 'tip.write'), by: personOf(request).id, at: clock.now() };
      const result = await db.transaction().execute((trx) => markTipSorted(trx, marked));
      return result.ok ? { id: marked.id } : refuse(reply, request, result.reason);
    },
  );

  app.get('/api/cases/:id/tips', { config: { access: 'tip.read' }, schema: { params, response: { 200: tipsOfCase } } }, async (request) => {
    const [rows, organisation] = await Promise.all([findTipsOfCase(db, reachFor(request, 'tip.read'), request.params.id), setUp()]);
    const asked = { by: personOf(request).id, at: clock.now(), transferDays: organisation.transferDays };
    return { items: rows.map((row) => toTip(row, asked, 280)) };
  });
}

async function sendOn(deps: Pick<ApiDeps, 'queue' | 'log'>, ids: string[]): Promise<void> {
  if (ids.length === 0 || deps.queue === null) return;
  try {
    await deps.queue.add('assess', { ids }, { epoch: 'tip' });
  } catch (error) {
    // the tip is stored: the sweep of the workers finds its row
    deps.log.warn({ code: messageOf(error) }, 'a tip could not be sent on; the sweep will');
  }
}

/** Masked as every posting is; cut to `words` characters after masking, so that a contact on the edge is still known as one. */
function toTip(row: TipRow, asked: { by: string; at: Date; transferDays: number }, words?: number): Tip {
  const hidden = hidePeople({ contacts: row.contacts, stored: row.contact_spans, author: null, helps: row.stance === 'help' });
  const text = row.erased ? '' : hidden.own(row.text);
  const mine = row.receiver_id === asked.by;
  return {
    id: row.id,
    channel: row.channel,
    receivedAt: row.received_at.toISOString(),
    recordedAt: row.recorded_at.toISOString(),
    receivedBy: row.receiver_name,
    mine,
    hasReporter: mine ? row.has_reporter : null,
    confidential: row.reporter_confidential,
    platform: row.platform,
    province: row.province_code,
    commune: row.commune_code,
    sortingDueAt: row.sorting_due_at.toISOString(),
    overdue: row.sorted_at === null && row.sorting_due_at < asked.at,
    sorted: row.sorted_at === null ? null : { at: row.sorted_at.toISOString(), by: row.sorter_name ?? '' },
    url: row.url === null ? null : hidden.url(row.url),
    text: words === undefined ? text : firstWords(text, words),
    cut: row.cut || (words !== undefined && text.length > words),
    note: hidden.beside(row.note),
    case:
      row.case_id === null || row.case_state === null
        ? null
        : {
            id: row.case_id,
            state: row.case_state,
            queue: row.case_queue === 'rescue' ? 'rescue' : 'review',
            route: row.case_route,
            transfer:
              row.transferred_on === null
                ? null
                : { on: row.transferred_on, day: dayOfTerm(row.transferred_on, asked.at), of: asked.transferDays },
          },
  };
}

function firstWords(text: string, length: number): string {
  const line = text.replaceAll(/\s+/gu, ' ').trim();
  if (line.length <= length) return line;
  const end = line.lastIndexOf(' ', length);
  return `${line.slice(0, end > length / 2 ? end : length)}…`;
}
