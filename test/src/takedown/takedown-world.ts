/** A province with a set-up, seeded cases and people, for tests of takedown requests. */
import { createHash } from 'node:crypto';
import type { Kysely } from 'kysely';
import { expect } from 'vitest';
import type { TakedownDetail } from '#src/api/schema/takedowns.ts';
import { firstOrganisation } from '#src/domain/first-organisation.ts';
import type { Organisation } from '#src/domain/organisation.ts';
import type { Database } from '#src/store/database.ts';
import { type Seeded, seedCases, type SeededCase } from '../../support/seed-cases.ts';
import { openTestApi, type TestApi, type Who } from '../../support/test-api.ts';

export const start = new Date('2026-11-22T03:00:00Z');
export const hour = 3_600_000;

export type World = {
  db: Kysely<Database>;
  api: TestApi;
  seeded: Seeded;
  /** Moves the clock. */
  at(time: Date): void;
  call(who: Who, method: 'GET' | 'POST' | 'PUT', url: string, body?: unknown): Promise<{ status: number; body: unknown }>;
  /** Calls and expects the request in full. */
  act(who: Who, url: string, body: unknown, method?: 'POST' | 'PUT'): Promise<TakedownDetail>;
  /** Calls and returns the code of the refusal. */
  refused(who: Who, url: string, body: unknown, method?: 'POST' | 'PUT'): Promise<string>;
  /** Draft of a removal from a case by somebody; returns it in full. */
  draft(who: Who, caseId: string, more?: { kind?: string; addresseeId?: string }): Promise<TakedownDetail>;
  close(): Promise<void>;
};

/** The set-up of these tests: the forum and the job board have a site owner each; `silent` is an addressee without channel. */
export function organisationOfTests(): Organisation {
  const first = firstOrganisation({ province: '80', practice: true });
  const site = (id: string, more: Partial<Organisation['addressees'][number]> = {}): Organisation['addressees'][number] => ({
    id,
    name: `Chủ quản ${id}`,
    kind: 'site-owner',
    channel: 'email',
    address: `${id}@practice.example`,
    platforms: [],
    hosts: [],
    note: '',
    active: true,
    ...more,
  });
  return {
    ...first,
    addressees: [
      site('ben-lanh', { kind: 'platform', name: 'Công ty Diễn đàn Bến Lành (tập dượt)', hosts: ['forum.example.net'] }),
      site('silent', { kind: 'platform', channel: null, address: null }),
      site('nha-mang', { kind: 'network', name: 'Doanh nghiệp viễn thông (tập dượt)' }),
    ],
  };
}

/** Opens the world on a migrated database. */
export async function openWorld(db: Kysely<Database>, options: { interfaceFolder?: string } = {}): Promise<World> {
  let now = start;
  const api = await openTestApi(db, { ...options, clock: { now: () => now } });
  const seeded = await seedCases(db, { now: start });
  await db
    .insertInto('organisation_versions')
    .values({ content: JSON.stringify(organisationOfTests()), reason: 'test' })
    .execute();
  const call: World['call'] = async (who, method, url, body) => {
    const response = await api.app.inject({
      method,
      url,
      headers: { ...(await api.as(who)), origin: 'http://127.0.0.1:3000' },
      ...(body === undefined ? {} : { payload: body as Record<string, unknown> }),
    });
    return { status: response.statusCode, body: response.json() };
  };
  const act: World['act'] = async (who, url, body, method = 'POST') => {
    const answer = await call(who, method, url, body);
    expect(answer).toMatchObject({ status: 200 });
    return answer.body as TakedownDetail;
  };
  return {
    db,
    api,
    seeded,
    at: (time) => (now = time),
    call,
    act,
    refused: async (who, url, body, method = 'POST') => {
      const answer = await call(who, method, url, body);
      expect(answer.status).toBeGreaterThanOrEqual(400);
      return (answer.body as { code: string }).code;
    },
    draft: async (who, caseId, more = {}) => {
      const made = await call(who, 'POST', `/api/cases/${caseId}/takedowns`, { kind: 'removal', ...more });
      expect(made).toMatchObject({ status: 200 });
      const { id } = made.body as { id: string };
      return (await call(who, 'GET', `/api/takedowns/${id}`)).body as TakedownDetail;
    },
    close: () => api.close(),
  };
}

/** Concludes a seeded case with signs and a route, and keeps a copy of every posting. */
export async function prepareCase(
  db: Kysely<Database>,
  found: SeededCase,
  options: { route?: Database['cases']['route']; evidence?: boolean } = {},
): Promise<string> {
  await db
    .updateTable('cases')
    .set({ state: 'concluded', conclusion: 'signs', route: options.route ?? 'takedown', closed_at: null })
    .where('id', '=', found.caseId)
    .execute();
  if (options.evidence !== false)
    for (const postingId of found.postingIds)
      await db
        .insertInto('evidence')
        .values(
          (['raw-response', 'rendered-text'] as const).map((kind) => ({
            case_id: found.caseId,
            posting_id: postingId,
            kind,
            sha256: createHash('sha256').update(`${kind} ${postingId}`).digest(),
            bytes: 100,
            media_type: 'text/html',
            url: `https://forum.example.net/${postingId}`,
            captured_at: start,
            captured_by_kind: 'system' as const,
            captured_by: 'worker',
            tool: 'test 1',
          })),
        )
        .onConflict((conflict) => conflict.doNothing())
        .execute();
  return found.caseId;
}

/** The body of an edit that changes nothing. */
export function editOf(detail: TakedownDetail): Record<string, unknown> {
  const { fields } = detail;
  return {
    version: detail.version,
    addresseeId: detail.addressee.id,
    urgency: fields.urgency,
    about: fields.about,
    basisIds: fields.basisIds,
    facts: fields.facts,
    measures: fields.measures,
    hours: detail.hours,
    hoursReason: fields.hoursReason,
    signerId: fields.signerId,
    copies: fields.copies,
    items: [],
  };
}
