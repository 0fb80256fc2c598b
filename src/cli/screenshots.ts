/** `npm run screenshots`: pictures of the interface, from a running practice installation. */
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright';
import { z } from 'zod';
import { runCommand } from '#src/command.ts';
import { readConfig } from '#src/config.ts';
import { AppError } from '#src/errors.ts';
import { chromiumArguments, chromiumSandbox, findChromium } from '#src/launch/find-chromium.ts';
import { practiceDomain, practicePassword } from '#src/people/practice.ts';
import { allPictures, documentPictures, lists, type Picture, type Subject } from './screenshot-list.ts';

const help = `Usage: npm run screenshots [-- --address http://127.0.0.1:3000] [--out docs/images] [--all DIR] [--only NAME,NAME]

Takes the pictures of README.md and docs/ from a practice installation that runs (npm start in another terminal).
--all DIR   instead, every screen in both languages and both colours into DIR, to be looked at
--only      of these only the screens or files with these names
Refuses live data: pictures of real posts must never reach the documents.
`;

const modeAnswer = z.object({ mode: z.enum(['practice', 'live']) });
const listAnswer = z.object({ items: z.array(z.object({ id: z.string().nullable() })) });
type Sessions = Map<string, Awaited<ReturnType<BrowserContext['storageState']>>>;
type Deps = { browser: Browser; address: string; sessions: Sessions };

async function askMode(address: string): Promise<'practice' | 'live'> {
  try {
    const response = await fetch(`${address}/api/sign-in-options`, { signal: AbortSignal.timeout(10_000) });
    return modeAnswer.parse(await response.json()).mode;
  } catch (cause) {
    throw new AppError('nothing-to-show', `There is no running practice installation at ${address}`, {
      cause,
      fix: 'run `npm start` in another terminal, wait for the first cases, or name it with --address',
    });
  }
}

/** A window with the session of the role; signing in happens once a role. */
async function openWindow({ browser, address, sessions }: Deps, picture: Picture): Promise<BrowserContext> {
  const { role } = picture;
  const storageState = role === null ? undefined : sessions.get(role);
  const context = await browser.newContext({
    viewport: { width: picture.width, height: picture.height },
    colorScheme: picture.scheme,
    locale: picture.language === 'vi' ? 'vi-VN' : 'en-GB',
    ...(storageState === undefined ? {} : { storageState }),
  });
  await context.addInitScript(`localStorage.setItem('lurewatch.language', '${picture.language}')`);
  if (role === null || storageState !== undefined) return context;
  const answer = await context.request.post(`${address}/api/auth/sign-in`, {
    data: { email: `${role}@${practiceDomain}`, password: practicePassword },
    headers: { origin: address },
  });
  if (!answer.ok()) {
    throw new AppError('sign-in-failed', `The practice account of ${role} cannot sign in (${answer.status()})`, {
      fix: 'see whether `npm start` said that the practice accounts are there',
    });
  }
  sessions.set(role, await context.storageState());
  return context;
}

/** The first record of a kind that the role reaches, or null. */
async function firstOf(context: BrowserContext, address: string, subject: Subject): Promise<string | null> {
  const answer = await context.request.get(address + lists[subject]);
  if (!answer.ok()) return null;
  const read = listAnswer.safeParse(await answer.json());
  return read.success ? (read.data.items.find((item) => item.id !== null)?.id ?? null) : null;
}

/** Waits until the screen has its content: heading, fonts, nothing that loads. */
async function settle(page: Page, picture: Picture): Promise<void> {
  await page
    .locator(picture.waitFor ?? 'main h1')
    .first()
    .waitFor({ timeout: 20_000 });
  const loading = page.locator('main .loading');
  for (let turn = 0; turn < 200 && (await loading.count()) > 0; turn += 1) await page.waitForTimeout(100);
  if ((await page.locator('main .failed').count()) > 0) throw new Error('the screen shows a failure');
  if (picture.name !== 'not-found' && (await page.locator('main h1.empty-title').count()) > 0) {
    throw new Error(`there is no screen at ${picture.path}: is the built interface older than the code?`);
  }
  await page.evaluate('document.fonts.ready');
  // charts and pictures that come after the words
  await page.waitForTimeout(300);
  if (picture.focus === undefined) return;
  await page.locator(picture.focus).first().focus();
  await page.getByRole('tooltip').waitFor({ timeout: 10_000 });
}

/** Takes one picture; false when there is no record to show or the screen did not come. */
async function take(deps: Deps, out: string, picture: Picture): Promise<boolean> {
  const context = await openWindow(deps, picture);
  try {
    const id = picture.subject === undefined ? '' : await firstOf(context, deps.address, picture.subject);
    if (id === null) {
      process.stderr.write(`${picture.file}: nothing to show, there is no ${picture.subject ?? 'record'} yet\n`);
      return false;
    }
    const page = await context.newPage();
    await page.goto(deps.address + picture.path.replace(':id', id));
    await settle(page, picture);
    await page.screenshot({ path: path.join(out, picture.file), animations: 'disabled' });
    process.stderr.write(`${path.join(out, picture.file)}\n`);
    return true;
  } catch (thrown) {
    if (thrown instanceof AppError) throw thrown;
    process.stderr.write(`${picture.file}: ${thrown instanceof Error ? (thrown.message.split('\n')[0] ?? '') : String(thrown)}\n`);
    return false;
  } finally {
    await context.close();
  }
}

async function main(): Promise<void> {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({ options: { address: text, out: text, all: text, only: text, help: { type: 'boolean' } } });
  if (values.help === true) {
    process.stdout.write(help);
    return;
  }
  const config = readConfig(process.env);
  const address = values.address ?? `http://${config.api.host}:${config.api.port}`;
  const out = values.all ?? values.out ?? path.join(import.meta.dirname, '../../docs/images');
  if ((await askMode(address)) !== 'practice')
    throw new AppError('live-data', 'This installation holds live data', { fix: 'take the pictures from a practice installation' });
  const found = await findChromium({ chromiumPath: config.chromiumPath, dataFolder: config.dataFolder });
  if (!found.ok) throw new AppError('no-chromium', found.reason, { fix: found.fix });
  const only = values.only?.split(',');
  const pictures = (values.all === undefined ? documentPictures : allPictures()).filter(
    (picture) => only === undefined || only.includes(picture.name) || only.includes(picture.file),
  );
  await mkdir(out, { recursive: true });
  const browser = await chromium.launch({ executablePath: found.path, args: chromiumArguments(), chromiumSandbox: chromiumSandbox() });
  const missing: string[] = [];
  try {
    const deps: Deps = { browser, address, sessions: new Map() };
    for (const picture of pictures) if (!(await take(deps, out, picture))) missing.push(picture.file);
  } finally {
    await browser.close();
  }
  if (missing.length > 0) {
    throw new AppError('pictures-missing', `${missing.length} of ${pictures.length} pictures could not be taken: ${missing.join(', ')}`, {
      fix: 'the lines above say why; practice needs a minute after its first start until every list has something',
    });
  }
}

await runCommand(main);
