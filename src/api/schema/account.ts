/** Signing in, the second factor, and the own account. */
import { z } from 'zod';
import { roles } from '#src/domain/access.ts';
import { instant } from './page.ts';
import { passwordLength } from './password-length.ts';

const newPassword = z.string().min(passwordLength.min).max(passwordLength.max);
/** A password that is only compared: no rule about it may be learnt from the answer. */
const givenPassword = z.string().min(1).max(passwordLength.max);
const email = z.email().max(200);

export const signInOptions = z.object({
  mode: z.enum(['practice', 'live']),
  /** Accounts that can be used with one click; empty in live mode. */
  practice: z.array(
    z.object({
      role: z.enum(roles),
      name: z.string(),
      email: z.string(),
      password: z.string(),
      /** Official code of the province; null = the whole country. */
      province: z.string().nullable(),
    }),
  ),
});
export type SignInOptions = z.infer<typeof signInOptions>;

export const signIn = z.strictObject({ email, password: givenPassword });

/** `second-factor`: the password was right, a code is asked for next (POST /api/auth/second-step). */
export const signInAnswer = z.object({ next: z.enum(['done', 'second-factor']) });
export type SignInAnswer = z.infer<typeof signInAnswer>;

export const secondStep = z.strictObject({ kind: z.enum(['app', 'backup']), code: z.string().trim().min(4).max(20) });

export const passwordChange = z.strictObject({ current: givenPassword, next: newPassword });
export const passwordAgain = z.strictObject({ password: givenPassword });
export const appCode = z.strictObject({ code: z.string().regex(/^\d{6}$/) });

/** `uri` goes into the QR code; the codes are shown once. */
export const secondFactorStart = z.object({ uri: z.string(), secret: z.string(), backupCodes: z.array(z.string()) });
export type SecondFactorStart = z.infer<typeof secondFactorStart>;
export const backupCodes = z.object({ backupCodes: z.array(z.string()) });
export type BackupCodes = z.infer<typeof backupCodes>;

const token = z.string().regex(/^[A-Za-z0-9_-]{43}$/);
export const invitationLink = z.strictObject({ token });
export const invitationFor = z.object({ name: z.string(), email: z.string(), endsAt: instant });
export type InvitationFor = z.infer<typeof invitationFor>;
export const invitationAccept = z.strictObject({ token, password: newPassword });

export const done = z.object({ done: z.literal(true) });

export const session = z.object({
  id: z.string(),
  startedAt: instant,
  lastSeenAt: instant,
  endsAt: instant,
  /** As the browser named itself; null when it did not. */
  browser: z.string().nullable(),
  address: z.string().nullable(),
  /** The session that asks. */
  own: z.boolean(),
});
export type Session = z.infer<typeof session>;
export const sessionList = z.object({ items: z.array(session) });
export type SessionList = z.infer<typeof sessionList>;
export const sessionParams = z.object({ id: z.string().min(1).max(64) });
