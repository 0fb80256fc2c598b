/** Text for training: what leads to a person is replaced by what kind of thing stood there. Pure. */
import { findPeople, type Person, type Placeholder, placeholders, type Removal } from './find-people.ts';

/** Removing may bring together what was apart: the result is read again, this often at most. */
const maxRounds = 4;

/**
 * The text with «[PHONE]», «[NAME]» and so on in the place of contacts, links, numbers of papers and accounts, and names.
 * What it removes is described in docs/labels.md, with what it may miss.
 */
export function removePeople(text: string, person: Person): string {
  let current = text;
  for (let round = 0; round < maxRounds; round += 1) {
    const removals = merge(current, outsidePlaceholders(current, findPeople(current, person)));
    if (removals.length === 0) break;
    current = replace(current, removals);
  }
  return current;
}

// What stands in brackets already was put there by us.
function outsidePlaceholders(text: string, removals: Removal[]): Removal[] {
  const own = [...text.matchAll(written)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
  return removals.filter((removal) => !own.some((one) => removal.start >= one.start && removal.end <= one.end));
}

const written = new RegExp(String.raw`\[(?:${placeholders.join('|')})\]`, 'gu');

function merge(text: string, removals: Removal[]): Removal[] {
  const sorted = removals
    .map((removal) => ({ ...removal, start: Math.max(0, removal.start), end: Math.min(text.length, removal.end) }))
    .filter((removal) => removal.end > removal.start)
    .toSorted((a, b) => a.start - b.start || b.end - a.end);
  const merged: Removal[] = [];
  for (const removal of sorted) {
    const last = merged.at(-1);
    if (last === undefined || removal.start >= last.end) merged.push({ ...removal });
    else {
      last.end = Math.max(last.end, removal.end);
      last.what = stronger(last.what, removal.what);
    }
  }
  return merged;
}

// Of two kinds for one place the more telling one.
const order: Placeholder[] = ['ZALO', 'EMAIL', 'ACCOUNT', 'ID', 'LINK', 'HANDLE', 'PHONE', 'NAME', 'CONTACT'];
function stronger(a: Placeholder, b: Placeholder): Placeholder {
  return order.indexOf(a) <= order.indexOf(b) ? a : b;
}

function replace(text: string, removals: readonly Removal[]): string {
  let result = '';
  let at = 0;
  for (const { start, end, what } of removals) {
    result += `${text.slice(at, start)}[${what}]`;
    at = end;
  }
  return result + text.slice(at);
}
