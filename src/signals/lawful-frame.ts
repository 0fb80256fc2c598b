/** Whether an employer shows the frame of the law: insurance, a contract, a certificate. */
import type { TextReading } from '#src/text/reading.ts';
import { lawfulFrame } from './lure-words.ts';
import { isNegated } from './negated.ts';
import { findWording } from './wording.ts';

/** Whether a lawful frame is named; «không cần sổ thuyền viên» names none. */
export function hasLawfulFrame(reading: TextReading): boolean {
  return findWording(lawfulFrame, reading).some((match) => !isNegated(reading, match));
}
