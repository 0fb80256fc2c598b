import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Browser, chromium } from 'playwright';
import { chromiumArguments, chromiumSandbox, findChromium } from '#src/launch/find-chromium.ts';

/** A real Chromium, as the product finds it. Throws with what to do where there is none: no test is skipped for it. */
export async function openBrowser(): Promise<Browser> {
  const found = await findChromium({
    chromiumPath: process.env['CHROMIUM_PATH'] ?? null,
    dataFolder: path.join(tmpdir(), 'lurewatch-test-chromium'),
  });
  if (!found.ok) throw new Error(`${found.reason}; ${found.fix}`);
  return await chromium.launch({ executablePath: found.path, args: chromiumArguments(), chromiumSandbox: chromiumSandbox() });
}
