/**
 * Ways to reach the poster: phones, Zalo, Telegram, WeChat, Facebook, e-mail, web pages, bank accounts. Read from
 * the character-folded text, where numbers and names still stand as written.
 */
import type { ContactKind, Facts } from '#src/domain/assessment.ts';
import banks from './lexicon/banks.json' with { type: 'json' };
import { plainText } from './letters.ts';
import { findPhones } from './phones.ts';
import { toRawSpan, type View } from './view.ts';

type Found = { kind: ContactKind; value: string; masked: boolean; start: number; end: number };

const maxContacts = 60;
const urlPattern =
  /(?:https?:\/\/)?(?:[a-z0-9-]{1,63}\.){1,5}(?:com|net|org|vn|me|info|top|xyz|cc|io|app|shop|club|site|online|link|gl|ly|asia|biz|ph|kh|example|test|be|gg|work|life|vip|win|page|co|id|tv|live|pro|icu|fun|store|tech|dev|us|uk|eu|cn|tw|jp|kr)(?![a-z0-9@])(?:[/?][\w\-./?=&%#+~:@]{0,200})?/g;
const emailPattern =
  /[a-z0-9][a-z0-9._%+-]{0,60}\s?(?:@|\(at\)|\[at\]|\{at\}|\(a còng\)| a còng )\s?[a-z0-9-]{1,60}(?:\s?(?:\.|\(dot\)|\[dot\]|\(chấm\)| chấm )\s?[a-z]{2,12}){1,3}(?![a-z0-9])/g;
const handlePattern = /(?<![\w@.])@[a-z][a-z0-9_.]{3,31}/g;
const telegramPattern =
  /(?<![a-z])(?:telegram|teleg|tele|tlg|tg)(?: (?:id|em|của em|mình|là|qua|chính))?\s{0,2}[:=\-–/]{0,2}\s{0,2}(@?[a-z][a-z0-9_]{4,31})(?![a-z0-9_])/g;
const wechatPattern =
  /(?<![a-z])(?:wechat|we chat|weixin|vx|wx|wc)(?: id)?\s{0,2}[:=\-–]{0,2}\s{0,2}([a-z][a-z0-9_-]{5,20})(?![a-z0-9_-])/g;
const accountPattern = /(?<!\d)\d(?:[ .]?\d){5,18}(?!\d)/g;
const accountCue = /(?:stk|so tk|so tai khoan|tai khoan|tk ngan hang|account|acc|ck vao|chuyen khoan)[^\n\d]{0,30}$/;
const zaloCue = /(?:zalo|dalo|zl|za lo)[^\n\d]{0,24}$/;
const zaloAfter = /^ {0,2}[([/-]{0,2} ?(?:zalo|zl)(?![a-z])(?! {0,2}:? {0,2}[+\d])/;
const bankForms = banks.banks
  .flatMap((bank) => bank.forms.map((form) => ({ id: bank.id, form: plainText(form) })))
  .toSorted((a, b) => b.form.length - a.form.length);

/** Contacts in order of their place. Values are normalised; what fits no kind is left out. */
export function readContacts(raw: string, spelled: View): Facts['contacts'] {
  const text = spelled.text;
  const plain = plainText(text);
  const found: Found[] = [];
  const add = (one: Found): void => {
    if (found.length < maxContacts && !found.some((other) => one.start < other.end && one.end > other.start)) found.push(one);
  };
  const dotted = text.includes('.') || text.includes('dot') || text.includes('chấm');
  if (dotted && /@|at[)\]}]|a còng/.test(text)) {
    for (const match of text.matchAll(emailPattern)) add(span('email', emailValue(match[0]), match.index, match[0]));
  }
  if (text.includes('.')) for (const match of text.matchAll(urlPattern)) readUrl(written(raw, spelled, match), match.index, add);
  readNames(text, plain, add);
  if (/\d/.test(text)) readAccounts(text, plain, add);
  for (const phone of findPhones(text)) {
    const front = plain.slice(Math.max(0, phone.start - 40), phone.start);
    const kind = zaloCue.test(front) || zaloAfter.test(plain.slice(phone.end, phone.end + 12)) ? 'zalo' : 'phone';
    add({ kind, value: phone.value, masked: phone.masked, start: phone.start, end: phone.end });
  }
  return found
    .toSorted((a, b) => a.start - b.start)
    .map(({ kind, value, masked, start, end }) => ({ kind, value, masked, ...toRawSpan(spelled, start, end) }));
}

function span(kind: ContactKind, value: string, start: number, written: string): Found {
  return { kind, value, masked: /[x*]{3,}/.test(value), start, end: start + written.length };
}

function emailValue(written: string): string {
  return written
    .replace(/\s?(?:\(at\)|\[at\]|\{at\}|\(a còng\)| a còng )\s?/, '@')
    .replace(/\s?(?:\(dot\)|\[dot\]|\(chấm\)| chấm )\s?/g, '.')
    .replace(/\s/g, '');
}

/** The link as the author wrote it (paths tell capitals apart), where folding changed nothing but case. */
function written(raw: string, spelled: View, match: RegExpExecArray): string {
  const { start, end } = toRawSpan(spelled, match.index, match.index + match[0].length);
  const original = raw.slice(start, end);
  return original.length === match[0].length && original.toLowerCase() === match[0] ? original : match[0];
}

function readUrl(link: string, start: number, add: (one: Found) => void): void {
  const shown = link.replace(/[.?:,]+$/, '');
  const url = shown.replace(/^https?:\/\//i, '').replace(/^www\./i, '');
  const slash = url.indexOf('/');
  const host = (slash < 0 ? url : url.slice(0, slash)).toLowerCase();
  const path = slash < 0 ? '' : url.slice(slash + 1);
  const name = path.split(/[/?#]/)[0] ?? '';
  if (/^(?:t|telegram)\.me$|^telegram\.org$/.test(host) && name !== '') {
    const handle = name === 's' ? (path.split('/')[1] ?? '') : name;
    add(
      span(
        'telegram',
        handle.startsWith('+') || handle === 'joinchat' ? path.replace('joinchat/', '+') : handle.replace(/^@/, '').toLowerCase(),
        start,
        shown,
      ),
    );
  } else if (/^(?:zalo|zaloapp)\.(?:me|com)$|^chat\.zalo\.me$/.test(host) && name !== '') {
    const id = name === 'g' ? `g/${path.split('/')[1] ?? ''}` : name;
    add(span('zalo', zaloValue(id), start, shown));
  } else if (/(?:^|\.)(?:facebook|fb)\.com$|^fb\.me$|^m\.me$|^fb\.gg$/.test(host) && path !== '') {
    add(span('facebook', path.replace(/[?#].*$/, '').replace(/\/$/, '') || host, start, shown));
  } else if (/^(?:wa\.me)$/.test(host) && /^\d{8,15}$/.test(name)) add(span('phone', `+${name}`, start, shown));
  else if (host.split('.').every((part) => part !== '') && !/^\d+(?:\.\d+)*$/.test(host) && isSite(host, link))
    add(span('website', (slash < 0 ? host : host + url.slice(slash)).replace(/\/$/, ''), start, shown));
}

/** «khách.co» and the like are sentence ends: a bare name needs a known ending that is no Vietnamese word. */
function isSite(host: string, link: string): boolean {
  if (/^https?:|^www\./i.test(link) || link.includes('/')) return true;
  if (/^.\.|\.[A-Z][a-z]/.test(link)) return false;
  return (
    /\.(?:com|net|org|vn|info|top|xyz|cc|io|app|shop|club|site|online|example|test|asia|biz|me|vip|tv|link|live|store|pro|tech|dev)$/.test(
      host,
    ) &&
    !/^[a-z]{1,2}\.me$/.test(host) &&
    !/^(?:asp|node|vue|react)\./.test(host)
  );
}

function zaloValue(id: string): string {
  if (/^0[35789]\d{8}$/.test(id)) return `+84${id.slice(1)}`;
  if (/^84[35789]\d{8}$/.test(id)) return `+${id}`;
  return id;
}

function readNames(text: string, plain: string, add: (one: Found) => void): void {
  if (text.includes('@')) {
    for (const match of text.matchAll(handlePattern)) {
      const front = plain.slice(Math.max(0, match.index - 40), match.index);
      const cue = /(telegram|tele|tlg|tg|t\.me)|(wechat|weixin|vx)|(zalo)|(facebook|fb)/g;
      let kind: ContactKind = 'other';
      for (const one of front.matchAll(cue)) kind = one[1] ? 'telegram' : one[2] ? 'wechat' : one[3] ? 'zalo' : 'facebook';
      if (kind !== 'other') add(span(kind, match[0].slice(1).replace(/\.+$/, ''), match.index, match[0].replace(/\.+$/, '')));
    }
  }
  for (const [pattern, kind] of [
    [telegramPattern, 'telegram'],
    [wechatPattern, 'wechat'],
  ] as const) {
    for (const match of text.matchAll(pattern)) {
      const name = match[1] ?? '';
      // A bare word is a name only if it looks like no word: a digit, an underline or an at sign.
      if (!/[\d_@]/.test(name)) continue;
      const start = match.index + match[0].length - name.length;
      add(span(kind, name.replace(/^@/, ''), start, name));
    }
  }
}

function readAccounts(text: string, plain: string, add: (one: Found) => void): void {
  for (const match of plain.matchAll(accountPattern)) {
    const start = match.index;
    const end = start + match[0].length;
    const front = plain.slice(Math.max(0, start - 60), start);
    const behind = plain.slice(end, end + 40);
    if (!accountCue.test(front)) continue;
    const bank = bankIn(behind) ?? bankIn(front);
    const line = front.slice(front.lastIndexOf('\n') + 1);
    if (!bank && !/stk|so tk|so tai khoan|tk ngan hang/.test(line)) continue;
    add(span('bank-account', `${bank ?? ''}:${match[0].replace(/\D/g, '')}`, start, text.slice(start, end)));
  }
}

function bankIn(text: string): string | null {
  for (const { id, form } of bankForms) {
    const at = text.indexOf(form);
    if (at >= 0 && !/[a-z0-9]/.test(text[at - 1] ?? ' ') && !/[a-z0-9]/.test(text[at + form.length] ?? ' ')) return id;
  }
  return null;
}
