import { z } from 'zod';
import { canonicalUrl } from '#src/domain/canonical-url.ts';
import { MAX_TEXT_UNITS } from '#src/domain/posting.ts';
import type { Sighting } from '#src/store/postings.ts';

const optionalText = z.string().max(2_000).nullish();
// years beyond these are mistakes, and some of them no database can hold
const instant = z.iso
  .datetime({ offset: true })
  .refine((value) => Date.parse(value) > Date.UTC(1990) && Date.parse(value) < Date.UTC(2100))
  .nullish();

/** A line of an import: the input of `score` plus what a posting may know of itself. Unknown fields are ignored. */
const importLine = z.object({
  id: z.union([z.string().max(500), z.number()]).nullish(),
  text: z
    .string()
    .min(1)
    .max(MAX_TEXT_UNITS)
    .refine((text) => text.trim() !== '', 'is blank'),
  title: z.string().max(1_000).nullish(),
  url: z.string().max(2_000).nullish(),
  author: optionalText,
  authorId: optionalText,
  publishedAt: instant,
  seenAt: instant,
  kind: z.enum(['post', 'comment', 'tip']).nullish(),
});

export type ImportRow = { ok: true; sighting: Sighting } | { ok: false; code: string; detail: string };

/**
 * Reads one record of a CSV or JSONL file. Empty strings (CSV) count as absent. What is wrong is said by field, never with the
 * value: imports hold personal data.
 */
export function readImportRow(record: unknown, now: Date): ImportRow {
  const cleaned =
    typeof record === 'object' && record !== null ? Object.fromEntries(Object.entries(record).filter(([, value]) => value !== '')) : record;
  const read = importLine.safeParse(cleaned);
  if (!read.success) {
    const fields = [...new Set(read.error.issues.map((issue) => issue.path.join('.') || 'record'))].join(', ');
    return {
      ok: false,
      code: 'bad-record',
      detail: fields === 'text' ? 'text is missing, empty or too long' : `wrong or missing: ${fields}`,
    };
  }
  const line = read.data;
  if (line.url != null && canonicalUrl(line.url) === null) return { ok: false, code: 'bad-url', detail: 'url is not a web address' };
  if (line.seenAt != null && Date.parse(line.seenAt) > now.getTime() + 60_000)
    return { ok: false, code: 'seen-in-future', detail: 'seenAt lies in the future' };
  return {
    ok: true,
    sighting: {
      nativeId: line.id == null ? null : String(line.id),
      url: line.url == null ? null : new URL(line.url).href,
      title: line.title ?? null,
      text: line.text,
      author: { name: line.author ?? null, id: line.authorId ?? null, url: null },
      publishedAt: isoOf(line.publishedAt),
      seenAt: isoOf(line.seenAt),
      kind: line.kind ?? 'post',
      images: [],
      ownPage: true,
    },
  };
}

function isoOf(value: string | null | undefined): string | null {
  return value == null ? null : new Date(value).toISOString();
}
