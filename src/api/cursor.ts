/** Opaque cursors: base64url of JSON, checked with a schema when they come back. */
import { z } from 'zod';
import { AppError } from '#src/errors.ts';
import { rowId, sourceId } from './schema/page.ts';

/** Where a page of cases ended. */
export const casePosition = z.union([
  z.strictObject({ rank: z.int().min(0).max(1000), id: rowId }),
  z.strictObject({ closedAt: z.iso.datetime(), id: rowId }),
]);
/** Where a page of rows by id ended. */
export const idPosition = z.strictObject({ id: rowId });
/** Where a page of sources ended. */
export const sourcePosition = z.strictObject({ id: sourceId });

/** Makes the cursor of a position; null stays null. */
export function writeCursor(position: Record<string, string | number> | null): string | null {
  return position === null ? null : Buffer.from(JSON.stringify(position)).toString('base64url');
}

/** Reads a cursor. Throws AppError `bad-cursor` when it is not one of ours. */
export function readCursor<T>(schema: z.ZodType<T>, cursor: string | undefined): T | null {
  if (cursor === undefined) return null;
  try {
    return schema.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')));
  } catch (cause) {
    throw new AppError('bad-cursor', 'the cursor was not made by this list', { cause });
  }
}
