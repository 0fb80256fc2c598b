/**
 * Who speaks: one who offers, one who warns or reports, one who asks for rescue, or somebody else. The bait words
 * are commonest in warnings and recruiters copy words of warning, so single words never decide: what counts is
 * who is addressed, whether the speaker can be reached, and whether the words stand in quotation marks or are denied.
 */
import type { Facts, Span, Stance } from '#src/domain/assessment.ts';
import { plainText } from './letters.ts';
import { findPhraseWords } from './phrases.ts';
import type { TextReading } from './reading.ts';
import { stanceCues, stanceCueSet, type StanceCue } from './stance-cues.ts';
import { toRawSpan, type View } from './view.ts';
import type { Words } from './words.ts';

export type StanceInput = { folded: View; words: Words; facts: Facts; title: { folded: View; words: Words } | null };

type Hit = { cue: StanceCue; weight: number; first: number; last: number; quoted: boolean; denied: boolean };
type Tally = { score: Record<StanceCue, number>; kinds: Record<StanceCue, number>; hits: Hit[] };

/** One cue said often counts no more than this many times. */
const mostOfOne = 3;
/** A cry for help is short; reports of rescues are not. */
const longestCry = 260;
const denials = new Set('không ko chẳng chưa chống khong chang chong đừng đâu'.split(' '));
const cuesOf: Record<Exclude<Stance, 'other'>, StanceCue[]> = {
  offer: ['hire', 'trade', 'own-voice', 'reach-me', 'terms'],
  warning: ['report', 'alert', 'retell'],
  help: ['cry', 'plight', 'missing', 'plea'],
};
const maxSpans = 8;

/** Decides who speaks. Findings never lie in the title, but it counts as context. */
export function readStance({ folded, words, facts, title }: StanceInput): TextReading['stance'] {
  const text = tally(folded, words);
  const head = title ? tally(title.folded, title.words) : null;
  const sum = (cue: StanceCue): number => text.score[cue] + (head ? head.score[cue] * 0.7 : 0);
  const reachable = facts.contacts.some((contact) => contact.kind !== 'website' && contact.kind !== 'other');
  const paid = facts.wages.length > 0;
  const trade = sum('trade');
  const reach = sum('reach-me') + (reachable ? 2 : 0);
  const offer = sum('hire') + trade + sum('own-voice') + reach + Math.min(3, sum('terms')) + (paid ? 1 : 0);
  const solicits = sum('hire') + trade > 0 || (reach >= 2 && (sum('terms') >= 1 || paid)) || (sum('own-voice') > 0 && sum('terms') > 0);
  const warning = sum('report') + sum('alert') + Math.min(2, sum('retell'));
  // One who can be reached and hires in his own voice must report a great deal before he passes for a reporter.
  const voice = (reachable ? 2 : 0) + Math.min(3, sum('own-voice')) + Math.min(3, sum('reach-me'));
  const helpScore = helpOf(text, words, sum, offer, solicits);
  if (helpScore > 0) return result('help', helpScore, offer + sum('report'), text, folded, words);
  const strong = text.kinds.report + (head?.kinds.report ?? 0);
  const isWarning =
    warning >= 3 &&
    (strong > 0 || text.kinds.alert + (head?.kinds.alert ?? 0) >= 2 || !solicits) &&
    warning > (solicits ? 0.6 * offer + 0.8 * voice : 0);
  if (isWarning) return result('warning', warning, solicits ? offer : offer / 2, text, folded, words);
  if (solicits && offer >= (sum('hire') + trade >= 2 ? 2 : 3)) return result('offer', offer, warning, text, folded, words);
  if (warning >= 3 && warning > offer) return result('warning', warning, offer, text, folded, words);
  return { stance: 'other', spans: [], confidence: Math.max(0.5, 1 - (offer + warning) / 8) };
}

/** Above zero where somebody asks for rescue for himself or his own. */
function helpOf(text: Tally, words: Words, sum: (cue: StanceCue) => number, offer: number, solicits: boolean): number {
  const { kinds } = text;
  if (words.count > longestCry || text.kinds['not-help'] >= 2) return 0;
  const told = kinds.report >= 2 || (kinds.report >= 1 && kinds.retell >= 2);
  if (told && !(kinds.cry > 0 && kinds.report < 3)) return 0;
  const hiring = sum('hire') + sum('trade') >= 2 && (sum('own-voice') > 0 || sum('reach-me') > 0);
  if (hiring && kinds.cry === 0) return 0;
  if (solicits && offer >= 7) return 0;
  const suffers = kinds.plight + kinds.missing > 0;
  const cries = kinds.cry > 0;
  const pleads = kinds.plea > 0;
  if (kinds.kin === 0 && !cries && !pleads) return 0;
  if (cries && (suffers || (words.count <= 40 && kinds['not-help'] === 0))) return sum('cry') + sum('plight') + sum('missing');
  if (pleads && suffers && kinds.kin + kinds.missing > 0 && kinds['not-help'] === 0) return sum('plea') + sum('plight') + sum('missing');
  // Captivity told in the first person asks by itself; so does a missing relative.
  if (kinds.plight >= 2 && kinds.kin > 0 && kinds.report === 0 && kinds.alert <= 1 && kinds.retell === 0) return sum('plight');
  if (kinds.missing >= 2 && kinds.report === 0 && kinds['not-help'] === 0 && kinds.kin > 0) return sum('missing');
  return 0;
}

function emptyCues(): Record<StanceCue, number> {
  return {
    hire: 0,
    'own-voice': 0,
    'reach-me': 0,
    terms: 0,
    trade: 0,
    report: 0,
    alert: 0,
    retell: 0,
    cry: 0,
    plea: 0,
    plight: 0,
    missing: 0,
    kin: 0,
    'not-help': 0,
  };
}

function tally(folded: View, words: Words): Tally {
  const score = emptyCues();
  const kinds = emptyCues();
  const hits: Hit[] = [];
  const times = new Map<number, number>();
  const quoted = quotedWords(folded.text, words);
  const found = findPhraseWords(stanceCueSet, words).toSorted((a, b) => a.first - b.first || b.last - a.last);
  const covered = new Map<StanceCue, number>();
  for (const { phrase, first, last } of found) {
    const meaning = stanceCues[phrase];
    if (!meaning) continue;
    const { cue, weight } = meaning;
    if ((covered.get(cue) ?? -1) >= last) continue;
    covered.set(cue, last);
    const denied = isDenied(cue, folded, words, first);
    const hit = { cue, weight, first, last, quoted: quoted[first] === 1, denied };
    const said = times.get(phrase) ?? 0;
    times.set(phrase, said + 1);
    if (denied || said >= mostOfOne || isReported(hit, folded, words)) continue;
    // A cry between quotation marks is told, not uttered.
    if (hit.quoted && cuesOf.help.includes(cue)) continue;
    hits.push(hit);
    if (said === 0) kinds[cue]++;
    score[cue] += hit.quoted && cuesOf.offer.includes(cue) ? 0 : said === 0 ? weight : weight / 3;
  }
  return { score, kinds, hits };
}

/** «không lừa đảo», «không giữ hộ chiếu»: words of warning or plight that the speaker denies. */
function isDenied(cue: StanceCue, folded: View, words: Words, first: number): boolean {
  if (cue !== 'alert' && cue !== 'report' && cue !== 'plight') return false;
  for (let back = 1; back <= 2 && first - back >= 0; back++) {
    if ((words.breaks[first - back + 1] ?? 0) > 0) return false;
    const word = folded.text.slice(words.starts[first - back], words.ends[first - back]);
    if (denials.has(word) && !(cue === 'alert' && word === 'đừng')) return true;
  }
  return false;
}

const reported =
  /(?<![a-z])(?:dang tin|loi moi|quang cao|bai dang|bai viet|thong tin|chieu|duoc|bi|thu doan|gia|tin nhan|cac tin|tu xung|rao|loi rao|hoi nhom)\s*$/;
/** «đội tuyển», «xét tuyển», «nhà tuyển dụng». */
const otherHiring = /(?<![a-z])(?:doi|xet|thi|trung|truot|nha|so|ung|voi|gap|dau|thang|truoc|khau|nhu cau|phong)\s*$/;

/** «đăng tin tuyển dụng», «lời mời», «quảng cáo tuyển»: hiring that somebody tells of; «đội tuyển» is none at all. */
function isReported(hit: Hit, folded: View, words: Words): boolean {
  if (hit.cue !== 'hire') return false;
  const from = words.starts[Math.max(0, hit.first - 4)] ?? 0;
  const before = plainText(folded.text.slice(from, words.starts[hit.first]));
  return reported.test(before) || otherHiring.test(before);
}

/** 1 for words between quotation marks of at most 300 units. */
function quotedWords(text: string, words: Words): Uint8Array {
  const marks = new Uint8Array(words.count);
  if (!/["“”«»]/.test(text)) return marks;
  let open = -1;
  let index = 0;
  for (let at = 0; at < text.length; at++) {
    const sign = text[at] ?? '';
    if (sign !== '"' && sign !== '“' && sign !== '”' && sign !== '«' && sign !== '»') continue;
    if (open >= 0 && sign !== '“' && sign !== '«' && at - open <= 300) {
      while (index < words.count && (words.starts[index] ?? 0) < open) index++;
      for (; index < words.count && (words.starts[index] ?? 0) < at; index++) marks[index] = 1;
      open = -1;
    } else open = sign === '”' || sign === '»' ? -1 : at;
  }
  return marks;
}

function result(
  stance: Exclude<Stance, 'other'>,
  mine: number,
  against: number,
  text: Tally,
  folded: View,
  words: Words,
): TextReading['stance'] {
  const cues = cuesOf[stance];
  const hits = text.hits.filter((hit) => cues.includes(hit.cue)).toSorted((a, b) => b.weight - a.weight || a.first - b.first);
  const spans: Span[] = hits.slice(0, maxSpans).map((hit) => toRawSpan(folded, words.starts[hit.first] ?? 0, words.ends[hit.last] ?? 0));
  const confidence = Math.min(0.99, 0.5 + 0.5 * Math.max(0, (mine - against * 0.5) / (mine + against + 2)));
  return { stance, spans: spans.toSorted((a, b) => a.start - b.start), confidence };
}
