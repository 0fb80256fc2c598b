/** Writes the records of past weeks into the tables, many rows at a time. */
import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { questionsFor } from '#src/domain/decision-rules.ts';
import type { AuditEntry } from '#src/store/audit.ts';
import { localDay } from '#src/domain/vietnam-time.ts';
import type { Db } from '#src/store/database.ts';
import type { PastCase, PastPosting, PastWorld } from './past-world.ts';
import { type PastPlace, type StoredPosting, storePastRequest } from './store-past-request.ts';

/** The source that past weeks belong to: never crawled. */
export const pastSourceId = 'mau-cac-tuan-truoc';

const sha256 = (text: string) => createHash('sha256').update(text).digest();
const batch = 400;
/** The officer's own numbers begin at one; these lie far from them. */
const firstNumber = 7_001;

/** Stores everything; call inside a transaction. The practice people and the shipped rules must exist. */
export async function storePastWorld(trx: Db, world: PastWorld, place: PastPlace): Promise<void> {
  await trx
    .insertInto('sources')
    .values({
      id: pastSourceId,
      name: 'Dữ liệu các tuần trước (luyện tập)',
      kind: 'manual',
      platform: 'website',
      crawler: null,
      settings: '{}',
      province_code: place.province,
      practice: true,
      next_crawl_at: null,
    })
    .execute();
  for (const part of parts(world.visits)) {
    await trx
      .insertInto('visit_counts')
      .values(part.map((row) => ({ source_id: pastSourceId, ...row })))
      .execute();
  }
  const all = [...world.cases.flatMap((one) => one.postings), ...world.unflagged, ...world.tips.map((tip) => tip.posting)];
  const tips = new Set(world.tips.map((tip) => tip.posting));
  const stored = await storePostings(trx, all, tips, place.province);
  await storeCases(trx, world.cases, stored, place);
  for (const part of parts(world.tips)) {
    await trx
      .insertInto('tips')
      .values(
        part.map((tip) => ({
          posting_id: idsOf(stored, tip.posting).postingId,
          channel: tip.channel,
          received_at: tip.receivedAt,
          received_by: 'practice-officer',
          recorded_at: tip.receivedAt,
          province_code: place.province,
          sorting_due_at: new Date(tip.receivedAt.getTime() + place.organisation.clocks.tip * 60_000),
          sorted_at: tip.sortedAt,
          sorted_by: 'practice-officer',
        })),
      )
      .execute();
  }
}

function parts<T>(rows: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(rows.length / batch) }, (_, at) => rows.slice(at * batch, (at + 1) * batch));
}

function idsOf(stored: ReadonlyMap<PastPosting, StoredPosting>, posting: PastPosting): StoredPosting {
  const found = stored.get(posting);
  if (found === undefined) throw new RangeError('a posting of the past was not stored');
  return found;
}

async function storePostings(
  trx: Db,
  all: readonly PastPosting[],
  tips: ReadonlySet<PastPosting>,
  province: string,
): Promise<Map<PastPosting, StoredPosting>> {
  const stored = new Map<PastPosting, StoredPosting>();
  let number = 0;
  for (const part of parts(all)) {
    const numbered = part.map((posting) => {
      const nativeId = `past-${(number += 1)}`;
      return { posting, nativeId, url: tips.has(posting) ? null : `https://${posting.platform}.example.net/tin/${nativeId}` };
    });
    const postings = await trx
      .insertInto('postings')
      .values(
        numbered.map(({ posting, nativeId, url }) => {
          const tip = tips.has(posting);
          return {
            source_id: pastSourceId,
            key: sha256(nativeId),
            native_id: nativeId,
            url,
            canonical_url: url,
            platform: posting.platform,
            kind: tip ? ('tip' as const) : ('post' as const),
            province_code: province,
            author_name: posting.post.author === '' ? null : posting.post.author,
            author_id: tip ? null : `tac-gia-${nativeId}`,
            published_at: tip ? null : new Date(posting.seenAt.getTime() - 1_800_000),
            first_seen_at: posting.seenAt,
            last_seen_at: posting.seenAt,
            own_page: true,
          };
        }),
      )
      .returning('id')
      .execute();
    const revisions = await trx
      .insertInto('revisions')
      .values(
        numbered.map(({ posting }, at) => ({
          posting_id: postings[at]?.id ?? '',
          number: 1,
          content_sha256: sha256(posting.post.text),
          title: posting.post.title,
          text: posting.post.text,
          seen_at: posting.seenAt,
          stage: 'done' as const,
        })),
      )
      .returning('id')
      .execute();
    await sql`update postings p set current_revision_id = r.id from revisions r
      where r.posting_id = p.id and r.id = any(${revisions.map((row) => row.id)}::bigint[])`.execute(trx);
    const assessments = await trx
      .insertInto('assessments')
      .values(
        numbered.map(({ posting }, at) => {
          const { assessment } = posting.post;
          return {
            revision_id: revisions[at]?.id ?? '',
            rules_version: assessment.rules,
            reference_at: posting.seenAt,
            risk: assessment.risk,
            band: assessment.band,
            queue: assessment.queue,
            stance: assessment.stance,
            abstain: assessment.abstain,
            forms: assessment.forms.map((form) => form.form),
            detail: assessment.queue === 'none' ? null : JSON.stringify(assessment),
            assessed_at: posting.seenAt,
          };
        }),
      )
      .returning('id')
      .execute();
    numbered.forEach(({ posting, url }, at) => {
      stored.set(posting, {
        url,
        postingId: postings[at]?.id ?? '',
        revisionId: revisions[at]?.id ?? '',
        assessmentId: assessments[at]?.id ?? '',
      });
    });
  }
  return stored;
}

async function storeCases(
  trx: Db,
  cases: readonly PastCase[],
  stored: ReadonlyMap<PastPosting, StoredPosting>,
  place: PastPlace,
): Promise<void> {
  const review = cases.filter((one) => !one.rescue);
  const campaigns = new Map<PastCase, string>();
  for (const part of parts(review)) {
    const rows = await trx
      .insertInto('campaigns')
      .values(part.map((one) => ({ province_code: place.province, created_at: one.openedAt })))
      .returning('id')
      .execute();
    part.forEach((one, at) => campaigns.set(one, rows[at]?.id ?? ''));
    const members = part.flatMap((one) => one.postings.map((posting, at) => ({ one, posting, first: at === 0 })));
    await trx
      .insertInto('campaign_members')
      .values(
        members.map(({ one, posting, first }) => ({
          posting_id: idsOf(stored, posting).postingId,
          campaign_id: campaigns.get(one) ?? '',
          reason: first ? 'first-of-its-kind' : 'same-text',
          joined_at: posting.seenAt,
        })),
      )
      .execute();
  }
  let number = firstNumber;
  for (const part of parts(cases)) {
    const rows = await trx
      .insertInto('cases')
      .values(part.map((one) => caseRow(one, campaigns.get(one) ?? null, stored, place)))
      .returning('id')
      .execute();
    const numbered = part.map((one, at) => ({ one, id: rows[at]?.id ?? '' }));
    await trx
      .insertInto('case_postings')
      .values(
        numbered.flatMap(({ one, id }) =>
          one.postings.map((posting) => {
            const ids = idsOf(stored, posting);
            return {
              case_id: id,
              posting_id: ids.postingId,
              revision_id: ids.revisionId,
              assessment_id: ids.assessmentId,
              added_at: posting.seenAt,
            };
          }),
        ),
      )
      .execute();
    await trx
      .insertInto('decisions')
      .values(numbered.flatMap(({ one, id }) => decisionRows(one, id, stored)))
      .execute();
    await trx
      .insertInto('audit_entries')
      .values(numbered.flatMap(({ one, id }) => auditRows(one, id)))
      .execute();
    for (const { one, id } of numbered) {
      if (one.request !== null)
        await storePastRequest(trx, one, { caseId: id, number: number++ }, (posting) => idsOf(stored, posting), place);
    }
  }
}

function caseRow(one: PastCase, campaignId: string | null, stored: ReadonlyMap<PastPosting, StoredPosting>, place: PastPlace) {
  const gravest = gravestOf(one);
  const { risk, band } = gravest.post.assessment;
  const clock = one.rescue ? place.organisation.clocks.rescue : place.organisation.clocks[band];
  const { decision } = one;
  return {
    campaign_id: campaignId,
    posting_id: campaignId === null ? idsOf(stored, gravest).postingId : null,
    queue: one.rescue ? ('rescue' as const) : ('review' as const),
    state: 'closed' as const,
    conclusion: decision.conclusion,
    route: decision.route,
    province_code: place.province,
    agency_code: decision.route === 'other-agency' ? (place.organisation.agencies[0]?.code ?? null) : null,
    risk,
    band,
    danger: one.rescue ? 100 : risk,
    forms: [...new Set(one.postings.flatMap((posting) => posting.post.assessment.forms.map((form) => form.form)))].toSorted(),
    opened_at: one.openedAt,
    closed_at: one.closedAt,
    due_at: clock === null ? null : new Date(one.openedAt.getTime() + clock * 60_000),
    assignee_id: 'practice-officer',
    progress: one.rescue ? `handed-over ${decision.at.toISOString()}` : 'closed',
    result: resultOf(one),
    transferred_on: one.confirmedAt === null ? null : localDay(one.confirmedAt),
    alarm_heard_by: one.rescue ? 'practice-officer' : null,
    alarm_heard_at: one.rescue ? new Date(Math.min(one.openedAt.getTime() + 240_000, one.closedAt.getTime())) : null,
  };
}

function resultOf({ rescue, decision }: PastCase): string {
  if (rescue) return 'handed-111';
  if (decision.route === 'takedown') return 'removed';
  if (decision.route === 'dismissed') return decision.conclusion === 'not-enough' ? 'not-enough' : 'dismissed';
  return 'handled';
}

function caseBand(one: PastCase) {
  return gravestOf(one).post.assessment.band;
}

function gravestOf(one: PastCase): PastPosting {
  return one.postings.reduce((a, b) => (b.post.assessment.risk > a.post.assessment.risk ? b : a));
}

function decisionRows(one: PastCase, id: string, stored: ReadonlyMap<PastPosting, StoredPosting>) {
  const ids = one.postings.map((posting) => idsOf(stored, posting));
  const { decision } = one;
  const seen = JSON.stringify({
    assessments: ids.map((row) => row.assessmentId),
    postings: ids.map((row) => row.postingId),
    key: `past-${id}`,
  });
  const first = {
    case_id: id,
    kind: one.rescue ? 'handed-over' : 'decided',
    reason: decision.reason,
    reason_code: decision.reasonCode,
    conclusion: decision.conclusion,
    route: decision.route,
    answers: JSON.stringify(questionsFor(decision.route, { band: caseBand(one), rescue: one.rescue })),
    seen,
    decided_by: 'practice-officer',
    decided_at: decision.at,
  };
  if (one.confirmedAt === null) return [first];
  const confirmed = {
    ...first,
    kind: 'transfer-confirmed',
    reason: 'Đồng ý chuyển.',
    reason_code: 'confirmed',
    conclusion: null,
    route: null,
    decided_by: 'practice-chief',
    decided_at: one.confirmedAt,
  };
  return [first, confirmed];
}

function auditRows(one: PastCase, id: string) {
  const row = (at: Date, action: string, actor: AuditEntry['actor']) => ({
    at,
    actor_kind: actor.kind,
    actor_id: actor.id,
    action,
    subject_kind: 'case',
    subject_id: id,
    detail: '{"practice":true}',
  });
  const officer = { kind: 'user', id: 'practice-officer' } as const;
  return [
    row(one.openedAt, 'case.opened', { kind: 'system', id: 'worker' }),
    row(one.decision.at, one.rescue ? 'case.handed-over' : 'case.decided', officer),
    ...(one.rescue || one.decision.route === 'dismissed' ? [] : [row(one.closedAt, 'case.closed', officer)]),
  ];
}
