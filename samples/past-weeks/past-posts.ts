/** Posts of past weeks: the practice posts with other contacts and other beginnings, and look-alikes that the machine takes for lures. */
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { type PracticePost, readPracticePosts } from '#samples/posts.ts';
import type { Assessment, Form } from '#src/domain/assessment.ts';
import { assess } from '#src/signals/assess.ts';
import { shippedRules } from '#src/signals/shipped-rules.ts';
import type { Draw } from './draw.ts';

const lookAlike = z.strictObject({ title: z.string(), text: z.string(), author: z.string() });

/** `lookalike` = innocent, though the rules flag it. */
export type PastBase = { label: PracticePost['label']; form: Form | null; title: string | null; text: string; author: string };
export type PastPost = PastBase & { assessment: Assessment };

export type PastPool = { lures: Map<Form, PastBase[]>; lookAlikes: PastBase[]; quiet: PastBase[]; cries: PastBase[] };

/** What past weeks are drawn from. */
export function readPool(): PastPool {
  const posts = readPracticePosts()
    .filter((post) => post.page === undefined)
    .map(({ label, form, title, text, author }): PastBase => ({ label, form: form ?? null, title: title ?? null, text, author }));
  const lines = readFileSync(new URL('./look-alikes.jsonl', import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '');
  const lures = posts.filter((post) => post.label === 'lure');
  return {
    lures: Map.groupBy(lures, (post) => post.form ?? 'labour-abroad'),
    lookAlikes: lines.map((line) => ({ label: 'lookalike', form: null, ...lookAlike.parse(JSON.parse(line)) })),
    quiet: posts.filter((post) => post.label !== 'lure' && post.label !== 'help'),
    cries: posts.filter((post) => post.label === 'help'),
  };
}

const found = new Map<PastBase, Assessment['facts']['contacts']>();

function contactsOf(base: PastBase, input: Parameters<typeof assess>[0]): Assessment['facts']['contacts'] {
  const known = found.get(base) ?? assess(input, shippedRules).facts.contacts;
  found.set(base, known);
  return known;
}

const openings = ['', '', '', 'Tin mới: ', 'Cập nhật: ', '📌 ', 'Đăng lại cho ai chưa thấy: ', 'Tuần này: '];
const endings = ['', '', '', '\nĐọc kỹ rồi hãy hỏi.', '\nTin còn hiệu lực.', '\nNhận hết tuần này.', '\nAi hợp thì nhắn.'];

/** Another telling of a post with contacts of its own, assessed by the rules that ship. Contacts stay in ranges that nobody has. */
export function tellAgain(base: PastBase, draw: Draw, seenAt: Date): PastPost {
  const input = (text: string) => ({ text, title: base.title, seenAt: seenAt.toISOString() });
  const first = contactsOf(base, input(base.text));
  const units = base.text.split('');
  for (const contact of first) {
    // the prefix stays, so that the number remains one that no operator gave out; letters used as digits stay letters
    let digits = 0;
    for (let at = contact.start; at < contact.end; at += 1) {
      if (!/[0-9]/u.test(units[at] ?? '')) continue;
      digits += 1;
      if (digits > 6) units[at] = String(draw.between(0, 9));
    }
  }
  const handle = draw.between(10, 99);
  const text = units.join('').replaceAll(/_(mau|vd)\b/gu, `${handle}_$1`);
  const told = base.label === 'help' || base.author === '' ? text : `${draw.pick(openings)}${text}${draw.pick(endings)}`;
  return { ...base, text: told, assessment: assess(input(told), shippedRules) };
}
