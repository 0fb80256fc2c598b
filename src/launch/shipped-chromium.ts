/**
 * The Chromium that npm brought (@sparticuz/chromium, Linux on x64): unpacked once below the data
 * folder, together with the libraries and fonts that a bare machine lacks. We unpack it ourselves:
 * the package unpacks into a fixed place in /tmp that any local user could prepare.
 */
import { randomBytes } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { access, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { brotliDecompress, createBrotliDecompress } from 'node:zlib';

const inflate = promisify(brotliDecompress);

// System libraries are taken where they are complete; the fonts are added to those of the system.
const startScript = `#!/bin/sh
here=$(cd "$(dirname "$0")" && pwd)
export FONTCONFIG_FILE="$here/fonts.conf"
if ! "$here/chromium" --version >/dev/null 2>&1; then
  export LD_LIBRARY_PATH="$here/lib\${LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH}"
fi
exec "$here/chromium" "$@"
`;

const fontSettings = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir prefix="relative">fonts</dir>
</fontconfig>
`;

/**
 * The program to start, unpacked below `folder` when it is not there yet (about 5 s, 200 MB). Safe
 * when several processes ask at once. Null when this machine is not of the kind that it is shipped for.
 */
export async function unpackShippedChromium(folder: string): Promise<string | null> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null;
  const archives = findArchives();
  if (archives === null) return null;
  const target = join(folder, archives.version);
  const program = join(target, 'start');
  if (await exists(program)) return program;
  const aside = `${target}.new-${randomBytes(4).toString('hex')}`;
  try {
    await mkdir(aside, { recursive: true });
    await pipeline(
      createReadStream(join(archives.folder, 'chromium.br')),
      createBrotliDecompress(),
      createWriteStream(join(aside, 'chromium'), { mode: 0o755 }),
    );
    await unpackTar(join(archives.folder, 'al2023.tar.br'), aside);
    await unpackTar(join(archives.folder, 'fonts.tar.br'), aside);
    await writeFile(join(aside, 'fonts.conf'), fontSettings);
    await writeFile(join(aside, 'start'), startScript, { mode: 0o755 });
    await rename(aside, target);
  } catch (thrown) {
    // When another process was faster, its copy is as good.
    if (!(await exists(program))) throw thrown;
  } finally {
    await rm(aside, { recursive: true, force: true });
  }
  await removeOlder(folder, archives.version);
  return program;
}

function findArchives(): { folder: string; version: string } | null {
  const require = createRequire(import.meta.url);
  try {
    let root = dirname(require.resolve('@sparticuz/chromium'));
    while (!root.endsWith(join('@sparticuz', 'chromium'))) root = dirname(root);
    const about: unknown = require(join(root, 'package.json'));
    const version = typeof about === 'object' && about !== null && 'version' in about ? String(about.version) : 'unknown';
    return { folder: join(root, 'bin'), version };
  } catch {
    // Not installed.
    return null;
  }
}

/** Plain files of a tar archive, below `folder`. The archive comes from our lockfile; odd names are still refused. */
async function unpackTar(archive: string, folder: string): Promise<void> {
  const tar = await inflate(await readFile(archive));
  const text = (from: number, length: number) => tar.toString('latin1', from, from + length).split('\0')[0] ?? '';
  for (let at = 0; at + 512 <= tar.length && tar[at] !== 0;) {
    const name = text(at, 100);
    const size = Number.parseInt(text(at + 124, 12), 8);
    const isFile = ['0', ''].includes(text(at + 156, 1));
    if (!Number.isInteger(size) || name.split('/').includes('..') || name.startsWith('/'))
      throw new Error(`${archive} is not a plain archive`);
    if (isFile) {
      await mkdir(dirname(join(folder, name)), { recursive: true });
      await writeFile(join(folder, name), tar.subarray(at + 512, at + 512 + size));
    }
    at += 512 + Math.ceil(size / 512) * 512;
  }
}

async function removeOlder(folder: string, version: string): Promise<void> {
  for (const name of await readdir(folder)) {
    if (/^\d+\.\d+\.\d+$/.test(name) && name !== version) await rm(join(folder, name), { recursive: true, force: true });
  }
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
