/** The sentences of the page, made by rules from its numbers. Pure. */
import type { Clause, CountOf, FigureCell, FigureId, Sentence } from '#src/domain/weekly-page.ts';
import { leastBase } from '#src/domain/weekly-page.ts';
import type { FindingCode } from '#src/domain/weekly-sentences.ts';

export type FindingInput = {
  evidence: 'nothing-collected' | 'nothing-found' | 'some';
  figures: Readonly<Record<FigureId, FigureCell>>;
  /** Flagged postings by form and reasons for not seeing pages, most frequent first. */
  forms: readonly CountOf[];
  unseen: readonly CountOf[];
};

/** More or less read by this share of the week before counts as another effort. */
const effortShare = 0.1;
/** From this share on, what could not be seen is a finding. */
const unseenPercent = 20;

const clause = (code: FindingCode, parameters: Clause['parameters'] = {}): Clause => ({ code, parameters });
const numberOf = (value: FigureCell['now']) => (typeof value === 'number' ? value : 0);

/** Three to five sentences: what was found and whether that may be due to more reading, review, requests, rescue, what was not seen. */
export function makeFindings(input: FindingInput): Sentence[] {
  const { figures } = input;
  const candidates: (Sentence | null)[] = [
    situation(input),
    input.evidence === 'nothing-collected' ? null : effort(figures),
    review(figures),
    requests(figures),
    typeof figures['rescue-opened'].now === 'number' ? [clause('rescue', { n: figures['rescue-opened'].now })] : null,
    unseen(input),
  ];
  return candidates.filter((sentence) => sentence !== null).slice(0, 5);
}

function situation({ evidence, figures, forms }: FindingInput): Sentence {
  if (evidence === 'nothing-collected') return [clause('nothing-collected')];
  const flagged = figures['postings-flagged'];
  const n = numberOf(flagged.now);
  const read = numberOf(figures['postings-new'].now);
  if (read === 0) return [clause('nothing-new', { n: numberOf(figures.visits.now) })];
  if (n === 0) return [clause('flagged-none', { n: read }), ...changes(flagged)];
  const sentence = [clause('flagged', { n })];
  const campaigns = numberOf(figures.campaigns.now);
  if (campaigns > 0 && campaigns < n) sentence.push(clause('campaigns', { n: campaigns }));
  sentence.push(...changes(flagged));
  const top = forms[0];
  if (top !== undefined && typeof top.count === 'number' && top.count * 3 >= n) {
    sentence.push(clause('main-form', { form: top.code, n: top.count }));
  }
  return sentence;
}

function changes({ change, percent }: FigureCell): Clause[] {
  if (change === null) return [];
  if (change === 0) return [clause('same')];
  const n = Math.abs(change);
  const way = change > 0 ? 'rose' : 'fell';
  return percent === null || percent === 0 ? [clause(`${way}-few`, { n })] : [clause(way, { n, percent: Math.abs(percent) })];
}

/** Compares flagged postings per 1,000 read, where clearly more or less was read than the week before. */
function effort(figures: FindingInput['figures']): Sentence | null {
  const read = figures['postings-new'];
  const flagged = figures['postings-flagged'];
  if (read.change === null || flagged.change === null || read.change === 0 || flagged.change === 0) return null;
  const [readNow, readBefore] = [numberOf(read.now), numberOf(read.before)];
  if (readNow === 0 || readBefore < leastBase || Math.abs(read.change) < readBefore * effortShare) return null;
  if (read.change > 0 !== flagged.change > 0) return null;
  const now = perThousand(numberOf(flagged.now), readNow);
  const before = perThousand(numberOf(flagged.before), readBefore);
  const rates = { now, before };
  if (read.change < 0) {
    return now >= before * (1 - effortShare) ? [clause('read-less', { n: -read.change }), clause('fall-by-reading', rates)] : null;
  }
  return [
    clause('read-more', { n: read.change }),
    clause(now <= before * (1 + effortShare) ? 'rise-by-reading' : 'rise-beyond-reading', rates),
  ];
}

/** Flagged postings per 1,000 read, with one decimal. */
export function perThousand(flagged: number, read: number): number {
  return read === 0 ? 0 : Number(((flagged / read) * 1000).toFixed(1));
}

function review(figures: FindingInput['figures']): Sentence {
  const decided = numberOf(figures['cases-decided'].now);
  const sentence = [decided === 0 ? clause('decided-none') : clause('decided', { n: decided })];
  const { now, of, share } = figures['false-alarms'];
  if (typeof now === 'number' && of !== null && of > 0) {
    sentence.push(share === null ? clause('false-alarms-few', { n: now, of }) : clause('false-alarms', { n: now, of, percent: share }));
  }
  const waiting = numberOf(figures['cases-waiting'].now);
  const overdue = numberOf(figures['cases-overdue'].now);
  if (waiting > 0) sentence.push(clause('waiting', { n: waiting }));
  if (overdue > 0) sentence.push(clause('overdue', { n: overdue }));
  const pc02 = numberOf(figures['transfers-pc02'].now);
  if (pc02 > 0) sentence.push(clause('pc02', { n: pc02 }));
  return sentence;
}

function requests(figures: FindingInput['figures']): Sentence {
  const sent = numberOf(figures['requests-sent'].now);
  const overdue = numberOf(figures['requests-overdue'].now);
  const removed = numberOf(figures['items-removed'].now);
  const sentence = [sent === 0 ? clause('sent-none') : clause('sent', { n: sent })];
  if (sent > 0) sentence.push(clause('in-24h', { n: numberOf(figures['requests-in-24h'].now) }));
  if (overdue > 0) sentence.push(clause('requests-overdue', { n: overdue }));
  if (removed > 0) sentence.push(clause('removed', { n: removed }));
  return sentence;
}

function unseen(input: FindingInput): Sentence | null {
  const { now, of, share } = input.figures['visits-unseen'];
  if (typeof now !== 'number' || of === null || now === 0 || (now / of) * 100 < unseenPercent) return null;
  const sentence = [share === null ? clause('unseen-few', { n: now, of }) : clause('unseen', { n: now, of, percent: share })];
  const why = input.unseen[0];
  if (why !== undefined) sentence.push(clause('unseen-why', { outcome: why.code }));
  return sentence;
}
