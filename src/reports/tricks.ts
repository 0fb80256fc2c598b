/** Which ways of luring rise: pairs of form and signal against the mean of the weeks before. Pure but for the loading. */
import { addDays, dayStart } from '#src/domain/vietnam-time.ts';
import type { Trick } from '#src/domain/weekly-page.ts';
import { signals } from '#src/signals/index.ts';
import type { Db } from '#src/store/database.ts';
import { countTricks, type TrickCount, trickExamples } from '#src/store/report-tricks.ts';
import { maskedExample } from './example.ts';
import type { Week } from './weeks.ts';

/** Fewer posts than this, or all of one or two campaigns, are no trend. */
export const leastPosts = 5;
const leastCampaigns = 3;
const most = 3;

// A signal of the group `form` only says the form again, one of `contact` could be shown masked only; that no company is named is true
// of nearly all.
const silentGroups = new Set(['form', 'contact']);
const silent = new Set(['NO_COMPANY', 'BOARD']);
const telling = signals.filter((signal) => !silentGroups.has(signal.group) && !silent.has(signal.id)).map((signal) => signal.id);

export type RankedTrick = { form: string; signal: string; count: number; mean: number | null };

/**
 * The pairs that rose most, at most three, no signal twice, and no form twice while another form rose too. `weeks` is how many weeks
 * the counts before cover; with none, the most frequent pairs are taken and their mean is null.
 */
export function rankTricks(counts: readonly TrickCount[], weeks: number): RankedTrick[] {
  const rising = counts
    .filter((row) => row.now >= leastPosts && row.campaigns >= leastCampaigns)
    .map((row) => ({ ...row, mean: weeks === 0 ? null : Number((row.before / weeks).toFixed(1)) }))
    .filter((row) => row.mean === null || row.now > row.mean)
    .toSorted((a, b) => b.now - (b.mean ?? 0) - (a.now - (a.mean ?? 0)) || b.now - a.now || (a.signal < b.signal ? -1 : 1));
  const chosen: typeof rising = [];
  for (const sameForm of [false, true]) {
    for (const row of rising) {
      if (chosen.length >= most) break;
      if (chosen.some((one) => one.signal === row.signal || (!sameForm && one.form === row.form))) continue;
      chosen.push(row);
    }
  }
  return chosen.map(({ form, signal, now, mean }) => ({ form, signal, count: now, mean }));
}

/** The emerging tricks of a week, each with one masked example. `weeks` of the four before are known. */
export async function findTricks(db: Db, province: string, week: Week, end: Date, weeks: number): Promise<Trick[]> {
  const baseStart = dayStart(addDays(week.firstDay, -7 * Math.min(weeks, 4)));
  const range = { province, start: week.startsAt, end };
  const counts = await countTricks(db, { ...range, baseStart }, telling, leastPosts);
  const tricks: Trick[] = [];
  for (const { form, signal, count, mean } of rankTricks(counts, Math.min(weeks, 4))) {
    const posts = await trickExamples(db, range, form, signal);
    const used = new Set(tricks.map((one) => one.example));
    const example = posts.map((post) => maskedExample(post, signal)).find((words) => words !== null && !used.has(words)) ?? null;
    tricks.push({ form, signal, count, mean, example });
  }
  return tricks;
}
