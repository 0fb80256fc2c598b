/**
 * What people told or submitted, as evidence: the receiver's note of a tip, the row of an imported file, a posting entered by
 * hand. A file of JSON each. Who reported a tip is never part of it; the imported file itself is not kept, its name and
 * hash are.
 */
import { sql } from 'kysely';
import type { Db } from '#src/store/database.ts';
import { addEvidence, type NewEvidence } from '#src/store/evidence.ts';
import type { RawFiles } from './raw-files.ts';
import { toolName } from './tool-name.ts';

type Words = {
  revision_id: string;
  number: number;
  title: string | null;
  text: string;
  seen_at: Date;
  kind: 'post' | 'comment' | 'tip';
  url: string | null;
  native_id: string | null;
  author_name: string | null;
  author_id: string | null;
  author_url: string | null;
  published_at: Date | null;
  import_id: string | null;
  file_name: string | null;
  file_sha256: Buffer | null;
  imported_by: string | null;
  imported_at: Date | null;
  tip_id: string | null;
  channel: string | null;
  received_at: Date | null;
  received_by: string | null;
  recorded_at: Date | null;
  tip_note: string | null;
};

type Copy = Omit<NewEvidence, 'caseId' | 'postingId' | 'captureId' | 'rawResponseId' | 'purpose' | 'url'>;

/**
 * Keeps what was told or submitted of a posting, once: call it as often as you like. Nothing is kept of what a crawl found.
 * Returns the id of the new item, null when there is none.
 */
export async function keepSubmitted(db: Db, rawFiles: RawFiles, place: { caseId: string; postingId: string }): Promise<string | null> {
  const words = await wordsOf(db, place);
  if (words === null) return null;
  if (words.kind === 'tip' && words.received_by !== null) return await keepReceiverNote(db, rawFiles, place, words);
  return await keepRow(db, rawFiles, place, words);
}

async function keepReceiverNote(db: Db, rawFiles: RawFiles, place: { caseId: string; postingId: string }, words: Words) {
  const body = json({
    document: 'lurewatch-receiver-note',
    tip: words.tip_id,
    posting: place.postingId,
    channel: words.channel,
    receivedAt: words.received_at?.toISOString(),
    recordedAt: words.recorded_at?.toISOString(),
    receivedBy: words.received_by,
    note: words.tip_note,
    reported: { title: words.title, text: words.text, url: words.url },
  });
  return await keep(db, rawFiles, place, body, {
    kind: 'receiver-note',
    capturedAt: words.received_at ?? words.seen_at,
    capturedBy: { kind: 'user', id: words.received_by ?? '' },
    note: '',
  });
}

async function keepRow(db: Db, rawFiles: RawFiles, place: { caseId: string; postingId: string }, words: Words) {
  const body = json({
    document: 'lurewatch-submitted-row',
    posting: place.postingId,
    file:
      words.import_id === null
        ? null
        : { import: words.import_id, name: words.file_name, sha256: words.file_sha256?.toString('hex'), kept: false },
    submittedAt: (words.imported_at ?? words.seen_at).toISOString(),
    row: {
      nativeId: words.native_id,
      url: words.url,
      title: words.title,
      text: words.text,
      author: { name: words.author_name, id: words.author_id, url: words.author_url },
      publishedAt: words.published_at?.toISOString() ?? null,
      seenAt: words.seen_at.toISOString(),
    },
  });
  return await keep(db, rawFiles, place, body, {
    kind: 'submitted-file',
    capturedAt: words.imported_at ?? words.seen_at,
    capturedBy: words.imported_by === null ? { kind: 'system', id: 'import' } : { kind: 'user', id: words.imported_by },
    note: words.import_id === null ? '' : 'file-not-kept',
  });
}

async function keep(
  db: Db,
  rawFiles: RawFiles,
  place: { caseId: string; postingId: string },
  body: Buffer,
  copy: Omit<Copy, 'sha256' | 'bytes' | 'mediaType' | 'tool'>,
): Promise<string | null> {
  const { sha256 } = await rawFiles.put(body);
  return await addEvidence(
    db,
    {
      ...copy,
      caseId: place.caseId,
      postingId: place.postingId,
      captureId: null,
      rawResponseId: null,
      purpose: 'evidence',
      sha256,
      bytes: body.length,
      mediaType: 'application/json',
      url: null,
      tool: toolName(),
    },
    'submitted',
  );
}

function json(value: unknown): Buffer {
  return Buffer.from(`${JSON.stringify(value, null, 2)}\n`, 'utf8');
}

/** The words as the case knows them; null for what a visit brought and for what was erased. */
async function wordsOf(db: Db, place: { caseId: string; postingId: string }): Promise<Words | null> {
  const { rows } = await sql<Words>`
    select r.id::text as revision_id, r.number, r.title, r.text, r.seen_at, p.kind, p.url, p.native_id, p.author_name, p.author_id, p.author_url,
           p.published_at, r.import_id::text as import_id, i.file_name, i.sha256 as file_sha256, i.imported_by, i.started_at as imported_at,
           t.id::text as tip_id, t.channel, t.received_at, t.received_by, t.recorded_at, t.note as tip_note
    from (select revision_id from case_postings where case_id = ${place.caseId} and posting_id = ${place.postingId} order by assessment_id desc limit 1) as known
    join revisions r on r.id = known.revision_id
    join postings p on p.id = r.posting_id and p.erased_at is null
    left join imports i on i.id = r.import_id
    left join tips t on t.posting_id = p.id
    where r.visit_id is null`.execute(db);
  return rows[0] ?? null;
}
