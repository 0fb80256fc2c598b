/** Whether a match is denied by the word before it, or by the one before that. */
import type { TextReading } from '#src/text/reading.ts';
import { tokensOf, type WordingMatch } from './tokens.ts';

const negations = new Set(['không', 'khong', 'ko', 'k', 'hok', 'hông', 'hong', 'chẳng', 'khỏi', 'miễn', 'chưa']);
const between = new Set(['cần', 'can', 'có', 'co', 'bị', 'bi', 'hề', 'phải', 'bắt']);

/** True for «không bị ép», «không cần sổ»: the speaker says that it is not so. Within the sentence of the match. */
export function isNegated(reading: TextReading, match: WordingMatch): boolean {
  const tokens = tokensOf(reading);
  const before = match.first - 1;
  if (before < 0 || tokens.sentenceBreaks[match.first] === 1) return false;
  const word = tokens.text.slice(tokens.starts[before], tokens.ends[before]);
  if (negations.has(word)) return true;
  if (before === 0 || tokens.sentenceBreaks[before] === 1 || !between.has(word)) return false;
  return negations.has(tokens.text.slice(tokens.starts[before - 1], tokens.ends[before - 1]));
}
