/** The API on a database, with real sessions of practice people. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Kysely } from 'kysely';
import { practicePassword, practicePeople } from '#samples/people.ts';
import type { Api, ApiDeps } from '#src/api/api.ts';
import { buildApp } from '#src/api/app.ts';
import { noPrinter } from '#src/documents/print-pdf.ts';
import { createRawFiles } from '#src/evidence/raw-files.ts';
import { type Auth, createAuth } from '#src/people/auth.ts';
import { idleMinutes } from '#src/people/idle-minutes.ts';
import { createContactVault } from '#src/store/contact-vault.ts';
import type { Database } from '#src/store/database.ts';
import { putPerson } from '#src/store/people.ts';
import { silentLog } from './migrated-database.ts';

const secret = 'a secret of the tests, long enough to sign with';

/** Part of a practice account: `officer` … `auditor`, or `officer-elsewhere`, whose province is another. */
export type Who =
  | 'officer'
  | 'chief'
  | 'dost'
  | 'leader'
  | 'analyst'
  | 'clerk'
  | 'commune'
  | 'agency'
  | 'admin'
  | 'auditor'
  | 'officer-elsewhere';

export type TestApi = {
  app: Api;
  deps: ApiDeps;
  /** Headers of a request by this person, with a session that was signed in with the password. */
  as(who: Who): Promise<Record<string, string>>;
  /** Ends the app and removes its files; not the database. */
  close(): Promise<void>;
};

// hashing is slow on purpose; all people of the tests have one password
let kept: Promise<string> | null = null;

/** Puts the practice people of the province into the database. Returns an authenticator for them. */
export async function putPracticePeople(db: Kysely<Database>, province = '80'): Promise<Auth> {
  const auth = createAuth({ db, secret, publicUrl: 'http://127.0.0.1:3000', idleMinutes: () => idleMinutes(db) });
  kept ??= auth.hashPassword(practicePassword);
  const passwordHash = await kept;
  for (const person of practicePeople(province)) await putPerson(db, { ...person, passwordHash });
  return auth;
}

/** Builds the API on a migrated database whose cases are in `province`. */
export async function openTestApi(
  db: Kysely<Database>,
  options: { now?: Date; province?: string } & Partial<
    Pick<ApiDeps, 'queue' | 'config' | 'interfaceFolder' | 'pdf' | 'clock' | 'limits' | 'rawFiles'>
  > = {},
): Promise<TestApi> {
  const folder = await mkdtemp(path.join(tmpdir(), 'lurewatch-api-'));
  const province = options.province ?? '80';
  const auth = await putPracticePeople(db, province);
  const { now } = options;
  const deps: ApiDeps = {
    db,
    queue: options.queue ?? null,
    auth,
    vault: createContactVault(`test:${Buffer.alloc(32, 7).toString('base64url')}`),
    rawFiles: options.rawFiles ?? createRawFiles(path.join(folder, 'raw')),
    pdf: options.pdf ?? noPrinter('not in this test'),
    config: options.config ?? { mode: 'practice', province },
    // no test but that of the limits is to meet them
    limits: options.limits ?? { all: 1_000_000, signIn: 1_000_000 },
    clock: options.clock ?? { now: () => now ?? new Date() },
    log: silentLog,
    version: '0',
    interfaceFolder: options.interfaceFolder ?? path.join(folder, 'no-interface'),
  };
  const app = await buildApp(deps);
  const cookies = new Map<Who, string>();
  return {
    app,
    deps,
    async as(who) {
      let cookie = cookies.get(who);
      if (cookie === undefined) {
        const step = await auth.signIn(new Headers(), `${who}@practice.example`, practicePassword);
        if (!step.ok) throw new Error(`${who} cannot sign in: ${step.reason}`);
        cookie = step.setCookie.map((line) => line.split(';')[0] ?? '').join('; ');
        cookies.set(who, cookie);
      }
      return { host: '127.0.0.1:3000', cookie };
    },
    async close() {
      await app.close();
      await deps.pdf.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
