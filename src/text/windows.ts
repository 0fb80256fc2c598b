/** Stretches of a text around the few places where something can stand, so that many patterns need not read it all. */

export type Window = { from: number; to: number };

/** Merged stretches around every match of a cheap global pattern, in order. Linear in the length of the text. */
export function windowsAround(text: string, anchor: RegExp, before: number, after: number): Window[] {
  const out: Window[] = [];
  for (const match of text.matchAll(anchor)) {
    const from = Math.max(0, match.index - before);
    const to = Math.min(text.length, match.index + match[0].length + after);
    const last = out[out.length - 1];
    if (last && from <= last.to) last.to = to;
    else out.push({ from, to });
  }
  return out;
}

/** The matches of a global pattern inside the windows, with their places in the whole text. */
export function* matchesIn(text: string, windows: readonly Window[], pattern: RegExp): Generator<{ at: number; match: RegExpExecArray }> {
  for (const { from, to } of windows) {
    for (const match of text.slice(from, to).matchAll(pattern)) yield { at: from + match.index, match };
  }
}
