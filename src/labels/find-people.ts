/**
 * Finds what leads to a person in a text: contacts however they are written, numbers of papers and accounts, names. Pure.
 * Too much is better than too little: what is found is removed from training text, and a word more or less does not matter there.
 */
import type { ContactKind, Span } from '#src/domain/assessment.ts';
import { contactSpans } from '#src/domain/mask-text.ts';
import { readContacts } from '#src/text/contacts.ts';
import { plainText } from '#src/text/letters.ts';
import { shippedLexicon } from '#src/text/lexicon.ts';
import { toRawSpan, type View } from '#src/text/view.ts';
import { makeViews } from '#src/text/views.ts';
import { nameSpans } from './find-names.ts';

/** What stands in the place of what was removed. */
export const placeholders = ['PHONE', 'ZALO', 'HANDLE', 'EMAIL', 'ACCOUNT', 'LINK', 'ID', 'NAME', 'CONTACT'] as const;
export type Placeholder = (typeof placeholders)[number];
export type Removal = Span & { what: Placeholder };

export type Person = {
  /** Contacts that the assessment found, in the text or elsewhere in the posting. */
  contacts: readonly { kind: ContactKind; value: string }[];
  /** Name and account of the author, as the page gave them. */
  authors: readonly string[];
};

const kinds: Record<ContactKind, Placeholder> = {
  phone: 'PHONE',
  zalo: 'ZALO',
  telegram: 'HANDLE',
  wechat: 'HANDLE',
  facebook: 'HANDLE',
  email: 'EMAIL',
  'bank-account': 'ACCOUNT',
  website: 'LINK',
  other: 'CONTACT',
};

/** Every place to be removed; places may overlap. Linear in the length of the text for a bounded number of contacts. */
export function findPeople(text: string, person: Person): Removal[] {
  const { spelled } = makeViews(text, shippedLexicon);
  const removals: Removal[] = readContacts(text, spelled).map(({ kind, start, end }) => ({ start, end, what: kinds[kind] }));
  const back = (start: number, end: number, what: Placeholder) => removals.push({ ...toRawSpan(spelled, start, end), what });
  for (const match of spelled.text.matchAll(links)) back(match.index, match.index + match[0].length, 'LINK');
  for (const match of spelled.text.matchAll(accounts)) {
    const name = match[1] ?? '';
    if (name.trim() !== '') back(match.index + match[0].length - name.length, match.index + match[0].length, 'HANDLE');
  }
  for (const { start, end, what } of numberSpans(spelled.text)) back(start, end, what);
  for (const span of contactSpans(text, [])) removals.push({ ...span, what: looksOf(text, span) });
  for (const contact of person.contacts.slice(0, 60)) {
    const value = contact.kind === 'bank-account' ? contact.value.slice(contact.value.indexOf(':') + 1) : contact.value;
    for (const span of contactSpans(text, [{ kind: contact.kind === 'website' ? 'other' : contact.kind, value }])) {
      removals.push({ ...span, what: kinds[contact.kind] });
    }
    for (const span of occurrences(spelled, value.replace(/^@/u, ''))) removals.push({ ...span, what: kinds[contact.kind] });
  }
  for (const span of nameSpans(text, person.authors)) removals.push({ ...span, what: 'NAME' });
  return removals;
}

// Addresses of pages, and pages of people without a scheme.
const links =
  /(?:https?:\/\/|www\.)[^\s<>"]{1,2000}|(?<![a-z0-9])(?:facebook|fb|zalo|telegram|t|wa|m|line|instagram|tiktok|messenger|viber|wechat)\.(?:com|me|gg|vn|net|us)\/[^\s<>"]{1,300}/gu;
// «Facebook: Tuấn Anh HR»: what is given as a name of an account, up to the end of the clause
const accounts =
  /(?<![a-zà-ỹ0-9])(?:facebook|face|fb|zalo|zl|telegram|tele|skype|viber|line|wechat|instagram|ig|tiktok|messenger) {0,2}(?:id)? {0,2}[:=] {0,2}([^\n,;.()]{2,40})/gu;

function looksOf(text: string, span: Span): Placeholder {
  const words = text.slice(span.start, span.end);
  if (!words.includes('@')) return 'PHONE';
  return words.startsWith('@') ? 'HANDLE' : 'EMAIL';
}

function occurrences(view: View, wanted: string): Span[] {
  const text = plainText(view.text);
  const value = plainText(wanted.toLowerCase());
  const spans: Span[] = [];
  if (value.length < 4 || value.length > 300) return spans;
  for (let at = text.indexOf(value); at !== -1; at = text.indexOf(value, at + value.length))
    spans.push(toRawSpan(view, at, at + value.length));
  return spans;
}

const cue = /(?:stk|so tk|tai khoan|cccd|cmnd|cmt|can cuoc|chung minh|ho chieu|passport)[^\n\d]{0,20}$/u;
// dates, times and amounts of money: written like this they are no number of anybody
const dates = /(?<!\d)(?:\d{1,2}[/.-]\d{1,2}[/.-](?:19|20)\d{2}|\d{1,2}[:h]\d{2})(?!\d)/gu;
const amounts = /(?<!\d)(?:[1-9]\d{0,2}(?:[.,]\d{3}){1,4}|[1-9]\d{0,6}0{5,9})(?!\d)/gu;
const blank = (match: string) => 'x'.repeat(match.length);
/** Digits of the longest number of a telephone that begins with 0 or +. */
const longestPhone = 13;

/** Long numbers in the spelled text: a leading 0 or + with digits apart up to three signs, others in blocks. */
function numberSpans(text: string): Removal[] {
  const undated = text.replace(dates, blank);
  const blanked = undated.replace(amounts, blank);
  const plain = plainText(text);
  const found: Removal[] = [];
  const take = (places: number[], what: Placeholder) => found.push({ start: places[0] ?? 0, end: (places.at(-1) ?? 0) + 1, what });
  for (const run of digitRuns(undated, 3)) {
    const first = run[0] ?? 0;
    // an amount may follow close by: a number is taken, not everything behind it
    if ((undated[first] === '0' || undated[first - 1] === '+') && run.length >= 8) take(run.slice(0, longestPhone), 'PHONE');
  }
  for (const run of digitRuns(text, 1)) {
    const first = run[0] ?? 0;
    const asked = cue.test(plain.slice(Math.max(0, first - 40), first));
    if (asked && run.length >= 6) take(run, /stk|tk|tai khoan/u.test(plain.slice(Math.max(0, first - 40), first)) ? 'ACCOUNT' : 'ID');
  }
  for (const run of digitRuns(blanked, 1)) if (run.length >= 9) take(run, 'CONTACT');
  return found;
}

/** Runs of digits with at most `gap` signs that are no letters between two of them, as places. */
function digitRuns(text: string, gap: number): number[][] {
  const runs: number[][] = [];
  let run: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charAt(at);
    const last = run.at(-1);
    if (last !== undefined && (at - last > gap + 1 || /\p{L}/u.test(unit))) {
      runs.push(run);
      run = [];
    }
    if (unit >= '0' && unit <= '9') run.push(at);
  }
  runs.push(run);
  return runs;
}
