/** Somebody in distress who asks: no offer, even where it is not clear enough for a cry for help. */
import type { TextReading } from '#src/text/reading.ts';
import { askingWords, ownPlightWords } from './covert-doubt-words.ts';
import { advertWords } from './cry-doubt-words.ts';
import { plightWords } from './neg-help-words.ts';
import { findWording, hasWording } from './wording.ts';

/** Somebody suffers and asks: never an offer, also where it is not clear enough for a cry. Adverts that borrow such words still invite. */
export function isPlea(reading: TextReading): boolean {
  if (hasWording(ownPlightWords, reading)) return true;
  return findWording(advertWords, reading).length < 2 && hasWording(plightWords, reading) && hasWording(askingWords, reading);
}
