/** The weekly page in a real Chromium: on a phone, on paper, for a chief. */
import { tmpdir } from 'node:os';
import path from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { putPastWeeks } from '#samples/past-weeks.ts';
import type { ReportPage } from '#src/api/schema/reports.ts';
import { createPdfPrinter } from '#src/documents/print-pdf.ts';
import { chromiumArguments, chromiumSandbox, findChromium } from '#src/launch/find-chromium.ts';
import { putFirstOrganisation } from '#src/store/organisation.ts';
import { type MigratedDatabase, openMigratedDatabase, silentLog } from '../../support/migrated-database.ts';
import { openTestApi, putPracticePeople, type TestApi, type Who } from '../../support/test-api.ts';
import { signIn } from '../../support/sign-in.ts';

const pagesOf = (pdf: Buffer) => pdf.toString('latin1').match(/\/Type\s*\/Page(?![s\w])/gu)?.length ?? 0;

describe('the weekly page on screens and paper', () => {
  let browser: Browser;
  let database: MigratedDatabase;
  let api: TestApi;
  let address: string;
  const troubles: string[] = [];

  beforeAll(async () => {
    const found = await findChromium({
      chromiumPath: process.env['CHROMIUM_PATH'] ?? null,
      dataFolder: path.join(tmpdir(), 'lurewatch-test-chromium'),
    });
    if (!found.ok) throw new Error(`${found.reason}; ${found.fix}`);
    const start = { launchArguments: chromiumArguments(), sandbox: chromiumSandbox() };
    browser = await chromium.launch({ executablePath: found.path, args: start.launchArguments, chromiumSandbox: start.sandbox });
    database = await openMigratedDatabase();
    await putPracticePeople(database.db, '80');
    await putFirstOrganisation(database.db, { province: '80', practice: true });
    const pdf = createPdfPrinter({ executablePath: found.path, ...start, log: silentLog });
    api = await openTestApi(database.db, { interfaceFolder: inject('interfaceFolder'), pdf });
    address = await api.app.listen({ host: '127.0.0.1', port: 0 });
  });
  afterAll(async () => {
    await browser?.close();
    await api?.close();
    await database?.close();
  });

  const open = async (
    who: Who,
    look: { language?: 'vi' | 'en'; scheme?: 'light' | 'dark'; width?: number; height?: number } = {},
  ): Promise<{ page: Page; context: BrowserContext }> => {
    const context = await browser.newContext({
      viewport: { width: look.width ?? 1366, height: look.height ?? 768 },
      colorScheme: look.scheme ?? 'light',
      locale: 'vi-VN',
    });
    await context.addInitScript(`localStorage.setItem('lurewatch.language', '${look.language ?? 'vi'}')`);
    await signIn(context, api, who);
    const page = await context.newPage();
    page.on('console', (message) => {
      if (message.type() === 'error') troubles.push(message.text());
    });
    page.on('pageerror', (error) => troubles.push(error.message));
    return { page, context };
  };
  const weeks = async (who: Who) => (await api.app.inject({ url: '/api/reports', headers: await api.as(who) })).json<ReportPage>().items;

  it('says plainly that there is no week yet, and shows the running one without numbers to somebody who works', async () => {
    const { page, context } = await open('officer');
    await page.goto(`${address}/reports`);
    await page.getByText('Chưa có tuần nào').waitFor();
    await page.getByRole('link', { name: 'Xem tuần đang chạy' }).click();
    await page.getByText('không thu thập được trang nào').waitFor();
    expect(await page.locator('main').textContent()).not.toMatch(/NaN|undefined|\{\{/u);
    expect(await page.locator('.week-chart svg').count()).toBe(0);
    await context.close();
    await putPastWeeks(database.db, { province: '80', now: new Date() });
  });

  it('is read by a leader on a phone without sideways scrolling, and holds no link to a list', async () => {
    const { page, context } = await open('leader', { width: 390, height: 844 });
    await page.goto(`${address}/reports`);
    await page.locator('.week-findings li').nth(2).waitFor();
    expect(await page.evaluate('document.documentElement.scrollWidth <= document.documentElement.clientWidth')).toBe(true);
    expect(await page.locator('.week-sheet a').count()).toBe(0);
    expect(await page.locator('.week-table tbody tr').count()).toBe(8);
    expect(await page.getByRole('option').filter({ hasText: 'chưa phát hành' }).count()).toBe(0);
    const before = await page.locator('h1').textContent();
    await page.getByRole('link', { name: 'Tuần trước' }).click();
    await expect.poll(() => page.locator('h1').textContent()).not.toBe(before);
    await context.close();
  });

  it.each([
    ['vi', 'light', 390],
    ['en', 'dark', 1366],
    ['vi', 'dark', 1366],
    ['en', 'light', 390],
  ] as const)('has no accessibility violation in %s, %s, %i wide', async (language, scheme, width) => {
    const { page, context } = await open('chief', { language, scheme, width });
    const [closed, released] = await weeks('chief');
    for (const where of [`/reports/${closed?.id}`, `/reports/${released?.id}/figures/postings-flagged`, '/reports/999999']) {
      await page.goto(address + where);
      await page.locator('h1').first().waitFor();
      await expect.poll(() => page.locator('.loading').count(), { timeout: 15_000 }).toBe(0);
      const result = await new AxeBuilder({ page }).include('main').analyze();
      const found = result.violations.map(
        (violation) => `${violation.id}: ${violation.nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`,
      );
      expect([where, ...found]).toEqual([where]);
      expect([where, await page.evaluate('document.documentElement.scrollWidth <= document.documentElement.clientWidth')]).toEqual([
        where,
        true,
      ]);
    }
    troubles.length = 0; // the browser logs the 404 that this test makes
    await context.close();
  });

  it('opens the list behind a figure, remarks are kept and the week is released', async () => {
    const { page, context } = await open('chief');
    const closed = (await weeks('chief'))[0]?.id ?? '';
    await page.goto(`${address}/reports/${closed}`);
    await page
      .locator('.week-table')
      .getByRole('link', { name: /Tin bài có dấu hiệu/u })
      .click();
    await page.locator('tbody tr').first().waitFor();
    await page.getByRole('link', { name: 'Về trang tuần' }).click();
    const remarks = 'Đề nghị kiểm tra, xử lý dứt điểm các nhóm đăng lặp lại. '.repeat(10).trim().slice(0, 600);
    await page.getByRole('textbox', { name: 'Ý kiến của chỉ huy' }).fill(remarks);
    await page.reload();
    await expect.poll(() => page.getByRole('textbox', { name: 'Ý kiến của chỉ huy' }).inputValue()).toBe(remarks);
    await page.getByRole('button', { name: 'Lưu ý kiến' }).click();
    await page.getByText('Đã lưu ý kiến.').waitFor();
    await page.getByRole('button', { name: 'Phát hành cho lãnh đạo' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Phát hành', exact: true }).click();
    await page.getByText('Lãnh đạo xem được trang này từ bây giờ.').waitFor();
    expect((await weeks('leader'))[0]?.id).toBe(closed);
    await context.close();
  });

  it('is one sheet of paper, printed from the screen, as PDF and with long remarks', async () => {
    const { page, context } = await open('leader', { width: 390, height: 844, scheme: 'dark' });
    for (const week of await weeks('leader')) {
      await page.goto(`${address}/reports/${week.id}`);
      await page.locator('.week-findings li').nth(2).waitFor();
      await page.locator('.week-tricks li').first().waitFor();
      expect([week.closesOn, pagesOf(await page.pdf({ preferCSSPageSize: true }))]).toEqual([week.closesOn, 1]);
    }
    await context.close();
    for (const week of (await weeks('leader')).slice(0, 2)) {
      const file = await api.app.inject({ url: `/api/reports/${week.id}/report.pdf`, headers: await api.as('leader') });
      expect([week.closesOn, file.statusCode, pagesOf(file.rawPayload)]).toEqual([week.closesOn, 200, 1]);
    }
    const docx = await api.app.inject({
      url: `/api/reports/${(await weeks('leader'))[1]?.id}/report.docx`,
      headers: await api.as('leader'),
    });
    expect([docx.statusCode, docx.rawPayload.subarray(0, 2).toString('latin1')]).toEqual([200, 'PK']);
  });

  it('broke no rule of its own content policy and threw nothing', () => {
    expect(troubles).toEqual([]);
  });
});
