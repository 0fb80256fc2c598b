/** The officer's desk in a real Chromium: by keyboard alone, over a lost connection, with the alarm. */
import { AxeBuilder } from '@axe-core/playwright';
import { sql } from 'kysely';
import { type Browser, type BrowserContext, type Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type MigratedDatabase, openMigratedDatabase } from '../../support/migrated-database.ts';
import { seedCases, type Seeded } from '../../support/seed-cases.ts';
import { openTestApi, type TestApi, type Who } from '../../support/test-api.ts';
import { openBrowser } from '../../support/open-browser.ts';
import { signIn } from '../../support/sign-in.ts';

describe('the desk', () => {
  let database: MigratedDatabase;
  let api: TestApi;
  let browser: Browser;
  let seeded: Seeded;
  let address: string;

  beforeAll(async () => {
    browser = await openBrowser();
    database = await openMigratedDatabase();
    seeded = await seedCases(database.db, { now: new Date(), extra: 30 });
    api = await openTestApi(database.db, { interfaceFolder: inject('interfaceFolder') });
    // the cry for help of the seeds was heard long ago; one test lets it sound
    await sql`update cases set alarm_heard_at = opened_at, alarm_heard_by = 'practice-chief' where queue = 'rescue'`.execute(database.db);
    address = await api.app.listen({ host: '127.0.0.1', port: 0 });
  });
  afterAll(async () => {
    await browser?.close();
    await api?.close();
    await database?.close();
  });

  const open = async (who: Who, look: { scheme?: 'light' | 'dark'; width?: number; height?: number; language?: 'vi' | 'en' } = {}) => {
    const context = await browser.newContext({
      viewport: { width: look.width ?? 1366, height: look.height ?? 768 },
      colorScheme: look.scheme ?? 'light',
      locale: 'vi-VN',
    });
    await context.addInitScript(`localStorage.setItem('lurewatch.language', '${look.language ?? 'vi'}')`);
    await signIn(context, api, who);
    return { context, page: await context.newPage() };
  };
  const decisions = async (caseId: string) =>
    await database.db.selectFrom('decisions').selectAll().where('case_id', '=', caseId).orderBy('id').execute();
  const caseIn = (page: Page) => /\/cases\/(\d+)/u.exec(page.url())?.[1] ?? '';
  const pause = async (context: BrowserContext) => await context.close();

  it('dismisses ten cases by keyboard alone, four keystrokes at most each, and takes the last one back', async () => {
    const { page, context } = await open('officer');
    await page.goto(`${address}/cases?queue=review`);
    await page.locator('a.case-line').first().waitFor();
    let strokes = 0;
    const press = async (key: string) => {
      strokes += 1;
      await page.keyboard.press(key);
    };
    await press('j');
    await press('Enter');
    const done: string[] = [];
    for (let n = 0; n < 10; n += 1) {
      await page.locator('.case-actions').waitFor();
      const id = caseIn(page);
      strokes = 0;
      await press('x');
      await page.getByRole('dialog').waitFor();
      await press('3');
      if ((await page.getByRole('checkbox').count()) > 0) await press('y');
      await press('Enter');
      await page.getByText(`Đã bỏ qua vụ việc số ${id}.`).waitFor();
      expect(strokes).toBeLessThanOrEqual(4);
      await expect.poll(() => caseIn(page)).not.toBe(id);
      done.push(id);
    }
    expect(new Set(done).size).toBe(10);
    const closed = await database.db.selectFrom('cases').select('id').where('state', '=', 'closed').execute();
    expect(closed.map((row) => row.id).toSorted()).toEqual(done.toSorted());
    await page.getByText(/còn 9:5\d|còn 10:00/u).waitFor();
    await press('z');
    await page.waitForURL(`**/cases/${done.at(-1)}`);
    const row = await database.db
      .selectFrom('cases')
      .select('state')
      .where('id', '=', done.at(-1) ?? '')
      .executeTakeFirstOrThrow();
    expect(row.state).toBe('new');
    await pause(context);
  });

  it('dismisses from the line of the list and claims the next case with one key', async () => {
    const { page, context } = await open('officer');
    await page.goto(`${address}/cases?queue=review`);
    const line = page.locator('a.case-line').first();
    await line.waitFor();
    const id = (await line.getAttribute('data-case')) ?? '';
    await page.keyboard.press('j');
    await page.keyboard.press('x');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('1');
    if ((await page.getByRole('checkbox').count()) > 0) await page.keyboard.press('y');
    await page.keyboard.press('Enter');
    await page.getByText(`Đã bỏ qua vụ việc số ${id}.`).waitFor();
    await page.locator(`a.case-line[data-case="${id}"]`).waitFor({ state: 'detached' });
    await page.keyboard.press('n');
    await page.getByText('Bạn đang giữ').first().waitFor();
    await page.keyboard.press('u');
    await page.getByText('Nhận vụ việc').first().waitFor();
    await pause(context);
  });

  it('loses nothing when the connection breaks in the middle of a decision, and decides once', async () => {
    const { page, context } = await open('officer');
    await page.goto(`${address}/cases?queue=review`);
    await page.locator('a.case-line').first().waitFor();
    await page.keyboard.press('j');
    await page.keyboard.press('Enter');
    await page.locator('.case-actions').waitFor();
    const id = caseIn(page);
    await page.keyboard.press('d');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('5');
    await page.keyboard.press('9');
    const words = 'Đã gọi trực ban xã, chờ trả lời trong tuần';
    await page.getByRole('textbox').fill(words);
    // the answer is lost after the server took the decision
    await page.route('**/decide', async (route) => {
      await route.fetch();
      await route.abort('connectionreset');
    });
    await page.getByRole('button', { name: /^Xác nhận/u }).click();
    await page.getByText('Những gì đã nhập vẫn còn').waitFor();
    expect(await page.getByRole('textbox').inputValue()).toBe(words);
    await page.reload();
    await page.locator('.case-actions').waitFor();
    // the words outlive the page as well
    await page.keyboard.press('d');
    await page.keyboard.press('5');
    expect(await page.getByRole('textbox').inputValue()).toBe(words);
    await page.keyboard.press('Escape');
    expect(await decisions(id)).toHaveLength(1);

    // and on the next case, tried again from the open dialog: taken once
    await page.goto(`${address}/cases?queue=review`);
    await page.locator('a.case-line').first().waitFor();
    await page.keyboard.press('j');
    await page.keyboard.press('Enter');
    await page.locator('.case-actions').waitFor();
    const other = caseIn(page);
    expect(other).not.toBe(id);
    await page.keyboard.press('d');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('5');
    await page.keyboard.press('1');
    await page.keyboard.press('Enter');
    await page.getByText('Những gì đã nhập vẫn còn').waitFor();
    await page.unroute('**/decide');
    await page.getByRole('button', { name: /^Thử lại/u }).click();
    await page.getByText(`Đã đưa vào theo dõi vụ việc số ${other}.`).waitFor();
    expect(await decisions(other)).toHaveLength(1);
    await pause(context);
  });

  it('says what changed when somebody else decided meanwhile', async () => {
    const { page, context } = await open('officer');
    await page.goto(`${address}/cases?queue=review`);
    await page.locator('a.case-line').first().waitFor();
    await page.keyboard.press('j');
    await page.keyboard.press('Enter');
    await page.locator('.case-actions').waitFor();
    const id = caseIn(page);
    await page.keyboard.press('d');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('5');
    await page.keyboard.press('1');
    await database.db
      .insertInto('decisions')
      .values({ case_id: id, kind: 'decided', reason: 'x', reason_code: 'known', seen: '{}', decided_by: 'practice-chief' })
      .execute();
    await page.keyboard.press('Enter');
    await page.getByText('Đã có người quyết định: Chỉ huy PA05 (tập dượt)').waitFor();
    await page.getByRole('button', { name: 'Xem lại vụ việc' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await pause(context);
  });

  it('shows personal data for a purpose only, says so, and hides it again', async () => {
    const { page, context } = await open('officer');
    const id = seeded.cases[1]?.caseId ?? '';
    await page.goto(`${address}/cases/${id}`);
    await page.locator('.case-actions').waitFor();
    expect(await page.getByText('0570.222.333').count()).toBe(0);
    await page.keyboard.press('p');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('4');
    await page.getByLabel('Số hồ sơ, văn bản').fill('15/HS-PA05');
    await page.keyboard.press('Enter');
    await page.getByText('Đang hiện dữ liệu cá nhân').waitFor();
    await page.getByText('0570.222.333').first().waitFor();
    await page.keyboard.press('p');
    await page.getByText('Đang hiện dữ liệu cá nhân').waitFor({ state: 'detached' });
    expect(await page.getByText('0570.222.333').count()).toBe(0);
    await pause(context);
  });

  it('sounds the alarm of a cry for help on every screen until somebody hears it', async () => {
    const rescue = seeded.cases.find((one) => one.posting.queue === 'rescue')?.caseId ?? '';
    const due = new Date(Date.now() + 50 * 60_000);
    await database.db
      .updateTable('cases')
      .set({ alarm_heard_at: null, alarm_heard_by: null, due_at: due })
      .where('id', '=', rescue)
      .execute();
    const { page, context } = await open('officer');
    await context.addInitScript(`
      window.tones = 0;
      const start = OscillatorNode.prototype.start;
      OscillatorNode.prototype.start = function (...rest) { window.tones += 1; return start.apply(this, rest); };
    `);
    await page.goto(`${address}/signals`);
    const alarm = page.locator('.alarm');
    await alarm.waitFor();
    expect(await alarm.textContent()).toContain(`vụ việc số ${rescue}`);
    // a browser that was not touched yet may keep it silent; then the banner offers the bell
    const bell = page.getByRole('button', { name: /Bật chuông/u });
    if ((await bell.count()) > 0) await bell.click();
    await expect.poll(() => page.evaluate<number>('window.tones'), { timeout: 15_000 }).toBeGreaterThan(0);
    expect(await alarm.getAttribute('data-audible')).toBe('true');
    const stranger = await open('officer-elsewhere');
    await stranger.page.goto(`${address}/signals`);
    await stranger.page.locator('h1').waitFor();
    expect(await stranger.page.locator('.alarm').count()).toBe(0);
    await pause(stranger.context);
    await page.getByRole('button', { name: 'Đã nghe, tôi nhận' }).click();
    await page.waitForURL(`**/cases/${rescue}`);
    await alarm.waitFor({ state: 'detached' });
    await page.getByText('Bạn đang giữ').first().waitFor();
    // nothing here leads to a request for removal
    await page.keyboard.press('d');
    await page.getByRole('dialog').waitFor();
    expect(await page.getByRole('dialog').getByText('Đề nghị gỡ bỏ').count()).toBe(0);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.keyboard.press('h');
    await page.keyboard.press('1');
    await page.getByRole('button', { name: /^Xác nhận/u }).click();
    await page.getByText(`Đã ghi bàn giao vụ việc số ${rescue}.`).waitFor();
    const row = await database.db.selectFrom('cases').select(['state', 'result']).where('id', '=', rescue).executeTakeFirstOrThrow();
    expect(row).toEqual({ state: 'closed', result: 'handed-111' });
    await pause(context);
  });

  it('says on every screen when the alarm has lost its connection, and is quiet again when it is back', async () => {
    const { page, context } = await open('officer');
    await page.goto(`${address}/signals`);
    await page.locator('h1').first().waitFor();
    await page.route('**/api/rescue/alarm', (route) => route.abort('connectionreset'));
    const lost = page.getByRole('alert').filter({ hasText: 'Chuông báo cứu đang mất kết nối' });
    await page.waitForTimeout(10_000);
    expect(await lost.count()).toBe(0);
    await lost.waitFor({ timeout: 20_000 });
    await page.unroute('**/api/rescue/alarm');
    await lost.waitFor({ state: 'detached', timeout: 20_000 });
    await pause(context);
  });

  it.each([
    ['vi', 'light', 1366, 768],
    ['en', 'dark', 1366, 768],
    ['vi', 'dark', 390, 844],
  ] as const)(
    'has no accessibility violation and no sideways scrolling in %s, %s, %i wide, dialogs too',
    async (language, scheme, width, height) => {
      const { page, context } = await open('chief', { language, scheme, width, height });
      const check = async (where: string) => {
        const result = await new AxeBuilder({ page }).analyze();
        const found = result.violations.map(
          (violation) => `${violation.id}: ${violation.nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`,
        );
        expect([where, ...found]).toEqual([where]);
        expect([where, await page.evaluate('document.documentElement.scrollWidth <= document.documentElement.clientWidth')]).toEqual([
          where,
          true,
        ]);
      };
      const id = seeded.cases.at(-1)?.caseId ?? '';
      for (const screen of ['/cases?queue=review', '/cases?queue=rescue', '/cases?queue=review&state=closed', `/cases/${id}`]) {
        await page.goto(address + screen);
        await page.locator('h1').first().waitFor();
        await expect.poll(() => page.locator('.loading').count(), { timeout: 15_000 }).toBe(0);
        await check(screen);
      }
      for (const key of ['d', 'x', 'r', 'p', '?']) {
        await page.keyboard.press(key);
        await page.getByRole('dialog').waitFor();
        await check(`dialog ${key}`);
        await page.keyboard.press('Escape');
        await page.getByRole('dialog').waitFor({ state: 'detached' });
      }
      await pause(context);
    },
  );
});
