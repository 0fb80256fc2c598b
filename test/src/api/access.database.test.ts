/**
 * Every route of the built app × every role, signed out, and an officer of another province: who is let in is exactly whom
 * src/domain/access.ts lets in, and what lies in another province is not found. What was seen is written into docs/security.md:
 *
 *   vitest run --project database test/src/api/access.database.test.ts -u
 */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Access } from '#src/api/access.ts';
import { may, permissions, type Role, roles } from '#src/domain/access.ts';
import { practicePeople } from '#samples/people.ts';
import { type MigratedDatabase, openMigratedDatabase } from '../../support/migrated-database.ts';
import { seedCases, type Seeded } from '../../support/seed-cases.ts';
import { openTestApi, type TestApi, type Who } from '../../support/test-api.ts';

const now = new Date('2026-11-20T03:00:00Z');
const document = path.join(import.meta.dirname, '../../../docs/security.md');
/** The id of a row that nobody has. */
const nowhere = '999999998';
const refusals = ['not-signed-in', 'not-allowed', 'second-factor-needed'];
const signedOut = { host: '127.0.0.1:3000' };

type Route = TestApi['app']['accessTable'][number];
let database: MigratedDatabase;
let api: TestApi;
let seeded: Seeded;
let routes: Route[];
/** An existing row of province 80 for every parameter below `/api/<first part>/`. */
let rows: Record<string, string>;

beforeAll(async () => {
  database = await openMigratedDatabase();
  seeded = await seedCases(database.db, { now });
  api = await openTestApi(database.db, { now });
  rows = await seedRows();
  routes = api.app.accessTable
    .filter((route) => route.url.startsWith('/api/'))
    .toSorted((a, b) => (a.url === b.url ? (a.method < b.method ? -1 : 1) : a.url < b.url ? -1 : 1));
});
afterAll(async () => {
  await api?.close();
  await database?.close();
});

/** One row of every kind that has a province, written past the rules of its desk: this test asks who finds it. */
async function seedRows(): Promise<Record<string, string>> {
  const { db } = database;
  const one = seeded.cases.find((seed) => seed.posting.queue === 'review')!;
  const posting = one.postingIds[0] ?? '';
  const hash = Buffer.alloc(32, 1);
  const by = 'practice-officer';
  const idOf = async (query: ReturnType<typeof sql<{ id: string }>>) => (await query.execute(db)).rows[0]?.id ?? '';
  const province = (await db.selectFrom('cases').where('id', '=', one.caseId).select('province_code').executeTakeFirstOrThrow())
    .province_code;
  const takedown = await idOf(sql`
    insert into takedowns (case_id, province_code, kind, addressee_id, content, drafted_by, hours)
    values (${one.caseId}, ${province}, 'removal', 'x', '{}', ${by}, 24) returning id`);
  const tip = await idOf(sql`
    insert into tips (posting_id, channel, received_at, received_by, province_code, sorting_due_at)
    values (${posting}, 'phone', ${now}, ${by}, ${province}, ${now}) returning id`);
  const evidence = await idOf(sql`
    insert into evidence (case_id, posting_id, kind, sha256, bytes, media_type, captured_at, captured_by_kind, captured_by, tool)
    values (${one.caseId}, ${posting}, 'submitted-file', ${hash}, 3, 'text/plain', ${now}, 'user', ${by}, 'test') returning id`);
  const report = await idOf(sql`
    insert into weekly_reports (province_code, closes_on, starts_at, ends_at, content)
    values (${province}, '2026-11-15', ${now}, ${now}, '{}') returning id`);
  return { cases: one.caseId, takedowns: takedown, tips: tip, evidence, reports: report };
}

const fill = (url: string, id: string) => url.replace(/:[A-Za-z]+/u, id).replaceAll(/:[A-Za-z]+/gu, '999999999');
const ask = async (route: Route, headers: Record<string, string>, url = fill(route.url, '999999999')) =>
  await api.app.inject({ method: route.method as 'GET', url, headers });
const refusalOf = (answer: { statusCode: number; body: string }): string | null => {
  if (answer.statusCode !== 401 && answer.statusCode !== 403) return null;
  const { code } = JSON.parse(answer.body) as { code: string };
  return refusals.includes(code) ? code : null;
};
const expected = (access: Access, role: Role | null): string | null => {
  if (access === 'public') return null;
  if (role === null) return 'not-signed-in';
  return access === 'signed-in' || (permissions[access] as readonly Role[]).includes(role) ? null : 'not-allowed';
};

test('a route that does not say who may call it, or says it wrongly, does not exist', () => {
  expect(routes.length).toBeGreaterThan(30);
  const open = routes.filter((route) => route.access === 'public').map((route) => `${route.method} ${route.url}`);
  expect(open).toEqual([
    'POST /api/auth/invitation',
    'POST /api/auth/invitation/accept',
    'POST /api/auth/second-step',
    'POST /api/auth/sign-in',
    'POST /api/auth/sign-out',
    'GET /api/health',
    'GET /api/sign-in-options',
  ]);
});

describe('every route lets in exactly whom the table of permissions lets in', () => {
  const seen: Record<string, Set<Role>> = {};

  test('signed out: nothing but what is public', async () => {
    for (const route of routes) {
      const answer = await ask(route, signedOut);
      if (route.access !== 'public') expect(refusalOf(answer), `${route.method} ${route.url}`).toBe('not-signed-in');
    }
  });

  test.each(roles)('%s', async (role) => {
    const headers = await api.as(role);
    for (const route of routes) {
      // what is open to everybody is open to this one; signing out would end the walk
      if (route.access === 'public') continue;
      const refusal = refusalOf(await ask(route, headers));
      expect(refusal, `${route.method} ${route.url}`).toBe(expected(route.access, role));
      if (refusal === null) (seen[`${route.method} ${route.url}`] ??= new Set()).add(role);
    }
  });

  test('docs/security.md shows what was seen', async () => {
    const text = await readFile(document, 'utf8');
    const [head, tail] = splitDocument(text);
    await expect(`${head}${table(routes, seen)}${tail}`).toMatchFileSnapshot(document);
  });
});

describe('what lies in another province', () => {
  const foreign: Who = 'officer-elsewhere';
  const under = (route: Route) => rows[route.url.split('/')[2] ?? ''];

  test('is answered as what does not exist, whatever is asked about it', async () => {
    const headers = await api.as(foreign);
    const walked: string[] = [];
    for (const route of routes) {
      const id = under(route);
      if (!route.url.includes('/:') || id === undefined || route.access === 'public' || route.access === 'signed-in') continue;
      if (!(permissions[route.access] as readonly Role[]).includes('officer')) continue;
      const name = `${route.method} ${route.url}`;
      walked.push(name);
      const theirs = await ask(route, headers, fill(route.url, id));
      const nobodys = await ask(route, headers, fill(route.url, nowhere));
      const plain = (answer: typeof theirs, of: string) => answer.body.replaceAll(new RegExp(`\\b${of}\\b`, 'gu'), 'ID');
      expect([theirs.statusCode, plain(theirs, id)], `to ${name}`).toEqual([nobodys.statusCode, plain(nobodys, nowhere)]);
    }
    expect(walked).toContain('GET /api/cases/:id');
  });

  test('the same officer at home finds the case', async () => {
    const answer = await api.app.inject({ url: `/api/cases/${rows['cases']}`, headers: await api.as('officer') });
    expect(answer.statusCode).toBe(200);
  });

  test('is in no list: no words of a posting of that province leave', async () => {
    const headers = await api.as(foreign);
    const words = seeded.cases.map((seed) => seed.posting.text.slice(0, 24));
    for (const route of routes) {
      if (route.method !== 'GET' || route.url.includes(':') || route.access === 'public') continue;
      const answer = await ask(route, headers);
      for (const word of words) expect(answer.body, `${route.url} shows «${word}»`).not.toContain(JSON.stringify(word).slice(1, -1));
    }
  });
});

/** What stands before and behind the table. */
function splitDocument(text: string): [string, string] {
  const start = '<!-- table of routes -->\n';
  const end = '<!-- end of table -->';
  const from = text.indexOf(start) + start.length;
  const to = text.indexOf(end);
  if (from < start.length || to < from) throw new Error('docs/security.md has lost the marks around its table');
  return [text.slice(0, from), text.slice(to)];
}

/** The routes, what they ask for, and who was let in. */
function table(routes: readonly Route[], seen: Record<string, Set<Role>>): string {
  const lines = routes.map(({ method, url, access }) => {
    const cell = (role: Role) => (access === 'public' || seen[`${method} ${url}`]?.has(role) === true ? '●' : '');
    return `| ${method} | \`${url}\` | ${access} | ${roles.map(cell).join(' | ')} |`;
  });
  const titles = ['', 'route', 'asks for', ...roles];
  return `\n| ${titles.join(' | ')} |\n|${titles.map(() => '---').join('|')}|\n${lines.join('\n')}\n\n`;
}

test('a person has the permissions of all roles, each in its own reach', () => {
  const [officer] = practicePeople('80');
  expect(may({ grants: officer!.grants }, 'case.work')).toBe(true);
  expect(may({ grants: [] }, 'product.read')).toBe(false);
});
