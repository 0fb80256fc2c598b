/** Keeps a backend that is away from filling the log: one line when it goes, one in a while, one when it is back. */
import { messageOf } from '#src/errors.ts';
import type { Logger } from '#src/log.ts';

/** `away` may be called as often as errors come; `back` whenever the backend answered. */
export type Trouble = { away: (thrown: unknown) => void; back: () => void };

/** Reports trouble with `backend` at most once every `pauseMs`. */
export function watchTrouble(log: Logger, backend: string, pauseMs = 10_000): Trouble {
  let since: number | null = null;
  let saidAt = -Infinity;
  let unsaid = 0;
  return {
    away(thrown) {
      const now = performance.now();
      since ??= now;
      unsaid += 1;
      if (now - saidAt < pauseMs) return;
      log.warn({ backend, times: unsaid, reason: messageOf(thrown).slice(0, 200) }, 'queue backend has trouble; trying again');
      saidAt = now;
      unsaid = 0;
    },
    back() {
      if (since === null) return;
      log.info({ backend, awayMs: Math.round(performance.now() - since) }, 'queue backend answers again');
      since = null;
      unsaid = 0;
    },
  };
}
