/** The views of a text and how much hiding was undone to make them. */
import type { Span } from '#src/domain/assessment.ts';
import { foldCharacters } from './fold-characters.ts';
import { wordFolder } from './fold-word.ts';
import { foldWords } from './fold-words.ts';
import { isLatinUnit, plainText } from './letters.ts';
import type { Lexicon } from './lexicon.ts';
import type { TextReading } from './reading.ts';
import { createBuffer, hidingKinds, toView, type UnitBuffer } from './unit-buffer.ts';
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

/** Room for the views while they are made; used by one text after the other. */
let characterRoom = createBuffer(0);
let wordRoom = createBuffer(0);

/** Makes the views of a raw text. Linear in its length. */
export function makeViews(raw: string, lexicon: Lexicon): Views {
  const characters = foldCharacters(raw, characterRoom);
  characterRoom = characters;
  const spelled = toView(characters);
  const words = foldWords(characters, spelled.text, raw, wordFolder(lexicon), wordRoom);
  wordRoom = words;
  const folded = toView(words);
  const plain = { text: plainText(folded.text), starts: folded.starts, ends: folded.ends };
  return { spelled, folded, plain, obfuscation: measureHiding(words, folded) };
}

function measureHiding(words: UnitBuffer, folded: View): TextReading['obfuscation'] {
  if (!isAnyHidden(words)) return { share: 0, kinds: [], spans: [] };
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
  const spans: Span[] = stretches
    .toSorted((a, b) => b.touched - a.touched || a.first - b.first)
    .slice(0, maxStretches)
    .map(({ first, last }) => toRawSpan(folded, first, last + 1));
  return { share: Math.min(1, touched / Math.max(letters, touched)), kinds: hidingKinds.filter((_, i) => bits & (1 << i)), spans };
}

function isAnyHidden(words: UnitBuffer): boolean {
  for (let i = 0; i < words.length; i++) if (words.hidden[i] !== 0) return true;
  return false;
}
