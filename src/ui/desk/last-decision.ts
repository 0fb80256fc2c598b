/** The decision that was taken last in this window, while it may be undone. */
import { useSyncExternalStore } from 'react';

export type LastDecision = { decision: string; caseId: string; until: string; route: string; stopped: number; alreadySent: number };

let last: LastDecision | null = null;
const listeners = new Set<() => void>();

/** Remembers a decision, or forgets it. */
export function setLastDecision(decision: LastDecision | null): void {
  last = decision;
  for (const listener of listeners) listener();
}

/** The decision that may be undone now, or null. */
export function useLastDecision(): LastDecision | null {
  return useSyncExternalStore(
    (changed) => {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
    () => last,
  );
}
