/** One request from draft to closed in a real Chromium, by five people who change places. */
import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, type BrowserContext, type Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type MigratedDatabase, openMigratedDatabase } from '../../support/migrated-database.ts';
import type { Who } from '../../support/test-api.ts';
import { hour, openWorld, prepareCase, type World } from '../takedown/takedown-world.ts';
import { openBrowser } from '../../support/open-browser.ts';
import { signIn } from '../../support/sign-in.ts';

describe('a request in the browser', () => {
  let database: MigratedDatabase;
  let world: World;
  let browser: Browser;
  let address: string;

  beforeAll(async () => {
    browser = await openBrowser();
    database = await openMigratedDatabase();
    world = await openWorld(database.db, { interfaceFolder: inject('interfaceFolder') });
    address = await world.api.app.listen({ host: '127.0.0.1', port: 0 });
  });
  afterAll(async () => {
    await browser?.close();
    await world?.close();
    await database?.close();
  });

  const as = async (who: Who, where: string): Promise<{ page: Page; context: BrowserContext }> => {
    const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'vi-VN' });
    await signIn(context, world.api, who);
    await context.addInitScript(`localStorage.setItem('lurewatch.language', 'vi')`);
    const page = await context.newPage();
    await page.goto(`${address}${where}`);
    return { page, context };
  };
  const noViolation = async (page: Page, part = 'body') => {
    const { violations } = await new AxeBuilder({ page }).include(part).analyze();
    expect(violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.html).join(' | ')}`)).toEqual([]);
  };
  const local = (at: Date) => new Date(at.getTime() + 7 * hour).toISOString().slice(0, 16);

  it('goes draft, signature, number, sent, overdue, removed, closed by keyboard', async () => {
    // the browser's own clock fills in the times, so the server's stands at the same minute
    const begin = new Date();
    world.at(begin);
    const caseId = await prepareCase(database.db, world.seeded.cases[3]!);

    const officer = await as('officer', `/cases/${caseId}`);
    await officer.page.getByRole('heading', { name: 'Văn bản đề nghị' }).waitFor();
    await officer.page.keyboard.press('t');
    await officer.page.getByRole('dialog').waitFor();
    await officer.page.getByRole('button', { name: 'Tạo dự thảo' }).press('Enter');
    await officer.page.waitForURL(/\/takedowns\/\d+$/u);
    const where = new URL(officer.page.url()).pathname;
    await officer.page.getByText('Đủ nội dung bắt buộc').waitFor();
    await noViolation(officer.page);
    // what is typed and not stored keeps it from being submitted, and survives a reload
    const about = officer.page.getByLabel('V/v', { exact: true });
    await about.fill('đề nghị gỡ bỏ nội dung có dấu hiệu lừa gạt');
    await officer.page.getByText('Có nội dung chưa lưu').waitFor();
    await officer.page.reload();
    expect(await about.inputValue()).toBe('đề nghị gỡ bỏ nội dung có dấu hiệu lừa gạt');
    await about.press('Enter');
    await officer.page.getByText('V/v đề nghị gỡ bỏ nội dung có dấu hiệu lừa gạt').waitFor();
    await officer.page.getByText('Chưa lưu', { exact: true }).waitFor({ state: 'detached' });
    // repealed law is shown, and cannot be chosen
    await officer.page.getByText(/Căn cứ không dùng được/u).click();
    expect(await officer.page.getByLabel(/Nghị định số 53\/2022/u).isDisabled()).toBe(true);
    await officer.page
      .getByText(/hết hiệu lực từ 01\/07\/2026/u)
      .first()
      .waitFor();
    await officer.page.getByRole('heading', { name: 'Việc tiếp theo' }).click();
    await officer.page.keyboard.press('s');
    await officer.page.getByText('Người ký đọc văn bản').waitFor();
    expect(await officer.page.getByRole('button', { name: /^Ký duyệt/u }).count()).toBe(0);
    await officer.context.close();

    const chief = await as('chief', '/takedowns');
    await chief.page.locator('a.td-line').first().waitFor();
    await chief.page.keyboard.press('j');
    await chief.page.keyboard.press('Enter');
    await chief.page.waitForURL(`**${where}`);
    await chief.page.getByText('DỰ THẢO').first().waitFor();
    await chief.page.keyboard.press('s');
    await chief.page.getByRole('dialog').waitFor();
    await noViolation(chief.page, '[role="dialog"]');
    await chief.page.keyboard.press('Enter');
    await chief.page.getByText('Đã ký, chờ cấp số').waitFor();
    await chief.context.close();

    const clerk = await as('clerk', where);
    await clerk.page.getByText('Văn thư cấp số').waitFor();
    await clerk.page.keyboard.press('s');
    await clerk.page.getByLabel(/^Số \(ký hiệu/u).fill('21');
    await clerk.page.keyboard.press('Enter');
    await clerk.page.getByRole('heading', { name: 'Công văn số 21/PA05' }).waitFor();
    world.at(new Date());
    await clerk.page.keyboard.press('s');
    await clerk.page.getByLabel('Thời điểm gửi').waitFor();
    await clerk.page.keyboard.press('Enter');
    await clerk.page
      .getByText(/Còn \d+ giờ/u)
      .first()
      .waitFor();
    await clerk.context.close();

    const late = new Date(Date.now() + 25 * hour);
    world.at(late);
    const back = await as('officer', '/takedowns');
    await back.page.getByRole('button', { name: /Quá hạn\s*1/u }).waitFor();
    await back.page.locator('a.td-line .td-alarm').first().waitFor();
    await noViolation(back.page);
    await back.page.goto(`${address}${where}`);
    await back.page.locator('.td-alarm', { hasText: 'Quá hạn' }).first().waitFor();
    await back.page.keyboard.press('a');
    await back.page.getByLabel('Thời điểm trả lời').fill(local(new Date()));
    await back.page
      .getByRole('button', { name: /^Ghi trả lời/u })
      .last()
      .press('Enter');
    await back.page.getByText('Ghi kết quả từng nội dung rồi đóng.').waitFor();
    await noViolation(back.page);
    await back.page.getByRole('group', { name: 'Kết quả của nội dung 1' }).getByRole('button', { name: 'Đã gỡ' }).press('Enter');
    await back.page.getByText('1 / 1 đã có kết quả').waitFor();
    await back.page.getByRole('heading', { name: 'Việc tiếp theo' }).click();
    await back.page.keyboard.press('s');
    await back.page.getByRole('dialog').waitFor();
    await back.page
      .getByRole('dialog')
      .getByRole('button', { name: /^Đóng văn bản/u })
      .press('Enter');
    await back.page.getByText('Đã xong.').waitFor();
    const closed = await database.db.selectFrom('cases').select('result').where('id', '=', caseId).executeTakeFirstOrThrow();
    expect(closed.result).toBe('removed');
    await back.context.close();
  });

  it('shows nothing to an officer of another province', async () => {
    const other = await as('officer-elsewhere', '/takedowns');
    await other.page.getByText('Không có văn bản nào ở đây').waitFor();
    await other.page.goto(`${address}/takedowns/1`);
    await other.page.getByText('Không có văn bản này').waitFor();
    await other.context.close();
  });
});
