/** The built interface in a real Chromium against a real database. */
import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, type BrowserContext, type Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type MigratedDatabase, openMigratedDatabase } from '../../support/migrated-database.ts';
import { signIn } from '../../support/sign-in.ts';
import { openTestApi, type TestApi, type Who } from '../../support/test-api.ts';
import { seedCases, type Seeded } from '../../support/seed-cases.ts';
import { openBrowser } from '../../support/open-browser.ts';

describe('the interface', () => {
  let database: MigratedDatabase;
  let empty: MigratedDatabase;
  const apps: TestApi[] = [];
  let browser: Browser;
  let seeded: Seeded;
  let address: string;
  let emptyAddress: string;

  const serve = async (db: MigratedDatabase) => {
    const api = await openTestApi(db.db, { interfaceFolder: inject('interfaceFolder') });
    apps.push(api);
    return await api.app.listen({ host: '127.0.0.1', port: 0 });
  };

  beforeAll(async () => {
    browser = await openBrowser();
    [database, empty] = await Promise.all([openMigratedDatabase(), openMigratedDatabase()]);
    seeded = await seedCases(database.db, { now: new Date(), extra: 60 });
    address = await serve(database);
    emptyAddress = await serve(empty);
  });
  afterAll(async () => {
    await browser?.close();
    for (const app of apps) await app.close();
    await database?.close();
    await empty?.close();
  });

  type Look = { language?: 'vi' | 'en'; scheme?: 'light' | 'dark'; width?: number; height?: number; who?: Who; empty?: true };
  const troubles: string[] = [];
  const open = async (look: Look = {}): Promise<{ page: Page; context: BrowserContext }> => {
    const context = await browser.newContext({
      viewport: { width: look.width ?? 1366, height: look.height ?? 768 },
      colorScheme: look.scheme ?? 'light',
      locale: 'vi-VN',
    });
    await context.addInitScript(`localStorage.setItem('lurewatch.language', '${look.language ?? 'vi'}')`);
    await signIn(context, apps[look.empty === true ? 1 : 0]!, look.who ?? 'officer');
    const page = await context.newPage();
    page.on('console', (message) => {
      if (message.type() === 'error') troubles.push(message.text());
    });
    page.on('pageerror', (error) => troubles.push(error.message));
    return { page, context };
  };

  it('goes from the list to a case and back by keyboard, the highlighted words being those of the spans', async () => {
    const { page, context } = await open();
    await page.goto(`${address}/`);
    await page.getByText('Dữ liệu luyện tập – hư cấu').waitFor();
    await page.locator('a.case-line').first().waitFor();
    expect(await page.locator('h1').textContent()).toBe('Hàng đợi xem xét');
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await page.keyboard.press('k');
    await page.keyboard.press('Enter');
    await page.locator('mark').first().waitFor();
    expect(new URL(page.url()).pathname).toBe(`/cases/${seeded.cases[0]?.caseId}`);
    // every signal: its stretches joined are exactly its words
    const signals = seeded.cases[0]?.posting.signals ?? [];
    for (const [number, signal] of signals.entries()) {
      const words = await page.locator(`mark[data-findings~="${number}"]`).allTextContents();
      expect(words.join('')).toBe(signal.words);
    }
    await page.locator('mark').first().focus();
    const tip = page.getByRole('tooltip');
    await tip.waitFor();
    expect(await tip.textContent()).toMatch(/Điểm đến Campuchia.*\+14.*Có dấu hiệu của hành vi quy định tại BLHS/su);
    expect(await page.getByText('Gợi ý của máy – cán bộ quyết định').count()).toBeGreaterThan(0);
    await page.keyboard.press('j');
    await page.waitForURL(`**/cases/${seeded.cases[1]?.caseId}`);
    await page.keyboard.press('Escape');
    await page.waitForURL('**/cases?queue=review');
    await page.locator(`a.case-line[data-case="${seeded.cases[1]?.caseId}"]:focus`).waitFor();
    await page.keyboard.press('?');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await context.close();
  });

  it('keeps filters in the address and loads the rest on request', async () => {
    const { page, context } = await open();
    await page.goto(`${address}/cases?queue=review`);
    await page.locator('a.case-line').nth(49).waitFor();
    await page.getByRole('button', { name: 'Tải thêm' }).click();
    await page.locator('a.case-line').nth(60).waitFor();
    await page.getByRole('button', { name: /^Rất cao/u }).click();
    await page.waitForURL(/band=very-high/u);
    await expect.poll(() => page.locator('a.case-line').count()).toBe(2);
    await page.reload();
    await expect.poll(() => page.locator('a.case-line').count()).toBe(2);
    await page.getByLabel('Hình thức', { exact: true }).first().selectOption('fishing');
    await page.getByText('Không có vụ việc nào khớp bộ lọc').waitFor();
    await page.getByRole('button', { name: 'Bỏ lọc' }).click();
    await page.locator('a.case-line').nth(10).waitFor();
    await context.close();
  });

  it('runs nothing that a post carries and shows hidden signs', async () => {
    const { page, context } = await open();
    for (const where of [`/cases/${seeded.cases[2]?.caseId}`, '/cases?queue=review']) {
      await page.goto(`${address}${where}`);
      await page.getByText('<script>window.hacked=1</script>').first().waitFor();
      expect(await page.evaluate('window.hacked')).toBeUndefined();
      expect(await page.locator('main script, main svg[onload], main img').count()).toBe(0);
    }
    await page.goto(`${address}/cases/${seeded.cases[2]?.caseId}`);
    await page.locator('.hidden-sign[data-code="U+202E"]').waitFor();
    expect(await page.locator('main a[href^="javascript"], main a[href^="http"]').count()).toBe(0);
    await context.close();
  });

  it('retries a quarantined row and says so', async () => {
    const { page, context } = await open({ who: 'dost' });
    await page.goto(`${address}/errors`);
    const buttons = page.getByRole('button', { name: 'Thử lại' });
    await buttons.first().waitFor();
    const before = await buttons.count();
    await buttons.first().click();
    await page.getByText('trở lại dây chuyền xử lý').waitFor();
    await expect.poll(() => buttons.count()).toBe(before - 1);
    await context.close();
  });

  it('shows progress before the first case, and the case once it is there', async () => {
    const { page, context } = await open({ empty: true });
    await page.goto(emptyAddress);
    await page.getByText('Chưa có nguồn nào được khai báo').waitFor();
    await seedCases(empty.db, { now: new Date() });
    await page.locator('a.case-line').first().waitFor({ timeout: 30_000 });
    await context.close();
  });

  it('says what is wrong when the server goes away, and recovers', async () => {
    const { page, context } = await open();
    await page.route('**/api/cases**', (route) =>
      route.fulfill({ status: 503, contentType: 'application/problem+json', body: '{"code":"database-unavailable"}' }),
    );
    await page.goto(`${address}/cases?queue=review`);
    await page.getByText('Chưa kết nối được cơ sở dữ liệu').waitFor({ timeout: 20_000 });
    await page.unroute('**/api/cases**');
    await page.getByRole('button', { name: 'Thử lại' }).click();
    await page.locator('a.case-line').first().waitFor();
    troubles.length = 0; // the browser logs the 503 that this test made
    await context.close();
  });

  const screens = [
    '/cases?queue=review',
    '/cases?queue=rescue',
    '/cases/1',
    '/cases/3',
    '/cases/6',
    '/cases/999999',
    '/sources',
    '/sources?outcome=robots',
    '/errors',
    '/signals',
    '/nothing',
  ];
  const phoneScreens = ['/cases?queue=review', '/cases/3', '/sources', '/errors', '/signals'];
  it.each([
    ['vi', 'light', 1366, 768],
    ['en', 'dark', 1366, 768],
    ['vi', 'dark', 390, 844],
    ['en', 'light', 390, 844],
  ] as const)('has no accessibility violation and no sideways scrolling in %s, %s, %i wide', async (language, scheme, width, height) => {
    const { page, context } = await open({ language, scheme, width, height });
    for (const screen of width < 500 ? phoneScreens : screens) {
      await page.goto(address + screen);
      await page.locator('h1, [role="alert"]').first().waitFor();
      await expect.poll(() => page.locator('.loading').count(), { timeout: 15_000 }).toBe(0);
      const result = await new AxeBuilder({ page }).analyze();
      const found = result.violations.map(
        (violation) => `${violation.id}: ${violation.nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`,
      );
      expect([screen, ...found]).toEqual([screen]);
      expect([screen, await page.evaluate('document.documentElement.scrollWidth <= document.documentElement.clientWidth')]).toEqual([
        screen,
        true,
      ]);
    }
    await context.close();
  });

  it('changes language and colours on request and remembers them', async () => {
    const context = await browser.newContext({ colorScheme: 'light' });
    await signIn(context, apps[0]!, 'officer');
    const page = await context.newPage();
    await page.goto(`${address}/signals`);
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('heading', { name: 'Signal catalogue' }).waitFor();
    expect(await page.evaluate('document.documentElement.lang')).toBe('en');
    await page.getByRole('button', { name: 'Switch to dark colours' }).click();
    await page.reload();
    await page.getByRole('heading', { name: 'Signal catalogue' }).waitFor();
    expect(await page.evaluate('document.documentElement.dataset.mantineColorScheme')).toBe('dark');
    await context.close();
  });

  it('broke no rule of its own content policy and threw nothing', () => {
    expect(troubles.filter((text) => !text.includes('404'))).toEqual([]);
  });
});
