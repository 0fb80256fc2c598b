import { useSyncExternalStore } from 'react';

const everyMs = 15_000;
let now = Date.now();

function listen(changed: () => void): () => void {
  const timer = setInterval(() => {
    now = Date.now();
    changed();
  }, everyMs);
  return () => clearInterval(timer);
}

/** The time in ms, moving every fifteen seconds, one value for all that show it. */
export function useNow(): number {
  return useSyncExternalStore(listen, () => now);
}
