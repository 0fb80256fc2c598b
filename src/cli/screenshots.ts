/** `npm run screenshots`: pictures of the interface for the documents, from a running practice installation. */
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { type Browser, chromium } from 'playwright';
import { z } from 'zod';
import { runCommand } from '#src/command.ts';
import { readConfig } from '#src/config.ts';
import { AppError } from '#src/errors.ts';
import { chromiumArguments, chromiumSandbox, findChromium } from '#src/launch/find-chromium.ts';

const help = `Usage: npm run screenshots [-- --address http://127.0.0.1:3000] [--out docs/images]

Takes the pictures of README.md and docs/ from a practice installation that runs (npm start in another terminal).
Refuses live data: pictures of real posts must never reach the documents.
`;

type Picture = { file: string; path: string; waitFor: string; scheme: 'light' | 'dark'; width: number; height: number; focus?: string };

const pictures: Picture[] = [
  { file: 'cases.png', path: '/cases?queue=review', waitFor: 'a.case-line', scheme: 'light', width: 1366, height: 768 },
  { file: 'case.png', path: 'first-case', waitFor: 'mark', scheme: 'light', width: 1366, height: 900, focus: 'mark' },
  { file: 'case-dark.png', path: 'first-case', waitFor: 'mark', scheme: 'dark', width: 1366, height: 900 },
  { file: 'ledger.png', path: '/sources', waitFor: '.table', scheme: 'light', width: 1366, height: 900 },
  { file: 'cases-phone.png', path: '/cases?queue=review', waitFor: 'a.case-line', scheme: 'light', width: 390, height: 844 },
];

const answer = z.object({ mode: z.enum(['practice', 'live']) });
const firstCase = z.object({ items: z.array(z.object({ id: z.string() })).min(1) });

async function ask<T>(address: string, what: string, schema: z.ZodType<T>): Promise<T> {
  try {
    const response = await fetch(`${address}${what}`, { signal: AbortSignal.timeout(10_000) });
    return schema.parse(await response.json());
  } catch (cause) {
    throw new AppError('nothing-to-show', `There is no running practice installation with cases at ${address}`, {
      cause,
      fix: 'run `npm start` in another terminal, wait for the first cases, or name it with --address',
    });
  }
}

async function take(browser: Browser, address: string, out: string, picture: Picture, caseId: string): Promise<void> {
  const context = await browser.newContext({
    viewport: { width: picture.width, height: picture.height },
    colorScheme: picture.scheme,
    locale: 'vi-VN',
  });
  const page = await context.newPage();
  await page.goto(address + (picture.path === 'first-case' ? `/cases/${caseId}` : picture.path));
  await page.locator(picture.waitFor).first().waitFor();
  await page.waitForLoadState('networkidle');
  await page.evaluate('document.fonts.ready');
  if (picture.focus !== undefined) {
    await page.locator(picture.focus).first().focus();
    await page.getByRole('tooltip').waitFor();
  }
  await page.screenshot({ path: path.join(out, picture.file) });
  await context.close();
  process.stderr.write(`${path.join(out, picture.file)}\n`);
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { address: { type: 'string' }, out: { type: 'string' }, help: { type: 'boolean' } } });
  if (values.help === true) {
    process.stdout.write(help);
    return;
  }
  const config = readConfig(process.env);
  const address = values.address ?? `http://${config.api.host}:${config.api.port}`;
  const out = values.out ?? path.join(import.meta.dirname, '../../docs/images');
  const { mode } = await ask(address, '/api/status', answer);
  if (mode !== 'practice')
    throw new AppError('live-data', 'This installation holds live data', { fix: 'take the pictures from a practice installation' });
  const { items } = await ask(address, '/api/cases?limit=1', firstCase);
  const found = await findChromium({ chromiumPath: config.chromiumPath, dataFolder: config.dataFolder });
  if (!found.ok) throw new AppError('no-chromium', found.reason, { fix: found.fix });
  await mkdir(out, { recursive: true });
  const browser = await chromium.launch({ executablePath: found.path, args: chromiumArguments(), chromiumSandbox: chromiumSandbox() });
  try {
    for (const picture of pictures) await take(browser, address, out, picture, items[0]?.id ?? '');
  } finally {
    await browser.close();
  }
}

await runCommand(main);
