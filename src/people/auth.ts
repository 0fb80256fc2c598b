/**
 * Who is signed in: the only file that knows better-auth. Passwords, sessions and second factors are its
 * work; roles and their reach are ours (src/domain/access.ts). Its tables are named in migrations/0002.
 *
 * Origin and CSRF are checked once for every route in src/api/origin.ts, so its own checks are off; its
 * rate limit too (src/api/limits.ts and the lock of src/people/lock-out.ts stand in its place).
 */
import { betterAuth } from 'better-auth';
import { twoFactor } from 'better-auth/plugins';
import type { Kysely } from 'kysely';
import type { Person } from '#src/domain/access.ts';
import type { Database } from '#src/store/database.ts';
import { findPerson } from '#src/store/people.ts';

/** Somebody with a session. `secondFactor` says whether the account has one. */
export type SignedIn = { person: Person; sessionId: string; secondFactor: boolean };

/** The better-auth instance and our view of it. */
export type Auth = ReturnType<typeof createAuth>;

/** Least length of a password (Decree 331/2026 level 2: 14 characters where no second factor is asked for). */
export const minPasswordLength = 14;

/**
 * Makes the authenticator. `secret` signs cookies (32 bytes or more); `publicUrl` is the address people use, https
 * where other machines reach it; a session ends `idleMinutes` after the last request that was not made in the background.
 */
export function createAuth(options: { db: Kysely<Database>; secret: string; publicUrl: string; idleMinutes: number }) {
  const { db } = options;
  const names = { createdAt: 'created_at', updatedAt: 'updated_at' };
  const auth = betterAuth({
    appName: 'Lurewatch',
    secret: options.secret,
    baseURL: options.publicUrl,
    basePath: '/api/auth',
    database: { db, type: 'postgres' },
    telemetry: { enabled: false },
    logger: { disabled: true },
    rateLimit: { enabled: false },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength,
      maxPasswordLength: 128,
      revokeSessionsOnPasswordReset: true,
    },
    user: { modelName: 'users', fields: { ...names, emailVerified: 'email_verified' } },
    session: {
      modelName: 'sessions',
      fields: { ...names, userId: 'user_id', expiresAt: 'expires_at', ipAddress: 'ip_address', userAgent: 'user_agent' },
      expiresIn: options.idleMinutes * 60,
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
    advanced: {
      useSecureCookies: options.publicUrl.startsWith('https:'),
      defaultCookieAttributes: { sameSite: 'strict', httpOnly: true, path: '/' },
      cookiePrefix: 'lurewatch',
      disableCSRFCheck: true,
      disableOriginCheck: true,
    },
  });

  return {
    auth,
    /**
     * Who sends these headers, or null without a session that holds or for a person who was switched off. A request
     * made in the background (a poll) does not lengthen the session. `setCookie` must be passed on to the browser.
     */
    async identify(headers: Headers, background: boolean): Promise<{ signedIn: SignedIn; setCookie: string[] } | null> {
      if (!headers.has('cookie')) return null;
      const found = await auth.api.getSession({ headers, query: { disableRefresh: background }, returnHeaders: true });
      if (found.response === null) return null;
      const person = await findPerson(db, found.response.user.id);
      if (person === null) return null;
      const signedIn = { person, sessionId: found.response.session.id, secondFactor: found.response.user.twoFactorEnabled === true };
      return { signedIn, setCookie: found.headers.getSetCookie() };
    },
    /** Hash of a password, as better-auth keeps and checks it (scrypt). */
    async hashPassword(password: string): Promise<string> {
      return await (await auth.$context).password.hash(password);
    },
  };
}
