/** Whether a person did something here lately: a page that only polls must not keep a session alive. */

const recentMs = 60_000;
let lastAct = Date.now();

for (const kind of ['pointerdown', 'keydown', 'wheel', 'touchstart'] as const) {
  globalThis.addEventListener?.(kind, () => (lastAct = Date.now()), { passive: true, capture: true });
}

/** True when there was a key, a click or a touch within the last minute. */
export function isSomebodyThere(): boolean {
  return Date.now() - lastAct < recentMs;
}
