/** The browser the tests of this folder use: the one the product would choose on this machine. */
import { join } from 'node:path';
import { chromiumArguments, findChromium } from '#src/launch/find-chromium.ts';

export type TestBrowser = { executablePath: string; launchArguments: string[] };

/** Finds it, unpacking the shipped one once beside the packages. Fails the test with the finder's advice. */
export async function browserForTests(): Promise<TestBrowser> {
  const found = await findChromium({
    chromiumPath: process.env['CHROMIUM_PATH'] ?? null,
    dataFolder: join(process.cwd(), 'node_modules', '.cache', 'lurewatch-tests'),
  });
  if (!found.ok) throw new Error(`${found.reason}; ${found.fix}`);
  return { executablePath: found.path, launchArguments: chromiumArguments() };
}
