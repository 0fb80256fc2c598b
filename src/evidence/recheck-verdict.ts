/**
 * What the machine makes of another look at a post that somebody asked to remove. Pure. `removed` needs a page that says so,
 * or that no longer shows words it did show; whatever stands between (wall, robots, country, time limit) is `unsure`, and
 * people decide in every case.
 */
import type { Verdict } from '#src/domain/evidence.ts';
import type { VisitOutcome } from '#src/domain/visit.ts';
import rules from './recheck-rules.json' with { type: 'json' };

export type RecheckLook = {
  outcome: VisitOutcome;
  status: number | null;
  /** Words of the posting as the case knows them. */
  post: string;
  /** What the page shows now; null when nothing was shown. */
  shown: string | null;
  /** What it showed when evidence was taken; null when that is not known. */
  shownBefore: string | null;
};

/** Verdict with its reason as a code. `share`: part of the post's word sequences on the page, null when not compared. */
export type RecheckVerdict = { verdict: Verdict; reason: string; share: number | null };

/** Judges a look by the rules of recheck-rules.json. */
export function recheckVerdict(look: RecheckLook): RecheckVerdict {
  const shown = look.shown?.normalize('NFKC').toLowerCase().replaceAll('’', "'") ?? '';
  const country = look.status === 451 || rules.countryWords.some((words) => shown.includes(words));
  if (look.outcome === 'gone') return country ? unsure('geo-block') : { verdict: 'removed', reason: goneReason(look), share: null };
  if (look.outcome !== 'ok') return unsure(country ? 'geo-block' : look.outcome);
  if (shown.trim() === '') return unsure('nothing-shown');
  const share = shareShown(look.post, look.shown ?? '');
  if (share === null) return unsure('post-too-short');
  if (share >= rules.stillThereShare) return { verdict: 'still-there', reason: 'text-there', share };
  if (country) return { ...unsure('geo-block'), share };
  if (share > rules.removedShare) return { ...unsure('text-partly'), share };
  // a page that never showed the words (a frame, an overlay) proves nothing by not showing them
  const before = look.shownBefore === null ? null : shareShown(look.post, look.shownBefore);
  if (before !== null && before < rules.stillThereShare) return { ...unsure('text-never-shown'), share };
  return { verdict: 'removed', reason: 'text-gone', share };
}

function goneReason(look: RecheckLook): string {
  return look.status === 404 || look.status === 410 ? `status-${look.status}` : 'soft-404';
}

function unsure(reason: string): RecheckVerdict {
  return { verdict: 'unsure', reason, share: null };
}

/**
 * Part of the post's sequences of five words that stand on the page, 0 to 1; null when the post has too few words to tell.
 * Letters and digits only, lower case, so that layout, marks and icons do not matter.
 */
export function shareShown(post: string, page: string): number | null {
  const wanted = shingles(wordsOf(post, rules.postWords));
  if (wanted.size === 0) return null;
  const present = shingles(wordsOf(page, rules.pageWords));
  let found = 0;
  for (const shingle of wanted) if (present.has(shingle)) found += 1;
  return found / wanted.size;
}

function wordsOf(text: string, limit: number): string[] {
  const words: string[] = [];
  // a word is 60 letters at most: longer runs are cut rather than searched through
  const bounded = text
    .slice(0, limit * 12)
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, '');
  for (const [word] of bounded.matchAll(/[\p{L}\p{M}\p{N}]{1,60}/gu)) {
    if (words.push(word) >= limit) break;
  }
  return words;
}

function shingles(words: readonly string[]): Set<string> {
  const found = new Set<string>();
  if (words.length < rules.leastWords) return found;
  for (let at = 0; at + rules.shingleWords <= words.length; at += 1) found.add(words.slice(at, at + rules.shingleWords).join(' '));
  return found;
}
