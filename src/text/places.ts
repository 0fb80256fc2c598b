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
const roads = new Set('lộ đường phố cầu ngõ hẻm lo duong'.split(' '));
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
export function readPlaces(raw: string, folded: View, plain: View, words: Words, lexicon: Lexicon): Facts['places'] {
  const { set, owners } = provinceSet(lexicon);
  const out: Facts['places'] = [];
  let covered = -1;
  /** End of the last place of work: a list goes on behind it. */
  let lastWork = -1;
  const hits = findPhraseWords(set, words).toSorted((a, b) => a.first - b.first || b.last - a.last);
  for (const hit of hits) {
    if (hit.last <= covered || out.length >= 30) continue;
    const owner = owners[hit.phrase];
    const form = set.list[hit.phrase];
    if (!owner || form === undefined) continue;
    const span = toRawSpan(folded, words.starts[hit.first] ?? 0, words.ends[hit.last] ?? 0);
    if (ordinary.has(form) && !hasCapitals(raw.slice(span.start, span.end))) continue;
    // «Xa lộ Hà Nội», «đường Điện Biên»: a road, in whatever province.
    const previous =
      hit.first === 0 || (words.breaks[hit.first] ?? 0) > 0
        ? ''
        : folded.text.slice(words.starts[hit.first - 1], words.ends[hit.first - 1]);
    if (roads.has(previous)) {
      covered = hit.last;
      continue;
    }
    const next = folded.text.slice(words.starts[hit.last + 1] ?? 0, words.ends[hit.last + 1] ?? 0);
    // «Thái Bình Dương» is no «Bình Dương» either.
    covered = hit.last;
    if (notAfter[form]?.includes(next)) {
      covered++;
      continue;
    }
    const start = words.starts[hit.first] ?? 0;
    const work =
      isWorkPlace(plain.text, start, words.ends[hit.last] ?? 0) ||
      (lastWork >= 0 && /^[\s,;&+–-]{1,4}(?:va )?$/.test(plain.text.slice(lastWork, start)));
    if (work) lastWork = words.ends[hit.last] ?? 0;
    out.push({ province: owner.code, name: owner.name, work, ...span });
  }
  return out;
}

const workCue =
  /(?:noi lam viec|dia diem(?: lam viec| lam)?|lam viec (?:tai|o)|viec lam(?: tai| o)?|lam (?:tai|o)|dia chi(?: lam viec)?(?! lien he| email| mail| web)|khu vuc(?: lam viec)?|tuyen[^.!?\n]{0,60} (?:tai|o)|can[^.!?\n]{0,40} (?:tai|o)|chi nhanh|tru so(?: tai| chinh)?|van phong (?:tai|o)|dc)\s?[:=-]?[^.!?\n]{0,50}$/;
const headedCue =
  /(?:noi lam viec|dia diem lam viec|dia chi(?: lam viec)?(?! lien he| email| mail| web)|khu vuc lam viec)\s?[:-]\s?\n?[^\n]{0,70}$/;

/** Whether the words in front say that the work is there, or the place has a cell of a job list to itself. */
function isWorkPlace(text: string, start: number, end: number): boolean {
  const front = text.slice(Math.max(0, start - 90), start);
  if (workCue.test(front) || headedCue.test(front)) return true;
  return /\|\s?$/.test(front) && /^\s?(?:\||$|&|,|\(moi\)|va \d)/.test(text.slice(end, end + 8));
}

function hasCapitals(text: string): boolean {
  return text.split(/\s+/).every((word) => word[0] !== undefined && word[0] !== word[0].toLowerCase());
}
