import { createHash } from 'node:crypto';
import type { Kysely } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeWeeks, runningContent } from '#src/reports/close-weeks.ts';
import { weeklyContent } from '#src/domain/weekly-page.ts';
import { proposalVi, sentenceVi } from '#src/reports/words.ts';
import type { Database } from '#src/store/database.ts';
import { type MigratedDatabase, openMigratedDatabase } from '../../support/migrated-database.ts';
import { putPracticePeople } from '../../support/test-api.ts';

// Monday 16 to Sunday 22 November 2026 in Viet Nam
const inWeek = (hours: number) => new Date(Date.parse('2026-11-15T17:00:00Z') + hours * 3_600_000);
/** A day after its end: from here on it may be frozen. */
const mayClose = new Date('2026-11-23T17:00:00Z');
const sha = (text: string) => createHash('sha256').update(text).digest();

async function putSource(db: Kysely<Database>, province: string): Promise<string> {
  const id = `nguon-${province}`;
  await db
    .insertInto('sources')
    .values({
      id,
      name: id,
      kind: 'manual',
      platform: 'forum',
      crawler: null,
      settings: '{}',
      province_code: province,
      next_crawl_at: null,
    })
    .execute();
  await db
    .insertInto('rule_sets')
    .values({ version: 'r', content_sha256: sha('r'), content: '{}' })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return id;
}

let posts = 0;
async function putPosting(
  db: Kysely<Database>,
  province: string,
  at: Date,
  queue: 'review' | 'rescue' | 'none',
  kind: 'post' | 'tip' = 'post',
) {
  posts += 1;
  const posting = await db
    .insertInto('postings')
    .values({
      source_id: `nguon-${province}`,
      key: sha(String(posts)),
      platform: 'forum',
      kind,
      province_code: province,
      first_seen_at: at,
      last_seen_at: at,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  const revision = await db
    .insertInto('revisions')
    .values({ posting_id: posting.id, number: 1, content_sha256: sha(`t${posts}`), text: 'việc nhẹ lương cao', seen_at: at, stage: 'done' })
    .returning('id')
    .executeTakeFirstOrThrow();
  const assess = async (to: typeof queue, rules: string) =>
    await db
      .insertInto('assessments')
      .values({
        revision_id: revision.id,
        rules_version: rules,
        reference_at: at,
        risk: to === 'none' ? 3 : 70,
        band: to === 'none' ? 'low' : 'high',
        queue: to,
        stance: to === 'rescue' ? 'help' : 'offer',
        abstain: false,
        forms: to === 'none' ? [] : ['fishing'],
      })
      .returning('id')
      .executeTakeFirstOrThrow();
  const assessment = await assess(queue, 'r');
  return { postingId: posting.id, revisionId: revision.id, assessmentId: assessment.id, assess };
}

async function putCase(
  db: Kysely<Database>,
  province: string,
  given: { queue?: 'review' | 'rescue' | 'sample'; openedAt: Date; dueAt?: Date; closedAt?: Date },
): Promise<string> {
  const { postingId } = await putPosting(db, province, new Date('2026-01-05T00:00:00Z'), 'none');
  const row = await db
    .insertInto('cases')
    .values({
      posting_id: postingId,
      queue: given.queue ?? 'review',
      province_code: province,
      risk: 70,
      band: 'high',
      danger: 70,
      forms: [],
      opened_at: given.openedAt,
      due_at: given.dueAt ?? null,
      closed_at: given.closedAt ?? null,
      state: given.closedAt === undefined ? 'new' : 'closed',
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}

async function decide(
  db: Kysely<Database>,
  caseId: string,
  at: Date,
  conclusion: 'signs' | 'no-signs' | null,
  more: { kind?: string; undoes?: string; route?: 'rescue' } = {},
) {
  const row = await db
    .insertInto('decisions')
    .values({
      case_id: caseId,
      kind: more.kind ?? 'decided',
      reason: 'x',
      seen: '{}',
      decided_by: 'practice-officer',
      decided_at: at,
      conclusion,
      route: more.route ?? (conclusion === 'signs' ? 'takedown' : conclusion === null ? null : 'dismissed'),
      undoes: more.undoes ?? null,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}

describe('the weekly page from records', () => {
  let database: MigratedDatabase;
  beforeAll(async () => {
    database = await openMigratedDatabase();
    await putPracticePeople(database.db, '80');
  });
  afterAll(async () => {
    await database?.close();
  });

  it('counts what was counted by hand, the edges of the week and the province included', async () => {
    const { db } = database;
    const source = await putSource(db, '80');
    await putSource(db, '79');
    const day = (date: string, outcome: 'ok' | 'auth-wall' | 'not-modified', visits: number) => ({
      source_id: source,
      day: date,
      outcome,
      visits,
    });
    await db
      .insertInto('visit_counts')
      .values([
        day('2026-11-15', 'ok', 100),
        day('2026-11-16', 'ok', 30),
        day('2026-11-22', 'not-modified', 10),
        day('2026-11-22', 'auth-wall', 20),
        day('2026-11-23', 'ok', 100),
      ])
      .execute();
    // two flagged at the edges, one plain, one cry; one that was flagged and is not any more; a tip; others outside
    await putPosting(db, '80', inWeek(0), 'review');
    await putPosting(db, '80', new Date(inWeek(7 * 24).getTime() - 1), 'review');
    await putPosting(db, '80', inWeek(5), 'none');
    await putPosting(db, '80', inWeek(6), 'rescue');
    const calm = await putPosting(db, '80', inWeek(7), 'review');
    await db
      .insertInto('rule_sets')
      .values({ version: 'newer', content_sha256: sha('n'), content: '{}' })
      .execute();
    await calm.assess('none', 'newer');
    const tip = await putPosting(db, '80', inWeek(8), 'review', 'tip');
    await putPosting(db, '80', inWeek(7 * 24), 'review');
    await putPosting(db, '80', new Date(inWeek(0).getTime() - 1), 'review');
    await putPosting(db, '79', inWeek(10), 'review');
    await db
      .insertInto('tips')
      .values({
        posting_id: tip.postingId,
        channel: '111',
        received_at: inWeek(8),
        received_by: 'practice-officer',
        province_code: '80',
        sorting_due_at: inWeek(32),
        sorted_at: inWeek(40),
        sorted_by: 'practice-officer',
      })
      .execute();
    const wrong = await putCase(db, '80', { openedAt: inWeek(1), closedAt: inWeek(3) });
    await decide(db, wrong, inWeek(3), 'no-signs');
    const right = await putCase(db, '80', { openedAt: inWeek(2) });
    const first = await decide(db, right, inWeek(4), 'no-signs');
    await decide(db, right, inWeek(4.1), null, { kind: 'undone', undoes: first });
    await decide(db, right, inWeek(5), 'signs');
    await decide(db, right, inWeek(6), null, { kind: 'transfer-confirmed' });
    // of the unmarked sample: no false alarm of the machine
    const sampled = await putCase(db, '80', { queue: 'sample', openedAt: inWeek(2), closedAt: inWeek(9) });
    await decide(db, sampled, inWeek(9), 'no-signs');
    await putCase(db, '80', { openedAt: inWeek(-30), dueAt: inWeek(-6) });
    // decided after the week: it was waiting at its end
    const late = await putCase(db, '80', { openedAt: inWeek(100), dueAt: inWeek(300), closedAt: inWeek(200) });
    await decide(db, late, inWeek(200), 'signs');
    for (let n = 0; n < 3; n += 1) await putCase(db, '80', { queue: 'rescue', openedAt: inWeek(20 + n), closedAt: inWeek(21 + n) });
    // opened before the week and a cry for help since: by a person, by the machine, and by a person who took it back; one only later
    const before = { queue: 'rescue', openedAt: inWeek(-200) } as const;
    await decide(db, await putCase(db, '80', before), inWeek(50), 'signs', { route: 'rescue' });
    const heard = async (id: string, at: Date) =>
      await db
        .insertInto('audit_entries')
        .values({ at, actor_kind: 'system', actor_id: 'worker', action: 'case.became-rescue', subject_kind: 'case', subject_id: id })
        .execute();
    await heard(await putCase(db, '80', before), inWeek(60));
    await heard(await putCase(db, '80', before), inWeek(62));
    const takenBack = await putCase(db, '80', { openedAt: inWeek(-400), closedAt: inWeek(-300) });
    const mistake = await decide(db, takenBack, inWeek(61), 'signs', { route: 'rescue' });
    await decide(db, takenBack, inWeek(61.1), null, { kind: 'undone', undoes: mistake });
    await heard(await putCase(db, '80', { queue: 'rescue', openedAt: inWeek(30) }), inWeek(200));
    await decide(db, await putCase(db, '80', { queue: 'rescue', openedAt: inWeek(31) }), inWeek(201), 'signs', { route: 'rescue' });
    await putCase(db, '79', { openedAt: inWeek(1) });
    const asked = (sentAt: Date, answeredAt: Date | null, number: string, answer: 'removed' | 'none' = 'removed') => ({
      case_id: right,
      province_code: '80',
      kind: 'removal' as const,
      state: answeredAt === null ? ('sent' as const) : ('answered' as const),
      addressee_id: number,
      content: '{}',
      drafted_by: 'practice-officer',
      signed_by: 'practice-chief',
      signed_at: new Date(sentAt.getTime() - 3_600_000),
      number,
      document_date: '2026-11-16',
      sent_at: sentAt,
      hours: 24,
      due_at: new Date(sentAt.getTime() + 24 * 3_600_000),
      answered_at: answeredAt,
      answer: answeredAt === null ? null : answer,
    });
    await db
      .insertInto('takedowns')
      .values([
        asked(inWeek(10), inWeek(34), '1'),
        asked(inWeek(11), inWeek(40), '2'),
        asked(inWeek(12), null, '3'),
        asked(inWeek(166), null, '4'),
        // answered in time, though after the week
        asked(inWeek(160), inWeek(170), '5'),
        // that no answer came was written down: no answer
        asked(inWeek(13), inWeek(14), '6', 'none'),
      ])
      .execute();

    const closed = await closeWeeks(db, { now: mayClose, provinces: ['80'] });
    const row = await db
      .selectFrom('weekly_reports')
      .where('province_code', '=', '80')
      .where('closes_on', '=', '2026-11-22')
      .selectAll()
      .executeTakeFirstOrThrow();
    expect(closed.map((one) => one.closesOn).at(-1)).toBe('2026-11-22');
    const { figures, breakdowns } = weeklyContent.parse(row.content);
    const now = Object.fromEntries(Object.entries(figures).map(([id, cell]) => [id, cell.now]));
    expect(now).toEqual({
      'sources-read': 1,
      visits: 60,
      'visits-unseen': 20,
      'postings-new': 5,
      'postings-flagged': 2,
      campaigns: 2,
      'cases-opened': 4,
      'cases-decided': 3,
      'cases-dismissed': 2,
      'false-alarms': 1,
      'cases-waiting': 2,
      'cases-overdue': 1,
      'rescue-opened': 6,
      'requests-sent': 6,
      'requests-in-24h': 2,
      'requests-overdue': 2,
      'items-removed': 0,
      'median-hours': 26.5,
      'transfers-pc02': 1,
      tips: 1,
      'tips-in-time': 0,
    });
    expect(figures['false-alarms'].of).toBe(2);
    expect(breakdowns.tipChannels.every((cell) => cell.count === 'hidden')).toBe(true);
    expect(breakdowns.unseen).toEqual([{ code: 'auth-wall', count: 20 }]);
  });

  it('does not change when the records change, and refuses to be changed', async () => {
    const { db } = database;
    const read = async () =>
      (await db.selectFrom('weekly_reports').where('closes_on', '=', '2026-11-22').selectAll().execute()).map((row) => row.content);
    const before = await read();
    await putPosting(db, '80', inWeek(30), 'review');
    expect(await closeWeeks(db, { now: mayClose, provinces: ['80'] })).toEqual([]);
    expect(await read()).toEqual(before);
    await expect(db.updateTable('weekly_reports').set({ content: '{}' }).execute()).rejects.toThrow(/does not change/u);
    await expect(db.deleteFrom('weekly_reports').execute()).rejects.toThrow(/does not change/u);
    const live = await runningContent(db, '80', new Date('2026-11-23T05:00:00Z'));
    expect(live.week.firstDay).toBe('2026-11-23');
    expect(live.figures['postings-new'].change).toBeNull();
  });

  it('is closed once by many at once', async () => {
    const { db } = database;
    await putSource(db, '01');
    await putPosting(db, '01', inWeek(3), 'none');
    const all = await Promise.all(Array.from({ length: 6 }, () => closeWeeks(db, { now: mayClose, provinces: ['01'] })));
    expect(all.flat().map((one) => one.closesOn)).toEqual(['2026-11-22']);
    const audit = await db.selectFrom('audit_entries').where('action', '=', 'report.closed').select('subject_id').execute();
    expect(new Set(audit.map((row) => row.subject_id)).size).toBe(audit.length);
  });

  it('is preliminary for a day after its end, for what is entered late', async () => {
    const { db } = database;
    await putSource(db, '04');
    await putPosting(db, '04', inWeek(3), 'none');
    const monday = new Date('2026-11-23T05:00:00Z');
    expect(await closeWeeks(db, { now: new Date(mayClose.getTime() - 1), provinces: ['04'] })).toEqual([]);
    expect((await runningContent(db, '04', monday)).week.closesOn).toBe('2026-11-22');
    await putPosting(db, '04', inWeek(100), 'none');
    expect((await runningContent(db, '04', monday)).figures['postings-new'].now).toBe(2);
    expect((await closeWeeks(db, { now: mayClose, provinces: ['04'] })).map((one) => one.closesOn)).toEqual(['2026-11-22']);
    expect((await runningContent(db, '04', mayClose)).week.closesOn).toBe('2026-11-29');
  });

  it('says plainly that a week has no data', async () => {
    const { db } = database;
    const next = await closeWeeks(db, { now: new Date('2026-12-01T00:00:00Z'), provinces: ['01'] });
    expect(next.map((one) => one.closesOn)).toEqual(['2026-11-29']);
    const row = await db
      .selectFrom('weekly_reports')
      .where('id', '=', next[0]?.id ?? '')
      .selectAll()
      .executeTakeFirstOrThrow();
    const page = weeklyContent.parse(row.content);
    expect(page.evidence).toBe('nothing-collected');
    expect([page.chart, page.tricks]).toEqual([[], []]);
    expect(sentenceVi(page.findings[0] ?? [{ code: '', parameters: {} }])).toContain('không thu thập được trang nào');
    expect(page.proposals.map(proposalVi)).toEqual(['Kiểm tra hệ thống thu thập và các nguồn đã khai báo.']);
    expect(JSON.stringify(row.content)).not.toMatch(/NaN|Infinity/u);
  });
});
