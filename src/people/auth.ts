/**
 * Who is signed in: the only file that knows better-auth. Passwords, sessions and second factors are its
 * work; roles and their reach are ours (src/domain/access.ts). Its tables are named in migrations/0002.
 *
 * Origin and CSRF are checked once for every route in src/api/origin.ts, so its own checks are off; its
 * rate limit too (src/api/limits.ts and the lock of src/people/lock-out.ts stand in its place). Its HTTP
 * side is not mounted: src/api/routes/account.ts calls what is needed and nothing else.
 */
import { betterAuth } from 'better-auth';
import { hashPassword, verifyPassword } from 'better-auth/crypto';
import { twoFactor } from 'better-auth/plugins';
import type { Kysely } from 'kysely';
import type { Person } from '#src/domain/access.ts';
import type { Database } from '#src/store/database.ts';
import { findPerson, hasSecondFactor } from '#src/store/people.ts';

/** Hash of a password, as better-auth keeps and checks it (scrypt); for what runs beside the API. */
export { hashPassword };

/** Somebody with a session. `secondFactor` says whether the account has one. */
export type SignedIn = { person: Person; sessionId: string; secondFactor: boolean };

/** What came of a step of signing in. `setCookie` must be passed on to the browser in both cases. */
export type SignInStep =
  | { ok: true; userId: string | null; setCookie: string[] }
  | { ok: false; reason: 'wrong' | 'expired' | 'locked'; setCookie: string[] };

/** The authenticator: better-auth and our view of it. */
export type Auth = ReturnType<typeof createAuth>;

/** Least length of a password (Decree 331/2026 level 2: 14 characters where no second factor is asked for). */
export const minPasswordLength = 14;
export const maxPasswordLength = 128;

/** Header that carries the address of the caller, as our server saw it; set by us, never by the caller. */
export const addressHeader = 'x-lurewatch-address';

type AuthOptions = { db: Kysely<Database>; secret: string; publicUrl: string };

function build(options: AuthOptions, idleMinutes: number) {
  const { db } = options;
  const names = { createdAt: 'created_at', updatedAt: 'updated_at' };
  return betterAuth({
    appName: 'Lurewatch',
    secret: options.secret,
    baseURL: options.publicUrl,
    basePath: '/api/auth',
    database: { db, type: 'postgres' },
    telemetry: { enabled: false },
    logger: { disabled: true },
    rateLimit: { enabled: false },
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength, maxPasswordLength },
    user: { modelName: 'users', fields: { ...names, emailVerified: 'email_verified' } },
    session: {
      modelName: 'sessions',
      fields: { ...names, userId: 'user_id', expiresAt: 'expires_at', ipAddress: 'ip_address', userAgent: 'user_agent' },
      expiresIn: idleMinutes * 60,
      updateAge: 30,
    },
    account: {
      modelName: 'accounts',
      fields: {
        ...names,
        userId: 'user_id',
        accountId: 'account_id',
        providerId: 'provider_id',
        accessToken: 'access_token',
        refreshToken: 'refresh_token',
        idToken: 'id_token',
        accessTokenExpiresAt: 'access_token_expires_at',
        refreshTokenExpiresAt: 'refresh_token_expires_at',
      },
    },
    verification: { modelName: 'verifications', fields: { ...names, expiresAt: 'expires_at' } },
    plugins: [
      twoFactor({
        issuer: 'Lurewatch',
        twoFactorTable: 'two_factors',
        schema: {
          user: { fields: { twoFactorEnabled: 'two_factor_enabled' } },
          twoFactor: {
            fields: {
              userId: 'user_id',
              backupCodes: 'backup_codes',
              failedVerificationCount: 'failed_verification_count',
              lockedUntil: 'locked_until',
            },
          },
        },
      }),
    ],
    databaseHooks: {
      session: {
        create: {
          // whoever was switched off gets no session, by whatever way it would be made
          before: async (session) => ((await findPerson(db, session.userId)) === null ? false : undefined),
        },
      },
    },
    advanced: {
      useSecureCookies: options.publicUrl.startsWith('https:'),
      defaultCookieAttributes: { sameSite: 'strict', httpOnly: true, path: '/' },
      cookiePrefix: 'lurewatch',
      disableCSRFCheck: true,
      disableOriginCheck: true,
      ipAddress: { ipAddressHeaders: [addressHeader] },
    },
  });
}

/**
 * Makes the authenticator. `secret` signs cookies (32 bytes or more); `publicUrl` is the address people use, https
 * where other machines reach it; a session ends so many minutes after the last request that was not made in the
 * background, a number or a question that is asked at every request (the set-up of the organisation may change).
 */
export function createAuth(options: AuthOptions & { idleMinutes: number | (() => Promise<number>) }) {
  const { db, idleMinutes } = options;
  const askMinutes = typeof idleMinutes === 'number' ? () => Promise.resolve(idleMinutes) : idleMinutes;
  let built: { minutes: number; auth: ReturnType<typeof build> } | null = null;
  async function current(): Promise<ReturnType<typeof build>> {
    const minutes = await askMinutes();
    // better-auth takes the time of a session when it is made, so a new time means a new one
    if (built?.minutes !== minutes) built = { minutes, auth: build(options, minutes) };
    return built.auth;
  }

  return {
    /** Minutes without an act after which a session ends, now. */
    idleMinutes: askMinutes,
    /**
     * Who sends these headers, or null without a session that holds or for a person who was switched off. A request
     * made in the background (a poll) does not lengthen the session. `setCookie` must be passed on to the browser.
     */
    async identify(headers: Headers, background: boolean): Promise<{ signedIn: SignedIn; setCookie: string[] } | null> {
      if (!headers.has('cookie')) return null;
      const auth = await current();
      const found = await auth.api.getSession({ headers, query: { disableRefresh: background }, returnHeaders: true });
      if (found.response === null) return null;
      const person = await findPerson(db, found.response.user.id);
      if (person === null) return null;
      const signedIn = { person, sessionId: found.response.session.id, secondFactor: found.response.user.twoFactorEnabled === true };
      return { signedIn, setCookie: found.headers.getSetCookie() };
    },
    /**
     * Tries a password. `userId` is null when the account has a second factor: then the cookies hold the way to the
     * second step and there is no session yet.
     */
    async signIn(headers: Headers, email: string, password: string): Promise<SignInStep> {
      const auth = await current();
      const step = await stepOf(await auth.api.signInEmail({ body: { email, password }, headers, asResponse: true }));
      // a second factor that was confirmed while the password was looked at: this session's cookie never leaves
      if (step.ok && step.userId !== null && (await hasSecondFactor(db, step.userId))) return { ok: false, reason: 'wrong', setCookie: [] };
      return step;
    },
    /** Tries the second step with a code of the authenticator app or one of the backup codes. */
    async secondStep(headers: Headers, kind: 'app' | 'backup', code: string): Promise<SignInStep> {
      const auth = await current();
      // with a session better-auth would take a code for the confirmation of a new factor, and count no attempts
      const request = { body: { code }, headers: withoutSession(headers), asResponse: true } as const;
      return await stepOf(await (kind === 'app' ? auth.api.verifyTOTP(request) : auth.api.verifyBackupCode(request)));
    },
    /** Ends the session of these headers, if there is one; the cookies that say so. */
    async signOut(headers: Headers): Promise<string[]> {
      const auth = await current();
      const answer = await auth.api.signOut({ headers, asResponse: true });
      return answer.headers.getSetCookie();
    },
    /**
     * Makes a secret for an authenticator app, and backup codes. It counts from the first right code on
     * (`confirmSecondFactor`). Null when the account has a second factor already or the password is wrong.
     */
    async startSecondFactor(headers: Headers, password: string): Promise<{ uri: string; backupCodes: string[] } | null> {
      const auth = await current();
      const answer = await auth.api.enableTwoFactor({ body: { password, method: 'totp' }, headers, asResponse: true });
      if (!answer.ok) return null;
      const { totpURI, backupCodes } = (await answer.json()) as { totpURI: string; backupCodes: string[] };
      return { uri: totpURI, backupCodes };
    },
    /**
     * Takes the first code of a new authenticator app; the session is a new one from then on: `sessionId`. The caller
     * ends all others of the person, which never gave a code (better-auth ends only the one that asks).
     */
    async confirmSecondFactor(headers: Headers, code: string): Promise<{ step: SignInStep; sessionId: string | null }> {
      const auth = await current();
      const step = await stepOf(await auth.api.verifyTOTP({ body: { code }, headers, asResponse: true }));
      if (!step.ok) return { step, sessionId: null };
      const cookie = step.setCookie.map((line) => line.split(';')[0] ?? '').join('; ');
      const found = await auth.api.getSession({ headers: new Headers({ cookie }), query: { disableRefresh: true } });
      return { step, sessionId: found?.session.id ?? null };
    },
    /** New backup codes in place of the old ones; null with a wrong password or without a second factor. */
    async newBackupCodes(headers: Headers, password: string): Promise<string[] | null> {
      const auth = await current();
      const answer = await auth.api.generateBackupCodes({ body: { password }, headers, asResponse: true });
      if (!answer.ok) return null;
      return ((await answer.json()) as { backupCodes: string[] }).backupCodes;
    },
    hashPassword,
    verifyPassword: (hash: string, password: string) => verifyPassword({ hash, password }),
  };
}

function withoutSession(headers: Headers): Headers {
  const kept = new Headers(headers);
  const cookies = (headers.get('cookie') ?? '').split(';').filter((one) => !/\.session_(?:token|data)=/u.test(one));
  kept.set('cookie', cookies.join(';'));
  return kept;
}

async function stepOf(answer: Response): Promise<SignInStep> {
  const setCookie = answer.headers.getSetCookie();
  const body = (await answer.json().catch(() => null)) as { user?: { id?: string }; code?: string; twoFactorRedirect?: boolean } | null;
  if (answer.ok) return { ok: true, userId: body?.twoFactorRedirect === true ? null : (body?.user?.id ?? null), setCookie };
  if (answer.status >= 500) throw new Error(`better-auth answered ${answer.status} ${body?.code ?? ''}`);
  if (answer.status === 429 || body?.code === 'TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE') return { ok: false, reason: 'locked', setCookie };
  return { ok: false, reason: body?.code === 'INVALID_TWO_FACTOR_COOKIE' ? 'expired' : 'wrong', setCookie };
}
