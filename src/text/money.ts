/**
 * What the sums in a text are: pay offered, money asked from the worker, money advanced. A sum belongs to the
 * nearest cue in its clause; a sum without one counts as pay only where a period of work stands behind it.
 */
import type { Facts, PayPeriod } from '#src/domain/assessment.ts';
import { isUnit, periodNames } from './amount-units.ts';
import { findAmounts, type Amount } from './amounts.ts';
import type { Lexicon } from './lexicon.ts';
import { findMoneyCues, type Cue, type MoneyContext } from './money-context.ts';
import { toRawSpan, type View } from './view.ts';
import type { Words } from './words.ts';

type Money = Pick<Facts, 'wages' | 'moneyAsked' | 'moneyAdvanced'>;
type Fee = Facts['moneyAsked'][number];

/** Work a month: days, weeks, hours; the catalogue's figures (section 2). A task or trip is reckoned to nothing. */
const perMonth: Record<PayPeriod, number> = { hour: 208, day: 26, week: 4.3, month: 1, year: 1 / 12, task: 1, trip: 1 };
/** What one hour, day … of work can pay, in VND; outside it is a misreading. */
const credible: Record<PayPeriod, [number, number]> = {
  hour: [5_000, 5_000_000],
  day: [40_000, 40_000_000],
  week: [200_000, 250_000_000],
  month: [800_000, 1_000_000_000],
  year: [5_000_000, 12_000_000_000],
  task: [500, 300_000_000],
  trip: [200_000, 1_000_000_000],
};
/** Pay without a period is taken as monthly between these, in VND. */
const leastMonthly = 3_000_000;
const mostMonthly = 500_000_000;
const mostMonthlyDong = 100_000_000;
/** How far from a sum its cue may stand, in units. */
const reachBefore = 48;
const reachAfter = 16;
const reachOfWeakCue = 24;
/** Sums of one list stand this close together. */
const listGap = 6;
/** Money asked or advanced outside these bounds, in VND, is something else. */
const leastFee = 50_000;
const mostFee = 2_000_000_000;

/** Reads pay, money asked and money advanced. Sums that fit nothing are left out. */
export function readMoney(raw: string, folded: View, plain: View, words: Words, lexicon: Lexicon): Money {
  const text = plain.text;
  const amounts = findAmounts(text, folded.text);
  const context = findMoneyCues(folded.text, text, words, amounts.length > 0);
  const out: Money = { wages: [], moneyAsked: [], moneyAdvanced: [] };
  const used = new Set<Cue>();
  let lastPay: { end: number; per: PayPeriod } | null = null;
  let previousEnd = -1;
  let from = 0;
  for (const amount of amounts) {
    while (from < context.cues.length && (context.cues[from]?.end ?? 0) < amount.start - reachBefore) from++;
    const cue = nearestCue(text, context.cues, from, amount, previousEnd);
    previousEnd = amount.sumEnd;
    const rate = lexicon.rates.perUnit[amount.currency];
    if (rate === undefined) continue;
    if (cue?.sense === 'asked' || cue?.sense === 'advanced') {
      used.add(cue);
      const vnd = Math.round(amount.max * rate);
      if (cue.negated || amount.weak || vnd < leastFee || vnd > mostFee || !context.concernsWork(cue)) continue;
      const span = toRawSpan(folded, Math.min(cue.start, amount.start), Math.max(cue.end, amount.sumEnd));
      (cue.sense === 'asked' ? out.moneyAsked : out.moneyAdvanced).push({ vnd, purpose: cue.purpose, ...span });
      continue;
    }
    // «lương 20tr, 25tr»: a sum right behind pay is pay as well, for the same time.
    const listed = cue === null && lastPay !== null && amount.start - lastPay.end <= listGap ? lastPay.per : null;
    const per = periodOf(amount, cue, listed, rate, text, folded.text, context);
    if (per === null || !isCredible(amount, per, rate, text)) continue;
    lastPay = { end: amount.end, per };
    const span = toRawSpan(folded, amount.start, amount.end);
    out.wages.push({
      minVnd: Math.round(amount.min * rate * perMonth[per]),
      maxVnd: Math.round(amount.max * rate * perMonth[per]),
      currency: amount.currency,
      per,
      unit: raw.slice(span.start, span.end),
      ...span,
    });
  }
  addWithoutSum(out, context, used, folded);
  return { wages: out.wages, moneyAsked: tidy(out.moneyAsked), moneyAdvanced: tidy(out.moneyAdvanced) };
}

function addWithoutSum(out: Money, context: MoneyContext, used: ReadonlySet<Cue>, folded: View): void {
  for (const cue of context.cues) {
    if (cue.weight === 'sum' || cue.negated || used.has(cue) || (cue.sense !== 'asked' && cue.sense !== 'advanced')) continue;
    if (!context.concernsWork(cue)) continue;
    const fact: Fee = { vnd: null, purpose: cue.purpose, ...toRawSpan(folded, cue.start, cue.end) };
    (cue.sense === 'asked' ? out.moneyAsked : out.moneyAdvanced).push(fact);
  }
}

/** One fact for words that overlap and say the same; the one with a sum stays. */
function tidy(list: Fee[]): Fee[] {
  const out: Fee[] = [];
  for (const one of list.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = out[out.length - 1];
    const overlaps = last !== undefined && one.start < last.end;
    if (overlaps && one.vnd === null && (one.end <= last.end || one.purpose === last.purpose)) continue;
    if (overlaps && last.vnd === null && one.purpose === last.purpose) {
      out[out.length - 1] = { ...one, start: last.start, end: Math.max(one.end, last.end) };
      continue;
    }
    out.push(one);
  }
  return out;
}

function nearestCue(text: string, cues: readonly Cue[], from: number, amount: Amount, previousEnd: number): Cue | null {
  let best: Cue | null = null;
  let bestDistance = Infinity;
  for (let i = from; i < cues.length; i++) {
    const cue = cues[i];
    if (!cue || cue.start > amount.sumEnd + reachAfter) break;
    const behind = cue.start >= amount.sumEnd;
    // Another sum in between has the cue to itself.
    if (!behind && (cue.end > amount.start || previousEnd > cue.end)) continue;
    const weak = cue.weight === 'sum' && (cue.sense === 'asked' || cue.sense === 'advanced');
    if (weak && behind) continue;
    const gap = behind ? text.slice(amount.sumEnd, cue.start) : text.slice(cue.end, amount.start);
    if (gap.length > (behind ? reachAfter : weak ? reachOfWeakCue : reachBefore) || isCut(gap, behind)) continue;
    // What stands behind a sum is the weaker hint.
    const distance = behind ? gap.length * 2 + (cue.sense === 'wage' || cue.sense === 'other' ? 14 : 6) : gap.length + (weak ? 10 : 0);
    if (distance < bestDistance) {
      best = cue;
      bestDistance = distance;
    }
  }
  return best;
}

/** Whether a sentence, another item or a cell of a table ends between a cue and a sum. */
function isCut(gap: string, behind: boolean): boolean {
  if (gap.includes('|')) return true;
  if (behind) return /[\n.,;+]/.test(gap);
  return /\n[^\n]*\n|[.!?;] |\n\s?[-+*•]/.test(gap);
}

/** For which time a sum pays; null where it is no pay or the time is not said. */
function periodOf(
  amount: Amount,
  cue: Cue | null,
  listed: PayPeriod | null,
  rate: number,
  text: string,
  folded: string,
  context: MoneyContext,
): PayPeriod | null {
  if (cue !== null && cue.sense !== 'wage') return null;
  // A ceiling of law, or pay for a stretch of months.
  if (
    /(?:duoi|chua den|chua toi|(?<![\d,.])(?:[2-9]|1\d) (?:thang|nam|ngay|tuan)) $/.test(
      text.slice(Math.max(0, amount.start - 12), amount.start),
    )
  )
    return null;
  const behind = amount.perInFront ? null : amount.per;
  if (cue) {
    const said = behind ?? amount.per ?? periodBeside(cue, amount, text, folded);
    if (said !== null || cue.weight === 'sum') return said;
    return isMonthly(amount, rate, amount.currency === 'VND' ? mostMonthlyDong : mostMonthly) ? 'month' : null;
  }
  if (listed !== null) return behind ?? listed;
  if (amount.weak || !context.aboutWork || context.isNearBuying(amount.start)) return null;
  if (behind !== null) return behind === 'task' ? null : behind;
  return amount.range && isCell(amount, text) && isMonthly(amount, rate, mostMonthly) ? 'month' : null;
}

function isMonthly(amount: Amount, rate: number, most: number): boolean {
  return amount.max * rate >= leastMonthly && amount.max * rate <= most;
}

const besidePattern = /^\s?(?:(?:theo|moi|mot|1|hang|cung|khoan)\s)?(thang|ngay|tuan|gio|chuyen)(?![a-z])(?!\s(?:dau|thu|cuoi|sau|\d))/;
const beforePattern = /(?<![a-z\d])(?:moi|hang|mot|1|tung)\s?(thang|ngay|tuan|gio|chuyen)\s(?:\S{1,8}\s){0,2}$/;

/** «lương ngày 500k», «mỗi tháng kiếm 20tr»: the period stands beside the cue. */
function periodBeside(cue: Cue, amount: Amount, text: string, folded: string): PayPeriod | null {
  if (cue.end > amount.start) return null;
  const after = besidePattern.exec(text.slice(cue.end, amount.start));
  const word = after?.[1] ?? '';
  if (after && isUnit(folded, word, text.indexOf(word, cue.end))) return periodNames[word] ?? null;
  const from = Math.max(0, cue.start - 26);
  const before = beforePattern.exec(text.slice(from, cue.start));
  const name = before?.[1] ?? '';
  if (before && isUnit(folded, name, text.indexOf(name, from + before.index))) return periodNames[name] ?? null;
  return null;
}

/** A range that has a cell of a job list to itself: «… | 15 - 20 triệu | Hà Nội». */
function isCell(amount: Amount, text: string): boolean {
  const front = text.slice(Math.max(0, amount.start - 4), amount.start).trimEnd();
  const behind = text.slice(amount.end, amount.end + 4).trimStart();
  return front.endsWith('|') && behind.startsWith('|');
}

function isCredible(amount: Amount, per: PayPeriod, rate: number, text: string): boolean {
  const [least, most] = credible[per];
  return amount.max * rate >= least && amount.max * rate <= most && !/^\s?%/.test(text.slice(amount.end, amount.end + 3));
}
