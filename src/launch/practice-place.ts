/** Where the practice site of a data folder is: kept so that its addresses stay the same, and so that commands may visit it. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

const place = z.object({ port: z.number().int().min(1024).max(65_535), openedAt: z.iso.datetime() });
export type PracticePlace = z.infer<typeof place>;

/** The place kept in the folder of practice mode, or null when the site was never opened or the file was cut short by a crash. */
export async function knownPracticePlace(folder: string): Promise<PracticePlace | null> {
  try {
    return place.parse(JSON.parse(await readFile(join(folder, 'practice-site.json'), 'utf8')));
  } catch {
    // Missing or cut short: a new port and day are chosen.
    return null;
  }
}

/** Keeps the place for the next start. */
export async function keepPracticePlace(folder: string, kept: PracticePlace): Promise<void> {
  await writeFile(join(folder, 'practice-site.json'), JSON.stringify(kept));
}
