/** Names of accounts behind words for a service: «tele: @hoa88», «wechat: hoa_88», «zalo id: hoa.88». */
import type { ContactKind } from '#src/domain/assessment.ts';
import { foundContact, type FoundContact } from './contact-links.ts';

const handlePattern = /(?<![\w@.])@[a-z][a-z0-9_.]{3,31}/g;
const separator = '(?:\\s{0,2}[:=\\-–/>]{1,2}\\s{0,2}|\\s{1,2}|(?=@))';
/** Pattern, kind, what is put before the value, and the pieces of text without which it cannot match. */
const namePatterns: readonly (readonly [RegExp, ContactKind, string, readonly string[]])[] = [
  [
    new RegExp(
      `(?<![a-z0-9])(?:telegram|teleg|telegarm|tele|tlg|tg)(?: (?:id|em|của em|mình|là|qua|chính|e))?${separator}(@?[a-z][a-z0-9_]{4,31})(?![a-z0-9_])`,
      'g',
    ),
    'telegram',
    '',
    ['tele', 'tlg', 'tg'],
  ],
  [
    new RegExp(`(?<![a-z0-9])(?:wechat|we chat|weixin|vx|wx|wc|vchat)(?: id)?${separator}([a-z][a-z0-9_-]{5,20})(?![a-z0-9_-])`, 'g'),
    'wechat',
    '',
    ['chat', 'weixin', 'vx', 'wx', 'wc'],
  ],
  [
    new RegExp(`(?<![a-z0-9])(?:zalo|zl)(?: (?:id|name))?\\s{0,2}[:=]\\s{0,2}([a-z][a-z0-9_.]{4,31})(?![a-z0-9_])`, 'g'),
    'zalo',
    '',
    ['zalo', 'zl'],
  ],
  [
    new RegExp(`(?<![a-z0-9])(?:facebook|fb|face)(?: (?:id|name))?\\s{0,2}[:=]\\s{0,2}@?([a-z][a-z0-9.]{4,40})(?![a-z0-9_@])`, 'g'),
    'facebook',
    '',
    ['face', 'fb'],
  ],
  [
    new RegExp(`(?<![a-z])(?:line id|id line|lineid)${separator}(@?[a-z0-9][a-z0-9_.-]{3,20})(?![a-z0-9_-])`, 'g'),
    'other',
    'line:',
    ['line id', 'id line', 'lineid'],
  ],
];
const service = /(telegram|tele|tlg|tg|t\.me)|(wechat|weixin|vx)|(zalo)|(facebook|fb)/g;

/** Accounts named in a character-folded text; `plain` is the same without diacritics. */
export function readAccountNames(text: string, plain: string, add: (one: FoundContact) => void): void {
  if (text.includes('@')) {
    for (const match of text.matchAll(handlePattern)) {
      const front = plain.slice(Math.max(0, match.index - 40), match.index);
      let kind: ContactKind = 'other';
      for (const one of front.matchAll(service)) kind = one[1] ? 'telegram' : one[2] ? 'wechat' : one[3] ? 'zalo' : 'facebook';
      const written = match[0].replace(/\.+$/, '');
      if (kind !== 'other') add(foundContact(kind, written.slice(1), match.index, written));
    }
  }
  for (const [pattern, kind, prefix, needs] of namePatterns) {
    if (!needs.some((piece) => plain.includes(piece))) continue;
    for (const match of text.matchAll(pattern)) {
      const name = (match[1] ?? '').replace(/[._-]+$/, '');
      // A bare word is a name only if it looks like no word: a digit, an underline or an at sign.
      if (!/[\d_@]/.test(name) || name.length < 4) continue;
      const start = match.index + match[0].lastIndexOf(name);
      add(foundContact(kind, prefix + name.replace(/^@/, ''), start, name));
    }
  }
}
