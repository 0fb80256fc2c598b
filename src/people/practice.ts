/** What the accounts of practice mode have in common; the accounts themselves are in samples/people.ts. */

/** One password for all of them; practice answers this machine only. */
export const practicePassword = 'tap-duot-lurewatch';

/** Their e-mail addresses end with this, and nobody else's do. */
export const practiceDomain = 'practice.example';

/** True for the address of a practice account, which live mode never lets in. */
export function isPracticeEmail(email: string): boolean {
  return email.toLowerCase().endsWith(`@${practiceDomain}`);
}
