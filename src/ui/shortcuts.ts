/** Keyboard shortcuts of single letters, off while somebody types or a dialog is open. */
import { useEffect } from 'react';

// A dialog may close itself in the middle of a key event (Escape): what counts is what was open when the key went down.
let busyAtKeyDown = false;
globalThis.addEventListener?.('keydown', (event) => (busyAtKeyDown = isBusy(event.target)), { capture: true });

/** Calls the handler of the pressed key. `keys` maps `KeyboardEvent.key` to what it does. */
export function useShortcuts(keys: Record<string, () => void>): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || busyAtKeyDown) return;
      const act = keys[event.key];
      if (act === undefined) return;
      event.preventDefault();
      act();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  });
}

function isBusy(target: EventTarget | null): boolean {
  if (document.querySelector('[role="dialog"], [role="listbox"]:not([hidden])') !== null) return true;
  return target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable="true"]') !== null;
}
