/** Opening cases: the unit of review, at most one open for a subject. */
import { sql } from 'kysely';
import type { Band } from '#src/domain/assessment.ts';
import { type Actor, appendAudit } from '#src/store/audit.ts';
import type { Db } from '#src/store/database.ts';
import { stopTakedowns } from '#src/takedown/stop-takedowns.ts';
import { type Clocks, minutesAfter, reviewMinutes } from './review-rules.ts';
import { sampleDanger } from './sample.ts';

/** A posting that asks for a case. `campaignId` is null for a cry for help: it belongs to no campaign. */
export type Flagged = {
  postingId: string;
  revisionId: string;
  assessmentId: string;
  campaignId: string | null;
  provinceCode: string;
  communeCode: string | null;
  queue: 'review' | 'rescue' | 'sample';
  /** Somebody reported it. */
  tip: boolean;
  risk: number;
  band: Band;
  forms: string[];
};

/** `opened` are new, `touched` got postings (the new ones too), `rescued` went from the queue to rescue. Ids of cases. */
export type OpenedCases = { opened: string[]; touched: string[]; rescued: string[] };

const worker: Actor = { kind: 'system', id: 'worker' };

/** Place in the queue of a tip that the machine makes little of: people saw something. */
export const tipDanger = 60;

/**
 * Opens a case for each subject that has none open, and adds the postings to it. A graver assessment raises an open case, none lowers it; a posting that became
 * a cry for help takes its case to the rescue queue, from every state, and stops its requests; a new posting wakes a case that was only watched. All of it
 * is in the audit trail. Call inside a transaction.
 */
export async function openCases(trx: Db, flagged: Flagged[], by: { clocks: Clocks; at: Date }): Promise<OpenedCases> {
  const parts = [
    await openFor(
      trx,
      'campaign_id',
      flagged.filter((item) => item.campaignId !== null),
      by,
    ),
    await openFor(
      trx,
      'posting_id',
      flagged.filter((item) => item.campaignId === null),
      by,
    ),
  ];
  const all = (name: keyof OpenedCases) => parts.flatMap((part) => part[name]);
  const result = { opened: all('opened'), touched: all('touched'), rescued: all('rescued') };
  const woken = parts.flatMap((part) => part.woken);
  const line = (action: string) => (id: string) => ({ actor: worker, action, subject: { kind: 'case', id } });
  await appendAudit(trx, [
    ...result.opened.map(line('case.opened')),
    ...result.rescued.map(line('case.became-rescue')),
    ...woken.map(line('case.woken')),
  ]);
  if (result.rescued.length > 0) await stopTakedowns(trx, result.rescued, 'rescue', worker, by.at);
  return result;
}

type Subject = { subject: string; gravest: Flagged; forms: string[]; items: Flagged[] };

/** The postings of each subject, with the gravest of them; in one order for all workers, so that they never wait in a circle. */
function bySubject(flagged: Flagged[]): Subject[] {
  const groups = Map.groupBy(flagged, (item) => item.campaignId ?? item.postingId);
  const subjects = [...groups].map(([subject, items]) => ({
    subject,
    items,
    gravest: items.reduce((gravest, item) => (weight(item) > weight(gravest) ? item : gravest)),
    forms: [...new Set(items.flatMap((item) => item.forms))].toSorted(),
  }));
  return subjects.toSorted((a, b) => (BigInt(a.subject) < BigInt(b.subject) ? -1 : 1));
}

// a cry for help outweighs every score
function weight(item: Flagged): number {
  return item.queue === 'rescue' ? 1000 + item.risk : item.risk;
}

function dangerOf(item: Flagged): number {
  // a cry for help stands above everything in its own queue; the order there is by time
  if (item.queue === 'rescue') return 100;
  if (item.queue === 'sample') return sampleDanger(item.postingId);
  return item.tip ? Math.max(item.risk, tipDanger) : item.risk;
}

/** Opens the cases of subjects of one kind and adds their postings. */
async function openFor(
  trx: Db,
  kind: 'campaign_id' | 'posting_id',
  flagged: Flagged[],
  by: { clocks: Clocks; at: Date },
): Promise<OpenedCases & { woken: string[] }> {
  if (flagged.length === 0) return { opened: [], touched: [], rescued: [], woken: [] };
  const subjects = bySubject(flagged);
  const rows = subjects.map(({ subject, gravest, forms, items }) => {
    const minutes = reviewMinutes({ ...gravest, tip: items.some((item) => item.tip) }, by.clocks);
    return {
      [kind]: subject,
      queue: gravest.queue,
      province: gravest.provinceCode,
      commune: gravest.communeCode,
      risk: gravest.risk,
      band: gravest.band,
      danger: Math.max(...items.map(dangerOf)),
      forms,
      due: minutes === null ? null : minutesAfter(by.at, minutes),
    };
  });
  const column = sql.ref(kind);
  const list = JSON.stringify(rows);
  // locked in the order of subjects, as the insert below takes them
  const before = await sql<{ id: string; queue: string }>`
    select id, queue from cases where closed_at is null and ${column} = any(${subjects.map(({ subject }) => subject)}::bigint[])
    order by ${column} for no key update`.execute(trx);
  const queueBefore = new Map(before.rows.map((row) => [row.id, row.queue]));
  const result = await sql<{ id: string; subject: string; queue: string; fresh: boolean }>`
    insert into cases as c (campaign_id, posting_id, queue, episode, previous_case_id, province_code, commune_code, risk, band, danger, forms, opened_at, due_at, task, authority)
    select j.campaign_id, j.posting_id, j.queue, coalesce(before.episode, 0) + 1, before.id, j.province, j.commune, j.risk, j.band, j.danger,
      array(select jsonb_array_elements_text(j.forms)), ${by.at}, j.due, case when j.queue = 'rescue' then 'rescue' else 'review' end,
      case when j.queue = 'rescue' then 'duty' else 'province-police' end
    from jsonb_to_recordset(${list}::jsonb) as j(campaign_id bigint, posting_id bigint, queue text, province text, commune text, risk smallint,
      band text, danger smallint, forms jsonb, due timestamptz)
    left join lateral (
      select b.id, b.episode from cases b where b.${column} = j.${column} and b.closed_at is not null order by b.id desc limit 1) before on true
    on conflict (${column}) where closed_at is null and ${column} is not null do update set
      queue = case when excluded.queue = 'rescue' or c.queue = 'rescue' then 'rescue' when excluded.queue = 'review' then 'review' else c.queue end,
      danger = case when excluded.queue = 'sample' then c.danger else greatest(c.danger, excluded.danger) end,
      risk = greatest(c.risk, excluded.risk),
      band = case when excluded.risk > c.risk then excluded.band else c.band end,
      forms = array(select distinct unnest(c.forms || excluded.forms) order by 1),
      due_at = case when c.state = 'concluded' then c.due_at else least(c.due_at, excluded.due_at) end
    returning id, ${column} as subject, queue, xmax = 0 as fresh`.execute(trx);
  const caseOf = new Map(result.rows.map((row) => [row.subject, row.id]));
  const members = subjects.flatMap(({ subject, items }) => items.map((item) => ({ item, caseId: caseOf.get(subject) ?? '' })));
  const added = await trx
    .insertInto('case_postings')
    .values(
      members.map(({ item, caseId }) => ({
        case_id: caseId,
        posting_id: item.postingId,
        revision_id: item.revisionId,
        assessment_id: item.assessmentId,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .returning('case_id')
    .execute();
  const rescued = result.rows
    .filter((row) => !row.fresh && row.queue === 'rescue' && queueBefore.get(row.id) !== 'rescue')
    .map((row) => row.id);
  await startRescue(trx, rescued, by);
  const touched = [...new Set([...result.rows.filter((row) => row.fresh).map((row) => row.id), ...added.map((row) => row.case_id)])];
  return { opened: result.rows.filter((row) => row.fresh).map((row) => row.id), touched, rescued, woken: await wake(trx, touched, by) };
}

/** A case that became a cry for help is new again, with the alarm on; whoever works on it keeps it. */
async function startRescue(trx: Db, ids: string[], by: { clocks: Clocks; at: Date }): Promise<void> {
  if (ids.length === 0) return;
  const due = minutesAfter(by.at, by.clocks.rescue);
  await sql`update cases set task = 'rescue', authority = 'duty', due_at = least(due_at, ${due}::timestamptz), alarm_heard_by = null, alarm_heard_at = null,
      state = case when state = 'concluded' then 'new' else state end, conclusion = null, route = null, agency_code = null, transferred_on = null,
      assignee_id = case when state = 'concluded' then null else assignee_id end
    where id = any(${ids}::bigint[])`.execute(trx);
}

/** A watched case that got a new posting goes back to the queue. */
async function wake(trx: Db, ids: string[], by: { clocks: Clocks; at: Date }): Promise<string[]> {
  if (ids.length === 0) return [];
  const watched = await trx
    .updateTable('cases')
    .set({ state: 'new', conclusion: null, route: null, assignee_id: null, claim_until: null, task: 'review', progress: 'new-postings' })
    .where('id', 'in', ids)
    .where('state', '=', 'concluded')
    .where('route', '=', 'watch')
    .returning(['id', 'band', 'queue'])
    .execute();
  for (const row of watched) {
    const minutes = reviewMinutes({ queue: row.queue, band: row.band, tip: false }, by.clocks);
    await trx
      .updateTable('cases')
      .set({ due_at: minutes === null ? null : minutesAfter(by.at, minutes) })
      .where('id', '=', row.id)
      .execute();
  }
  return watched.map((row) => row.id);
}
