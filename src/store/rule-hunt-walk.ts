/** The walk of a hunt over stored postings: newest first, a window at a time, each window finished in one short transaction. */
import { sql } from 'kysely';
import type { AssessmentQueue, Band, Stance } from '#src/domain/assessment.ts';
import type { HuntChangeKind } from '#src/domain/rule-content.ts';
import type { Db } from './database.ts';
import { type HuntClaim, type HuntRow, lockHunt } from './hunts.ts';

type Scope = Pick<HuntRow, 'seenFrom' | 'sourceId' | 'flagged'>;

/** Postings that are there now and fit; what `flagged` asks is asked of each posting when its turn comes. */
function fits(scope: Scope) {
  const conditions = [sql`p.erased_at is null`];
  if (scope.seenFrom !== null) conditions.push(sql`p.first_seen_at >= ${scope.seenFrom}`);
  if (scope.sourceId !== null) conditions.push(sql`p.source_id = ${scope.sourceId}`);
  return sql<boolean>`${sql.join(conditions, sql` and `)}`;
}

/** Fixes where the walk begins and how many postings there are. */
export async function beginWalk(db: Db, claim: HuntClaim, scope: Scope): Promise<boolean> {
  const { rows } = await sql<{ upper: string; total: number }>`
    with newest as (select coalesce(max(id), 0) as id from postings)
    select (select id from newest)::text as upper,
      (select count(*)::int from postings p where p.id <= (select id from newest) and ${fits(scope)}) as total`.execute(db);
  const { upper, total } = rows[0] ?? { upper: '0', total: 0 };
  const result = await sql`
    update rule_hunts set state = 'running', upper_id = ${upper}, cursor_id = ${upper}::bigint + 1, total = ${total}
    where id = ${claim.id} and lease_token = ${claim.token} and state = 'waiting'`.execute(db);
  return result.numAffectedRows === 1n;
}

/** The next `size` postings below `cursor`, as far as they fit. `cursor` is null at the end. */
export async function nextWindow(db: Db, scope: Scope, cursor: string, size: number): Promise<{ ids: string[]; cursor: string | null }> {
  const { rows } = await sql<{ id: string; fits: boolean }>`
    select p.id::text, (${fits(scope)}) as fits from postings p where p.id < ${cursor} order by p.id desc limit ${size}`.execute(db);
  return { ids: rows.filter((row) => row.fits).map((row) => row.id), cursor: rows.at(-1)?.id ?? null };
}

export type HuntedRevision = {
  postingId: string;
  revisionId: string;
  text: string;
  title: string | null;
  firstSeenAt: Date;
  sourceId: string;
  provinceCode: string;
  /** The latest stored assessment of it. `found`: ids of its signals and mitigations, null where only the narrow row was kept. */
  before: { risk: number; band: Band; queue: AssessmentQueue; stance: Stance; forms: string[]; rules: string; found: string[] | null };
};

/** The latest revisions of these postings with their latest assessment; those that were never assessed are left out. */
export async function loadHunted(db: Db, postingIds: readonly string[], flagged: HuntRow['flagged']): Promise<HuntedRevision[]> {
  if (postingIds.length === 0) return [];
  const which = flagged === null ? sql`true` : flagged === 'flagged' ? sql`a.queue <> 'none'` : sql`a.queue = 'none'`;
  const { rows } = await sql<HuntedRevision>`
    select p.id::text as "postingId", r.id::text as "revisionId", r.text, r.title, p.first_seen_at as "firstSeenAt", p.source_id as "sourceId",
      p.province_code as "provinceCode",
      json_build_object('risk', a.risk, 'band', a.band, 'queue', a.queue, 'stance', a.stance, 'forms', a.forms, 'rules', a.rules_version,
        'found', case when a.detail is null then null else array(
          select distinct one ->> 'id' from jsonb_array_elements(coalesce(a.detail -> 'signals', '[]') || coalesce(a.detail -> 'mitigations', '[]')) as one) end) as before
    from postings p
    join revisions r on r.id = p.current_revision_id
    join lateral (select * from assessments where revision_id = r.id order by id desc limit 1) a on true
    where p.id = any(${[...postingIds]}::bigint[]) and ${which}
    order by p.id desc`.execute(db);
  return rows;
}

export type NewHuntChange = {
  revisionId: string;
  postingId: string;
  kind: HuntChangeKind;
  risk: [before: number, after: number];
  band: [before: Band, after: Band];
  queue: [before: AssessmentQueue, after: AssessmentQueue];
  stance: Stance;
  forms: string[];
  rulesBefore: string;
  appeared: string[] | null;
  vanished: string[] | null;
  sourceId: string;
  provinceCode: string;
  help: boolean;
  seenAt: Date;
};

/** Keeps changes and counts them; one that is kept already changes nothing. Call inside a transaction, as its last large step. */
export async function storeHuntChanges(trx: Db, huntId: string, changes: readonly NewHuntChange[]): Promise<void> {
  if (changes.length === 0) return;
  const rows = changes.map(({ risk, band, queue, seenAt, ...one }) => ({
    ...one,
    riskBefore: risk[0],
    riskAfter: risk[1],
    bandBefore: band[0],
    bandAfter: band[1],
    queueBefore: queue[0],
    queueAfter: queue[1],
    seenAt: seenAt.toISOString(),
  }));
  // counters in one order for all workers, so that they never wait in a circle
  await sql`
    with added as (
      insert into hunt_changes (hunt_id, revision_id, posting_id, kind, risk_before, risk_after, band_before, band_after, queue_before, queue_after,
        stance, forms, rules_before, appeared, vanished, source_id, province_code, help, seen_at)
      select ${huntId}::bigint, j."revisionId", j."postingId", j.kind, j."riskBefore", j."riskAfter", j."bandBefore", j."bandAfter", j."queueBefore",
        j."queueAfter", j.stance, j.forms, j."rulesBefore", j.appeared, j.vanished, j."sourceId", j."provinceCode", j.help, j."seenAt"
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as j("revisionId" bigint, "postingId" bigint, kind text, "riskBefore" smallint,
        "riskAfter" smallint, "bandBefore" text, "bandAfter" text, "queueBefore" text, "queueAfter" text, stance text, forms text[],
        "rulesBefore" text, appeared text[], vanished text[], "sourceId" text, "provinceCode" text, help boolean, "seenAt" timestamptz)
      on conflict (hunt_id, revision_id) do nothing
      returning province_code, kind, band_before, band_after, queue_before, queue_after, forms, source_id),
    counted as (
      select province_code, 'kind' as dimension, kind as key from added
      union all select province_code, 'band', band_before || '>' || band_after from added
      union all select province_code, 'queue', queue_before || '>' || queue_after from added
      union all select province_code, 'form', form || ':' || kind from added, unnest(case when forms = '{}' then array[''] else forms end) as form
      union all select province_code, 'source', source_id || ':' || kind from added)
    insert into hunt_counts (hunt_id, province_code, dimension, key, postings)
    select ${huntId}::bigint, province_code, dimension, key, count(*) from counted
    group by province_code, dimension, key order by dimension, key, province_code
    on conflict (hunt_id, dimension, key, province_code) do update set postings = hunt_counts.postings + excluded.postings`.execute(trx);
}

/** What one window gave. `cursor` null = the walk has come to its end. */
export type FinishedWindow = { cursor: string | null; done: number; skipped: number; busyMs: number; changes: NewHuntChange[] };

/** Finishes a window in one transaction. Returns `lost` where the hunt is not ours any more, else whether it goes on. */
export async function finishWindow(trx: Db, claim: HuntClaim, window: FinishedWindow, at: Date): Promise<'lost' | 'goes-on' | 'ended'> {
  if (!(await lockHunt(trx, claim))) return 'lost';
  await storeHuntChanges(trx, claim.id, window.changes);
  const ended = window.cursor === null;
  await sql`
    update rule_hunts set done = done + ${window.done}, skipped = skipped + ${window.skipped}, busy_ms = busy_ms + ${Math.round(window.busyMs)},
      attempts = 0, due_at = now(), yielded_at = null
      ${ended ? sql`, state = 'done', finished_at = ${at}, total = done + ${window.done}, lease_token = null, lease_until = null` : sql`, cursor_id = ${window.cursor}`}
    where id = ${claim.id}`.execute(trx);
  return ended ? 'ended' : 'goes-on';
}

/** Counts postings that went past a shadow. */
export async function countShadowed(trx: Db, huntId: string, done: number, skipped: number): Promise<void> {
  await sql`update rule_hunts set done = done + ${done}, skipped = skipped + ${skipped} where id = ${huntId} and state = 'running'`.execute(
    trx,
  );
}

/** The changed postings of a hunt whose version went live are to be scored again: begins that work. */
export async function beginReassessment(trx: Db, huntId: string): Promise<void> {
  await sql`
    update rule_hunts set apply_state = 'running', due_at = now(), attempts = 0, apply_cursor = 0, apply_done = 0,
      apply_total = (select count(*) from hunt_changes where hunt_id = ${huntId})
    where id = ${huntId}`.execute(trx);
}

/**
 * Sends the next changed postings back to be scored: their newest revision, unless the version has judged it by now. A revision
 * that somebody works on at this moment may still be judged by the old rules: it is `held` and must be tried again.
 */
export async function reassessNext(
  trx: Db,
  hunt: { id: string; version: string; cursor: string },
  size: number,
): Promise<{ sent: string[]; held: number; looked: number; cursor: string }> {
  const { rows } = await sql<{ change: string; revision: string | null; held: boolean }>`
    with batch as (
      select revision_id, posting_id from hunt_changes where hunt_id = ${hunt.id} and revision_id > ${hunt.cursor} order by revision_id limit ${size})
    select b.revision_id::text as change, r.id::text as revision, coalesce(r.lease_until > now(), false) as held
    from batch b
    left join postings p on p.id = b.posting_id and p.erased_at is null
    left join revisions r on r.id = p.current_revision_id and r.stage <> 'quarantined'
      and not exists (select from assessments a where a.revision_id = r.id and a.rules_version = ${hunt.version})
    order by b.revision_id`.execute(trx);
  const wanted = rows.flatMap((row) => (row.revision === null || row.held ? [] : [row.revision]));
  const sent = await sql<{ id: string }>`
    update revisions set stage = 'assess', due_at = now(), attempts = 0, failures = 0, last_error = null, lease_token = null, lease_until = null
    where id in (
      select id from revisions where id = any(${wanted}::bigint[]) and stage in ('done','file','assess') and (lease_until is null or lease_until < now())
      order by id for update skip locked)
    returning id::text`.execute(trx);
  const held = rows.filter((row) => row.held).length + (wanted.length - sent.rows.length);
  return { sent: sent.rows.map((row) => row.id), held, looked: rows.length, cursor: rows.at(-1)?.change ?? hunt.cursor };
}

/** Notes how far the re-assessment has come; `state` where it ends. */
export async function noteReassessment(
  trx: Db,
  claim: HuntClaim,
  progress: { cursor: string; done: number; state: 'running' | 'done' | 'stopped' },
): Promise<void> {
  await sql`
    update rule_hunts set apply_cursor = ${progress.cursor}, apply_done = apply_done + ${progress.done}, apply_state = ${progress.state}, attempts = 0,
      due_at = now() ${progress.state === 'running' ? sql`` : sql`, lease_token = null, lease_until = null`}
    where id = ${claim.id}`.execute(trx);
}
