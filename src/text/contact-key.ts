/** The identity of a contact: the same for every spelling of one contact, so that postings can be linked by it. */
import type { ContactKind } from '#src/domain/assessment.ts';

/**
 * `phone:+84…`, `telegram:name`, `facebook:id` …; a phone and the Zalo account on it share one key. Null where digits are
 * masked or nothing identifies.
 */
export function contactKey(kind: ContactKind, value: string, masked: boolean): string | null {
  if (masked || value === '') return null;
  const low = value.toLowerCase();
  switch (kind) {
    case 'phone':
    case 'zalo':
      return /^\+\d+$/.test(value) ? `phone:${value}` : `zalo:${low}`;
    case 'email':
      return `email:${mailbox(low)}`;
    case 'facebook':
      return `facebook:${facebookId(low)}`;
    case 'bank-account': {
      // The number alone: not every post names the bank.
      const digits = low.slice(low.indexOf(':') + 1);
      return digits === '' ? null : `bank:${digits}`;
    }
    case 'website':
      return `website:${low.replace(/[?#].*$/, '').replace(/\/$/, '')}`;
    case 'telegram':
    case 'wechat':
      return `${kind}:${low.replace(/^@/, '')}`;
    default:
      return low;
  }
}

/** Gmail ignores dots and what follows a plus. */
function mailbox(address: string): string {
  const at = address.lastIndexOf('@');
  const name = address.slice(0, at);
  const host = address.slice(at + 1);
  if (host !== 'gmail.com' && host !== 'googlemail.com') return address;
  return `${name.replace(/\+.*$/, '').replaceAll('.', '')}@gmail.com`;
}

/** The account behind a link: by number, by name, or the group. */
function facebookId(path: string): string {
  const id = /(?:[?&]id=|people\/[^/]{1,100}\/)(\d{5,20})/.exec(path)?.[1];
  if (id !== undefined) return id;
  const parts = (path.split(/[?#]/)[0] ?? '').split('/').filter((part) => part !== '');
  const [first, second] = parts;
  if ((first === 'groups' || first === 'pages' || first === 'share') && second !== undefined)
    return parts.slice(0, first === 'groups' ? 2 : 3).join('/');
  return first === 'pg' || first === 't' ? (second ?? '') : (first ?? path);
}
