/** Text that is being written survives a reload, a lost connection and an expired session, in this window only. */
import { useEffect, useState } from 'react';

const prefix = 'lurewatch.text.';

/**
 * State of a text field that is kept under `key` (name the form and the row, e.g. `decision.12`). The third value
 * forgets it: call it when the text was sent. Leaves with the window: sessionStorage.
 */
export function useKeptText(key: string): [string, (text: string) => void, () => void] {
  const [text, setText] = useState(() => sessionStorage.getItem(prefix + key) ?? '');
  useEffect(() => {
    if (text === '') sessionStorage.removeItem(prefix + key);
    else sessionStorage.setItem(prefix + key, text);
  }, [key, text]);
  return [text, setText, () => setText('')];
}

/** Forgets all kept texts: on signing out. */
export function forgetKeptTexts(): void {
  for (const key of Object.keys(sessionStorage)) if (key.startsWith(prefix)) sessionStorage.removeItem(key);
}
