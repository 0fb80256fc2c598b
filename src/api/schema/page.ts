/** Cursor paging: the cursor is opaque to callers and checked when it comes back. */
import { z } from 'zod';

/** Row ids are bigint in the database and strings everywhere else. */
export const rowId = z.string().regex(/^[1-9]\d{0,18}$/);

export const instant = z.iso.datetime();

export const sourceId = z.string().regex(/^[a-z0-9][a-z0-9-]{0,62}$/);

/** Parameters of every paged list. */
export const pageQuery = {
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(100).prefault(50),
};

/** A page of items; `nextCursor` is null at the end. A page may be short, or empty, and still have a next one. */
export function pageOf<Item extends z.ZodType>(item: Item) {
  return z.object({ items: z.array(item), nextCursor: z.string().nullable() });
}
