import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sql } from 'kysely';
import { z } from 'zod';
import { labelExamplePage, labelSummary } from '#src/api/schema/labels.ts';
import { addDecision, nothingSeen } from '#src/store/decisions.ts';
import { type MigratedDatabase, openMigratedDatabase } from '../../support/migrated-database.ts';
import { seedCases, type Seeded } from '../../support/seed-cases.ts';
import { openTestApi, type TestApi, type Who } from '../../support/test-api.ts';

const now = new Date('2026-11-22T09:00:00Z');
const minutes = (n: number) => new Date(now.getTime() - n * 60_000);

describe('labels', () => {
  let database: MigratedDatabase;
  let api: TestApi;
  let seeded: Seeded;
  let undone = '';

  const decide = async (
    index: number,
    conclusion: 'signs' | 'no-signs' | 'not-enough',
    minutesAgo: number,
    route: 'watch' | 'dismissed' | 'rescue' = 'watch',
    shown: string[] = [],
  ) => {
    const caseId = seeded.cases[index]?.caseId ?? '';
    await database.db.updateTable('cases').set({ state: 'concluded', conclusion, route }).where('id', '=', caseId).execute();
    const about = {
      caseId,
      kind: 'decided' as const,
      reasonCode: 'other',
      reason: 'thử',
      conclusion,
      route,
      seen: { ...nothingSeen, assessments: shown },
    };
    return await addDecision(database.db, { ...about, decidedBy: 'practice-officer', at: minutes(minutesAgo) });
  };
  const get = async (who: Who, url: string) => await api.app.inject({ url, headers: await api.as(who) });
  const indexOf = (title: string) => seeded.cases.findIndex(({ posting }) => posting.title === title);

  beforeAll(async () => {
    database = await openMigratedDatabase();
    seeded = await seedCases(database.db, { now, extra: 12 });
    api = await openTestApi(database.db, { now });
    await database.db
      .insertInto('rule_sets')
      .values({ version: 'later', content_sha256: Buffer.alloc(32), content: '{}' })
      .execute();
    await decide(0, 'signs', 100);
    await decide(indexOf('Đi biển'), 'no-signs', 90);
    await decide(indexOf('Du học nghề'), 'no-signs', 80);
    // still within its ten minutes
    await decide(2, 'no-signs', 5);
    // a cry for help, and a case that became one
    await decide(indexOf('Xin giúp đỡ – Nguyễn Thị Mai Sương'), 'signs', 70, 'rescue');
    // undone
    undone = seeded.cases[8]?.caseId ?? '';
    const decision = await decide(8, 'no-signs', 60);
    await database.db.updateTable('cases').set({ state: 'claimed', conclusion: null, route: null }).where('id', '=', undone).execute();
    await addDecision(database.db, {
      caseId: undone,
      kind: 'undone',
      reasonCode: 'undone',
      reason: '',
      seen: nothingSeen,
      decidedBy: 'practice-officer',
      at: minutes(59),
      undoes: decision,
    });
    // the sample: unflagged, one with signs
    for (const [index, conclusion] of [
      [9, 'signs'],
      [10, 'no-signs'],
      [11, 'no-signs'],
    ] as const) {
      const one = seeded.cases[index];
      await database.db
        .updateTable('cases')
        .set({ queue: 'sample' })
        .where('id', '=', one?.caseId ?? '')
        .execute();
      // as the machine sees them by other rules: unflagged, kept as a narrow row
      const shown = await database.db
        .insertInto('assessments')
        .columns(['revision_id', 'rules_version', 'reference_at', 'risk', 'band', 'queue', 'stance', 'abstain', 'forms'])
        .expression((eb) =>
          eb
            .selectFrom('assessments as a')
            .innerJoin('case_postings as cp', 'cp.assessment_id', 'a.id')
            .where('cp.case_id', '=', one?.caseId ?? '')
            .select([
              'a.revision_id',
              sql.lit('later').as('rules_version'),
              'a.reference_at',
              sql.lit(3).as('risk'),
              sql.lit('low').as('band'),
              sql.lit('none').as('queue'),
              'a.stance',
              'a.abstain',
              'a.forms',
            ]),
        )
        .returning(['id', 'revision_id'])
        .executeTakeFirstOrThrow();
      await database.db
        .insertInto('case_postings')
        .values({
          case_id: one?.caseId ?? '',
          posting_id: one?.postingIds[0] ?? '',
          revision_id: shown.revision_id,
          assessment_id: shown.id,
        })
        .execute();
      await decide(index, conclusion, 50 - index, 'watch', [shown.id]);
    }
  });
  afterAll(async () => {
    await api?.close();
    await database?.close();
  });

  it('counts what stands, by signal and form', async () => {
    const response = await get('analyst', '/api/labels/summary');
    expect(response.statusCode).toBe(200);
    const summary = labelSummary.parse(response.json());
    expect(summary).toMatchObject({ from: '2026-10-26', to: '2026-11-22', truncated: false });
    expect(summary.flagged).toMatchObject({ decided: 3, against: 2, unsure: 0 });
    expect(summary.sample).toMatchObject({ decided: 3, against: 1 });
    expect(summary.signals.find((row) => row.id === 'FISHING')).toMatchObject({ decided: 1, against: 1 });
    expect(summary.signals.find((row) => row.id === 'DEST_KH')).toMatchObject({ decided: 1, against: 0 });
    expect(summary.forms.find((row) => row.id === 'study-abroad')).toMatchObject({ decided: 1, against: 1 });
  });

  it('shows examples page by page, masked, by signal and form', async () => {
    const seen: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const response = await get('analyst', `/api/labels/examples?kind=false-alarm&limit=1${cursor === '' ? '' : `&cursor=${cursor}`}`);
      const page = labelExamplePage.parse(response.json());
      for (const item of page.items) {
        seen.push(item.title ?? '');
        expect(item.text).not.toMatch(/0531 444 555|tuyen\.sinh@duhoc/u);
      }
      cursor = page.nextCursor;
    }
    expect(seen).toEqual(['Du học nghề', 'Đi biển']);
    const bySignal = labelExamplePage.parse((await get('analyst', '/api/labels/examples?kind=false-alarm&signal=FISHING')).json());
    expect(bySignal.items.map((item) => item.title)).toEqual(['Đi biển']);
    const item = bySignal.items[0];
    const first = item?.signals[0];
    expect(item?.text.slice(first?.start, first?.end)).toBe('Tàu câu mực');
    expect(
      labelExamplePage.parse((await get('analyst', '/api/labels/examples?kind=false-alarm&form=study-abroad')).json()).items,
    ).toHaveLength(1);
    expect(labelExamplePage.parse((await get('analyst', '/api/labels/examples?kind=miss')).json()).items).toMatchObject([
      { sampled: true, signals: [] },
    ]);
  });

  it('exports lines without people and says so in the trail', async () => {
    const response = await get('analyst', '/api/labels/export.jsonl');
    expect(response.statusCode).toBe(200);
    expect(response.headers['content-type']).toContain('application/x-ndjson');
    expect(response.headers['content-disposition']).toBe('attachment; filename="lurewatch-labels-2026-10-26-2026-11-22.jsonl"');
    const line = z.object({
      id: z.string(),
      text: z.string(),
      title: z.string().nullable(),
      label: z.union([z.literal(0), z.literal(1)]),
      decidedOn: z.iso.date(),
      drawn: z.string(),
    });
    const lines = response.body
      .trim()
      .split('\n')
      .map((text) => line.parse(JSON.parse(text)));
    expect(lines.map(({ label, drawn }) => [label, drawn])).toEqual([
      [1, 'flagged'],
      [0, 'flagged'],
      [0, 'flagged'],
      [1, 'sample'],
      [0, 'sample'],
      [0, 'sample'],
    ]);
    expect(lines[0]?.title).toBe('Tuyển CSKH làm việc Bavet – LH [ZALO]');
    expect(lines[0]?.text).toContain('[ZALO]');
    expect(lines[0]?.text).toContain('25-30tr/tháng');
    expect(response.body).not.toMatch(/550\s?123|Mai Sương|Cứu em|example\.net/u);
    expect(new Set(lines.map(({ id }) => id)).size).toBe(6);
    const entries = await database.db
      .selectFrom('audit_entries')
      .select(['actor_id', 'detail'])
      .where('action', '=', 'label.exported')
      .execute();
    expect(entries).toEqual([{ actor_id: 'practice-analyst', detail: { from: '2026-10-26', to: '2026-11-22' } }]);
    expect((await get('analyst', '/api/labels/export.jsonl')).body).toBe(response.body);
  });

  it('refuses others, other provinces and impossible periods', async () => {
    for (const who of ['officer', 'chief', 'leader', 'clerk', 'auditor'] as const) {
      for (const path of ['summary', 'examples?kind=miss', 'export.jsonl'])
        expect((await get(who, `/api/labels/${path}`)).statusCode).toBe(403);
    }
    for (const query of ['from=2026-11-22&to=2026-11-01', 'from=2025-01-01&to=2026-11-01', 'from=gestern']) {
      expect((await get('analyst', `/api/labels/summary?${query}`)).statusCode).toBe(400);
    }
    await database.db.updateTable('user_roles').set({ province_code: '01' }).where('user_id', '=', 'practice-analyst').execute();
    expect(labelSummary.parse((await get('analyst', '/api/labels/summary')).json()).flagged.decided).toBe(0);
    expect(labelExamplePage.parse((await get('analyst', '/api/labels/examples?kind=miss')).json()).items).toEqual([]);
    expect((await get('analyst', '/api/labels/export.jsonl')).body).toBe('');
  });
});
