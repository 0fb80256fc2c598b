import { chmod, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { chromiumArguments, chromiumSandbox, findChromium } from '#src/launch/find-chromium.ts';
import { unpackShippedChromium } from '#src/launch/shipped-chromium.ts';

let root: string;
let site: Server;
let address: string;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'lurewatch-find-chromium-'));
  const page = '<p id="p">trống</p><script>document.querySelector("p").textContent = "Tuyển " + (20 + 1) + " người"</script>';
  site = createServer((_, response) => response.setHeader('content-type', 'text/html; charset=utf-8').end(page));
  await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve));
  const bound = site.address();
  address = `http://127.0.0.1:${typeof bound === 'object' && bound !== null ? bound.port : 0}/`;
});

afterAll(async () => {
  site.close();
  await rm(root, { recursive: true, force: true });
});

test('the shipped Chromium, unpacked by two at once, runs scripts in several contexts in a row and draws', async () => {
  const folder = join(root, 'chromium');
  const [one, two] = await Promise.all([unpackShippedChromium(folder), unpackShippedChromium(folder)]);
  expect(one).toBe(two);
  expect(await readdir(folder)).toHaveLength(1);
  const found = await findChromium({ chromiumPath: null, dataFolder: root, searchPath: '' });
  if (!found.ok) throw new Error(found.reason);
  expect(['shipped', 'playwright', 'system']).toContain(found.origin);

  const browser = await chromium.launch({ executablePath: one ?? '', args: chromiumArguments(), chromiumSandbox: chromiumSandbox() });
  try {
    for (let visit = 0; visit < 3; visit += 1) {
      const context = await browser.newContext();
      const page = await context.newPage();
      await page.goto(address);
      expect(await page.textContent('#p')).toBe('Tuyển 21 người');
      expect((await page.screenshot()).length).toBeGreaterThan(2_000);
      await context.close();
    }
  } finally {
    await browser.close();
  }
});

test('a configured path that is no Chromium is said so and nothing else is taken', async () => {
  const found = await findChromium({ chromiumPath: process.execPath, dataFolder: root });
  expect(found).toMatchObject({ ok: false, fix: expect.stringContaining('CHROMIUM_PATH') });
});

test('a broken Chromium of the system is passed over', async () => {
  const bin = join(root, 'bin');
  await mkdir(bin);
  await writeFile(join(bin, 'chromium-browser'), '#!/bin/sh\necho "install the snap first" >&2\nexit 1\n');
  await chmod(join(bin, 'chromium-browser'), 0o755);
  const found = await findChromium({ chromiumPath: null, dataFolder: root, searchPath: bin });
  expect(found).toMatchObject({ ok: true });
  expect(found.ok && found.path.startsWith(bin)).toBe(false);
});
