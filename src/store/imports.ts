import type { Db } from './database.ts';

/** Starts the record of an import. */
export async function openImport(
  db: Db,
  given: { sourceId: string; fileName: string; sha256: Buffer; importedBy: string | null },
): Promise<string> {
  const row = await db
    .insertInto('imports')
    .values({
      source_id: given.sourceId,
      file_name: given.fileName,
      sha256: given.sha256,
      imported_by: given.importedBy,
      finished_at: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}

/** Adds to the counts of an import. Call in the transaction that stores what is counted. */
export async function countImport(
  trx: Db,
  id: string,
  more: { lines: number; added: number; known: number; rejected: number },
): Promise<void> {
  await trx
    .updateTable('imports')
    .set((of) => ({
      lines: of('lines', '+', more.lines),
      added: of('added', '+', more.added),
      known: of('known', '+', more.known),
      rejected: of('rejected', '+', more.rejected),
    }))
    .where('id', '=', id)
    .execute();
}

/** Puts lines that could not be read where people see them. */
export async function rejectLines(
  trx: Db,
  given: { importId: string; sourceId: string },
  lines: { line: number; code: string }[],
): Promise<void> {
  if (lines.length === 0) return;
  await trx
    .insertInto('quarantine')
    .values(
      lines.map(({ line, code }) => ({
        subject: 'import-line' as const,
        visit_id: null,
        revision_id: null,
        import_id: given.importId,
        line,
        source_id: given.sourceId,
        stage: 'import',
        code,
        attempts: 1,
        resolved_at: null,
        resolution: null,
      })),
    )
    .execute();
}

/** Marks an import as read to its end. */
export async function closeImport(db: Db, id: string): Promise<void> {
  await db.updateTable('imports').set({ finished_at: new Date() }).where('id', '=', id).execute();
}
