/** Addresses of the web in a text, and which of them are a Telegram, Zalo or Facebook contact. */
import type { ContactKind } from '#src/domain/assessment.ts';
import { isLetterUnit } from './letters.ts';

export type FoundContact = { kind: ContactKind; value: string; masked: boolean; start: number; end: number };

const urlPattern =
  /(?:https?:\/\/)?(?:[a-z0-9-]{1,63}\.){1,5}(?:com|net|org|vn|me|info|top|xyz|cc|io|app|shop|club|site|online|link|gl|ly|asia|biz|ph|kh|example|test|be|gg|work|life|vip|win|page|co|id|tv|live|pro|icu|fun|store|tech|dev|us|uk|eu|cn|tw|jp|kr)(?![a-z0-9@])(?:[/?][\w\-./?=&%#+~:@]{0,200})?/y;
const scheme = /https?:\/\/$/;
const maxHost = 200;

const siteEnding =
  /\.(?:com|net|org|vn|info|top|xyz|cc|io|app|shop|club|site|online|example|test|asia|biz|me|vip|tv|link|live|store|pro|tech|dev)$/;

/** Addresses of the character-folded text, in order: looked for around a dot between letters, which is rare. */
export function findUrls(text: string): { start: number; written: string }[] {
  const out: { start: number; written: string }[] = [];
  let end = 0;
  for (let dot = text.indexOf('.'); dot >= 0; dot = text.indexOf('.', dot + 1)) {
    if (dot < end || !isNameUnit(text.charCodeAt(dot - 1)) || !isNameUnit(text.charCodeAt(dot + 1))) continue;
    let start = dot;
    const least = Math.max(end, dot - maxHost);
    while (start > least && isNameUnit(text.charCodeAt(start - 1))) start--;
    // «KÍNH.COM»: the end of a word with diacritics is no address.
    if (isLetterUnit(text.charCodeAt(start - 1))) continue;
    const front = scheme.exec(text.slice(Math.max(end, start - 8), start));
    if (front) start -= front[0].length;
    urlPattern.lastIndex = start;
    const match = urlPattern.exec(text);
    if (!match) continue;
    out.push({ start, written: match[0] });
    end = start + match[0].length;
  }
  return out;
}

function isNameUnit(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || code === 0x2d;
}

/** A found contact whose words stand in the text from `start` on. */
export function foundContact(kind: ContactKind, value: string, start: number, written: string): FoundContact {
  return { kind, value, masked: /[x*]{3,}/.test(value), start, end: start + written.length };
}

/** What a link found at `start` leads to, or null where it is no address («khách.co», a sentence without a blank). */
export function readLink(link: string, start: number): FoundContact | null {
  const shown = link.replace(/[.?:,]+$/, '');
  const url = shown.replace(/^https?:\/\//i, '').replace(/^www\./i, '');
  const slash = url.indexOf('/');
  const host = (slash < 0 ? url : url.slice(0, slash)).toLowerCase();
  const path = slash < 0 ? '' : url.slice(slash + 1);
  const name = path.split(/[/?#]/)[0] ?? '';
  if (/^(?:t|telegram)\.me$|^telegram\.(?:org|dog)$/.test(host) && name !== '')
    return foundContact('telegram', telegramName(path), start, shown);
  if (/^(?:zalo|zaloapp)\.(?:me|com)$|^chat\.zalo\.me$/.test(host) && name !== '') {
    return foundContact('zalo', zaloValue(name === 'g' ? `g/${path.split('/')[1] ?? ''}` : name), start, shown);
  }
  if (/(?:^|\.)(?:facebook|fb|messenger)\.com$|^fb\.me$|^m\.me$|^fb\.gg$/.test(host) && path !== '') {
    return foundContact('facebook', facebookPath(path) || host, start, shown);
  }
  if (host === 'wa.me' && /^\d{8,15}$/.test(name)) return foundContact('phone', `+${name}`, start, shown);
  if (host.split('.').some((part) => part === '') || /^\d+(?:\.\d+)*$/.test(host) || !isSite(host, link)) return null;
  return foundContact('website', (slash < 0 ? host : host + url.slice(slash)).replace(/\/$/, ''), start, shown);
}

function telegramName(path: string): string {
  const [first = '', second = ''] = path.split(/[/?#]/);
  if (first === 's') return second.toLowerCase();
  if (first === 'joinchat') return `+${second}`;
  return first.startsWith('+') ? first : first.replace(/^@/, '').toLowerCase();
}

/** Without what only tracks; the number of an account that has no name stays. */
function facebookPath(path: string): string {
  const id = /[?&]id=(\d{5,20})/.exec(path)?.[1];
  const bare = path.replace(/[?#].*$/, '').replace(/\/$/, '');
  return id !== undefined && bare.endsWith('.php') ? `${bare}?id=${id}` : bare;
}

/** «khách.co» and the like are sentence ends: a bare name needs a known ending that is no Vietnamese word. */
function isSite(host: string, link: string): boolean {
  if (/^https?:|^www\./i.test(link) || link.includes('/')) return true;
  if (/^.\.|\.[A-Z][a-z]/.test(link)) return false;
  return (
    siteEnding.test(host) &&
    !/^[a-z]{1,2}\.me$/.test(host) &&
    !/^(?:asp|ado|vb|ml|node|vue|react|next|nuxt|express|socket|three)\./.test(host)
  );
}

/** A Zalo account is mostly named by its phone. */
export function zaloValue(id: string): string {
  if (/^0[35789]\d{8}$/.test(id)) return `+84${id.slice(1)}`;
  if (/^84[35789]\d{8}$/.test(id)) return `+${id}`;
  return id;
}
