/**
 * Whether a person did something here lately: a page that only polls must not keep a session alive. And when the session
 * was last lengthened, over all windows of this browser, so that its end can be told beforehand.
 */

const recentMs = 60_000;
const storageKey = 'lurewatch.active';
let lastAct = Date.now();

for (const kind of ['pointerdown', 'keydown', 'wheel', 'touchstart'] as const) {
  globalThis.addEventListener?.(kind, () => (lastAct = Date.now()), { passive: true, capture: true });
}

/** True when there was a key, a click or a touch within the last minute. */
export function isSomebodyThere(): boolean {
  return Date.now() - lastAct < recentMs;
}

/** Somebody asks to stay: counts as an act. */
export function actNow(): void {
  lastAct = Date.now();
}

/** A request that lengthens the session was answered. */
export function noteActiveRequest(): void {
  localStorage.setItem(storageKey, String(Date.now()));
}

/** When a window of this browser last lengthened the session, in ms. */
export function lastActiveRequest(): number {
  return Number(localStorage.getItem(storageKey)) || 0;
}
