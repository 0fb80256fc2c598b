/**
 * Ways to reach the poster: phones, Zalo, Telegram, WeChat, Facebook, e-mail, web pages, bank accounts. Read from
 * the character-folded text, where numbers and names still stand as written.
 */
import type { Facts } from '#src/domain/assessment.ts';
import { readBankAccounts } from './bank-accounts.ts';
import { contactKey } from './contact-key.ts';
import { findUrls, foundContact, readLink, type FoundContact } from './contact-links.ts';
import { readAccountNames } from './contact-names.ts';
import { plainText } from './letters.ts';
import { findPhones } from './phones.ts';
import { toRawSpan, type View } from './view.ts';

const maxContacts = 60;
const emailPattern =
  /[a-z0-9][a-z0-9._%+-]{0,60}\s?(?:@|\(at\)|\[at\]|\{at\}|\(a còng\)| a còng )\s?[a-z0-9-]{1,60}(?:\s?(?:\.|\(dot\)|\[dot\]|\(chấm\)| chấm )\s?[a-z]{2,12}){1,3}(?![a-z0-9])/g;
const zaloCue = /(?:zalo|dalo|zl|za lo)(?:(?!goi|hotline|sdt|tel)[^\n\d]){0,24}$/;
const zaloAfter = /^ {0,2}[([/-]{0,2} ?(?:zalo|zl)(?![a-z])(?! {0,2}:? {0,2}[+\d])/;
/** A name of another service that looks like an address («Skype: hoa.tv»). */
const otherService = /(?:skype|line|viber|ig|insta|instagram|tiktok)(?: id)? ?[:=-]? ?$/;

/** Contacts in order of their place. Values are normalised; what fits no kind is left out. */
export function readContacts(raw: string, spelled: View): Facts['contacts'] {
  const text = spelled.text;
  const hasDigit = /\d/.test(text);
  const dotted = text.includes('.') || text.includes('dot') || text.includes('chấm');
  if (!hasDigit && !dotted && !text.includes('@') && !text.includes('không')) return [];
  const plain = plainText(text);
  const found: FoundContact[] = [];
  const add = (one: FoundContact): void => {
    if (found.length < maxContacts && !found.some((other) => one.start < other.end && one.end > other.start)) found.push(one);
  };
  const typed = (start: number, folded: string): string => asTyped(raw, spelled, start, folded);
  if (dotted && /@|at[)\]}]|a còng/.test(text)) {
    for (const match of text.matchAll(emailPattern))
      add(foundContact('email', emailValue(typed(match.index, match[0]).toLowerCase()), match.index, match[0]));
  }
  for (const { start, written } of findUrls(text)) {
    const link = readLink(typed(start, written), start);
    if (link && !(link.kind === 'website' && otherService.test(plain.slice(Math.max(0, start - 14), start)))) add(link);
  }
  readAccountNames(text, plain, (one) => {
    const name = typed(one.start, text.slice(one.start, one.end)).toLowerCase().replace(/^@/, '');
    add(one.kind === 'other' ? one : { ...one, value: name });
  });
  if (hasDigit) readBankAccounts(text, plain, add);
  for (const phone of findPhones(text)) {
    const front = plain.slice(Math.max(0, phone.start - 40), phone.start);
    const kind = zaloCue.test(front) || zaloAfter.test(plain.slice(phone.end, phone.end + 12)) ? 'zalo' : 'phone';
    add({ kind, value: phone.value, masked: phone.masked, start: phone.start, end: phone.end });
  }
  return found
    .toSorted((a, b) => a.start - b.start)
    .map(({ kind, value, masked, start, end }) => ({
      kind,
      value,
      masked,
      key: contactKey(kind, value, masked),
      ...toRawSpan(spelled, start, end),
    }));
}

function emailValue(written: string): string {
  return written
    .replace(/\s?(?:\(at\)|\[at\]|\{at\}|\(a còng\)| a còng )\s?/, '@')
    .replace(/\s?(?:\(dot\)|\[dot\]|\(chấm\)| chấm )\s?/g, '.')
    .replace(/\s/g, '');
}

/** What stands in a stretch of the folded text as the author typed it, where that is plain ASCII of the same length; else as folded. */
function asTyped(raw: string, spelled: View, start: number, folded: string): string {
  const span = toRawSpan(spelled, start, start + folded.length);
  const typed = raw.slice(span.start, span.end);
  return typed.length === folded.length && /^[\x20-\x7e]+$/.test(typed) ? typed : folded;
}
