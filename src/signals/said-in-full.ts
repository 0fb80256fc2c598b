/** Which matches say something where their author writes without diacritics. */
import type { TextReading } from '#src/text/reading.ts';
import { tokensOf, type WordingMatch } from './tokens.ts';

/**
 * The matches without single words typed bare: «bien», «ban», «dau» each stand for half a dozen words, and as one weak part among many
 * they would count in any bare text.
 */
export function saidInFull(matches: readonly WordingMatch[], reading: TextReading): WordingMatch[] {
  const { typedBare } = tokensOf(reading);
  return matches.filter(({ first, last }) => last > first || typedBare[first] !== 1);
}
