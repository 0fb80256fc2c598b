import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Api } from '#src/api/api.ts';
import { buildApp } from '#src/api/app.ts';
import { caseDetail } from '#src/api/schema/case.ts';
import { casePage } from '#src/api/schema/cases.ts';
import { problem } from '#src/api/schema/problem.ts';
import { quarantinePage } from '#src/api/schema/quarantine.ts';
import { catalogue } from '#src/api/schema/signals.ts';
import { ledger, sourcePage, visitPage } from '#src/api/schema/sources.ts';
import { health, status } from '#src/api/schema/status.ts';
import { openDatabase } from '#src/store/open.ts';
import { createAuth } from '#src/people/auth.ts';
import { type MigratedDatabase, openMigratedDatabase, silentLog } from '../../support/migrated-database.ts';
import { openTestApi, type TestApi } from '../../support/test-api.ts';
import { seedCases, type Seeded } from '../../support/seed-cases.ts';

const now = new Date('2026-11-20T03:00:00Z');
const interfaceFolder = path.join(import.meta.dirname, 'no-such-folder');

describe('the API', () => {
  let database: MigratedDatabase;
  let api: TestApi;
  let app: Api;
  let headers: Record<string, string>;
  let seeded: Seeded;
  beforeAll(async () => {
    database = await openMigratedDatabase();
    seeded = await seedCases(database.db, { now, extra: 25 });
    const counts = { waiting: 0, active: 0, delayed: 0, failed: 0 };
    const queue = {
      add: async () => undefined,
      counts: async () => ({ crawl: counts, browse: counts, parse: counts, assess: counts, file: counts, hunt: counts, upkeep: counts }),
    };
    api = await openTestApi(database.db, { queue, now, interfaceFolder });
    app = api.app;
    headers = await api.as('officer');
  });
  afterAll(async () => {
    await api?.close();
    await database?.close();
  });

  const get = (url: string) => app.inject({ method: 'GET', url, headers });

  it('says that it lives and how far it is', async () => {
    expect(health.parse((await get('/api/health')).json())).toEqual({ process: 'ok', database: 'ok' });
    const answer = status.parse((await get('/api/status')).json());
    expect(answer).toMatchObject({ mode: 'practice', openCrawls: 1, finishedCrawls: 1, quarantined: 2, rules: '2026.11.22', model: null });
    expect(answer.cases.review).toEqual({ 'very-high': 2, high: 2, medium: 26, low: 0 });
    expect(answer.cases.rescue.low).toBe(1);
    expect(answer.postings).toEqual({ value: 34, estimated: false });
  });

  it('pages through the cases by danger without losing or repeating one', async () => {
    const seen: { id: string; danger: number }[] = [];
    let cursor = '';
    for (let page = 0; page < 20; page += 1) {
      const answer = casePage.parse((await get(`/api/cases?limit=4${cursor}`)).json());
      seen.push(...answer.items);
      if (answer.nextCursor === null) break;
      cursor = `&cursor=${answer.nextCursor}`;
    }
    expect(seen).toHaveLength(30);
    expect(new Set(seen.map((item) => item.id)).size).toBe(30);
    const ordered = seen.toSorted((a, b) => b.danger - a.danger || Number(a.id) - Number(b.id));
    expect(seen.map((item) => item.id)).toEqual(ordered.map((item) => item.id));
  });

  it('filters by level, form and source, together too', async () => {
    const ask = async (query: string) => casePage.parse((await get(`/api/cases?${query}`)).json()).items;
    expect((await ask('band=very-high')).map((item) => item.risk)).toEqual([92, 90]);
    expect((await ask('form=fishing')).map((item) => item.forms)).toEqual([['fishing']]);
    expect((await ask('source=channel&limit=100')).every((item) => item.source.id === 'channel')).toBe(true);
    expect(await ask('form=fishing&band=very-high')).toEqual([]);
    expect((await ask('queue=rescue')).map((item) => item.queue)).toEqual(['rescue']);
  });

  it('summarises a case with masked words, counted posts and the strongest signals', async () => {
    const first = casePage.parse((await get('/api/cases?limit=1')).json()).items[0];
    expect(first).toMatchObject({
      postings: 4,
      signals: ['REASSURE', 'DEST_KH', 'EASY_HIGH'],
      title: 'Tuyển CSKH làm việc Bavet – LH 055••••456',
    });
  });

  it('shows a case in full, the words of every signal where its span says', async () => {
    for (const { caseId, posting } of seeded.cases.slice(0, 6)) {
      const answer = caseDetail.parse((await get(`/api/cases/${caseId}`)).json());
      const shown = answer.postings[0];
      expect(answer.postings).toHaveLength(1 + (posting.copies ?? 0));
      expect(shown?.text.length).toBe(posting.text.length);
      const signals = shown?.assessment.detail?.signals ?? [];
      expect(signals.map((finding) => shown?.text.slice(finding.start, finding.end))).toEqual(
        posting.signals.map((signal) => signal.words),
      );
      expect(shown?.evidence).toMatchObject({ status: 200, via: 'static', tlsSubject: 'CN=forum.example.net' });
      expect(shown?.evidence?.sha256).toMatch(/^[0-9a-f]{64}$/u);
      expect(answer.history.map((entry) => entry.action)).toEqual(['case.opened']);
    }
  });

  it('never lets a contact or the name of somebody who asks for help leave unmasked', async () => {
    const secrets = [
      '0550 123 456',
      '0550123456',
      '84550123456',
      '0570.222.333',
      '0531 444 555',
      '0512 777 888',
      'tuyen.sinh@duhoc.example',
      'tuyendung_tgv_example',
      'Mai Sương',
    ];
    for (const { caseId } of seeded.cases.slice(0, 6)) {
      const { body } = await get(`/api/cases/${caseId}`);
      for (const secret of secrets) expect(body).not.toContain(secret);
    }
    for (const url of ['/api/cases?limit=100', '/api/cases?queue=rescue']) {
      const { body } = await get(url);
      for (const secret of secrets) expect(body).not.toContain(secret);
    }
  });

  it('masks by stored contact places where the detail was erased', async () => {
    const { caseId, postingIds } = seeded.cases[4] ?? { caseId: '', postingIds: [] };
    const trx = await database.db.startTransaction().execute();
    try {
      const revision = await trx
        .selectFrom('revisions')
        .select(['id', 'text'])
        .where('posting_id', '=', postingIds[0] ?? '')
        .executeTakeFirstOrThrow();
      const contact = await trx
        .insertInto('contacts')
        .values({ kind: 'other', key_id: 'k', identity: Buffer.from('i'), sealed_value: Buffer.from('s'), seal_key_id: 'k', hint: '' })
        .returning('id')
        .executeTakeFirstOrThrow();
      const start = revision.text.indexOf('Đặt cọc');
      await trx
        .insertInto('revision_contacts')
        .values({ revision_id: revision.id, contact_id: contact.id, span_start: start, span_end: start + 14 })
        .execute();
      await trx.updateTable('assessments').set({ detail: null }).where('revision_id', '=', revision.id).execute();
      const inside = await buildApp({ ...api.deps, db: trx });
      const answer = caseDetail.parse((await inside.inject({ url: `/api/cases/${caseId}`, headers })).json());
      expect(answer.postings[0]?.assessment.detail).toBeNull();
      expect(answer.postings[0]?.text).not.toContain('Đặt cọc giữ suất');
      const list = casePage.parse((await inside.inject({ url: '/api/cases?form=study-abroad', headers })).json());
      expect(list.items[0]?.excerpt).not.toContain('Đặt cọc giữ suất');
      await inside.close();
    } finally {
      await trx.rollback().execute();
    }
  });

  it('lists sources, ledger and visits', async () => {
    const admin = await api.as('admin');
    const get = (url: string) => app.inject({ method: 'GET', url, headers: admin });
    const sources = sourcePage.parse((await get('/api/sources?limit=2')).json());
    expect(sources.items.map((source) => source.id)).toEqual(['channel', 'forum']);
    const rest = sourcePage.parse((await get(`/api/sources?limit=2&cursor=${sources.nextCursor}`)).json());
    expect(rest.items.map((source) => source.id)).toEqual(['jobs']);
    const forum = sources.items[1];
    expect(forum?.lastCrawl?.outcomes.reduce((sum, count) => sum + count.visits, 0)).toBe(9);
    // seven days of Viet Nam: the row of nine days ago is not among them
    expect(forum?.lastWeek.find((count) => count.outcome === 'robots')?.visits).toBe(14);

    const week = ledger.parse((await get('/api/ledger')).json());
    expect(new Set(week.rows.map((row) => row.day)).size).toBe(7);
    expect(week.failures.map((row) => row.outcome)).not.toContain('ok');
    const one = ledger.parse((await get('/api/ledger?source=jobs&days=30')).json());
    expect(new Set(one.rows.map((row) => row.source))).toEqual(new Set(['jobs']));
    expect(new Set(one.rows.map((row) => row.day)).size).toBe(8);

    const ids: string[] = [];
    let cursor = '';
    do {
      const page = visitPage.parse((await get(`/api/visits?limit=4${cursor}`)).json());
      ids.push(...page.items.map((row) => row.id));
      cursor = page.nextCursor === null ? '' : `&cursor=${page.nextCursor}`;
    } while (cursor !== '');
    expect(ids).toHaveLength(9);
    expect(visitPage.parse((await get('/api/visits?outcome=robots&source=forum')).json()).items).toHaveLength(1);
  });

  it('shows and works on sources of the own province only', async () => {
    const here = await api.as('officer');
    const elsewhere = await api.as('officer-elsewhere');
    const ask = (url: string, who: Record<string, string>) => app.inject({ method: 'GET', url, headers: who });
    const sourceIds = async (who: Record<string, string>) =>
      sourcePage.parse((await ask('/api/sources', who)).json()).items.map((source) => source.id);
    expect([await sourceIds(here), await sourceIds(elsewhere)]).toEqual([['forum'], ['jobs']]);
    const ledgerOf = async (who: Record<string, string>) => ledger.parse((await ask('/api/ledger?days=30', who)).json());
    expect(new Set((await ledgerOf(here)).rows.map((row) => row.source))).toEqual(new Set(['forum']));
    const theirs = await ledgerOf(elsewhere);
    expect(new Set(theirs.rows.map((row) => row.source))).toEqual(new Set(['jobs']));
    expect(theirs.failures.filter((row) => row.source.id !== 'jobs')).toEqual([]);
    expect(visitPage.parse((await ask('/api/visits?source=forum', elsewhere)).json()).items).toEqual([]);
    const quarantined = quarantinePage.parse((await ask('/api/quarantine', elsewhere)).json());
    expect(quarantined.items.filter((row) => row.source.id !== 'jobs')).toEqual([]);
    await database.db.updateTable('user_roles').set({ province_code: '79' }).where('user_id', '=', 'practice-dost').execute();
    const foreign = seeded.quarantineIds[0] ?? '';
    const dost = await api.as('dost');
    const retry = () => app.inject({ method: 'POST', url: `/api/quarantine/${foreign}/retry`, headers: dost });
    expect((await retry()).statusCode).toBe(404);
    await database.db.updateTable('user_roles').set({ province_code: '80' }).where('user_id', '=', 'practice-dost').execute();
  });

  it('hides the address of a capture from whoever does not read the evidence of its case', async () => {
    const posting = await database.db
      .selectFrom('case_postings as l')
      .innerJoin('postings as p', 'p.id', 'l.posting_id')
      .select(['l.case_id', 'p.id', 'p.url'])
      .where('p.source_id', '=', 'forum')
      .orderBy('l.case_id')
      .executeTakeFirstOrThrow();
    const capture = await database.db
      .insertInto('captures')
      .values({
        purpose: 'evidence',
        case_id: posting.case_id,
        posting_id: posting.id,
        source_id: 'forum',
        url: posting.url,
        stage: 'quarantined',
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    const { id } = await database.db
      .insertInto('quarantine')
      .values({ subject: 'capture', capture_id: capture.id, source_id: 'forum', stage: 'capture', code: 'browser-failed', attempts: 3 })
      .returning('id')
      .executeTakeFirstOrThrow();
    const urlFor = async (who: 'officer' | 'dost' | 'admin') => {
      const answer = await app.inject({ method: 'GET', url: '/api/quarantine', headers: await api.as(who) });
      return quarantinePage.parse(answer.json()).items.find((row) => row.id === id)?.url;
    };
    expect([await urlFor('officer'), await urlFor('dost'), await urlFor('admin')]).toEqual([posting.url, null, null]);
    await database.db.deleteFrom('quarantine').where('id', '=', id).execute();
    await database.db.deleteFrom('captures').where('id', '=', capture.id).execute();
  });

  it('explains every signal', async () => {
    const answer = catalogue.parse((await get('/api/signals')).json());
    expect(answer.entries.find((entry) => entry.id === 'REASSURE')).toMatchObject({ kind: 'signal', points: 24 });
    expect(answer.entries.find((entry) => entry.id === 'NEG_WARNING')?.points).toBeLessThan(0);
    expect(answer.entries.find((entry) => entry.id === 'C1')).toMatchObject({ kind: 'combination', points: 70 });
  });

  it('sends a quarantined row back once, with an audit entry', async () => {
    const all = await app.inject({ method: 'GET', url: '/api/quarantine', headers: await api.as('admin') });
    const listed = quarantinePage.parse(all.json());
    expect(listed.items.map((row) => row.id).toSorted()).toEqual(seeded.quarantineIds.toSorted());
    const id = seeded.quarantineIds[0] ?? '';
    const dost = await api.as('dost');
    const post = (more: Record<string, string> = {}) =>
      app.inject({ method: 'POST', url: `/api/quarantine/${id}/retry`, headers: { ...dost, ...more } });
    expect((await post({ origin: 'https://evil.example' })).statusCode).toBe(403);
    expect((await post({ origin: 'http://127.0.0.1:3000', 'sec-fetch-site': 'cross-site' })).statusCode).toBe(403);
    expect((await post({ origin: 'null' })).statusCode).toBe(403);
    const [first, second] = await Promise.all([post({ origin: 'http://127.0.0.1:3000' }), post()]);
    expect(new Set([first.statusCode, second.statusCode])).toEqual(new Set([200, 409]));
    const visit = await database.db.selectFrom('visits').selectAll().where('stage', '=', 'fetch').executeTakeFirstOrThrow();
    expect(visit).toMatchObject({ failures: 0, attempts: 0, due_at: now });
    const entries = await database.db.selectFrom('audit_entries').selectAll().where('action', '=', 'quarantine.retry').execute();
    expect(entries).toMatchObject([{ subject_kind: 'quarantine', subject_id: id, actor_id: 'practice-dost' }]);
    expect((await app.inject({ method: 'POST', url: '/api/quarantine/999999/retry', headers: dost })).statusCode).toBe(404);
  });

  it.each([
    ['/api/cases/999999', 404, 'not-found'],
    ['/api/cases/abc', 400, 'bad-request'],
    ['/api/cases/99999999999999999999', 400, 'bad-request'],
    ['/api/cases?band=terrible', 400, 'bad-request'],
    ['/api/cases?limit=1000000', 400, 'bad-request'],
    ['/api/cases?unknown=1', 400, 'bad-request'],
    ['/api/cases?cursor=nonsense', 400, 'bad-request'],
    ['/api/cases?source=%27%3B--', 400, 'bad-request'],
    ['/api/nothing', 404, 'not-found'],
    ['/assets/none.js', 404, 'not-found'],
    ['/assets/..%2f..%2fpackage.json', 404, 'not-found'],
  ])('answers %s with problem details', async (url, code, name) => {
    const answer = await get(url);
    expect(answer.statusCode).toBe(code);
    expect(answer.headers['content-type']).toContain('application/problem+json');
    expect(problem.parse(answer.json())).toMatchObject({ status: code, code: name, type: `/problems/${name}` });
  });

  it('answers its own names only', async () => {
    for (const host of ['lurewatch.example', '127.0.0.1.example.com', '169.254.1.1', 'localhost.example', '127.0.0.1@evil.example']) {
      const answer = await app.inject({ url: '/api/cases', headers: { ...headers, host } });
      expect([host, answer.statusCode]).toEqual([host, 421]);
    }
    for (const host of ['localhost:3000', '127.0.0.1', '[::1]:3000'])
      expect((await app.inject({ url: '/api/health', headers: { host } })).statusCode).toBe(200);
  });

  it('sends strict headers and lets no answer of the API be kept', async () => {
    const answer = await get('/api/cases');
    expect(answer.headers['content-security-policy']).toContain("default-src 'none'");
    expect(answer.headers['content-security-policy']).not.toContain('unsafe');
    expect(answer.headers).toMatchObject({
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
    });
  });

  it('gives the page for every address of the interface and says how to build it', async () => {
    for (const url of ['/', '/cases/1', '/sources']) {
      const answer = await get(url);
      expect(answer.statusCode).toBe(200);
      expect(answer.headers['content-type']).toContain('text/html');
      expect(answer.body).toContain('vite build');
    }
  });

  it('describes itself', async () => {
    const description: { paths: Record<string, unknown> } = (await get('/api/openapi.json')).json();
    const paths = [
      '/api/cases',
      '/api/cases/{id}',
      '/api/health',
      '/api/ledger',
      '/api/quarantine',
      '/api/quarantine/{id}/retry',
      '/api/signals',
      '/api/sources',
      '/api/status',
      '/api/visits',
    ];
    expect(Object.keys(description.paths)).toEqual(expect.arrayContaining(paths));
  });

  it('refuses to start with a route that does not say who may call it', async () => {
    const { fastify } = await import('fastify');
    const { requireAccess } = await import('#src/api/access.ts');
    const bare = fastify();
    // the hook needs only what every instance has
    requireAccess(bare as unknown as Api);
    expect(() => bare.get('/forgotten', () => 'x')).toThrow(expect.objectContaining({ code: 'route-without-access' }));
    expect(() => bare.get('/said', { config: { access: 'public' } }, () => 'x')).not.toThrow();
  });

  it('keeps answering while the database is away', async () => {
    const gone = openDatabase('postgres://127.0.0.1:1/none', { name: 'test', log: silentLog });
    const alone = await buildApp({
      ...api.deps,
      db: gone,
      auth: createAuth({ db: gone, secret: 'of this test only, and long enough', publicUrl: 'http://127.0.0.1:3000', idleMinutes: 30 }),
    });
    for (const url of ['/api/cases', '/api/status', '/api/cases/1', '/api/sources']) {
      const answer = await alone.inject({ url, headers });
      expect([url, answer.statusCode]).toEqual([url, 503]);
      expect(problem.parse(answer.json())).toMatchObject({ code: 'database-unavailable', retryAfter: 5 });
      expect(answer.headers['retry-after']).toBe('5');
    }
    const healthOfAlone = await alone.inject({ url: '/api/health', headers });
    expect([healthOfAlone.statusCode, healthOfAlone.json()]).toEqual([503, { process: 'ok', database: 'unavailable' }]);
    expect((await alone.inject({ url: '/api/signals', headers })).statusCode).toBe(503);
    await alone.close();
    await gone.destroy();
  });
});
