import type { Logger } from '#src/log.ts';

/** A log that keeps the names of what was logged, for tests that ask what an operator was told. */
export function recordingLog(): { log: Pick<Logger, 'info' | 'warn'>; events: string[] } {
  const events: string[] = [];
  const record = (first: unknown) => {
    if (typeof first === 'object' && first !== null && 'event' in first) events.push(String(first.event));
  };
  return { log: { info: record, warn: record }, events };
}
