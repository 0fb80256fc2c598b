/** Set-up and tips in a real Chromium, as the people who use them. */
import path from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, type BrowserContext, type Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { changeOrganisation, currentOrganisation, putFirstOrganisation } from '#src/store/organisation.ts';
import { type MigratedDatabase, openMigratedDatabase } from '../../support/migrated-database.ts';
import { openTestApi, type TestApi, type Who } from '../../support/test-api.ts';
import { openBrowser } from '../../support/open-browser.ts';
import { signIn } from '../../support/sign-in.ts';

describe('set-up and tips on the screen', () => {
  let database: MigratedDatabase;
  let api: TestApi;
  let browser: Browser;
  let address: string;
  const troubles: string[] = [];

  beforeAll(async () => {
    browser = await openBrowser();
    database = await openMigratedDatabase();
    await putFirstOrganisation(database.db, { province: '80', practice: true });
    api = await openTestApi(database.db, { interfaceFolder: inject('interfaceFolder') });
    address = await api.app.listen({ host: '127.0.0.1', port: 0 });
  });
  afterAll(async () => {
    await browser?.close();
    await api?.close();
    await database?.close();
  });

  type Look = { language?: 'vi' | 'en'; scheme?: 'light' | 'dark'; width?: number; height?: number };
  const open = async (who: Who, look: Look = {}): Promise<{ page: Page; context: BrowserContext }> => {
    const context = await browser.newContext({
      viewport: { width: look.width ?? 1366, height: look.height ?? 768 },
      colorScheme: look.scheme ?? 'light',
    });
    await signIn(context, api, who);
    await context.addInitScript(`localStorage.setItem('lurewatch.language', '${look.language ?? 'vi'}')`);
    const page = await context.newPage();
    page.on('pageerror', (error) => troubles.push(error.message));
    return { page, context };
  };
  const snap = async (page: Page, name: string) => {
    const to = process.env['LUREWATCH_SNAPSHOTS'];
    if (to !== undefined) await page.screenshot({ path: path.join(to, `${name}.png`), fullPage: true });
  };

  it('takes a tip down; the form survives a reload, the reporter does not leave it', async () => {
    const { page, context } = await open('officer');
    await page.goto(`${address}/tips`);
    await page.getByText('Không có tin báo nào chờ phân loại').waitFor();
    await page.getByRole('button', { name: 'Nhập tin báo' }).click();
    await page.getByRole('button', { name: 'Lưu tin báo' }).click();
    await page.getByText('Cần ghi nội dung được báo.').waitFor();
    await page.getByLabel('Điện thoại', { exact: true }).check();
    await page.getByLabel('Nội dung được báo').fill('Có người rủ con tôi sang Campuchia làm game, gọi 0550 123 456.');
    await page.getByLabel('Địa chỉ bài').fill('forum.example.net/t/1');
    await page.getByLabel('Họ tên').fill('Hạ Thị Thử');
    await page.getByRole('button', { name: 'Lưu tin báo' }).click();
    await page.getByText('Địa chỉ phải bắt đầu bằng').waitFor();
    await page.getByLabel('Địa chỉ bài').fill('https://forum.example.net/t/1');
    await page.reload();
    expect(await page.getByLabel('Nội dung được báo').inputValue()).toContain('sang Campuchia');
    expect(await page.getByLabel('Họ tên').inputValue()).toBe('');
    expect(await page.evaluate('JSON.stringify(sessionStorage)')).not.toContain('Hạ Thị Thử');
    await page.getByLabel('Họ tên').fill('Hạ Thị Thử');
    await page.getByLabel('Cách liên hệ').fill('0512 345 678');
    await page.getByLabel('Ghi chú của người tiếp nhận').fill('Chị Hạ Thị Thử gọi lúc sáng.');
    await page.getByRole('button', { name: 'Lưu tin báo' }).click();
    await page.getByText('đang nằm trong nội dung').waitFor();
    await snap(page, 'tip-form-refused');
    expect((await new AxeBuilder({ page }).analyze()).violations.map((violation) => violation.id)).toEqual([]);
    await page.getByLabel('Ghi chú của người tiếp nhận').fill('Gọi lúc sáng.');
    await page.getByRole('button', { name: 'Lưu tin báo' }).dblclick();
    await page.waitForURL(/\/tips\/1\?stored=true/u);
    await page.getByText('Đã lưu tin báo.').waitFor();
    expect(await page.locator('main').textContent()).not.toMatch(/Hạ Thị Thử|0550 123 456/u);
    await page.getByRole('button', { name: 'Xem người báo tin' }).click();
    await page.getByText('0512 345 678').waitFor();
    await snap(page, 'tip-page');
    await page.getByRole('button', { name: 'Ẩn' }).click();
    await page.getByText('0512 345 678').waitFor({ state: 'detached' });
    await page.goto(`${address}/tips`);
    await expect.poll(() => page.locator('.tip-line').count()).toBe(1);
    await snap(page, 'tips-list');
    await page.goto(`${address}/tips/new`);
    expect(await page.getByLabel('Nội dung được báo').inputValue()).toBe('');
    await context.close();

    const chief = await open('chief');
    await chief.page.goto(`${address}/tips/1`);
    await chief.page.getByText('sang Campuchia').waitFor();
    expect(await chief.page.getByRole('button', { name: 'Xem người báo tin' }).count()).toBe(0);
    await chief.page.getByRole('button', { name: 'Đánh dấu đã phân loại' }).click();
    await chief.page.getByText('Chỉ huy PA05 (tập dượt) phân loại').waitFor();
    await chief.context.close();
    const away = await open('officer-elsewhere');
    await away.page.goto(`${address}/tips/1`);
    await away.page.getByText('Không có tin báo này').waitFor();
    await away.context.close();
  });

  it('changes the set-up; what is not saved survives, and what another saved meanwhile is joined', async () => {
    const { page, context } = await open('admin');
    await page.goto(`${address}/setup?section=clocks`);
    await page.getByLabel('Phân loại tin báo lần đầu, giờ').fill('12');
    await page.getByText('Có thay đổi chưa lưu (1)').waitFor();
    await page.getByRole('link', { name: 'Tuần báo cáo' }).click();
    await page.getByLabel('Ngày chốt tuần').selectOption('5');
    await page.getByLabel('Lý do thay đổi').fill('Chốt tuần vào thứ Sáu');
    await page.reload();
    await page.getByText('Có thay đổi chưa lưu (2)').waitFor();
    expect(await page.getByLabel('Lý do thay đổi').inputValue()).toBe('Chốt tuần vào thứ Sáu');

    const current = (await currentOrganisation(database.db))!;
    const content = { ...current.content, idleMinutes: 15 };
    await changeOrganisation(database.db, { base: current.id, content, reason: 'Rút ngắn phiên', by: 'practice-chief', at: new Date() });
    await page.getByRole('button', { name: 'Lưu bản mới' }).click();
    await page.getByText('Người khác đã lưu một bản mới').waitFor();
    await snap(page, 'setup-conflict');
    await page.getByRole('button', { name: 'Ghép thay đổi của tôi' }).click();
    await page.getByRole('button', { name: 'Lưu bản mới' }).click();
    await page.getByText('Đã lưu bản mới.').waitFor();
    const stored = (await currentOrganisation(database.db))!;
    expect(stored.content).toMatchObject({ idleMinutes: 15, closingDay: 5, clocks: { tip: 720 } });

    await page.getByRole('link', { name: 'Lịch sử' }).click();
    await page.getByText('2 thay đổi').click();
    await page.getByText('Thời hạn › Phân loại tin báo lần đầu').waitFor();
    await page.getByRole('cell', { name: '12 giờ' }).waitFor();
    await snap(page, 'setup-history');
    await page.getByRole('button', { name: 'Trở lại bản này' }).last().click();
    await page.getByLabel('Lý do trở lại bản số 1').fill('Trở lại ban đầu');
    await page.getByRole('button', { name: 'Trở lại bản này' }).last().click();
    await page.getByText('Bản số 4').first().waitFor();
    expect((await currentOrganisation(database.db))!.content.closingDay).toBe(7);

    await page.getByRole('link', { name: 'Nơi nhận yêu cầu', exact: true }).click();
    await page.getByLabel('Tìm theo tên').fill('telegram');
    await page.getByRole('button', { name: /^Sửa Telegram/u }).click();
    await page.getByLabel('Kênh gửi').selectOption('email');
    await page.getByLabel('Lý do thay đổi').fill('Thử kênh thư');
    await page.getByRole('button', { name: 'Lưu bản mới' }).click();
    await page.getByText('Có 1 mục chưa hợp lệ').waitFor();
    await page.getByText('Giá trị chưa hợp lệ hoặc còn trống').first().waitFor();
    await snap(page, 'setup-addressee-wrong');
    expect((await new AxeBuilder({ page }).analyze()).violations.map((violation) => violation.id)).toEqual([]);
    await page.getByLabel('Địa chỉ nhận').fill('yeu-cau@telegram.example');
    await page.getByRole('button', { name: 'Lưu bản mới' }).click();
    await page.getByText('Đã đủ thông tin').waitFor();
    await context.close();
  });

  it('shows the set-up to those who may only read it', async () => {
    const { page, context } = await open('clerk');
    await page.goto(`${address}/setup`);
    await page.getByText('Chỉ xem.').waitFor();
    expect(await page.getByLabel('Cơ quan chủ quản').first().getAttribute('readonly')).not.toBeNull();
    expect(await page.getByRole('button', { name: 'Lưu bản mới' }).count()).toBe(0);
    await context.close();
  });

  it.each([
    ['vi', 'light', 1366, 768],
    ['en', 'dark', 1366, 768],
    ['en', 'light', 390, 844],
    ['vi', 'dark', 390, 844],
  ] as const)('has no accessibility violation and no sideways scrolling in %s, %s, %i wide', async (language, scheme, width, height) => {
    const { page, context } = await open('chief', { language, scheme, width, height });
    const sections = ['documents', 'signers', 'liaison', 'copies', 'agencies', 'addressees', 'clocks', 'week', 'session', 'history'];
    const screens = ['/tips', '/tips?state=sorted', '/tips/new', '/tips/1', ...sections.map((section) => `/setup?section=${section}`)];
    // every screen in one look of each width; of the other looks those with colours of their own
    const all = (language === 'vi') === width > 500;
    for (const screen of all
      ? screens
      : ['/tips?state=sorted', '/tips/new', '/tips/1', '/setup?section=documents', '/setup?section=addressees']) {
      await page.goto(address + screen);
      await page.locator('h1').first().waitFor();
      await expect.poll(() => page.locator('.loading').count(), { timeout: 15_000 }).toBe(0);
      if (screen.endsWith('addressees')) await page.locator('.addressee-line button').nth(2).click();
      await snap(page, `${screen.replaceAll(/[/?=]/gu, '-')}-${language}-${scheme}-${width}`);
      const result = await new AxeBuilder({ page }).analyze();
      const found = result.violations.map(
        (violation) => `${violation.id}: ${violation.nodes.map((node) => node.html.slice(0, 200)).join(' | ')}`,
      );
      expect.soft([screen, ...found]).toEqual([screen]);
      expect
        .soft([screen, await page.evaluate('document.documentElement.scrollWidth <= document.documentElement.clientWidth')])
        .toEqual([screen, true]);
    }
    await context.close();
  });

  it('threw nothing', () => {
    expect(troubles).toEqual([]);
  });
});
