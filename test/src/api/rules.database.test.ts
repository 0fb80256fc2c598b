/** The routes of rule sets on real PostgreSQL: drafts, four eyes, roll back, what shipped rules do by themselves. */
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Catalogue } from '#src/api/schema/signals.ts';
import type { Draft, Hunt, RuleChangesAnswer, RuleProposal, RuleSetAnswer, RulesOverview, TryAnswer } from '#src/api/schema/rules.ts';
import { makeLive } from '#src/rules/make-live.ts';
import { importShippedRules, storeRuleSet } from '#src/rules/versions.ts';
import { canonicalJson } from '#src/signals/content-hash.ts';
import { shippedRules, withVersion } from '#src/signals/shipped-rules.ts';
import { type MigratedDatabase, openMigratedDatabase } from '../../support/migrated-database.ts';
import { openTestApi, type TestApi, type Who } from '../../support/test-api.ts';

const now = new Date('2026-11-23T03:00:00Z');
let database: MigratedDatabase;
let api: TestApi;
const sent: [string, object][] = [];
const nothing = { waiting: 0, active: 0, delayed: 0, failed: 0 };

beforeAll(async () => {
  database = await openMigratedDatabase();
  api = await openTestApi(database.db, {
    now,
    queue: {
      counts: async () => ({
        crawl: nothing,
        browse: nothing,
        parse: nothing,
        assess: nothing,
        file: nothing,
        hunt: nothing,
        upkeep: nothing,
      }),
      add: async (name, payload) => void sent.push([name, payload]),
    },
  });
});
afterAll(async () => {
  await api?.close();
  await database?.close();
});
beforeEach(async () => {
  await sql`truncate rule_sets, rule_drafts, rule_roles, rule_history, rule_proposals, rule_hunts, assessments cascade`.execute(
    database.db,
  );
  await importShippedRules(database.db, now);
});

async function call<T>(
  who: Who,
  method: 'GET' | 'POST' | 'PUT',
  url: string,
  payload?: object,
): Promise<{ status: number; body: T & { code?: string } }> {
  const answer = await api.app.inject({ method, url, headers: await api.as(who), ...(payload === undefined ? {} : { payload }) });
  return { status: answer.statusCode, body: answer.json() };
}
const refusal = async (...request: Parameters<typeof call>) => {
  const { status, body } = await call<object>(...request);
  return `${status} ${body.code}`;
};
const overview = async () => (await call<RulesOverview>('analyst', 'GET', '/api/rules')).body;

async function open(): Promise<Draft> {
  return (await call<Draft>('analyst', 'POST', '/api/rules/drafts', { basedOn: shippedRules.version, title: 'Bao ăn ở' })).body;
}
const put = (draft: Pick<Draft, 'id' | 'revision'>, parts: object) =>
  call<Draft>('analyst', 'PUT', `/api/rules/drafts/${draft.id}`, { revision: draft.revision, parts });
/** A sealed version that differs from the shipped rules. */
async function sealed(board = 9): Promise<string> {
  const draft = await open();
  const { body } = await put(draft, { points: { ...shippedRules.points, BOARD: board } });
  return (await call<{ version: string }>('analyst', 'POST', `/api/rules/drafts/${draft.id}/seal`, { revision: body.revision })).body
    .version;
}
/** A sealed version that has been run over stored postings. */
async function hunted(board?: number): Promise<string> {
  const version = await sealed(board);
  const { body } = await call<Hunt>('analyst', 'POST', `/api/rules/sets/${version}/hunts`, {});
  await database.db.updateTable('rule_hunts').set({ state: 'done', finished_at: now }).where('id', '=', body.id).execute();
  return version;
}
const propose = async (version: string) =>
  (await call<RuleProposal>('analyst', 'POST', '/api/rules/proposals', { version, reason: 'đã rà soát' })).body;
const decide = (who: Who, proposal: Pick<RuleProposal, 'id'>, what: 'confirm' | 'refuse') =>
  call<{ live: string }>(who, 'POST', `/api/rules/proposals/${proposal.id}/${what}`, { reason: 'đã xem' });

describe('drafts', () => {
  test('are edited by parts; the second of two editors is told', async () => {
    const draft = await open();
    expect(draft).toMatchObject({ revision: 1, state: 'open', basedOn: shippedRules.version, problems: [], changes: { items: [] } });
    const { version: _version, ...content } = shippedRules;
    expect(canonicalJson(draft.content)).toBe(canonicalJson(content));
    const gazetteer = shippedRules.lexicon.gazetteer.map((entry, at) => (at === 0 ? { ...entry, name: 'Cam-pu-chia' } : entry));
    const first = await put(draft, { points: { ...shippedRules.points, BOARD: 9 }, lexicon: { gazetteer } });
    expect(first).toMatchObject({ status: 200, body: { revision: 2, problems: [] } });
    expect(first.body.changes.items).toEqual([
      {
        path: `gazetteer.${gazetteer[0]?.id}.name`,
        kind: 'changed',
        before: shippedRules.lexicon.gazetteer[0]?.name,
        after: 'Cam-pu-chia',
      },
      { path: 'points.BOARD', kind: 'changed', before: '4', after: '9' },
    ]);
    const second = await put(draft, { queueThreshold: 30 });
    expect(second).toMatchObject({ status: 409, body: { code: 'draft-changed' } });
    expect((await overview()).drafts).toMatchObject([{ id: draft.id, revision: 2, title: 'Bao ăn ở' }]);
  });

  test('refuse what is badly formed with its places, and name what does not fit together', async () => {
    const draft = await open();
    const bad = await call<{ errors: object[] }>('analyst', 'PUT', `/api/rules/drafts/${draft.id}`, {
      revision: 1,
      parts: { points: { ...shippedRules.points, BOARD: -1 }, queueThreshold: 'x', lexicon: { novel: 1 } },
    });
    expect(bad.status).toBe(422);
    expect(bad.body.errors).toEqual([
      { path: 'points.BOARD', message: 'too-small' },
      { path: 'queueThreshold', message: 'wrong-type' },
      { path: 'novel', message: 'unknown' },
    ]);
    const { status, body } = await put(draft, {
      phrases: { EASY_HIGH: ['(mở'] },
      bands: { 'very-high': 40, high: 65, medium: 40, low: 0 },
    });
    expect(status).toBe(200);
    expect(body.problems.map(({ path, code }) => `${path} ${code}`)).toEqual(['bands order', 'phrases.EASY_HIGH.0 wording']);
    expect(await refusal('analyst', 'POST', `/api/rules/drafts/${draft.id}/seal`, { revision: 2 })).toBe('422 rules-invalid');
    expect(await refusal('analyst', 'POST', `/api/rules/drafts/${draft.id}/try`, { text: 'xin chào' })).toBe('422 rules-invalid');
  });

  test('are tried on a text beside the live rules; nothing is stored', async () => {
    const draft = await open();
    await put(draft, { points: { ...shippedRules.points, BOARD: 44 }, groupCaps: { ...shippedRules.groupCaps, bait: 60 } });
    const tried = await call<TryAnswer>('analyst', 'POST', `/api/rules/drafts/${draft.id}/try`, {
      text: 'Cần người phụ bán hàng, lương 7 triệu, bao ăn ở',
    });
    expect(tried.body).toMatchObject({ draft: { queue: 'review', risk: 44 }, live: { queue: 'none' }, liveVersion: shippedRules.version });
    expect(tried.body.draft.signals).toContainEqual(expect.objectContaining({ id: 'BOARD', points: 44 }));
    expect(await database.db.selectFrom('assessments').select('id').execute()).toEqual([]);
  });

  test('become a version that never changes, once; or are put away', async () => {
    const draft = await open();
    expect(await refusal('analyst', 'POST', `/api/rules/drafts/${draft.id}/seal`, { revision: 1 })).toBe('409 rules-unchanged');
    const { body } = await put(draft, { queueThreshold: 41 });
    const { version } = (
      await call<{ version: string }>('analyst', 'POST', `/api/rules/drafts/${draft.id}/seal`, { revision: body.revision })
    ).body;
    expect(version).toMatch(/^2026-11-23-[0-9a-f]{16}$/);
    expect(await refusal('analyst', 'POST', `/api/rules/drafts/${draft.id}/seal`, { revision: 3 })).toBe('409 draft-closed');
    expect(await refusal('analyst', 'PUT', `/api/rules/drafts/${draft.id}`, { revision: 3, parts: {} })).toBe('409 draft-closed');
    const set = (await call<RuleSetAnswer>('auditor', 'GET', `/api/rules/sets/${version}`)).body;
    expect(set).toMatchObject({
      origin: 'edited',
      title: 'Bao ăn ở',
      basedOn: shippedRules.version,
      createdBy: { id: 'practice-analyst' },
      role: null,
    });
    expect(set.content).toMatchObject({ queueThreshold: 41, releasedAt: now.toISOString() });
    const changes = (await call<RuleChangesAnswer>('chief', 'GET', `/api/rules/sets/${version}/changes`)).body;
    expect(changes).toMatchObject({
      from: shippedRules.version,
      to: version,
      items: [{ path: 'queueThreshold', before: '40', after: '41' }],
    });
    expect(await refusal('chief', 'GET', `/api/rules/sets/2020-01-01-none`)).toBe('404 not-found');

    const other = await open();
    expect((await call('analyst', 'POST', `/api/rules/drafts/${other.id}/discard`, { revision: 1 })).status).toBe(200);
    expect((await overview()).drafts).toEqual([]);
    const audited = await database.db
      .selectFrom('audit_entries')
      .select('action')
      .where('subject_kind', '=', 'rule-draft')
      .where('subject_id', 'in', [draft.id, other.id])
      .orderBy('id')
      .execute();
    expect(audited.map((entry) => entry.action)).toEqual([
      'rules.draft-opened',
      'rules.draft-changed',
      'rules.sealed',
      'rules.draft-opened',
      'rules.draft-discarded',
    ]);
  });
});

describe('what is live', () => {
  test('changes by two people after a hunt, and comes back in one step', async () => {
    const version = await sealed();
    expect(await refusal('analyst', 'POST', '/api/rules/proposals', { version, reason: 'thử' })).toBe('409 hunt-needed');
    const started = await call<Hunt>('analyst', 'POST', `/api/rules/sets/${version}/hunts`, { seenFrom: '2026-11-01' });
    expect(started.body).toMatchObject({ state: 'waiting', total: null, scope: { seenFrom: '2026-10-31T17:00:00.000Z' } });
    expect(sent.at(-1)).toEqual(['hunt', { ids: [started.body.id] }]);
    expect(await refusal('analyst', 'POST', `/api/rules/sets/${version}/hunts`, {})).toBe('409 hunt-under-way');
    expect(await refusal('analyst', 'POST', '/api/rules/proposals', { version, reason: 'thử' })).toBe('409 hunt-needed');
    await database.db.updateTable('rule_hunts').set({ state: 'done', finished_at: now }).execute();
    const proposal = await propose(version);
    expect(proposal).toMatchObject({ state: 'waiting', mine: true, from: shippedRules.version, hunt: { id: started.body.id } });
    expect(await refusal('analyst', 'POST', '/api/rules/proposals', { version, reason: 'nữa' })).toBe('409 proposal-waiting');

    // four eyes: by the route, and by the table whatever the route says
    expect((await decide('analyst', proposal, 'confirm')).body.code).toBe('proposal-own');
    expect((await decide('analyst', proposal, 'refuse')).body.code).toBe('proposal-own');
    await expect(
      sql`update rule_proposals set state = 'confirmed', decided_by = proposed_by, decided_at = now(), decision_reason = 'x'`.execute(
        database.db,
      ),
    ).rejects.toThrow('check');
    expect((await overview()).live?.version).toBe(shippedRules.version);
    expect((await decide('chief', proposal, 'confirm')).body).toEqual({ live: version });
    expect((await decide('chief', proposal, 'confirm')).body.code).toBe('proposal-decided');
    expect(sent.at(-1)).toEqual(['hunt', { ids: [started.body.id] }]);
    expect((await call<Hunt>('chief', 'GET', `/api/rules/hunts/${started.body.id}`)).body.reassessment).toEqual({
      state: 'running',
      done: 0,
      total: 0,
    });
    expect(await overview()).toMatchObject({
      live: { version, role: 'live' },
      proposal: null,
      rollBackTo: { version: shippedRules.version },
      offered: null,
    });
    expect((await call<Catalogue>('officer', 'GET', '/api/signals')).body).toMatchObject({ rules: version });
    expect((await call<Catalogue>('officer', 'GET', '/api/signals')).body.entries.find((entry) => entry.id === 'BOARD')?.points).toBe(9);

    expect(await refusal('chief', 'POST', '/api/rules/roll-back', { live: shippedRules.version, reason: 'sai' })).toBe('409 rules-changed');
    expect((await call('chief', 'POST', '/api/rules/roll-back', { live: version, reason: 'quá nhiều' })).body).toEqual({
      live: shippedRules.version,
    });
    expect(await refusal('chief', 'POST', '/api/rules/roll-back', { live: version, reason: 'bấm hai lần' })).toBe('409 rules-changed');
    expect(await refusal('chief', 'POST', '/api/rules/roll-back', { live: shippedRules.version, reason: 'nữa' })).toBe(
      '409 rules-no-previous',
    );
    const { history } = await overview();
    expect(history.items.map(({ action, role, from, to, by, reason }) => [action, role, from, to, by?.id ?? null, reason])).toEqual([
      ['rolled-back', 'live', version, shippedRules.version, 'practice-chief', 'quá nhiều'],
      ['confirmed', 'live', shippedRules.version, version, 'practice-chief', 'đã xem'],
      ['proposed', null, shippedRules.version, version, 'practice-analyst', 'đã rà soát'],
      ['sealed', null, shippedRules.version, version, 'practice-analyst', 'Bao ăn ở'],
      ['imported', 'live', null, shippedRules.version, null, ''],
    ]);
    const audited = await database.db
      .selectFrom('audit_entries')
      .select('action')
      .where('subject_kind', 'in', ['rules', 'rule-proposal'])
      .orderBy('id', 'desc')
      .limit(4)
      .execute();
    expect(audited.map((entry) => entry.action)).toEqual([
      'rules.rolled-back',
      'rules.proposal-confirmed',
      'rules.confirmed',
      'rules.proposed',
    ]);
  });

  test('rolling back goes down step by step and never up again', async () => {
    const [one, two] = [await hunted(7), await hunted(8)];
    for (const version of [one, two]) expect((await decide('chief', await propose(version), 'confirm')).status).toBe(200);
    const back = async (live: string) =>
      (await call<{ live: string }>('analyst', 'POST', '/api/rules/roll-back', { live, reason: 'quay lại' })).body.live;
    expect(await back(two)).toBe(one);
    expect((await overview()).rollBackTo?.version).toBe(shippedRules.version);
    expect(await back(one)).toBe(shippedRules.version);
    expect((await overview()).rollBackTo).toBeNull();
  });

  test('a proposal can be refused, and lapses when what is live changes', async () => {
    const [one, two] = [await hunted(7), await hunted(8)];
    const first = await propose(one);
    expect((await decide('chief', first, 'refuse')).status).toBe(200);
    await decide('chief', await propose(one), 'confirm');
    const second = await propose(two);
    await call('chief', 'POST', '/api/rules/roll-back', { live: one, reason: 'quay lại' });
    expect((await decide('chief', second, 'confirm')).body.code).toBe('proposal-decided');
    const states = await database.db.selectFrom('rule_proposals').select('state').orderBy('id').execute();
    expect(states.map((row) => row.state)).toEqual(['refused', 'confirmed', 'lapsed']);
    expect(await refusal('analyst', 'POST', '/api/rules/proposals', { version: shippedRules.version, reason: 'thử' })).toBe(
      '409 rules-already-live',
    );
  });

  test('of two who confirm at once one succeeds', async () => {
    const proposal = await propose(await hunted());
    const answers = await Promise.all(Array.from({ length: 6 }, () => decide('chief', proposal, 'confirm')));
    expect(answers.map((answer) => answer.status).toSorted((a, b) => a - b)).toEqual([200, 409, 409, 409, 409, 409]);
  });

  test('a shadow is one version, not the live one, and ends when it goes live', async () => {
    const version = await hunted();
    expect(await refusal('analyst', 'POST', '/api/rules/shadow', { version: shippedRules.version, reason: 'thử' })).toBe(
      '409 rules-already-live',
    );
    const begun = await call<{ huntId: string }>('analyst', 'POST', '/api/rules/shadow', { version, reason: 'thử' });
    expect(await overview()).toMatchObject({ shadow: { version, role: 'shadow', huntId: begun.body.huntId } });
    const other = await sealed(11);
    await call('analyst', 'POST', '/api/rules/shadow', { version: other, reason: 'thay' });
    expect((await overview()).shadow?.version).toBe(other);
    await call('analyst', 'POST', '/api/rules/shadow', { version, reason: 'lại' });
    await decide('chief', await propose(version), 'confirm');
    expect((await overview()).shadow).toBeNull();
    const hunts = await database.db.selectFrom('rule_hunts').select('state').where('kind', '=', 'shadow').execute();
    expect(hunts.map((row) => row.state)).toEqual(['done', 'done', 'done']);
  });
});

describe('the rules that ship', () => {
  const older = withVersion({ ...shippedRules, queueThreshold: 39, releasedAt: '2026-01-01T00:00:00.000Z' });
  const putOlder = async () => {
    await sql`truncate rule_sets, rule_roles, rule_history cascade`.execute(database.db);
    await storeRuleSet(database.db, older, { title: '', origin: 'shipped', basedOn: null, createdBy: null, at: now });
    await database.db
      .transaction()
      .execute((trx) => makeLive(trx, { version: older.version, action: 'imported', actorId: null, reason: '', at: now }));
  };

  test('go live by themselves in place of older shipped ones, once, however many workers start', async () => {
    await putOlder();
    await Promise.all(Array.from({ length: 5 }, () => importShippedRules(database.db, now)));
    expect(await overview()).toMatchObject({
      live: { version: shippedRules.version, title: '', origin: 'shipped' },
      rollBackTo: { version: older.version },
    });
    const live = await database.db.selectFrom('rule_history').select('action').where('role', '=', 'live').execute();
    expect(live).toHaveLength(2);
  });

  test('do not go live again after somebody rolled back', async () => {
    await putOlder();
    await importShippedRules(database.db, now);
    await call('chief', 'POST', '/api/rules/roll-back', { live: shippedRules.version, reason: 'quay lại' });
    await importShippedRules(database.db, now);
    expect(await overview()).toMatchObject({ live: { version: older.version }, offered: { version: shippedRules.version } });
  });

  test('are only offered where the analysts’ own set is live', async () => {
    await putOlder();
    const own = withVersion({ ...shippedRules, queueThreshold: 38 });
    await storeRuleSet(database.db, own, {
      title: 'Riêng',
      origin: 'edited',
      basedOn: older.version,
      createdBy: 'practice-analyst',
      at: now,
    });
    await database.db
      .transaction()
      .execute((trx) => makeLive(trx, { version: own.version, action: 'confirmed', actorId: 'practice-chief', reason: 'x', at: now }));
    await importShippedRules(database.db, now);
    await importShippedRules(database.db, now);
    const seen = await overview();
    expect(seen).toMatchObject({ live: { version: own.version }, offered: { version: shippedRules.version, title: '' } });
    expect(seen.history.items.map((entry) => entry.action)).toEqual(['offered', 'confirmed', 'imported']);
    // a version that was made from it needs no offer any more
    const merged = withVersion({ ...shippedRules, queueThreshold: 37 });
    await storeRuleSet(database.db, merged, {
      title: 'Gộp',
      origin: 'edited',
      basedOn: shippedRules.version,
      createdBy: 'practice-analyst',
      at: now,
    });
    await database.db
      .transaction()
      .execute((trx) => makeLive(trx, { version: merged.version, action: 'confirmed', actorId: 'practice-chief', reason: 'x', at: now }));
    expect((await overview()).offered).toBeNull();
  });

  test('a version that this program cannot use is never made live', async () => {
    await database.db
      .insertInto('rule_sets')
      .values({
        version: '2020-01-01-broken',
        content_sha256: Buffer.alloc(32),
        content: '{"points":{"BOARD":"many"}}',
        origin: 'edited',
        based_on: shippedRules.version,
        created_by: 'practice-analyst',
      })
      .execute();
    for (const [url, body] of [
      ['/api/rules/shadow', { version: '2020-01-01-broken', reason: 'thử' }],
      ['/api/rules/proposals', { version: '2020-01-01-broken', reason: 'thử' }],
      ['/api/rules/sets/2020-01-01-broken/hunts', {}],
      ['/api/rules/drafts', { basedOn: '2020-01-01-broken', title: 'thử' }],
    ] as const)
      expect(await refusal('analyst', 'POST', url, body)).toBe('409 rules-outdated');
    const { versions } = await overview();
    expect(versions.items.map((row) => row.version)).toContain('2020-01-01-broken');
  });

  test('versions and history are paged by cursor', async () => {
    for (let board = 10; board < 14; board++) await sealed(board);
    const all: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const page: RulesOverview = (
        await call<RulesOverview>('analyst', 'GET', `/api/rules?limit=2${cursor === '' ? '' : `&versions=${cursor}`}`)
      ).body;
      all.push(...page.versions.items.map((row) => row.version));
      cursor = page.versions.nextCursor;
    }
    expect(new Set(all).size).toBe(5);
    expect(all).toHaveLength(5);
    const first = (await call<RulesOverview>('analyst', 'GET', '/api/rules?limit=3')).body.history;
    expect(first.items).toHaveLength(3);
    const next = (await call<RulesOverview>('analyst', 'GET', `/api/rules?limit=3&history=${first.nextCursor}`)).body.history;
    expect(next.items.map((row) => row.action)).toEqual(['sealed', 'imported']);
    expect(await refusal('analyst', 'GET', '/api/rules?versions=nonsense')).toBe('400 bad-request');
  });
});
