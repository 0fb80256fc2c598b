/** What was decided against the machine: counts, examples, and labels for training. */
import { addDays, dayStart, localDay } from '#src/domain/vietnam-time.ts';
import { Readable } from 'node:stream';
import { z } from 'zod';
import { undoMinutes } from '#src/domain/decision-rules.ts';
import type { Span } from '#src/domain/assessment.ts';
import { countLabels } from '#src/labels/count-labels.ts';
import { exportLabels } from '#src/labels/export-labels.ts';
import { appendAudit } from '#src/store/audit.ts';
import { labelCounts, labelExamples, type LabelPeriod, type LabelRow } from '#src/store/labels.ts';
import { actorOf, scopeFor } from '#src/api/access.ts';
import type { Api, ApiDeps } from '#src/api/api.ts';
import { readCursor, writeCursor } from '#src/api/cursor.ts';
import { refuse } from '#src/api/errors.ts';
import {
  type LabelExample,
  labelExamplePage,
  labelExamplesQuery,
  labelExportQuery,
  labelSummary,
  labelSummaryQuery,
} from '#src/api/schema/labels.ts';
import { rowId } from '#src/api/schema/page.ts';
import { hidePeople } from './hide-people.ts';
import { knownForms } from './known-forms.ts';

const dayMs = 86_400_000;
const longestDays = 366;
const usualDays = 28;
/** More decisions than this are not counted at once. */
const maxCounted = 20_000;

const labelPosition = z.strictObject({ at: z.iso.datetime(), id: rowId });

/** Adds GET /api/labels/summary, /api/labels/examples and /api/labels/export.jsonl. */
export function addLabelRoutes(app: Api, deps: ApiDeps): void {
  const { db, clock } = deps;

  app.get(
    '/api/labels/summary',
    { config: { access: 'label.read' }, schema: { querystring: labelSummaryQuery, response: { 200: labelSummary } } },
    async (request, reply) => {
      const asked = periodOf(request.query, clock.now());
      if (asked === null) return refuse(reply, request, 'bad-request', { detail: periodRule });
      const rows = await labelCounts(db, scopeFor(request, 'label.read'), asked.period, maxCounted + 1);
      const counted = rows.slice(0, maxCounted);
      return { from: asked.from, to: asked.to, truncated: rows.length > maxCounted, ...countLabels(counted) };
    },
  );

  app.get(
    '/api/labels/examples',
    { config: { access: 'label.read' }, schema: { querystring: labelExamplesQuery, response: { 200: labelExamplePage } } },
    async (request, reply) => {
      const { cursor, limit, kind, signal, form } = request.query;
      const asked = periodOf(request.query, clock.now());
      if (asked === null) return refuse(reply, request, 'bad-request', { detail: periodRule });
      const position = readCursor(labelPosition, cursor);
      const after = position === null ? null : { at: new Date(position.at), id: position.id };
      const { rows, next } = await labelExamples(db, scopeFor(request, 'label.read'), asked.period, { kind, signal, form }, after, limit);
      return {
        items: rows.map(toExample),
        nextCursor: writeCursor(next === null ? null : { at: next.at.toISOString(), id: next.id }),
      };
    },
  );

  app.get(
    '/api/labels/export.jsonl',
    { config: { access: 'label.export' }, schema: { querystring: labelExportQuery } },
    async (request, reply) => {
      const asked = periodOf(request.query, clock.now());
      if (asked === null) return refuse(reply, request, 'bad-request', { detail: periodRule });
      await appendAudit(db, [
        {
          actor: actorOf(request),
          action: 'label.exported',
          subject: { kind: 'labels', id: asked.from },
          detail: { from: asked.from, to: asked.to },
        },
      ]);
      const lines = exportLabels(db, deps.vault, scopeFor(request, 'label.export'), asked.period);
      return reply
        .type('application/x-ndjson; charset=utf-8')
        .header('content-disposition', `attachment; filename="lurewatch-labels-${asked.from}-${asked.to}.jsonl"`)
        .header('cache-control', 'no-store')
        .send(Readable.from(lines, { objectMode: false }));
    },
  );
}

const periodRule = `from must not be after to, and there are ${longestDays} days at most`;

/** Days as instants; the end never reaches into the time in which a decision may be undone. */
function periodOf(
  query: { from?: string | undefined; to?: string | undefined },
  now: Date,
): { period: LabelPeriod; from: string; to: string } | null {
  const to = query.to ?? localDay(now);
  const from = query.from ?? addDays(to, 1 - usualDays);
  const start = dayStart(from).getTime();
  const end = dayStart(to).getTime() + dayMs;
  if (start >= end || end - start > longestDays * dayMs) return null;
  return { period: { from: new Date(start), before: new Date(Math.min(end, now.getTime() - undoMinutes * 60_000)) }, from, to };
}

function toExample(row: LabelRow): LabelExample {
  // the author is hidden wherever the text names it: nobody needs to know who, to see why
  const hidden = hidePeople({
    contacts: row.detail?.facts.contacts ?? null,
    stored: row.contact_spans,
    author: row.author_name,
    helps: true,
  });
  const clip = <T extends Span>(places: readonly T[]): T[] =>
    places.map((place) => ({ ...place, start: Math.min(place.start, row.text.length), end: Math.min(place.end, row.text.length) }));
  return {
    id: row.decision_id,
    caseId: row.case_id,
    decidedAt: row.decided_at.toISOString(),
    conclusion: row.conclusion,
    reasonCode: row.reason_code,
    sampled: row.sampled,
    tip: row.tip,
    title: row.title === null ? null : hidden.beside(row.title),
    text: hidden.own(row.text),
    cut: row.cut,
    source: { name: row.source_name, kind: row.source_kind, platform: row.platform },
    risk: row.risk,
    band: row.band,
    stance: row.stance,
    forms: knownForms(row.forms),
    signals: clip(row.detail?.signals ?? []),
    mitigations: clip(row.detail?.mitigations ?? []),
    rules: row.rules_version,
    model: row.model_version === 'none' ? null : row.model_version,
  };
}
