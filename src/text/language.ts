/** Which language a text is in, as far as it matters here: what the signals understand, what else there is, or nothing to read. */
import type { Words } from './words.ts';

/** `vi-plain`: Vietnamese without diacritics; `other`: letters of another language; `none`: nothing to read (emoji, digits, binary). */
export const languages = ['vi', 'vi-plain', 'en', 'zh', 'ja', 'ko', 'th', 'lo', 'km', 'my', 'ru', 'other', 'none'] as const;
export type Language = (typeof languages)[number];

const english = new Set(
  'the and you your for with our are this that from have has will can not is be of to in on at we job work salary apply please help me my he she they was were who what when i am it as by an or free high company looking need'.split(
    ' ',
  ),
);
/** Frequent Vietnamese words as they look without diacritics; none is an English word. */
const vietnamese = new Set(
  'viec lam luong nguoi khong cua duoc nhan cho voi cac nhung tuyen ben anh chi em ban minh nay thang trieu ngay lien cong ty nha khach nuoc cao nhe bao chuyen cung den dang roi neu khi nhung gia dinh muon biet di sang qua lo tim gap nu tuoi kinh nghiem dien thoai zalo ban than giup ai con mat bi giu'.split(
    ' ',
  ),
);
/** Words and units looked at; more do not change the answer. */
const maxWords = 150;
const maxUnits = 1500;
/** So many Vietnamese words are worth reading whatever else stands beside them. */
const enoughVietnamese = 12;

/** The code under which a rule set lists the language: Vietnamese is understood with and without diacritics. */
export function baseLanguage(language: Language): Exclude<Language, 'vi-plain'> {
  return language === 'vi-plain' ? 'vi' : language;
}

/** The language of a text: `folded` with its words decides for Latin letters, the scripts of `raw` for all others. */
export function languageOf(raw: string, folded: string, words: Words): Language {
  const scripts = countScripts(raw);
  const latin = latinLanguage(folded, words);
  const foreign = strongestScript(scripts);
  if (foreign !== null && scripts.foreign > scripts.latin) {
    // Look-alike letters of another script spell Vietnamese words once they are folded.
    if (
      latin.language !== 'other' &&
      latin.language !== 'en' &&
      (foreign === 'ru' || foreign === 'other' || latin.count >= enoughVietnamese)
    )
      return latin.language;
    return foreign;
  }
  if (latin.letters === 0) return foreign ?? 'none';
  if (scripts.broken * 5 > scripts.latin && scripts.broken > 8) return 'none';
  return latin.language;
}

type Scripts = { latin: number; foreign: number; broken: number; byLanguage: Partial<Record<Language, number>> };

/** Ranges of scripts by first unit, ascending; Han alone is Chinese, with kana Japanese. */
const ranges: readonly (readonly [number, number, Language])[] = [
  [0x370, 0x3ff, 'other'],
  [0x400, 0x52f, 'ru'],
  [0x530, 0xdff, 'other'],
  [0xe00, 0xe7f, 'th'],
  [0xe80, 0xeff, 'lo'],
  [0xf00, 0xfff, 'other'],
  [0x1000, 0x109f, 'my'],
  [0x1100, 0x11ff, 'ko'],
  [0x1200, 0x177f, 'other'],
  [0x1780, 0x17ff, 'km'],
  [0x1800, 0x1cff, 'other'],
  [0x3040, 0x30ff, 'ja'],
  [0x3130, 0x318f, 'ko'],
  [0x3400, 0x9fff, 'zh'],
  [0xa000, 0xabff, 'other'],
  [0xac00, 0xd7af, 'ko'],
];

function countScripts(raw: string): Scripts {
  const out: Scripts = { latin: 0, foreign: 0, broken: 0, byLanguage: {} };
  const size = Math.min(raw.length, maxUnits);
  for (let i = 0; i < size; i++) {
    const code = raw.charCodeAt(i);
    if (code < 0x370 || (code >= 0x1e00 && code < 0x2000)) {
      if ((code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || code >= 0xc0) out.latin++;
      else if (code < 32 && code !== 9 && code !== 10 && code !== 13) out.broken++;
      continue;
    }
    if (code === 0xfffd) out.broken++;
    for (const [from, to, language] of ranges) {
      if (code < from) break;
      if (code > to) continue;
      out.foreign++;
      out.byLanguage[language] = (out.byLanguage[language] ?? 0) + 1;
      break;
    }
  }
  return out;
}

function strongestScript(scripts: Scripts): Language | null {
  let best: Language | null = null;
  let most = 0;
  for (const language of languages) {
    const count = scripts.byLanguage[language] ?? 0;
    if (count > most) {
      most = count;
      best = language;
    }
  }
  // Japanese is written with Han and kana together.
  return best === 'zh' && (scripts.byLanguage.ja ?? 0) * 8 > most ? 'ja' : best;
}

function latinLanguage(text: string, words: Words): { language: Language; count: number; letters: number } {
  let accented = 0;
  let letters = 0;
  let en = 0;
  let vi = 0;
  let syllables = 0;
  for (let i = 0; i < words.count && i < maxWords; i++) {
    const form = words.forms[i];
    if (!form || form.numeric) continue;
    letters++;
    if (form.accented) {
      if (form.syllable) {
        syllables++;
        accented++;
      }
      continue;
    }
    const word = text.slice(words.starts[i], words.ends[i]);
    if (english.has(word)) en++;
    if (vietnamese.has(word)) vi++;
    if (form.syllable) syllables++;
  }
  const isAccented = accented * 8 >= letters || accented >= 6;
  if (accented >= 1 && isAccented && syllables * 3 >= letters) return { language: 'vi', count: syllables, letters };
  const plain = { language: accented * 10 >= letters ? ('vi' as const) : ('vi-plain' as const), count: vi, letters };
  if (vi >= 2 && vi > en && syllables * 2 >= letters) return plain;
  if (en >= 2 && en * 8 >= letters) return { language: 'en', count: en, letters };
  if (vi >= 1 && syllables * 3 >= letters * 2 && vi >= en) return plain;
  return { language: 'other', count: 0, letters };
}
