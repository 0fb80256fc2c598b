/** How an act ends: done, or refused with a code. */
import type { DraftGap, TakedownRefusal } from '#src/domain/takedown.ts';
import { AppError } from '#src/errors.ts';

export type ActRefusal = TakedownRefusal | 'not-found' | 'not-allowed';
export type ActOutcome = { ok: true; id: string } | { ok: false; reason: ActRefusal; gaps?: readonly DraftGap[] };

export const refused = (reason: ActRefusal, gaps?: readonly DraftGap[]): ActOutcome =>
  gaps === undefined ? { ok: false, reason } : { ok: false, reason, gaps };

/** Name of the broken constraint or index of a database error, or null. */
export function brokenRule(thrown: unknown): string | null {
  for (let cause = thrown, depth = 0; cause instanceof Error && depth < 5; cause = cause.cause, depth += 1) {
    if ('constraint' in cause && typeof cause.constraint === 'string') return cause.constraint;
  }
  return null;
}

/** Turns a broken unique index into the refusal it stands for; throws everything else on. */
export function refusalOf(thrown: unknown): ActOutcome {
  const rule = brokenRule(thrown);
  if (rule === 'takedowns_one_open') return refused('takedown-already-open');
  if (rule === 'takedowns_number') return refused('takedown-number-taken');
  throw thrown instanceof Error ? thrown : new AppError('takedown-failed', String(thrown));
}
