import type { Kysely } from 'kysely';
import type { Queue } from '#src/queue/queue.ts';
import type { Database } from '#src/store/database.ts';
import { closeImport, countImport, openImport, rejectLines } from '#src/store/imports.ts';
import { storeSightings, type Sighting } from '#src/store/postings.ts';
import { handSource, loadSource } from '#src/store/sources.ts';
import { enqueueStage } from '#workers/enqueue.ts';
import { readImportRow } from './import-row.ts';
import { readRecords } from './read-records.ts';

export type ImportResult = { importId: string; lines: number; added: number; known: number; rejected: number; newRevisions: number };

/** Lines in one transaction. */
const batchLines = 500;

/**
 * Reads a file into postings of the province's import source, in batches, each with its counts in one transaction. Stopping in the
 * middle loses nothing that was counted, and the file can be given again: what is known is told apart.
 */
export async function importFile(
  deps: { db: Kysely<Database>; queue: Queue },
  given: { file: string; fileName: string; sha256: Buffer; kind: 'import' | 'tips'; province: string },
  listener: { onBadLine(line: number, detail: string): void; onProgress(lines: number): void },
): Promise<ImportResult> {
  const source = await loadSource(deps.db, await handSource(deps.db, given.kind, given.province));
  const importId = await openImport(deps.db, { sourceId: source.id, fileName: given.fileName, sha256: given.sha256, importedBy: null });
  const result: ImportResult = { importId, lines: 0, added: 0, known: 0, rejected: 0, newRevisions: 0 };
  let sightings: Sighting[] = [];
  let bad: { line: number; code: string }[] = [];
  for await (const item of readRecords(given.file)) {
    const row = 'code' in item ? { ok: false as const, code: item.code, detail: item.detail } : readImportRow(item.record, new Date());
    if (row.ok) {
      sightings.push(given.kind === 'tips' ? { ...row.sighting, kind: 'tip' } : row.sighting);
    } else {
      bad.push({ line: item.line, code: row.code });
      listener.onBadLine(item.line, row.detail);
    }
    if (sightings.length + bad.length >= batchLines) await flush();
  }
  await flush();
  await closeImport(deps.db, importId);
  return result;

  async function flush(): Promise<void> {
    const lines = sightings.length + bad.length;
    if (lines === 0) return;
    const origin = {
      sourceId: source.id,
      platform: source.platform,
      provinceCode: source.provinceCode,
      seenAt: new Date(),
      visitId: null,
      importId,
      rawResponseId: null,
      pageUrlKey: null,
      identity: 'address' as const,
    };
    const stored = await deps.db.transaction().execute(async (trx) => {
      const kept = await storeSightings(trx, origin, sightings);
      await rejectLines(trx, { importId, sourceId: source.id }, bad);
      await countImport(trx, importId, { lines, added: kept.added, known: kept.known, rejected: bad.length });
      return kept;
    });
    await enqueueStage(deps.queue, 'assess', stored.revisionIds, { epoch: 'imported' });
    await enqueueStage(deps.queue, 'file', stored.returnedIds, { epoch: `returned-${importId}` });
    result.lines += lines;
    result.added += stored.added;
    result.known += stored.known;
    result.rejected += bad.length;
    result.newRevisions += stored.revisionIds.length;
    sightings = [];
    bad = [];
    listener.onProgress(result.lines);
  }
}
