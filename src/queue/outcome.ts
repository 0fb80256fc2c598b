/** What a job that failed or asked to come back becomes: the pure half of the queue's error translator. */
import { AppError } from '#src/errors.ts';

/** How long a job waits that failed for a reason which needs time, such as a database that is away. */
export const LATER_MS = 30_000;

/** How long a job waits that was interrupted because its process stops. */
export const INTERRUPTED_MS = 1_000;

/** How a stack frame ends: line and column. */
const framePlace = /:\d{1,9}:\d{1,9}\)?$/;

/**
 * `postpone` brings the job again and costs no attempt; `retry` costs one of its attempts, with
 * growing pauses; `give-up` fails the job at once. `code` is safe to log and to store.
 */
export type Outcome =
  | { kind: 'postpone'; delayMs: number; code: string }
  | { kind: 'retry'; code: string }
  | { kind: 'give-up'; code: string };

/**
 * Translates what a handler threw. An interrupted handler (`stopping`) is never blamed; an AppError
 * says itself what to do; anything else is retried, because it may have been bad luck.
 */
export function outcomeOf(thrown: unknown, stopping: boolean): Outcome {
  const code = thrown instanceof AppError ? thrown.code : 'unexpected';
  if (stopping) return { kind: 'postpone', delayMs: INTERRUPTED_MS, code: 'interrupted' };
  if (!(thrown instanceof AppError)) return { kind: 'retry', code };
  if (thrown.retry === 'never') return { kind: 'give-up', code };
  return thrown.retry === 'later' ? { kind: 'postpone', delayMs: LATER_MS, code } : { kind: 'retry', code };
}

/**
 * Where an error arose: its name and the first frames of its stack. The message is left out because
 * it may quote a post or a contact.
 */
export function traceOf(thrown: unknown): { error: string; at: string[] } {
  if (!(thrown instanceof Error)) return { error: typeof thrown, at: [] };
  const stack = (thrown.stack ?? '').slice(0, 10_000);
  const message = stack.indexOf(thrown.message);
  const frames = message === -1 ? stack : stack.slice(message + thrown.message.length);
  const at = frames.split('\n').filter((line) => line.startsWith('    at ') && framePlace.test(line.slice(-30)));
  return { error: thrown.name, at: at.slice(0, 5).map((line) => line.trim()) };
}
