/** Signing in, the end of a session over an open page, and the screens of people, in a real Chromium. */
import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, type Page } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest';
import { type MigratedDatabase, openMigratedDatabase } from '../../support/migrated-database.ts';
import { openTestApi, type TestApi } from '../../support/test-api.ts';
import { totp } from '../../support/totp.ts';
import { openBrowser } from '../../support/open-browser.ts';

let database: MigratedDatabase;
let api: TestApi;
let live: TestApi;
let browser: Browser;
let address: string;
let page: Page;

beforeAll(async () => {
  const interfaceFolder = inject('interfaceFolder');
  browser = await openBrowser();
  database = await openMigratedDatabase();
  api = await openTestApi(database.db, { interfaceFolder });
  live = await openTestApi(database.db, { interfaceFolder, config: { mode: 'live', province: '80' } });
  address = await api.app.listen({ host: '127.0.0.1', port: 0 });
});
afterEach(async () => page?.context().close());
afterAll(async () => {
  await browser?.close();
  await api?.close();
  await live?.close();
  await database?.close();
});

async function open(url: string): Promise<void> {
  page = await (await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'vi-VN' })).newPage();
  await page.goto(url);
}
async function signInAs(who: string): Promise<void> {
  await open(`${address}/sign-in`);
  await page.locator(`[data-role="${who}"]`).click();
  await page.locator('.user').waitFor();
}
const violations = async () => (await new AxeBuilder({ page }).analyze()).violations.map((found) => found.id);

describe('practice', () => {
  test('leads who is not signed in to the sign-in page and back, and every role to its own first screen', async () => {
    await open(`${address}/cases?queue=review`);
    await page.waitForURL(/\/sign-in/u);
    expect(await violations()).toEqual([]);
    await page.locator('[data-role="officer"]').click();
    await page.waitForURL(/\/cases\?queue=review/u);
    await page.context().close();
    for (const [who, home] of [
      ['admin', '/people'],
      ['auditor', '/audit'],
      ['leader', '/reports'],
      ['clerk', '/takedowns'],
      ['analyst', '/labels'],
    ] as const) {
      await signInAs(who);
      await page.waitForURL((url) => url.pathname === home);
      await page.context().close();
    }
    await signInAs('admin');
  });

  test('a session that ends over an open page is begun again there, and what was typed stays', async () => {
    await signInAs('admin');
    await page.goto(`${address}/people`);
    await page.getByRole('button', { name: 'Thêm người dùng' }).click();
    await page.getByLabel('Họ tên hoặc chức danh').fill('Trực ban (tập dượt)');
    await database.db.deleteFrom('sessions').where('user_id', '=', 'practice-admin').execute();
    await page.getByText('Phiên làm việc đã hết').waitFor({ timeout: 15_000 });
    await page.getByRole('dialog', { name: 'Phiên làm việc đã hết' }).locator('[data-role="admin"]').click();
    await page.getByText('Phiên làm việc đã hết').waitFor({ state: 'detached' });
    expect(await page.getByLabel('Họ tên hoặc chức danh').inputValue()).toBe('Trực ban (tập dượt)');
  });

  test('an invitation made on the page of people lets the invited in', async () => {
    await signInAs('admin');
    await page.goto(`${address}/people`);
    await page.getByRole('button', { name: 'Thêm người dùng' }).click();
    await page.getByLabel('Họ tên hoặc chức danh').fill('Trực ban (tập dượt)');
    await page.getByLabel('E-mail', { exact: true }).fill('truc-ban@office.example');
    await page.getByRole('button', { name: 'Tạo lời mời' }).click();
    const link = await page.locator('.copy-text code').textContent();
    await page.context().close();
    await open(link ?? '');
    await page.getByLabel('Mật khẩu mới').fill('mot cau dai de nho 2026');
    await page.getByLabel('Nhập lại mật khẩu').fill('mot cau dai de nho 2026');
    expect(await violations()).toEqual([]);
    await page.getByRole('button', { name: 'Đặt mật khẩu và đăng nhập' }).click();
    await page.waitForURL(/\/cases/u);
  });

  test.each(['/people', '/audit', '/account'])('%s has no violation and names its screen', async (screen) => {
    await signInAs('admin');
    await page.goto(address + screen);
    await page.locator('h1').waitFor();
    await page.waitForTimeout(500);
    expect(await violations()).toEqual([]);
  });
});

test('live: nothing but the account until the second factor is set up with the code of the picture’s key', async () => {
  const liveAddress = await live.app.listen({ host: '127.0.0.1', port: 0 });
  await database.db.updateTable('users').set({ email: 'truong-ca@office.example' }).where('id', '=', 'practice-chief').execute();
  await open(`${liveAddress}/cases?queue=review`);
  await page.getByLabel('E-mail').fill('truong-ca@office.example');
  await page.getByLabel('Mật khẩu', { exact: true }).fill('tap-duot-lurewatch');
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
  await page.waitForURL(/\/account/u);
  await page.getByText('Không nhập bí mật nhà nước').waitFor();
  await page.getByLabel('Mật khẩu của bạn').fill('tap-duot-lurewatch');
  await page.getByRole('button', { name: 'Thiết lập' }).click();
  await page.getByRole('img', { name: /Mã QR/u }).waitFor();
  expect(await violations()).toEqual([]);
  const key = (await page.locator('.enrol-key').textContent()) ?? '';
  await page.getByLabel('Tôi đã lưu các mã dự phòng').check();
  await page.getByLabel('Mã 6 số').fill(totp(key.replaceAll(' ', '')));
  await page.getByRole('button', { name: 'Bật xác thực hai lớp' }).click();
  await page.getByText('Đã bật xác thực hai lớp.').waitFor();
  await page.getByRole('navigation').getByText('Hàng đợi').first().click();
  await page.waitForURL(/\/cases/u);
});
