import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createRawFiles } from '#src/evidence/raw-files.ts';

let folder: string;
beforeEach(async () => (folder = await mkdtemp(join(tmpdir(), 'raw-files-'))));
afterEach(async () => await rm(folder, { recursive: true }));

const body = Buffer.from('<p>Hái chè</p>'.repeat(1_000));
const sha256 = createHash('sha256').update(body).digest('hex');

it('keeps a body under its hash and gives it back', async () => {
  const files = createRawFiles(join(folder, 'made', 'on first use'));
  const kept = await files.put(body);
  expect(kept).toEqual({ sha256, path: join(sha256.slice(0, 2), sha256.slice(2, 4), `${sha256}.gz`) });
  expect(await files.get(sha256)).toEqual(body);
  expect((await readFile(join(folder, 'made', 'on first use', kept.path))).length).toBeLessThan(body.length / 5);
  await files.put(Buffer.alloc(0));
  expect(await files.get(createHash('sha256').digest('hex'))).toEqual(Buffer.alloc(0));
});

it('the same body many times at once is one file and nothing else', async () => {
  const files = createRawFiles(folder);
  const kept = await Promise.all(Array.from({ length: 20 }, () => files.put(body)));
  expect(new Set(kept.map((one) => one.path)).size).toBe(1);
  const names = await readdir(folder, { recursive: true, withFileTypes: true });
  expect(names.filter((entry) => entry.isFile()).map((entry) => entry.name)).toEqual([`${sha256}.gz`]);
});

it('says whether a file is missing or damaged, and puts a damaged one right', async () => {
  const files = createRawFiles(folder);
  await expect(files.get(sha256)).rejects.toMatchObject({ code: 'raw-file-missing' });
  await expect(files.get('../../etc/passwd')).rejects.toMatchObject({ code: 'raw-file-missing' });
  const { path } = await files.put(body);
  const packed = await readFile(join(folder, path));
  const other = createRawFiles(join(folder, 'other'));
  const swapped = await other.put(Buffer.from('another'));
  for (const damage of [
    packed.subarray(0, 20),
    Buffer.from('not gzip'),
    Buffer.alloc(0),
    await readFile(join(folder, 'other', swapped.path)),
  ]) {
    await writeFile(join(folder, path), damage);
    await expect(files.get(sha256)).rejects.toMatchObject({ code: 'raw-file-damaged' });
    await files.put(body);
    expect(await files.get(sha256)).toEqual(body);
  }
});
