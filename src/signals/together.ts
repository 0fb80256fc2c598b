/** Forms put plainly: nobody uses the name of the offence, but its constituents stand close together. */
import type { Span } from '#src/domain/assessment.ts';
import type { TextReading } from '#src/text/reading.ts';
import { nearTo } from './sentences.ts';
import { findWording, type Wording } from './wording.ts';

/** One way to say it: the act, and what must each stand near it (object, money, condition). */
export type Way = { act: Wording; near: readonly Wording[] };

/** Sentences between an act and its constituents: adverts are lists of short lines, so this is about a paragraph. */
const REACH = 3;

/** The acts that have all their constituents within three sentences. */
export function together(ways: readonly Way[], reading: TextReading): Span[] {
  return ways.flatMap(({ act, near }) =>
    near.reduce<Span[]>((spans, other) => nearTo(spans, other, reading, REACH), findWording(act, reading)),
  );
}
