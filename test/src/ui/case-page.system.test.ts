/** The case page in a real Chromium: why the number, what would change it, and the facts, on really judged posts. */
import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, type Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { importShippedRules } from '#src/rules/versions.ts';
import { assess } from '#src/signals/assess.ts';
import { shippedRules } from '#src/signals/shipped-rules.ts';
import { fileJudged } from '../../support/file-judged.ts';
import { type MigratedDatabase, openMigratedDatabase } from '../../support/migrated-database.ts';
import { openBrowser } from '../../support/open-browser.ts';
import { seedCases, type Seeded } from '../../support/seed-cases.ts';
import { signIn } from '../../support/sign-in.ts';
import { openTestApi, type TestApi } from '../../support/test-api.ts';

const lure = `Tuyển 10 bạn nam nữ sang Campuchia làm game tại Bavet, việc nhẹ lương cao 1.200 USD/tháng.
Không cần bằng cấp, bao ăn ở, xe đón tận nhà tại Tây Ninh. Cam kết không giam giữ, không đánh đập.
Tuổi từ 18 đến 30. Liên hệ Zalo 0550 123 456 gặp chị Mẫu.`;
const hidden = 't.u.y.ể.n n.g.ư.ờ.i sang c.a.m.p.u.c.h.i.a làm v.i.ệ.c n.h.ẹ lương cao, nhắn zalo em';
const warning = 'Công an cảnh báo thủ đoạn “việc nhẹ lương cao” lừa người sang Campuchia, nhiều nạn nhân đã bị bán, bà con cảnh giác';
const foreign = 'ประกาศรับสมัครงานที่ปอยเปต เงินเดือนสูง ไม่ต้องมีประสบการณ์ ติดต่อทางไลน์';

describe('the case page', () => {
  let database: MigratedDatabase;
  let api: TestApi;
  let browser: Browser;
  let seeded: Seeded;
  let address: string;
  const cases = new Map<string, { id: string; risk: number }>();

  beforeAll(async () => {
    browser = await openBrowser();
    database = await openMigratedDatabase();
    const now = new Date();
    seeded = await seedCases(database.db, { now });
    await importShippedRules(database.db, now);
    for (const [name, text] of Object.entries({ lure, hidden, warning, foreign })) {
      const assessment = assess({ text, title: null, seenAt: now.toISOString() }, shippedRules);
      cases.set(name, { id: await fileJudged(database.db, text, assessment, { now }), risk: assessment.risk });
    }
    api = await openTestApi(database.db, { interfaceFolder: inject('interfaceFolder') });
    // its alarm is not what is looked at here
    await database.db
      .updateTable('cases')
      .set({ alarm_heard_at: now, alarm_heard_by: 'practice-chief' })
      .where('queue', '=', 'rescue')
      .execute();
    address = await api.app.listen({ host: '127.0.0.1', port: 0 });
  });
  afterAll(async () => {
    await browser?.close();
    await api?.close();
    await database?.close();
  });

  type Look = { language?: 'vi' | 'en'; scheme?: 'light' | 'dark'; width?: number; height?: number };
  const open = async (id: string | undefined, look: Look = {}): Promise<Page> => {
    const context = await browser.newContext({
      viewport: { width: look.width ?? 1366, height: look.height ?? 768 },
      colorScheme: look.scheme ?? 'light',
      locale: 'vi-VN',
    });
    await context.addInitScript(`localStorage.setItem('lurewatch.language', '${look.language ?? 'vi'}')`);
    await signIn(context, api, 'officer');
    const page = await context.newPage();
    await page.goto(`${address}/cases/${id}`);
    await page.locator('.case-why').waitFor();
    await expect.poll(() => page.locator('.loading').count(), { timeout: 15_000 }).toBe(0);
    return page;
  };
  const words = async (page: Page, selector: string) => ((await page.locator(selector).textContent()) ?? '').replaceAll(/\s+/gu, ' ');

  it('says in one sentence why, in the first screen, labelled as a suggestion', async () => {
    const { id, risk } = cases.get('lure') ?? { id: '', risk: 0 };
    const page = await open(id);
    const sentence = page.locator('.case-sentence');
    await expect.poll(() => sentence.textContent()).toMatch(/^Có dấu hiệu: .*trấn an bất thường/u);
    expect(await sentence.textContent()).toContain(String(risk));
    expect((await sentence.boundingBox())?.y).toBeLessThan(300);
    expect((await page.locator('.case-why').boundingBox())?.y).toBeLessThan(400);
    expect(await page.locator('.case-why').getByText('Gợi ý của máy – cán bộ quyết định').count()).toBe(1);
    expect(await words(page, '.case-why')).toMatch(/Người viết: Mời gọi – qua lời:/u);
    expect(await words(page, '.why-foot')).toContain(shippedRules.version);
    await page.context().close();
  });

  it('tells what would change the number', async () => {
    const page = await open(cases.get('lure')?.id);
    const rows = page.locator('.changes li');
    await expect.poll(() => rows.count()).toBeGreaterThan(1);
    expect(await words(page, '.changes')).toMatch(
      /Không có: .*(?:còn|vẫn) \d+.*Nếu xác minh được: doanh nghiệp có giấy phép khớp danh sách/u,
    );
    await page.context().close();
    // a version without content
    const gone = await open(seeded.cases[0]?.caseId);
    await gone.getByText('Không còn bản quy tắc đã chấm bài này').waitFor();
    await gone.context().close();
  });

  it('shows the place of a fact, by keyboard, and of a signal', async () => {
    const page = await open(cases.get('lure')?.id);
    const fact = page.locator('.case-facts button.fact', { hasText: 'Bavet' }).first();
    await fact.focus();
    await page.keyboard.press('Enter');
    const place = page.locator('.post-text mark[data-fact]:focus');
    await place.waitFor();
    expect(await place.textContent()).toContain('Bavet');
    await page.getByRole('button', { name: 'Trấn an bất thường' }).focus();
    await page.getByRole('tooltip').waitFor();
    await page.keyboard.press('Enter');
    await page.locator('mark[data-ids~="REASSURE"]:focus').waitFor();
    await page.context().close();
  });

  it('lists facts in words, contacts masked, nothing that is empty', async () => {
    const page = await open(cases.get('lure')?.id);
    const facts = await words(page, '.case-facts');
    expect(facts).toContain('triệu đồng/tháng');
    expect(facts).toMatch(/Bavet, Campuchia/u);
    expect(facts).not.toContain('0550123456');
    expect(facts).not.toContain('550 123 456');
    expect(facts).not.toContain('Số giấy phép');
    await page.context().close();
  });

  it('undoes hidden writing, holds warnings under their ceiling, abstains from other languages', async () => {
    const obscure = await open(cases.get('hidden')?.id);
    expect(await words(obscure, '.case-why')).toMatch(/Đã gỡ che chữ: .*đọc là «.*(?:tuyển|campuchia|việc nhẹ)/u);
    await obscure.context().close();
    const told = await open(cases.get('warning')?.id);
    await expect.poll(() => words(told, '.case-sentence')).toMatch(/yếu tố giảm: cảnh báo, tin tức|trần \d+ vì cảnh báo/u);
    expect(await words(told, '.case-why')).toMatch(/Người viết: Cảnh báo, tin tức/u);
    await told.context().close();
    const thai = await open(cases.get('foreign')?.id);
    expect(await words(thai, '.case-sentence')).toContain('Chưa đủ căn cứ');
    expect(await words(thai, '.case-why')).toMatch(/Bài viết bằng tiếng Thái; bộ quy tắc chỉ hiểu tiếng Việt\./u);
    await thai.context().close();
  });

  it('stays within two screens for an ordinary post', async () => {
    const page = await open(cases.get('lure')?.id);
    expect(await page.evaluate('document.documentElement.scrollHeight')).toBeLessThanOrEqual(2 * 768);
    await page.context().close();
  });

  it.each([
    ['vi', 'light', 1366],
    ['en', 'dark', 1366],
    ['vi', 'dark', 390],
    ['en', 'light', 390],
  ] as const)('has no accessibility violation and no sideways scrolling in %s, %s, %i wide', async (language, scheme, width) => {
    for (const name of ['lure', 'hidden', 'foreign']) {
      const page = await open(cases.get(name)?.id, { language, scheme, width, height: width < 500 ? 844 : 768 });
      await page.evaluate('for (const fold of document.querySelectorAll("details")) fold.open = true');
      const result = await new AxeBuilder({ page }).analyze();
      const found = result.violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`);
      expect([name, ...found]).toEqual([name]);
      expect(await page.evaluate('document.documentElement.scrollWidth <= document.documentElement.clientWidth')).toBe(true);
      await page.context().close();
    }
  });
});
