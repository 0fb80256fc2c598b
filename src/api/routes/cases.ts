/** Lists of cases, and one case in full. */
import { dayOfTerm } from '#src/domain/vietnam-time.ts';
import { hideContactsInNote } from '#src/domain/mask-text.ts';
import { questionIds, undoMinutes } from '#src/domain/decision-rules.ts';
import { notFound } from '#src/errors.ts';
import { freshenSometimes } from '#src/review/freshen-queue.ts';
import { minutesAfter, reviewRules } from '#src/review/review-rules.ts';
import { undoableDecision } from '#src/review/decide.ts';
import { caseHistory, countCasePostings, findCase } from '#src/store/case-detail.ts';
import { type CaseListRow, countOpenCases, listCases, type Representative, representatives } from '#src/store/case-list.ts';
import { caseMark, namesOf } from '#src/store/case-work.ts';
import { caseDecisions } from '#src/store/decisions.ts';
import { personOf } from '#src/api/access.ts';
import type { Api, ApiDeps } from '#src/api/api.ts';
import { casePosition, readCursor, writeCursor } from '#src/api/cursor.ts';
import { reachFor } from '#src/api/reach.ts';
import { rememberEach } from '#src/api/remember.ts';
import { caseDetail, type CaseDetail } from '#src/api/schema/case.ts';
import { casePage, casesQuery, type CaseSummary, type Holder } from '#src/api/schema/cases.ts';
import { caseParams } from '#src/api/schema/case-work.ts';
import { knownForms } from './known-forms.ts';
import { hidePeople } from './hide-people.ts';
import { showCasePostings } from './case-posting.ts';
import { toCaseCounts } from './status.ts';

/** Adds GET /api/cases and GET /api/cases/:id. */
export function addCaseRoutes(app: Api, deps: ApiDeps): void {
  const { db, clock } = deps;
  const counts = rememberEach(clock, 2_000, async (reach: ReturnType<typeof reachFor>) => toCaseCounts(await countOpenCases(db, reach)));

  app.get(
    '/api/cases',
    { config: { access: 'case.read' }, schema: { querystring: casesQuery, response: { 200: casePage } } },
    async (request) => {
      const { cursor, limit, due, ...filter } = request.query;
      const reach = reachFor(request, 'case.read');
      const now = clock.now();
      const { id: personId } = personOf(request);
      // an agency has what was routed to it, which is concluded already
      const state = filter.state ?? (reach.cases.every((part) => part.agency !== null) ? 'concluded-open' : 'open');
      await freshenSometimes(db, now);
      const { rows, next } = await listCases(
        db,
        { ...filter, state, dueBefore: due === undefined ? undefined : new Date(now.getTime() + due * 3_600_000) },
        { reach, personId, now },
        readCursor(casePosition, cursor),
        limit,
      );
      const [byCase, names, counted] = await Promise.all([
        representatives(
          db,
          rows.map((row) => row.id),
        ),
        namesOf(
          db,
          rows.map((row) => row.assignee_id),
        ),
        counts(reach),
      ]);
      // a case whose representative is gone (being written by another transaction) shows with the next request
      const items = rows.flatMap((row) => {
        const representative = byCase.get(row.id);
        return representative === undefined ? [] : [toSummary(row, representative, toHolder(row, names, personId, now))];
      });
      return { items, nextCursor: writeCursor(next), counts: counted };
    },
  );

  app.get(
    '/api/cases/:id',
    { config: { access: 'case.read' }, schema: { params: caseParams, response: { 200: caseDetail } } },
    async (request): Promise<CaseDetail> => {
      const { id } = request.params;
      const now = clock.now();
      const { id: personId } = personOf(request);
      // first: whatever comes after it is newer, so a decision held against it never overlooks anything
      const mark = await caseMark(db, id);
      const row = await findCase(db, id, reachFor(request, 'case.read'));
      if (row === undefined) throw notFound('case', id);
      const queue = row.queue === 'rescue' ? ('rescue' as const) : ('review' as const);
      const [postings, postingCount, history, decisions, names, rules, undo] = await Promise.all([
        showCasePostings(db, id, queue),
        countCasePostings(db, id),
        caseHistory(db, id),
        caseDecisions(db, id),
        namesOf(db, [row.assignee_id, row.alarm_heard_by]),
        reviewRules(db),
        undoableDecision(db, id, personId, minutesAfter(now, -undoMinutes)),
      ]);
      const undone = new Set(decisions.map((decision) => decision.undoes));
      return {
        id: row.id,
        queue,
        state: row.state,
        conclusion: row.conclusion,
        route: row.route,
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
        task: row.task,
        holder: toHolder(row, names, personId, now),
        dueAt: row.due_at?.toISOString() ?? null,
        progress: row.progress,
        result: row.result,
        authority: row.authority,
        agency:
          row.agency_code === null
            ? null
            : { code: row.agency_code, name: rules.agencies.find((agency) => agency.code === row.agency_code)?.name ?? row.agency_code },
        transfer:
          row.transferred_on === null
            ? null
            : { on: row.transferred_on, day: dayOfTerm(row.transferred_on, now), days: rules.transferDays },
        alarm:
          row.alarm_heard_at === null ? null : { name: names.get(row.alarm_heard_by ?? '') ?? '', at: row.alarm_heard_at.toISOString() },
        mark,
        postingCount,
        postings,
        decisions: decisions.map((decision) => ({
          id: decision.id,
          kind: decision.kind,
          at: decision.decided_at.toISOString(),
          name: decision.name,
          conclusion: decision.conclusion,
          route: decision.route,
          reasonCode: decision.reason_code,
          reason: hideContactsInNote(decision.reason),
          answers: questionIds.filter((question) => decision.answers.includes(question)),
          undone: undone.has(decision.id),
        })),
        undo: undo === null ? null : { decision: undo.id, until: minutesAfter(undo.decided_at, undoMinutes).toISOString() },
        history: history.map((entry) => ({
          id: entry.id,
          at: entry.at.toISOString(),
          actorKind: entry.actor_kind,
          actorId: entry.actor_id,
          actorName: entry.actor_kind === 'user' ? entry.name : null,
          action: entry.action,
        })),
      };
    },
  );
}

function toHolder(
  row: Pick<CaseListRow, 'assignee_id' | 'claim_until'>,
  names: ReadonlyMap<string, string>,
  personId: string,
  now: Date,
): Holder | null {
  if (row.assignee_id === null) return null;
  const holds = row.claim_until !== null && row.claim_until > now;
  return {
    name: names.get(row.assignee_id) ?? '',
    mine: row.assignee_id === personId,
    until: holds ? (row.claim_until?.toISOString() ?? null) : null,
  };
}

function toSummary(row: CaseListRow, representative: Representative, holder: Holder | null): CaseSummary {
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
    conclusion: row.conclusion,
    route: row.route,
    risk: row.risk,
    band: row.band,
    danger: row.danger,
    forms: knownForms(row.forms),
    province: row.province_code,
    openedAt: row.opened_at.toISOString(),
    closedAt: row.closed_at?.toISOString() ?? null,
    dueAt: row.due_at?.toISOString() ?? null,
    holder,
    mark: { assessment: representative.mark_assessment, decision: representative.mark_decision },
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
