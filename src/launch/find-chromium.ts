/**
 * Which Chromium visits pages: the configured one, else one of the system, else Playwright's own,
 * else the one shipped through npm. Whatever is chosen has shown a page first.
 */
import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright';
import { messageOf } from '#src/errors.ts';
import { unpackShippedChromium } from './shipped-chromium.ts';

export type ChromiumOrigin = 'configured' | 'system' | 'playwright' | 'shipped';
export type FoundChromium = { ok: true; path: string; origin: ChromiumOrigin } | { ok: false; reason: string; fix: string };

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const fixedPlaces = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/**
 * Finds a Chromium that works here. `searchPath` stands for PATH. A configured one that does not work
 * is an answer of its own: no other is taken in its place.
 */
export async function findChromium(options: {
  chromiumPath: string | null;
  dataFolder: string;
  searchPath?: string;
}): Promise<FoundChromium> {
  const { chromiumPath, dataFolder, searchPath = process.env['PATH'] ?? '' } = options;
  if (chromiumPath !== null) {
    const trouble = await tryOut(chromiumPath);
    if (trouble === null) return { ok: true, path: chromiumPath, origin: 'configured' };
    return { ok: false, reason: `CHROMIUM_PATH: ${trouble}`, fix: 'correct CHROMIUM_PATH, or remove it to use the shipped Chromium' };
  }
  const troubles: string[] = [];
  const inPath = searchPath.split(delimiter).flatMap((folder) => (folder === '' ? [] : names.map((name) => join(folder, name))));
  const candidates: { path: string; origin: ChromiumOrigin }[] = [
    ...[...inPath, ...fixedPlaces].map((path) => ({ path, origin: 'system' as const })),
    { path: playwrightPath(), origin: 'playwright' },
  ];
  for (const { path, origin } of candidates) {
    if (!(await isProgram(path))) continue;
    const trouble = await tryOut(path);
    if (trouble === null) return { ok: true, path, origin };
    troubles.push(trouble);
  }
  try {
    const path = await unpackShippedChromium(join(dataFolder, 'chromium'));
    if (path !== null) {
      const trouble = await tryOut(path);
      if (trouble === null) return { ok: true, path, origin: 'shipped' };
      troubles.push(trouble);
    }
  } catch (thrown) {
    troubles.push(`the shipped Chromium could not be unpacked: ${messageOf(thrown)}`);
  }
  return { ok: false, reason: troubles.at(-1) ?? 'there is no Chromium for this kind of machine', fix: fixFor(troubles) };
}

function playwrightPath(): string {
  try {
    return chromium.executablePath();
  } catch {
    // Playwright has no Chromium for this system.
    return '';
  }
}

async function isProgram(path: string): Promise<boolean> {
  return (
    path !== '' &&
    access(path, constants.X_OK).then(
      () => true,
      () => false,
    )
  );
}

/** Shows a page, as every visit will, and says what went wrong; null = nothing. */
async function tryOut(path: string): Promise<string | null> {
  try {
    const browser = await chromium.launch({
      executablePath: path,
      args: chromiumArguments(),
      chromiumSandbox: chromiumSandbox(),
      timeout: 30_000,
    });
    try {
      const page = await browser.newPage();
      await page.goto('data:text/html,<title>lurewatch</title>', { timeout: 10_000 });
      return (await page.title()) === 'lurewatch' ? null : `${path} shows no page`;
    } finally {
      await browser.close();
    }
  } catch (thrown) {
    const lines = messageOf(thrown).split('\n');
    const line = lines.find((text) => /shared libraries|usable sandbox|not found|denied/i.test(text)) ?? lines[0] ?? '';
    return `${path}: ${line.trim().slice(0, 300)}`;
  }
}

function fixFor(troubles: string[]): string {
  if (troubles.some((text) => text.includes('ENOSPC'))) return 'free 300 MB on the disk of the data folder';
  if (troubles.some((text) => /sandbox/i.test(text))) {
    return 'run: sudo apt-get install -y chromium  (its sandbox is allowed by the system), or: sudo sysctl -w kernel.apparmor_restrict_unprivileged_userns=0';
  }
  return 'run: sudo apt-get install -y chromium  (or set CHROMIUM_PATH to a Chromium or Chrome)';
}

/** Sandboxed wherever Chromium can be: it refuses its sandbox to root. Pass it on as `chromiumSandbox`. */
export function chromiumSandbox(): boolean {
  return process.getuid?.() !== 0;
}

/**
 * Arguments for whichever Chromium it is, beside those of Playwright. Ours alone: the ones that come
 * with @sparticuz/chromium turn web security off and crash on a second context.
 */
export function chromiumArguments(): string[] {
  return [
    ...(chromiumSandbox() ? [] : ['--no-sandbox']),
    '--disable-gpu',
    '--disable-dev-shm-usage', // containers give /dev/shm 64 MB
    '--disable-quic', // UDP would pass by the address guard
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-domain-reliability',
    '--disable-sync',
    '--no-first-run',
    '--no-default-browser-check',
    '--no-pings',
    '--mute-audio',
    '--force-webrtc-ip-handling-policy=disable_non_proxied_udp', // UDP again
  ];
}
