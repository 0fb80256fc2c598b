/** Vietnamese provinces named in a text, by today's names and by the 63 that were merged in 2025. */
import type { Facts } from '#src/domain/assessment.ts';
import type { Lexicon, Province } from './lexicon.ts';
import { findPhraseWords, phrases, type PhraseSet } from './phrases.ts';
import { toRawSpan, type View } from './view.ts';
import type { Words } from './words.ts';

type Compiled = { set: PhraseSet; owners: Province[] };
const compiled = new WeakMap<Lexicon, Compiled>();
/** Names that are ordinary words as well: they count only with capitals. */
const ordinary = new Set(['hòa bình', 'hưng yên', 'sơn la', 'an giang', 'phú yên']);
const notAfter: Record<string, string[]> = {
  'thái bình': ['dương'],
  'hải dương': ['học'],
  'đồng nai': ['thượng'],
  'hà nam': ['trung', 'quốc'],
};

/** Compiles the names once per lexicon. */
function provinceSet(lexicon: Lexicon): Compiled {
  let known = compiled.get(lexicon);
  if (!known) {
    const list: string[] = [];
    const owners: Province[] = [];
    for (const province of lexicon.provinces) {
      for (const form of province.forms) {
        list.push(form);
        owners.push(province);
      }
    }
    known = { set: phrases(list), owners };
    compiled.set(lexicon, known);
  }
  return known;
}

/** Provinces named, each at its first places (at most 30 in all). */
export function readPlaces(raw: string, folded: View, words: Words, lexicon: Lexicon): Facts['places'] {
  const { set, owners } = provinceSet(lexicon);
  const out: Facts['places'] = [];
  let covered = -1;
  const hits = findPhraseWords(set, words).toSorted((a, b) => a.first - b.first || b.last - a.last);
  for (const hit of hits) {
    if (hit.last <= covered || out.length >= 30) continue;
    const owner = owners[hit.phrase];
    const form = set.list[hit.phrase];
    if (!owner || form === undefined) continue;
    const span = toRawSpan(folded, words.starts[hit.first] ?? 0, words.ends[hit.last] ?? 0);
    if (ordinary.has(form) && !hasCapitals(raw.slice(span.start, span.end))) continue;
    const next = folded.text.slice(words.starts[hit.last + 1] ?? 0, words.ends[hit.last + 1] ?? 0);
    // «Thái Bình Dương» is no «Bình Dương» either.
    covered = hit.last;
    if (notAfter[form]?.includes(next)) {
      covered++;
      continue;
    }
    out.push({ province: owner.code, name: owner.name, ...span });
  }
  return out;
}

function hasCapitals(text: string): boolean {
  return text.split(/\s+/).every((word) => word[0] !== undefined && word[0] !== word[0].toLowerCase());
}
