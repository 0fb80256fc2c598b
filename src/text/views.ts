/** The views of a text and how much hiding was undone to make them. */
import type { Span } from '#src/domain/assessment.ts';
import { foldCharacters } from './fold-characters.ts';
import { wordFolder } from './fold-word.ts';
import { foldWords } from './fold-words.ts';
import { isLatinUnit, plainText, unitsToString } from './letters.ts';
import type { Lexicon } from './lexicon.ts';
import type { TextReading } from './reading.ts';
import { hidingKinds, toView, type UnitBuffer } from './unit-buffer.ts';
import { toRawSpan, type View } from './view.ts';

export type Views = {
  /** Characters folded, words untouched: for links, names and numbers. */
  spelled: View;
  folded: View;
  plain: View;
  obfuscation: TextReading['obfuscation'];
};

/** Hidden letters this close together are one altered stretch. */
const stretchGap = 6;
const maxStretches = 5;

/** Makes the views of a raw text. Linear in its length. */
export function makeViews(raw: string, lexicon: Lexicon): Views {
  const characters = foldCharacters(raw);
  const text = unitsToString(characters.units, characters.length);
  const words = foldWords(characters, text, raw, wordFolder(lexicon));
  const folded = toView(words);
  const spelled = { text, starts: characters.starts.slice(0, characters.length), ends: characters.ends.slice(0, characters.length) };
  const plain = { text: plainText(folded.text), starts: folded.starts, ends: folded.ends };
  return { spelled, folded, plain, obfuscation: measureHiding(words, folded) };
}

function measureHiding(words: UnitBuffer, folded: View): TextReading['obfuscation'] {
  let letters = 0;
  let touched = 0;
  let bits = 0;
  const stretches: { first: number; last: number; touched: number }[] = [];
  let open: { first: number; last: number; touched: number } | null = null;
  for (let i = 0; i < words.length; i++) {
    const hidden = words.hidden[i] ?? 0;
    if (isLatinUnit(words.units[i] ?? 0)) letters++;
    if (hidden === 0) continue;
    touched++;
    bits |= hidden;
    if (open && i - open.last <= stretchGap) {
      open.last = i;
      open.touched++;
    } else {
      open = { first: i, last: i, touched: 1 };
      stretches.push(open);
    }
  }
  if (touched === 0) return { share: 0, kinds: [], spans: [] };
  const spans: Span[] = stretches
    .toSorted((a, b) => b.touched - a.touched || a.first - b.first)
    .slice(0, maxStretches)
    .map(({ first, last }) => toRawSpan(folded, first, last + 1));
  return { share: Math.min(1, touched / Math.max(letters, touched)), kinds: hidingKinds.filter((_, i) => bits & (1 << i)), spans };
}
