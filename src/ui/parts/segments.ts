/** Cuts a text at the edges of overlapping spans. Pure. */

export type Place = { start: number; end: number };
/** A stretch of text with the numbers of the places that cover it, in the order of the list. */
export type Segment = { start: number; text: string; covers: number[] };

/**
 * Segments that together are the whole text, in order. Places are clipped to the text; empty ones
 * cover nothing. Joining the segments that carry a number gives exactly the words of its place.
 */
export function cutSegments(text: string, places: readonly Place[]): Segment[] {
  const clipped = places.map((place) => ({ start: Math.max(0, place.start), end: Math.min(text.length, place.end) }));
  const real = clipped.filter((place) => place.end > place.start);
  const edges = [...new Set([0, text.length, ...real.flatMap((place) => [place.start, place.end])])].toSorted((a, b) => a - b);
  const segments: Segment[] = [];
  for (const [index, start] of edges.entries()) {
    const end = edges[index + 1];
    if (end === undefined) break;
    const covers = clipped.flatMap((place, number) =>
      place.start <= start && place.end >= end && place.end > place.start ? [number] : [],
    );
    segments.push({ start, text: text.slice(start, end), covers });
  }
  return segments;
}

/** Signs that change the order or hide in the text: bidirectional, zero-width and control characters. */
const hidden = /[\p{Cc}\p{Cf}\u2028\u2029\u115f\u1160\u3164\uffa0]/u;

/** Splits a text into visible parts and single hidden signs, which are shown by their code point. */
export function splitHidden(text: string): { text: string; code: string | null }[] {
  const parts: { text: string; code: string | null }[] = [];
  let plain = '';
  for (const character of text) {
    // line feed and tab are layout; the joiner inside an emoji is no trick
    if (
      character === '\n' ||
      character === '\t' ||
      !hidden.test(character) ||
      (character === '\u200d' && /\p{Extended_Pictographic}\ufe0f?$/u.test(plain.slice(-4)))
    ) {
      plain += character;
      continue;
    }
    if (plain !== '') parts.push({ text: plain, code: null });
    plain = '';
    parts.push({ text: character, code: `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}` });
  }
  if (plain !== '') parts.push({ text: plain, code: null });
  return parts;
}
