/** Stored postings that rules have judged, for tests of hunts. Invented texts; numbers stand in prefixes that nobody was assigned. */
import { createHash } from 'node:crypto';
import type { Kysely } from 'kysely';
import { assess } from '#src/signals/assess.ts';
import { canonicalJson } from '#src/signals/content-hash.ts';
import { shippedRules } from '#src/signals/shipped-rules.ts';
import { storeRuleSet } from '#src/rules/versions.ts';
import { startHunt } from '#src/rules/hunts.ts';
import type { RuleSet } from '#src/signals/rule-set.ts';
import { withVersion } from '#src/signals/shipped-rules.ts';
import { storeAssessments } from '#src/store/assessments.ts';
import type { Database, Db } from '#src/store/database.ts';

const sha256 = (text: string) => createHash('sha256').update(text).digest();

/** Each becomes one posting per round, with its number in it. */
export const huntedTexts = [
  'Tuyển gấp 10 bạn nam nữ sang Campuchia làm văn phòng, việc nhẹ lương cao 25-30 triệu, không cần bằng cấp, bao ăn ở. Ai đi ib em, zalo 0550 123 456',
  'Quán trà sữa ở quận 3 cần hai bạn phụ bếp, ca tối, lương 25k một giờ, bao ăn ở',
  'Cần người phụ bán hàng online, lương 7 triệu, bao ăn ở, liên hệ 0550 222 333',
  'Cảnh báo: chiêu trò việc nhẹ lương cao bên Campuchia, đừng ai tin',
  'Cho thuê phòng trọ sạch sẽ gần chợ, giá 1tr8, điện nước giá dân',
  'Nhận đi biển dài ngày, ứng trước 10 triệu, xe đón tận nhà, bao ăn ở, ai đi gọi 0550 333 444',
  'Em bị giữ ở Bavet, họ lấy hết giấy tờ không cho về, xin cứu em với',
  'Bán xe máy cũ chính chủ, còn mới, giá thương lượng',
  'Tuyển nhân viên kho làm ca đêm ở Bình Dương, có hợp đồng và bảo hiểm, bao ăn ở',
] as const;

export type SeededPosting = { postingId: string; revisionId: string; text: string };

/** Stores `count` postings as of `now`, newest last, and judges them with the shipped rules, which must be there. */
export async function seedHunted(
  db: Kysely<Database>,
  options: { count: number; now: Date; province?: string; source?: string; judged?: boolean; texts?: readonly string[] },
): Promise<SeededPosting[]> {
  const { count, now } = options;
  const source = options.source ?? 'forum';
  const texts = options.texts ?? huntedTexts;
  const salt = Math.random().toString(36).slice(2);
  await db
    .insertInto('sources')
    .values({
      id: source,
      name: `Nguồn ${source}`,
      kind: 'manual',
      platform: 'forum',
      crawler: null,
      settings: '{}',
      province_code: options.province ?? '80',
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const seeded: SeededPosting[] = [];
  for (let from = 0; from < count; from += 500) {
    const part = Array.from({ length: Math.min(500, count - from) }, (_, at) => `${texts[(from + at) % texts.length]} (tin ${from + at})`);
    const seenAt = (at: number) => new Date(now.getTime() - (count - from - at) * 60_000);
    const postings = await db
      .insertInto('postings')
      .values(
        part.map((_, at) => ({
          source_id: source,
          key: sha256(`${salt}/${from + at}`),
          url: `https://forum.example.net/t/${from + at}`,
          platform: 'forum',
          kind: 'post' as const,
          province_code: options.province ?? '80',
          author_name: 'Ngọc Hạ',
          first_seen_at: seenAt(at),
          last_seen_at: seenAt(at),
        })),
      )
      .returning('id')
      .execute();
    const revisions = await db
      .insertInto('revisions')
      .values(
        part.map((text, at) => ({
          posting_id: postings[at]!.id,
          number: 1,
          content_sha256: sha256(text),
          text,
          seen_at: seenAt(at),
          stage: options.judged === false ? ('assess' as const) : ('done' as const),
        })),
      )
      .returning('id')
      .execute();
    for (const [at, revision] of revisions.entries()) {
      await db.updateTable('postings').set({ current_revision_id: revision.id }).where('id', '=', postings[at]!.id).execute();
      seeded.push({ postingId: postings[at]!.id, revisionId: revision.id, text: part[at]! });
    }
    if (options.judged === false) continue;
    await storeAssessments(
      db,
      part.map((text, at) => ({
        revisionId: revisions[at]!.id,
        referenceAt: seenAt(at),
        assessment: assess({ text, title: null, seenAt: seenAt(at).toISOString() }, shippedRules),
      })),
    );
  }
  return seeded;
}

/** A sealed version by the practice analyst: the shipped rules with a change. */
export async function seedVersion(db: Db, change: Partial<RuleSet>, at = new Date()): Promise<RuleSet> {
  const { version: basedOn, ...shipped } = shippedRules;
  const rules = withVersion({ ...shipped, ...change, releasedAt: at.toISOString() });
  await storeRuleSet(db, rules, { title: 'Thử', origin: 'edited', basedOn, createdBy: 'practice-analyst', at });
  return rules;
}

/** The shipped points, with everybody's board worth a place in the queue and the bait phrases worth nothing. */
export const louderBoard: Partial<RuleSet> = {
  points: { ...shippedRules.points, BOARD: 45, EASY_HIGH: 0 },
  groupCaps: { ...shippedRules.groupCaps, bait: 60 },
  phrases: {},
};

/** A hunt of a version by the practice analyst; returns its id. */
export async function seedHunt(db: Db, version: string, at = new Date()): Promise<string> {
  const scope = { seenFrom: null, source: null, flagged: null };
  const started = await startHunt(db, { version, scope, by: 'practice-analyst', at });
  if (!started.ok) throw new Error(started.reason);
  return started.id;
}

/** What a hunt found, without its own name: to be compared with another. */
export async function foundBy(db: Db, huntId: string): Promise<string> {
  const changes = await db.selectFrom('hunt_changes').selectAll().where('hunt_id', '=', huntId).orderBy('revision_id').execute();
  const counts = await db
    .selectFrom('hunt_counts')
    .selectAll()
    .where('hunt_id', '=', huntId)
    .orderBy('dimension')
    .orderBy('key')
    .orderBy('province_code')
    .execute();
  const { done, total, skipped, state } = await db.selectFrom('rule_hunts').selectAll().where('id', '=', huntId).executeTakeFirstOrThrow();
  const nameless = (rows: readonly object[]) => rows.map((row) => ({ ...row, hunt_id: null }));
  return canonicalJson(JSON.parse(JSON.stringify({ changes: nameless(changes), counts: nameless(counts), done, total, skipped, state })));
}
