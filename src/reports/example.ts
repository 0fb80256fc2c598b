/** Masked words of a post for the weekly page: short, and without a way to reach or name anybody. Pure. */
import type { Facts, Finding, Span } from '#src/domain/assessment.ts';
import { contactSpans, isMaskedKind, maskNameIn } from '#src/domain/mask-text.ts';

/** Longest example, in UTF-16 units. */
export const longestExample = 160;

const titles = new Set(
  'anh chị em bác cô chú cậu dì mợ thím ông bà bé ms mr mrs miss sếp gặp hỏi lh alo ib inbox tên zalo facebook fb telegram'.split(' '),
);

/**
 * The words of a post around a signal, at most 160 units. Contacts are masked, the poster's name, words written like a name behind
 * «anh», «chị», «gặp» and the like, and every run of six digits or more. Null when nothing but masks is left.
 */
export function maskedExample(
  post: { text: string; author: string | null; findings: readonly Finding[]; contacts: Facts['contacts'] },
  signal: string,
): string | null {
  const { text } = post;
  const contacts = post.contacts.filter((contact) => isMaskedKind(contact.kind));
  const spans: Span[] = [...contacts, ...contactSpans(text, post.contacts), ...nameSpans(text), ...digitRuns(text)];
  // no first and last digits here: whoever reads this page needs none
  let masked = hideWholly(text, spans);
  if (post.author !== null && post.author.trim() !== '') masked = maskNameIn(masked, post.author);
  const finding = post.findings.find((one) => one.id === signal);
  const cut = cutAround(masked, finding ?? { start: 0, end: 0 });
  return /\p{L}{2,}.*\p{L}{2,}/u.test(cut.replaceAll('•', ' ')) ? cut : null;
}

/** The text with every sign of the spans but blanks hidden; same length. */
function hideWholly(text: string, spans: readonly Span[]): string {
  const units = text.split('');
  for (const { start, end } of spans) {
    for (let at = Math.max(0, start); at < Math.min(end, units.length); at += 1) if (!/\s/u.test(units[at] ?? '')) units[at] = '•';
  }
  return units.join('');
}

/** Words that begin with a capital behind a word by which people are addressed. */
function nameSpans(text: string): Span[] {
  const words = [...text.matchAll(/[\p{L}\p{M}]{1,30}/gu)].map((match) => ({ word: match[0], start: match.index }));
  const spans: Span[] = [];
  words.forEach(({ word, start }, at) => {
    if (!titles.has(word.toLowerCase())) return;
    let end = start + word.length;
    for (const next of words.slice(at + 1, at + 5)) {
      const between = text.slice(end, next.start);
      if (!/^[ .:]{1,3}$/u.test(between) || !/^\p{Lu}/u.test(next.word)) break;
      if (!titles.has(next.word.toLowerCase())) spans.push({ start: next.start, end: next.start + next.word.length });
      end = next.start + next.word.length;
    }
  });
  return spans;
}

/** Runs of six digits or more with single signs between them: accounts, identity cards. Amounts of money stay. */
function digitRuns(text: string): Span[] {
  const spans: Span[] = [];
  for (const match of text.matchAll(/\d(?:[ .-]?\d){5,30}/gu)) {
    const behind = text.slice(match.index + match[0].length, match.index + match[0].length + 6);
    const amount = /^\d{1,3}(?:\.\d{3})+$/u.test(match[0]) || /^\s?(?:đ|₫|vnd|vnđ|usd|\$)/iu.test(behind);
    if (!amount) spans.push({ start: match.index, end: match.index + match[0].length });
  }
  return spans;
}

function cutAround(text: string, span: Span): string {
  const before = text.slice(0, span.start);
  // from the beginning of the line or sentence of the signal, if that is near
  const from = Math.max(before.lastIndexOf('\n'), before.lastIndexOf('. '), before.lastIndexOf('! '), before.lastIndexOf('? ')) + 1;
  const near = span.start - from <= 60 ? from : before.lastIndexOf(' ', span.start - 40) + 1;
  const start = Math.max(0, near);
  const line = text
    .slice(start, start + 600)
    // pictures say nothing on paper, and its letters have none
    .replaceAll(/\p{Extended_Pictographic}|\p{Regional_Indicator}|\u{FE0F}|\u{200D}|\u{20E3}/gu, ' ')
    .replaceAll(/\s+/gu, ' ')
    .trim()
    // one mark for whatever was hidden: its length says nothing
    .replaceAll(/[^\s«»()"',;:!?]*•[^\s«»()"',;:!?]*/gu, '•••')
    .replaceAll(/•••(?: •••)+/gu, '•••');
  const head = start > 0 ? '… ' : '';
  if (head.length + line.length <= longestExample) return (head + line).toWellFormed();
  const room = longestExample - head.length - 2;
  const end = line.lastIndexOf(' ', room);
  return `${head}${line.slice(0, end > room / 2 ? end : room)} …`.toWellFormed();
}
