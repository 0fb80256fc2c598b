/**
 * What the sums in a text are: pay offered, money asked from the worker, money advanced. A sum belongs to the
 * nearest cue in its clause; a sum without one counts as pay only where a period of work stands behind it.
 */
import type { Facts } from '#src/domain/assessment.ts';
import { findAmounts, type Amount, type Period } from './amounts.ts';
import type { Lexicon } from './lexicon.ts';
import { moneyCues, moneyCueSet, notCueBefore, type MoneyCue } from './money-cues.ts';
import { findPhraseWords } from './phrases.ts';
import { toRawSpan, type View } from './view.ts';
import type { Words } from './words.ts';

type Money = Pick<Facts, 'wages' | 'moneyAsked' | 'moneyAdvanced'>;
type Cue = MoneyCue & { start: number; end: number; negated: boolean };

/** Work a month: days, weeks, hours; the catalogue's figures (section 2). */
const perMonth: Record<Period, number> = { hour: 208, day: 26, week: 4.3, month: 1, year: 1 / 12, task: 0 };
/** How far before a sum its cue may stand, in units. */
const reachBefore = 48;
const reachAfter = 16;
/** Sums of one list stand this close together. */
const listGap = 6;
const payCue: Cue = { sense: 'wage', purpose: 'wage', alone: false, start: 0, end: 0, negated: false };
/** Monthly pay outside these bounds is a misreading. */
const leastPay = 500_000;
const mostPay = 1_000_000_000;
const negations = new Set(['khong', 'ko', 'mien', 'chang', 'khoi', 'chua', '0', 'no', 'never', 'dung']);

/** Reads pay, money asked and money advanced. Sums that fit nothing are left out. */
export function readMoney(raw: string, folded: View, plain: View, words: Words, lexicon: Lexicon): Money {
  const amounts = findAmounts(plain.text);
  const cues = findCues(folded.text, plain.text, words);
  const out: Money = { wages: [], moneyAsked: [], moneyAdvanced: [] };
  const used = new Set<Cue>();
  let lastPay = -Infinity;
  let from = 0;
  for (const amount of amounts) {
    while (from < cues.length && (cues[from]?.end ?? 0) < amount.start - reachBefore) from++;
    const near = nearestCue(plain.text, cues, from, amount);
    // «lương 20tr, 25tr»: a sum right behind pay is pay as well.
    const cue = near ?? (amount.start - lastPay <= listGap ? payCue : null);
    const rate = lexicon.rates.perUnit[amount.currency];
    if (rate === undefined) continue;
    if (cue && (cue.sense === 'asked' || cue.sense === 'advanced')) {
      if (cue.negated || amount.weak) continue;
      used.add(cue);
      const span = toRawSpan(folded, Math.min(cue.start, amount.start), Math.max(cue.end, amount.sumEnd));
      const fact = { vnd: Math.round(amount.max * rate), purpose: cue.purpose, ...span };
      if (cue.sense === 'asked') out.moneyAsked.push(fact);
      else out.moneyAdvanced.push(fact);
      continue;
    }
    const wage = readWage(amount, cue, rate, plain.text);
    if (wage) {
      lastPay = amount.end;
      const span = toRawSpan(folded, amount.start, amount.end);
      out.wages.push({ ...wage, currency: amount.currency, unit: raw.slice(span.start, span.end), ...span });
    }
  }
  for (const cue of cues) {
    if (!cue.alone || cue.negated || used.has(cue)) continue;
    const span = toRawSpan(folded, cue.start, cue.end);
    if (cue.sense === 'asked') out.moneyAsked.push({ vnd: null, purpose: cue.purpose, ...span });
    else if (cue.sense === 'advanced') out.moneyAdvanced.push({ vnd: null, purpose: cue.purpose, ...span });
  }
  return { wages: out.wages, moneyAsked: tidy(out.moneyAsked), moneyAdvanced: tidy(out.moneyAdvanced) };
}

function tidy<T extends { start: number; end: number; vnd: number | null }>(list: T[]): T[] {
  const sorted = list.toSorted((a, b) => a.start - b.start || b.end - a.end);
  const out: T[] = [];
  for (const one of sorted) {
    const last = out[out.length - 1];
    if (last && one.end <= last.end && one.vnd === null) continue;
    out.push(one);
  }
  return out;
}

function findCues(folded: string, text: string, words: Words): Cue[] {
  const hits = findPhraseWords(moneyCueSet, words);
  const cues: Cue[] = [];
  let covered = -1;
  // Longest first at the same place, and nothing inside a longer cue.
  hits.sort((a, b) => a.first - b.first || b.last - a.last);
  for (const hit of hits) {
    if (hit.last <= covered) continue;
    const meaning = moneyCues[hit.phrase];
    if (!meaning) continue;
    covered = hit.last;
    const next = hit.last + 1;
    if (meaning.sense !== 'wage' && meaning.sense !== 'other' && notCueBefore.has(folded.slice(words.starts[next], words.ends[next])))
      continue;
    let negated = false;
    for (let back = 1; back <= 5 && hit.first - back >= 0 && (words.breaks[hit.first - back + 1] ?? 0) === 0; back++) {
      const at = hit.first - back;
      const word = text.slice(words.starts[at], words.ends[at]);
      if (back <= 3 ? negations.has(word) : word === 'mien') negated = true;
    }
    cues.push({ ...meaning, start: words.starts[hit.first] ?? 0, end: words.ends[hit.last] ?? 0, negated });
  }
  return cues;
}

function nearestCue(text: string, cues: Cue[], from: number, amount: Amount): Cue | null {
  let best: Cue | null = null;
  let bestDistance = Infinity;
  for (let i = from; i < cues.length; i++) {
    const cue = cues[i];
    if (!cue || cue.start > amount.sumEnd + reachAfter) break;
    const behind = cue.start >= amount.sumEnd;
    if (!behind && cue.end > amount.start) continue;
    const gap = behind ? text.slice(amount.sumEnd, cue.start) : text.slice(cue.end, amount.start);
    if (gap.length > (behind ? reachAfter : reachBefore) || isCut(gap, behind)) continue;
    // What stands behind a sum is the weaker hint.
    const distance = behind ? gap.length * 2 + 14 : gap.length;
    if (distance < bestDistance) {
      best = cue;
      bestDistance = distance;
    }
  }
  return best;
}

/** Whether a sentence, another item or another sum stands between a cue and a sum. */
function isCut(gap: string, behind: boolean): boolean {
  if (gap.includes('|')) return true;
  if (behind) return /[\n.,;+]/.test(gap);
  return /\n[^\n]*\n|[.!?;] |\n\s?[-+*•]/.test(gap) || /\d(?:tr|k|trieu|usd|\$)/.test(gap);
}

function readWage(
  amount: Amount,
  cue: Cue | null,
  rate: number,
  text: string,
): Pick<Facts['wages'][number], 'minVnd' | 'maxVnd' | 'per'> | null {
  if (cue?.sense === 'other') return null;
  const cued = cue?.sense === 'wage';
  if (!cued && (amount.per === null || amount.perInFront || amount.weak || amount.per === 'task')) return null;
  if (/^\s?%/.test(text.slice(amount.end, amount.end + 3))) return null;
  let per = amount.per;
  if (per === null) {
    if (amount.max * rate < 3_000_000) return null;
    per = 'month';
  }
  if (per === 'task') return { minVnd: Math.round(amount.min * rate), maxVnd: Math.round(amount.max * rate), per };
  const minVnd = Math.round(amount.min * rate * perMonth[per]);
  const maxVnd = Math.round(amount.max * rate * perMonth[per]);
  if (maxVnd < leastPay || maxVnd > mostPay) return null;
  return { minVnd, maxVnd, per };
}
