/**
 * Hides ways to reach a person in text that is shown. Pure. Offsets keep their meaning: the masked
 * text has the same UTF-16 length, so highlighted spans still fit.
 */
import type { ContactKind, Span } from './assessment.ts';

const dot = '•';

/** A contact as read off a text: its kind and its normalised value. */
export type KnownContact = { kind: ContactKind; value: string };

/** Kinds that lead to a site and not to a person; they stay readable. */
const openKinds: ReadonlySet<ContactKind> = new Set(['website']);

/** Says whether a contact of this kind is masked when shown. */
export function isMaskedKind(kind: ContactKind): boolean {
  return !openKinds.has(kind);
}

/**
 * The text with every span masked: of the letters and digits of a span of nine or more the first
 * and last three stay, shorter ones keep a quarter at each end; blanks, + and @ stay. Same UTF-16 length.
 * Spans may overlap and may reach over the end.
 */
export function maskText(text: string, spans: readonly Span[]): string {
  const units = text.split('');
  for (const span of mergeSpans(text, spans)) hide(text, span, units);
  return units.join('');
}

/**
 * Every place in the text where one of the contacts stands, however it is spaced or dotted, and
 * everything that looks like a phone number, an e-mail address or a @handle, known or not.
 */
export function contactSpans(text: string, contacts: readonly KnownContact[]): Span[] {
  const lower = foldCase(text);
  const digits = digitsOf(text);
  const spans = [...phoneLike(text), ...spreadPhones(text, digits), ...handleLike(text)];
  for (const { kind, value } of contacts) {
    if (!isMaskedKind(kind)) continue;
    const number = value.replace(/\D/gu, '');
    // 9 digits name a Vietnamese subscriber whatever prefix (0, +84, 0084) stands in front
    if (number.length >= 6 && number.length * 2 >= value.length) spans.push(...findDigits(digits, number.slice(-9)));
    const handle = foldCase(value.replace(/^@/u, ''));
    if (handle.length >= 4) spans.push(...findAll(lower, handle));
  }
  return spans;
}

/**
 * A note somebody typed, as it is kept and shown: without what `contactSpans` finds, and without any run of eight digits or
 * more, blanks and dots between them or not (numbers without + or 0, bank accounts). A day like 22.11.2026 stays.
 */
export function hideContactsInNote(text: string): string {
  const spans = contactSpans(text, []);
  for (const match of text.matchAll(/\p{Nd}(?:[ \u00a0.]{0,2}\p{Nd}){7,}/gu)) {
    if (!/^\d{1,2}\.\d{1,2}\.(?:19|20)\d\d$/u.test(match[0])) spans.push({ start: match.index, end: match.index + match[0].length });
  }
  return maskText(text, spans);
}

/** Sites whose addresses name a person or a group to write to. */
const personalHosts = ['zalo.me', 'wa.me', 'whatsapp.com', 'm.me', 'signal.me', 'line.me', 'viber.me'];

/**
 * An address as it is shown: what leads to a person is masked (Zalo, WhatsApp, Messenger, tel:, Telegram by number; a phone number
 * or a number of one of the contacts anywhere). Ids of boards stay. Same length.
 */
export function maskUrl(url: string, contacts: readonly KnownContact[]): string {
  const scheme = /^(?:tel|sms|mailto|viber|zalo):/iu.exec(url);
  if (scheme !== null) return maskText(url, [{ start: scheme[0].length, end: url.length }]);
  const spans: Span[] = [];
  const site = /^(?:[a-z][a-z\d+.-]*:)?(?:\/\/)?(?:[^/?#@]*@)?([^/?#:]+)(?::\d+)?[/?#]/iu.exec(url);
  const host = site?.[1]?.toLowerCase() ?? '';
  const after = site?.[0].length ?? url.length;
  const personal = personalHosts.some((one) => host === one || host.endsWith(`.${one}`));
  const byNumber = (host === 't.me' || host === 'telegram.me') && /^(?:\+|%2B)\d/iu.test(url.slice(after, after + 4));
  if (personal || byNumber) spans.push({ start: after, end: url.length });
  const number = /(?<![\p{L}\d])(?:(?:\+|%2B)\d{9,13}|0[2-9]\d{8,9}|84[2-9]\d{8,9}|0\d{2,3}[.-]\d{3}[.-]\d{3,4})(?![\p{L}\d])/giu;
  for (const match of url.matchAll(number)) spans.push({ start: match.index, end: match.index + match[0].length });
  const digits = digitsOf(url);
  for (const { kind, value } of contacts) {
    const own = value.replace(/\D/gu, '');
    if (isMaskedKind(kind) && own.length >= 8 && own.length * 2 >= value.length) spans.push(...findDigits(digits, own.slice(-9)));
  }
  return maskText(url, spans);
}

/** Masks a whole value that is shown outside its text, e.g. a contact in a list of facts. */
export function maskValue(value: string): string {
  return maskText(value, [{ start: 0, end: value.length }]);
}

/** Masks a name: the first letter of every word stays. */
export function maskName(name: string): string {
  let inWord = false;
  let masked = '';
  for (const character of name) {
    const blank = /\s/u.test(character);
    masked += blank || !inWord ? character : dot.repeat(character.length);
    inWord = !blank;
  }
  return masked;
}

/**
 * Masks a person's name wherever it stands in a text, in any case: the whole name, and of a name of
 * three words or more also its last two, by which Vietnamese people are called. Same length.
 */
export function maskNameIn(text: string, name: string): string {
  const words = name.trim().split(/\s+/u);
  const wanted = [words, words.length >= 3 ? words.slice(-2) : []]
    .map((part) => foldCase(part.join(' ')))
    .filter((part) => part.length >= 3);
  let masked = text;
  for (const part of wanted) {
    for (const { start, end } of findAll(foldCase(masked), part))
      masked = masked.slice(0, start) + maskName(masked.slice(start, end)) + masked.slice(end);
  }
  return masked;
}

function mergeSpans(text: string, spans: readonly Span[]): Span[] {
  const sorted = spans
    .map((span) => ({ start: Math.max(0, Math.trunc(span.start)), end: Math.min(text.length, Math.trunc(span.end)) }))
    .filter((span) => span.end > span.start)
    .toSorted((a, b) => a.start - b.start);
  const merged: Span[] = [];
  for (const span of sorted) {
    const last = merged.at(-1);
    if (last !== undefined && span.start < last.end) last.end = Math.max(last.end, span.end);
    else merged.push(span);
  }
  return merged;
}

function hide(text: string, span: Span, units: string[]): void {
  const signs: { at: number; length: number; counts: boolean }[] = [];
  let at = span.start;
  for (const character of text.slice(span.start, span.end)) {
    if (!/[\s+@]/u.test(character)) signs.push({ at, length: character.length, counts: /[\p{L}\p{N}]/u.test(character) });
    at += character.length;
  }
  const counted = signs.filter((sign) => sign.counts);
  const keep = counted.length >= 9 ? 3 : Math.floor(counted.length / 4);
  const kept = new Set([...counted.slice(0, keep), ...counted.slice(counted.length - keep)]);
  for (const sign of signs) {
    if (kept.has(sign)) continue;
    for (let unit = sign.at; unit < sign.at + sign.length; unit += 1) units[unit] = dot;
  }
}

// Lower case without changing lengths: a letter whose lower case is longer or shorter stays.
function foldCase(text: string): string {
  let folded = '';
  for (const character of text) {
    const lower = character.toLowerCase();
    folded += lower.length === character.length ? lower : character;
  }
  return folded;
}

function findAll(text: string, wanted: string): Span[] {
  const spans: Span[] = [];
  for (let at = text.indexOf(wanted); at !== -1; at = text.indexOf(wanted, at + wanted.length)) {
    spans.push({ start: at, end: at + wanted.length });
  }
  return spans;
}

/** The digits of a text in runs; up to three signs that are not letters may stand between two digits. */
type DigitRun = { digits: string; places: number[] };

function digitsOf(text: string): DigitRun[] {
  const runs: DigitRun[] = [];
  let run: DigitRun = { digits: '', places: [] };
  const close = () => {
    if (run.digits.length >= 6) runs.push(run);
    run = { digits: '', places: [] };
  };
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charAt(at);
    const last = run.places.at(-1);
    if (last !== undefined && (at - last > 4 || /\p{L}/u.test(unit))) close();
    const digit = /\d/u.test(unit) ? unit : unit.normalize('NFKC');
    if (digit.length === 1 && digit >= '0' && digit <= '9') {
      run.digits += digit;
      run.places.push(at);
    }
  }
  close();
  return runs;
}

function findDigits(runs: DigitRun[], wanted: string): Span[] {
  const spans: Span[] = [];
  for (const { digits, places } of runs) {
    for (let at = digits.indexOf(wanted); at !== -1; at = digits.indexOf(wanted, at + wanted.length)) {
      spans.push({ start: places[at] ?? 0, end: (places[at + wanted.length - 1] ?? 0) + 1 });
    }
  }
  return spans;
}

// A leading 0 or + and nine to thirteen digits with at most one sign between two of them. Amounts
// of money start with neither.
function phoneLike(text: string): Span[] {
  const spans: Span[] = [];
  for (const match of text.matchAll(/(?<![\d\p{L}])(?:\+\d|0\d)(?:[ .\-()]?\d){7,12}(?![\d\p{L}])/gu)) {
    spans.push({ start: match.index, end: match.index + match[0].length });
  }
  return spans;
}

// The same spread out ("0 5 5 0 - 1 2 3 …"): a run that as a whole is one number. Dates, times and fractions have / : or ,
function spreadPhones(text: string, runs: readonly DigitRun[]): Span[] {
  return runs.flatMap(({ digits, places }) => {
    const span = { start: places[0] ?? 0, end: (places.at(-1) ?? 0) + 1 };
    const foreign = span.start > 0 && text.charAt(span.start - 1) === '+';
    const fits = foreign ? digits.length >= 9 && digits.length <= 13 : /^0[2-9]\d{7,9}$/u.test(digits);
    return fits && !/[/:,]/u.test(text.slice(span.start, span.end)) ? [span] : [];
  });
}

// E-mail addresses and handles, found from the @ outwards, so that a long text without one costs one pass.
function handleLike(text: string): Span[] {
  const spans: Span[] = [];
  for (let at = text.indexOf('@'); at !== -1; at = text.indexOf('@', at + 1)) {
    let start = at;
    while (start > 0 && at - start < 64 && /[\w.+-]/u.test(text.charAt(start - 1))) start -= 1;
    let end = at + 1;
    while (end < text.length && end - at < 190 && /[\w.-]/u.test(text.charAt(end))) end += 1;
    const isMail = start < at && text.slice(at + 1, end).includes('.');
    const isHandle = start === at && end - at > 4;
    if (isMail || isHandle) spans.push({ start, end });
  }
  return spans;
}
