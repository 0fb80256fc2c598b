/** Paths of the set-up in words, and the section in which a path is edited. */
import type { Organisation } from '#src/domain/organisation.ts';
import { provinceName, wordOf } from '#src/ui/words.ts';

export const setupSections = [
  'documents',
  'signers',
  'liaison',
  'copies',
  'agencies',
  'addressees',
  'clocks',
  'week',
  'session',
  'history',
] as const;
export type SetupSection = (typeof setupSections)[number];

/** Where a field is edited. */
export function sectionOf(path: string): SetupSection {
  const [first, , third] = path.split('.');
  if (first === 'letterheads') return third === 'signers' || third === 'liaison' || third === 'copies' ? third : 'documents';
  if (first === 'agencies' || first === 'addressees') return first;
  if (first === 'closingDay') return 'week';
  if (first === 'idleMinutes') return 'session';
  return first === 'province' || first === 'place' ? 'documents' : 'clocks';
}

/** «Nơi nhận yêu cầu › Zalo › Kênh gửi» for a path by place (`addressees.5.channel`) or by id (`addressees.zalo.channel`). */
export function pathWords(path: string, content: Organisation): string {
  let value: unknown = content;
  const words: string[] = [];
  for (const part of path.split('.')) {
    const next = step(value, part);
    // things of a list by their name, fields by their word
    words.push(Array.isArray(value) ? (nameOf(next) ?? part) : wordOf('setupField', part));
    value = next;
  }
  return words.join(' › ');
}

/** A stored value as people read it: codes and minutes in words; null where there is none. */
export function valueWords(path: string, value: string | null): string | null {
  if (value === null || value === '') return null;
  const field = path.split('.').at(-1) ?? '';
  if (path.startsWith('clocks.') || path === 'idleMinutes') return duration(Number(value));
  if (path === 'closingDay') return wordOf('weekday', value);
  if (path === 'province') return provinceName(value);
  if (field === 'kind') return wordOf('addresseeKind', value);
  if (field === 'channel') return wordOf('addresseeChannel', value);
  if (field === 'usedBy') return wordOf('setupUser', value);
  if (field === 'active') return wordOf('state', value === 'true' ? 'yes' : 'no');
  return value;
}

function duration(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  const parts = [hours > 0 ? `${hours} ${wordOf('setup', 'hours')}` : '', rest > 0 ? `${rest} ${wordOf('setup', 'minutes')}` : ''];
  return parts.filter((part) => part !== '').join(' ');
}

function step(value: unknown, part: string): unknown {
  if (Array.isArray(value)) return value.find((item, at) => String(at) === part || idOf(item) === part);
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[part] : undefined;
}

function idOf(item: unknown): unknown {
  if (typeof item !== 'object' || item === null) return null;
  return 'id' in item ? item.id : 'code' in item ? item.code : null;
}

function nameOf(item: unknown): string | null {
  if (typeof item !== 'object' || item === null) return null;
  if ('symbol' in item) return String(item.symbol);
  // signers are told apart by their post: names may be blank
  if ('authority' in item && 'title' in item) return String(item.title);
  return 'name' in item ? String(item.name) : null;
}
