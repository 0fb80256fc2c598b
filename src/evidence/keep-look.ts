/** Putting what a look brought into the evidence: files first, then rows, so that no row points to nothing. */
import type { RawResponse } from '#src/domain/visit.ts';
import type { Db } from '#src/store/database.ts';
import { addEvidence, type NewEvidence } from '#src/store/evidence.ts';
import { insertRawResponse } from '#src/store/visits.ts';
import type { CaptureResult } from '#src/web-access/capture-page.ts';
import type { RawFiles } from './raw-files.ts';
import { shareShown } from './recheck-verdict.ts';
import { toolName } from './tool-name.ts';

/** Copies whose files are kept and whose rows are still to be written. */
export type KeptLook = {
  response: RawResponse;
  responseSha256: string;
  copies: Pick<NewEvidence, 'kind' | 'sha256' | 'bytes' | 'mediaType' | 'note'>[];
  tool: string;
};

/** Keeps the files of a look at a page: its document, picture and text. Null when there was no page. */
export async function keepLookFiles(rawFiles: RawFiles, seen: CaptureResult, post: string): Promise<KeptLook | null> {
  const { response } = seen.result;
  if (response === null || response.body.length === 0) return null;
  const { sha256 } = await rawFiles.put(response.body);
  const mediaType = response.headers.find(([name]) => name.toLowerCase() === 'content-type')?.[1].slice(0, 100) ?? '';
  const copies: KeptLook['copies'] = [{ kind: 'raw-response', sha256, bytes: response.body.length, mediaType, note: '' }];
  const { look } = seen;
  if (look?.png) {
    const kept = await rawFiles.put(look.png);
    const note = look.pictureCut ? 'picture-cut' : '';
    copies.push({ kind: 'screenshot', sha256: kept.sha256, bytes: look.png.length, mediaType: 'image/png', note });
  }
  if (look !== null && look.text !== '') {
    const text = Buffer.from(look.text, 'utf8');
    const kept = await rawFiles.put(text);
    const notes = [look.textCut ? 'text-cut' : '', (shareShown(post, look.text) ?? 1) < 0.5 ? 'post-not-in-text' : ''];
    const note = notes.filter((code) => code !== '').join(' ');
    copies.push({ kind: 'rendered-text', sha256: kept.sha256, bytes: text.length, mediaType: 'text/plain; charset=utf-8', note });
  }
  return { response, responseSha256: sha256, copies, tool: toolName(seen.browserVersion) };
}

/** Writes the rows of a kept look with their custody entries. Returns how many copies are new. */
export async function addLook(
  trx: Db,
  capture: { id: string; caseId: string; postingId: string; purpose: 'evidence' | 'recheck' },
  kept: KeptLook,
): Promise<number> {
  const rawResponseId = await insertRawResponse(trx, kept.response, kept.responseSha256);
  let added = 0;
  for (const copy of kept.copies) {
    const id = await addEvidence(
      trx,
      {
        ...copy,
        caseId: capture.caseId,
        postingId: capture.postingId,
        captureId: capture.id,
        rawResponseId: copy.kind === 'raw-response' ? rawResponseId : null,
        purpose: capture.purpose,
        url: kept.response.finalUrl,
        capturedAt: new Date(kept.response.fetchedAt),
        capturedBy: { kind: 'system', id: 'capture' },
        tool: kept.tool,
      },
      'taken',
    );
    if (id !== null) added += 1;
  }
  return added;
}
