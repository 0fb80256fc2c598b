/** Which language a text is in, as far as it matters here: Vietnamese (with or without diacritics), English, unknown. */
import type { TextReading } from './reading.ts';
import type { Words } from './words.ts';

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
/** Words looked at; more do not change the answer. */
const maxWords = 400;

/** The language of the folded text. Fewer than one word is unknown. */
export function languageOf(text: string, words: Words): TextReading['language'] {
  let accented = 0;
  let letters = 0;
  let en = 0;
  let vi = 0;
  let syllables = 0;
  for (let i = 0; i < words.count && i < maxWords; i++) {
    const form = words.forms[i];
    if (!form || form.numeric) continue;
    const word = text.slice(words.starts[i], words.ends[i]);
    letters++;
    if (english.has(word)) en++;
    if (vietnamese.has(word)) vi++;
    if (form.syllable) {
      syllables++;
      if (form.accented) accented++;
    }
  }
  if (letters === 0) return 'unknown';
  if (accented >= 1 && (accented * 8 >= letters || accented >= 6) && syllables * 3 >= letters) return 'vi';
  if (vi >= 2 && vi > en && syllables * 2 >= letters) return 'vi';
  if (en >= 2 && en * 8 >= letters) return 'en';
  if (vi >= 1 && syllables * 3 >= letters * 2 && vi >= en) return 'vi';
  return 'unknown';
}
