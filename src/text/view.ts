/**
 * A view is a rewritten copy of a text that knows, for every UTF-16 unit, which stretch of the raw
 * text it came from. The raw text is never changed; findings made on a view are mapped back.
 */
import type { Span } from '#src/domain/assessment.ts';

export type View = {
  readonly text: string;
  /** Raw offset at which the source of unit i begins; one entry per unit of `text`. */
  readonly starts: Uint32Array;
  /** Raw offset at which the source of unit i ends (exclusive). Both arrays never decrease. */
  readonly ends: Uint32Array;
};

/**
 * The raw span a non-empty span of the view came from. Never splits a surrogate pair or a base letter from its
 * combining marks in the raw text. `start < end` must hold within the view.
 */
export function toRawSpan(view: View, start: number, end: number): Span {
  const first = view.starts[start];
  const last = view.ends[end - 1];
  if (first === undefined || last === undefined || end <= start) throw new RangeError(`span ${start}-${end} is not inside the view`);
  return { start: first, end: last };
}
