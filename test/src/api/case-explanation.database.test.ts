/** What a case says of its number and of the facts, over HTTP on a real database. */
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { caseDetail } from '#src/api/schema/case.ts';
import type { Assessment } from '#src/domain/assessment.ts';
import { importShippedRules } from '#src/rules/versions.ts';
import { assess } from '#src/signals/assess.ts';
import { shippedRules } from '#src/signals/shipped-rules.ts';
import { fileJudged } from '../../support/file-judged.ts';
import { type MigratedDatabase, openMigratedDatabase } from '../../support/migrated-database.ts';
import { seedCases, type Seeded } from '../../support/seed-cases.ts';
import { noFacts, placeOf } from '../../support/seed-postings.ts';
import { openTestApi, type TestApi } from '../../support/test-api.ts';

const now = new Date('2026-11-22T03:00:00Z');
const sha256 = (text: string) => createHash('sha256').update(text).digest();
const judge = (text: string): Assessment => assess({ text, title: null, seenAt: now.toISOString() }, shippedRules);

describe('the explanation of a case', () => {
  let database: MigratedDatabase;
  let api: TestApi;
  let seeded: Seeded;
  let headers: Record<string, string>;
  beforeAll(async () => {
    database = await openMigratedDatabase();
    seeded = await seedCases(database.db, { now });
    await importShippedRules(database.db, now);
    api = await openTestApi(database.db, { now });
    headers = await api.as('officer');
  });
  afterAll(async () => {
    await api?.close();
    await database?.close();
  });

  const file = async (text: string, assessment: Assessment, detail: unknown = assessment) =>
    await fileJudged(database.db, text, assessment, { now, detail });
  const ask = async (id: string) => {
    const answer = await api.app.inject({ method: 'GET', url: `/api/cases/${id}`, headers });
    expect(answer.statusCode).toBe(200);
    const shown = caseDetail.parse(answer.json()).postings[0];
    if (shown === undefined) throw new Error('the case has no posting');
    return { shown, body: answer.body, detail: shown.assessment.detail, judged: shown.assessment.judged };
  };

  it('says what would change the number, with the stored rule set that judged', async () => {
    const text = 'Tuyển người sang Campuchia làm game, việc nhẹ lương cao, không cần bằng cấp, ib em';
    const assessment = judge(text);
    const { judged } = await ask(await file(text, assessment));
    expect(judged?.queue).toBe('review');
    expect(judged?.licences).toBe(shippedRules.licences.length);
    expect(judged?.change?.for[0]?.id).toBe('DEST_KH');
    expect(judged?.change?.for).toHaveLength(2);
    for (const reason of judged?.change?.for ?? []) expect(reason.risk).toBeLessThanOrEqual(assessment.risk);
    expect(judged?.change?.missing.map((reason) => reason.id)).toEqual(['NEG_LICENSED', 'NEG_OFFICIAL_PROG']);
  });

  it('uses the version that the assessment names, not the one of today', async () => {
    const text = 'Tuyển người sang Campuchia làm game, việc nhẹ lương cao, liên hệ zalo';
    const version = '2026-01-01-other';
    const own = {
      ...shippedRules,
      version,
      points: { ...shippedRules.points, DEST_KH: 1 },
      groupCaps: { ...shippedRules.groupCaps, bait: 15 },
    };
    await database.db
      .insertInto('rule_sets')
      .values({ version, content_sha256: sha256(version), content: JSON.stringify(own) })
      .execute();
    const assessment = assess({ text, title: null, seenAt: now.toISOString() }, own);
    const { judged } = await ask(await file(text, assessment));
    expect(judged?.change).not.toBeNull();
    expect(judged?.capped.every((one) => one.group !== 'bait' || one.cap === 15)).toBe(true);
    expect(judged?.capped.map((one) => one.group)).toContain('bait');
  });

  it('says so where the rule set is not kept, or does not lead to the number', async () => {
    // the seeds name a version without content
    const gone = await ask(seeded.cases[0]?.caseId ?? '');
    expect(gone.judged).toBeNull();
    expect(gone.detail?.signals.length).toBeGreaterThan(0);
    const text = 'Tuyển người sang Campuchia, việc nhẹ lương cao, inbox';
    const assessment = judge(text);
    const other = await ask(await file(text, { ...assessment, risk: assessment.risk + 1 }));
    expect(other.judged).not.toBeNull();
    expect(other.judged?.change).toBeNull();
  });

  it('masks people in every fact, and never tells the key that links contacts', async () => {
    const text =
      'Công ty Mẫu 0550 123 456 tuyển người đi Bavet, MST 0550123456, giấy phép 9901/LĐTBXH-GP và 9902/LĐTBXH-GP, lương 20tr, z.a.l.o 0550 123 456';
    const at = (words: string) => placeOf(text, words);
    const assessment: Assessment = {
      ...judge(text),
      facts: {
        ...noFacts,
        contacts: [{ kind: 'zalo', value: '+84550123456', masked: false, key: 'phone:+84550123456', ...at('0550 123 456') }],
        companies: [{ name: 'Công ty Mẫu 0550 123 456', ...at('Công ty Mẫu 0550 123 456') }],
        taxNumbers: [{ number: '0550123456', valid: false, ...at('0550123456') }],
        wages: [{ minVnd: 2e7, maxVnd: 2e7, currency: 'VND', per: 'month', unit: 'tr 0550123456', ...at('20tr') }],
        licences: [
          { number: '9901/LĐTBXH-GP', ...at('9901/LĐTBXH-GP') },
          { number: '9902/LĐTBXH-GP', ...at('9902/LĐTBXH-GP') },
        ],
        destinations: [{ place: 'bavet', country: 'KH', role: 'work', ...at('Bavet') }],
      },
    };
    const id = await file(text, assessment);
    const { body, detail } = await ask(id);
    for (const secret of ['0550123456', '0550 123 456', '84550123456', '"key"']) expect(body).not.toContain(secret);
    expect(detail?.facts.destinations[0]).toMatchObject({ name: 'Bavet', role: 'work' });
    expect(detail?.facts.licences.map((licence) => licence.match)).toEqual(['other-firm', 'near']);
    expect(detail?.facts.licences[0]?.listed).toBe(shippedRules.licences[0]?.company);
    // shown to whoever said what for; the key not even then
    const unmasked = await api.app.inject({
      method: 'POST',
      url: `/api/cases/${id}/unmask`,
      headers,
      payload: { purpose: 'investigate', text: '', reference: 'HS-1' },
    });
    expect(unmasked.statusCode).toBe(200);
    expect(unmasked.body).toContain('+84550123456');
    expect(unmasked.body).not.toContain('"key"');
  });

  it('undoes hidden writing, but never that of a way to reach somebody', async () => {
    const text = 't.u.y.ể.n n.g.ư.ờ.i đi c.a.m.p.u.c.h.i.a, z.a.l.o 0.5.5.0.1.2.3.4.5.6';
    const assessment = judge(text);
    expect(assessment.signals.map((finding) => finding.id)).toContain('OBFUSC');
    const { detail, body } = await ask(await file(text, assessment));
    expect(detail?.undone.map((stretch) => stretch.read).join(' ')).toMatch(/tuyển/u);
    for (const stretch of detail?.undone ?? []) expect(stretch.read).not.toMatch(/\d{6}/u);
    expect(body).not.toContain('0550123456');
  });

  it('shows assessments that were stored before a fact, the language or the speaker’s words were noted', async () => {
    const text = 'Tuyển người sang Campuchia, nhận cả 17 tuổi';
    const judged = judge(text);
    const { stanceAt: _at, language: _language, facts: _facts, ...old } = judged;
    const at = (words: string) => placeOf(text, words);
    const facts = {
      wages: [],
      moneyAsked: [],
      moneyAdvanced: [],
      destinations: [{ place: 'cambodia', country: 'KH', ...at('Campuchia') }],
      contacts: [],
      ages: [{ min: 17, max: null, ...at('17 tuổi') }],
      companies: [],
      licences: [],
      places: [],
      jobFamily: [],
    };
    const { detail } = await ask(await file(text, judged, { ...old, facts }));
    expect(detail).toMatchObject({ language: null, stanceAt: [] });
    expect(detail?.facts).toMatchObject({ payTerms: [], hours: [], papers: [], taxNumbers: [] });
    expect(detail?.facts.destinations[0]).toMatchObject({ name: 'Campuchia', role: 'named' });
    expect(detail?.facts.ages[0]).toMatchObject({ min: 17, worker: true, by: 'age' });
  });
});
