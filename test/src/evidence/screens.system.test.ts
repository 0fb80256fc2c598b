/** The copies of a case in the built interface: purpose first, the picture blurred, then clear; every opening recorded. */
import { createServer, type Server } from 'node:http';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { AddressInfo } from 'node:net';
import { AxeBuilder } from '@axe-core/playwright';
import { sql } from 'kysely';
import { type Browser, chromium, type Page } from 'playwright';
import { build } from 'vite';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createPdfPrinter } from '#src/documents/print-pdf.ts';
import { planCaptures } from '#src/evidence/plan-captures.ts';
import { chromiumArguments, chromiumSandbox } from '#src/launch/find-chromium.ts';
import { createBrowserVisitor, type BrowserVisitor } from '#src/web-access/browser.ts';
import { capture } from '#workers/handlers/capture.ts';
import { openInProcess, type InProcess } from '../../support/in-process.ts';
import { silentLog } from '../../support/migrated-database.ts';
import { seedCases, type Seeded } from '../../support/seed-cases.ts';
import { openTestApi, type TestApi } from '../../support/test-api.ts';
import { browserForTests } from '../web-access/test-browser.ts';

const root = path.join(import.meta.dirname, '../../..');
/** Where pictures of the screens go, for whoever wants to look at them. */
const pictures = process.env['LUREWATCH_TEST_PICTURES'] ?? null;

let folder: string;
let here: InProcess;
let api: TestApi;
let site: Server;
let visitor: BrowserVisitor;
let browser: Browser;
let seeded: Seeded;
let address: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'lurewatch-evidence-ui-'));
  const built = build({
    root: path.join(root, 'src/ui'),
    configFile: path.join(root, 'vite.config.ts'),
    build: { outDir: path.join(folder, 'ui') },
    logLevel: 'error',
  });
  const found = await browserForTests();
  let text = '';
  site = createServer((request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    if (request.url === '/robots.txt') response.writeHead(404).end();
    else response.end(`<!doctype html><meta charset="utf-8"><title>Rao vặt</title><h1>Tin tuyển dụng</h1><p>${text}</p>`);
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => site.once('listening', resolve));
  const { port } = site.address() as AddressInfo;
  here = await openInProcess({
    allow: [`127.0.0.1:${port}`],
    browser: (guard) => {
      visitor = createBrowserVisitor({ ...found, guard, userAgent: 'Lurewatch/test', log: silentLog, limits: { quietMs: 500 } });
      return visitor;
    },
  });
  const { db } = here.database;
  seeded = await seedCases(db, { now: new Date() });
  await sql`update sources set settings = settings || '{"paceMs": 1}'`.execute(db);
  const { caseId, postingIds, posting } = seeded.cases[0]!;
  text = posting.text;
  await sql`update postings set url = ${`http://127.0.0.1:${port}/tin/1`} where id = ${postingIds[0]!}`.execute(db);
  await sql`update postings set url = null where id = ${postingIds[1] ?? '0'}`.execute(db);
  const ids = await db.transaction().execute((trx) => planCaptures(trx, [caseId]));
  for (const id of ids.slice(0, 2)) await capture({ ids: [id] }, { signal: new AbortController().signal }, here.deps);
  await built;
  api = await openTestApi(db, {
    interfaceFolder: path.join(folder, 'ui'),
    pdf: createPdfPrinter({ ...found, sandbox: chromiumSandbox(), log: silentLog }),
  });
  Object.assign(api.deps.rawFiles, here.deps.rawFiles);
  address = await api.app.listen({ host: '127.0.0.1', port: 0 });
  browser = await chromium.launch({ executablePath: found.executablePath, args: chromiumArguments(), chromiumSandbox: chromiumSandbox() });
});
afterAll(async () => {
  await browser?.close();
  await api?.close();
  await visitor?.close();
  await here?.close();
  site?.close();
  await rm(folder, { recursive: true, force: true });
});

const troubles: string[] = [];

async function open(look: { language?: 'vi' | 'en'; scheme?: 'light' | 'dark'; width?: number; height?: number } = {}): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: look.width ?? 1366, height: look.height ?? 768 },
    colorScheme: look.scheme ?? 'light',
    locale: 'vi-VN',
  });
  const { cookie = '' } = await api.as('officer');
  await context.addCookies(
    cookie.split('; ').map((pair) => ({ name: pair.split('=')[0] ?? '', value: pair.slice(pair.indexOf('=') + 1), url: address })),
  );
  await context.addInitScript(`localStorage.setItem('lurewatch.language', '${look.language ?? 'vi'}')`);
  const page = await context.newPage();
  page.on('console', (message) => message.type() === 'error' && troubles.push(message.text()));
  page.on('pageerror', (error) => troubles.push(error.message));
  await page.goto(`${address}/cases/${seeded.cases[0]!.caseId}`);
  await page.locator('#evidence-title').waitFor();
  await page.locator('.evidence-items li').first().waitFor();
  return page;
}

async function picture(page: Page, name: string): Promise<void> {
  if (pictures === null) return;
  await mkdir(pictures, { recursive: true });
  await writeFile(path.join(pictures, `${name}.png`), await page.screenshot());
}

it('shows copies and gaps; a picture comes after the purpose, blurred first; each opening stands in the custody log', async () => {
  const page = await open();
  const card = page.locator('section[aria-labelledby="evidence-title"]');
  expect(await card.innerText()).toContain('Đang chờ chụp');
  expect(await card.innerText()).toContain('bài không có địa chỉ trang mạng');
  await card.scrollIntoViewIfNeeded();
  await card.evaluate((element) => element.scrollIntoView());
  await picture(page, 'evidence-card');
  const axe = await new AxeBuilder({ page }).include('section[aria-labelledby="evidence-title"]').analyze();
  expect(axe.violations.map((violation) => [violation.id, violation.nodes.map((node) => node.html)])).toEqual([]);

  await card.getByRole('button', { name: 'Xem: Ảnh chụp toàn trang' }).first().click();
  const dialog = page.getByRole('dialog');
  expect(await dialog.locator('img').count()).toBe(0);
  await page.keyboard.type('Đối chiếu với tin báo');
  await picture(page, 'evidence-purpose');
  await page.keyboard.press('Enter');
  const image = dialog.locator('img');
  await image.waitFor();
  await page.waitForFunction("document.querySelector('.evidence-frame img')?.naturalWidth > 0");
  expect(await image.evaluate((element) => getComputedStyle(element).filter)).toBe('blur(14px) grayscale(1)');
  await picture(page, 'evidence-blurred');
  const inDialog = await new AxeBuilder({ page }).include('[role="dialog"]').analyze();
  expect(inDialog.violations.map((violation) => violation.id)).toEqual([]);
  await dialog.getByRole('button', { name: 'Hiện rõ ảnh' }).click();
  expect(await image.evaluate((element) => getComputedStyle(element).filter)).toBe('grayscale(1)');
  await picture(page, 'evidence-clear');
  await page.keyboard.press('Escape');

  await card.getByRole('button', { name: 'Xem: Văn bản hiển thị' }).first().click();
  await dialog.getByRole('button', { name: 'Xem bản lưu' }).click();
  await dialog.locator('pre').waitFor();
  expect(await dialog.locator('pre').innerText()).toContain('Tin tuyển dụng');
  await page.keyboard.press('Escape');

  await card.getByRole('button', { name: 'Kiểm tra lại mã băm: Ảnh chụp toàn trang' }).click();
  await card.getByText('Còn nguyên vẹn').first().waitFor();
  await card.locator('summary').click();
  const log = await card.locator('table').innerText();
  expect(log).toContain('Đối chiếu với tin báo');
  expect(log).toContain('Kiểm tra mã băm');
  await card.locator('table').scrollIntoViewIfNeeded();
  await picture(page, 'evidence-custody');
  const download = page.waitForEvent('download');
  await card.getByRole('button', { name: 'Biên bản ghi nhận DOCX' }).click();
  expect((await download).suggestedFilename()).toMatch(/^bien-ban-ghi-nhan-vu-\d+\.docx$/);
  if (pictures !== null) await (await download).saveAs(path.join(pictures, 'sheet.docx'));
  const printed = page.waitForEvent('download');
  await card.getByRole('button', { name: 'Biên bản ghi nhận PDF' }).click();
  const pdf = await printed;
  if (pictures !== null) await pdf.saveAs(path.join(pictures, 'sheet.pdf'));
  expect(troubles).toEqual([]);
  await page.context().close();
});

it('is readable on a phone, in the dark and in English', async () => {
  const page = await open({ language: 'en', scheme: 'dark', width: 390, height: 844 });
  const card = page.locator('section[aria-labelledby="evidence-title"]');
  expect(await card.innerText()).toContain('Kept copies');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await card.evaluate((element) => element.scrollIntoView());
  await picture(page, 'evidence-phone');
  const axe = await new AxeBuilder({ page }).include('section[aria-labelledby="evidence-title"]').analyze();
  expect(axe.violations.map((violation) => violation.id)).toEqual([]);
  await page.context().close();
});
