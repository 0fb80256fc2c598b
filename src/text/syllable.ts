/**
 * Is this string of letters a possible Vietnamese syllable? Used to decide whether an odd spelling is a
 * disguised word. Source: the spelling rules of Vietnamese (onset, rime, coda), own knowledge.
 */
import { plainUnit, shapeUnit, toneOf } from './letters.ts';

const onsets = new Set([
  '',
  'b',
  'c',
  'ch',
  'd',
  'đ',
  'g',
  'gh',
  'gi',
  'h',
  'k',
  'kh',
  'l',
  'm',
  'n',
  'ng',
  'ngh',
  'nh',
  'p',
  'ph',
  'qu',
  'r',
  's',
  't',
  'th',
  'tr',
  'v',
  'x',
]);
/** Rimes without tone, accented shapes. */
const rimeList =
  'a ac ach ai am an ang anh ao ap at au ay ă ăc ăm ăn ăng ăp ăt â âc âm ân âng âp ât âu ây e ec em en eng eo ep et ê êch êm ên ênh êp êt êu ' +
  'i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ' +
  'ong oong ooc op ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt u ua uân uâng uât uây uc uê uêch uênh ui um un ung uôc uôi uôm uôn uông uôt up ut uy uya uych ' +
  'uyên uyêt uynh uyt uyu uơ ư ưa ưc ưi ưm ưn ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu y yêm yên yêng yêt yêu uơn iêng êng ap ep uyn uyp';
const rimes = new Set(rimeList.split(' '));
const plainRimes = new Set([...rimes].map(plainOf));
const maxSyllable = 7;

function plainOf(text: string): string {
  let out = '';
  for (let i = 0; i < text.length; i++) out += String.fromCharCode(plainUnit(text.charCodeAt(i)));
  return out;
}

/**
 * Whether lower-case NFC letters form a possible syllable. Text without diacritics is judged by the same
 * rimes without theirs; at most one tone is allowed.
 */
export function isSyllable(word: string): boolean {
  const length = word.length;
  if (length === 0 || length > maxSyllable) return false;
  let shape = '';
  let tones = 0;
  let tone = 0;
  let accented = false;
  for (let i = 0; i < length; i++) {
    const code = word.charCodeAt(i);
    const mark = toneOf(code);
    if (mark) {
      tones++;
      tone = mark;
    }
    if (plainUnit(code) !== code && code !== 0x111) accented = true;
    shape += String.fromCharCode(shapeUnit(code));
  }
  if (tones > 1) return false;
  for (let cut = Math.min(3, length - 1); cut >= 0; cut--) {
    const onset = shape.slice(0, cut);
    if (!onsets.has(onset)) continue;
    let rime = shape.slice(cut);
    if (onset === 'qu' && rime.startsWith('u')) continue;
    if (onset === 'gi' && rime === '') rime = 'i';
    if (!(accented ? rimes.has(rime) : plainRimes.has(rime))) continue;
    const soft = /^[eêiy]/.test(rime);
    if ((onset === 'c' || onset === 'g' || onset === 'ng') && soft && !(onset === 'g' && rime.startsWith('i'))) continue;
    if ((onset === 'k' || onset === 'gh' || onset === 'ngh') && !soft) continue;
    if (accented && tone !== 0 && tone !== 2 && tone !== 5 && /(?:[cpt]|ch)$/.test(rime)) continue;
    return true;
  }
  return shape === 'gi' || shape === 'quy' || shape === 'gin';
}

/** Whether a syllable ends in a stop without a tone mark: impossible with full diacritics («viêc»). */
export function lacksTone(word: string): boolean {
  const last = word.charCodeAt(word.length - 1);
  const stop = last === 0x63 || last === 0x70 || last === 0x74 || (last === 0x68 && word.charCodeAt(word.length - 2) === 0x63);
  if (!stop) return false;
  for (let i = 0; i < word.length; i++) if (toneOf(word.charCodeAt(i))) return false;
  return true;
}

/** Longest word that `isWord` of `segment` is asked about. */
const maxWord = 12;

/**
 * Cuts joined letters into the fewest possible syllables, or words that `isWord` knows; null when that is not
 * possible. Cost is bounded by twelve steps a letter.
 */
export function segment(letters: string, isWord?: (letters: string) => boolean): string[] | null {
  const size = letters.length;
  if (size > 120) return null;
  const best = new Int16Array(size + 1).fill(-1);
  const from = new Int16Array(size + 1);
  best[0] = 0;
  for (let end = 1; end <= size; end++) {
    for (let start = Math.max(0, end - (isWord ? maxWord : maxSyllable)); start < end; start++) {
      const before = best[start] ?? -1;
      if (before < 0) continue;
      const count = before + 1;
      const known = best[end] ?? -1;
      if (known >= 0 && known <= count) continue;
      const part = letters.slice(start, end);
      if (isSyllable(part) || isWord?.(part)) {
        best[end] = count;
        from[end] = start;
      }
    }
  }
  if ((best[size] ?? -1) < 0) return null;
  const out: string[] = [];
  for (let end = size; end > 0; end = from[end] ?? 0) out.push(letters.slice(from[end] ?? 0, end));
  return out.toReversed();
}
