/** The rules desk in a real Chromium, on the real API and the real handlers of the workers. */
import path from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContext, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { changeDraft, openDraft } from '#src/rules/drafts.ts';
import { shippedRules } from '#src/signals/shipped-rules.ts';
import { findDraft } from '#src/store/rule-drafts.ts';
import { rolesNow } from '#src/store/rule-roles.ts';
import { enqueueStage } from '#workers/enqueue.ts';
import { type InProcess, openInProcess } from '../../support/in-process.ts';
import { openBrowser } from '../../support/open-browser.ts';
import { seedHunted } from '../../support/seed-hunted.ts';
import { signIn } from '../../support/sign-in.ts';
import { openTestApi, type TestApi, type Who } from '../../support/test-api.ts';

const lure = 'Cần người phụ quán, việc nhàn mà tiền triệu, bao ăn ở, gọi 0550 222 333';

describe('the rules desk', () => {
  let pipeline: InProcess;
  let stop: () => Promise<void>;
  let api: TestApi;
  let browser: Browser;
  let address: string;
  const troubles: string[] = [];

  beforeAll(async () => {
    browser = await openBrowser();
    pipeline = await openInProcess();
    const { db } = pipeline.database;
    api = await openTestApi(db, { queue: pipeline.deps.queue, interfaceFolder: inject('interfaceFolder') });
    await seedHunted(db, { count: 90, now: new Date() });
    stop = await pipeline.start();
    address = await api.app.listen({ host: '127.0.0.1', port: 0 });
  });
  afterAll(async () => {
    await browser?.close();
    await stop?.();
    await api?.close();
    await pipeline?.close();
  });

  type Look = { language?: 'vi' | 'en'; scheme?: 'light' | 'dark'; width?: number };
  const open = async (who: Who, look: Look = {}): Promise<{ page: Page; context: BrowserContext }> => {
    const context = await browser.newContext({
      viewport: { width: look.width ?? 1366, height: look.width === undefined ? 768 : 844 },
      colorScheme: look.scheme ?? 'light',
      baseURL: address,
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
  const saved = (page: Page) => page.getByText(/^Đã lưu lúc/u).waitFor();
  const liveNow = async () => (await rolesNow(pipeline.database.db)).live?.version;
  /** Says why in the dialog that is open, and confirms it. */
  const giveReason = async (page: Page, reason: string) => {
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Lý do').fill(reason);
    await dialog.getByLabel('Lý do').press('Control+Enter');
    await dialog.waitFor({ state: 'detached' });
  };
  /** Stores a new post and waits until it is judged; the version that did. */
  const judgedBy = async (text: string): Promise<string> => {
    const { db } = pipeline.database;
    const [posting] = await seedHunted(db, { count: 1, now: new Date(), judged: false, texts: [text] });
    const id = posting?.revisionId ?? '';
    await enqueueStage(pipeline.deps.queue, 'assess', [id], { epoch: `test-${id}` });
    const found = async () =>
      (await db.selectFrom('assessments').select('rules_version').where('revision_id', '=', id).executeTakeFirst())?.rules_version ?? null;
    await expect.poll(found, { timeout: 30_000 }).not.toBeNull();
    return (await found()) ?? '';
  };

  it('goes from a changed point to new live rules by two people, and back', async () => {
    const { page, context } = await open('analyst');
    await page.goto('/rules');
    expect(await page.getByRole('button', { name: 'Quay lại bản trước' }).count()).toBe(0);
    await page.getByRole('button', { name: 'Tạo bản nháp mới' }).click();
    await page.getByLabel('Tên bản nháp').fill('Tăng điểm bao ăn ở');
    await page.getByLabel('Tên bản nháp').press('Enter');
    await page.waitForURL(/\/rules\/drafts\/\d+/u);

    // a point, a cap, and a wording that cannot be read at first
    await page.getByLabel('Bao ăn ở', { exact: true }).fill('45');
    await page.getByRole('button', { name: /trả lại giá trị cũ 4$/u }).waitFor();
    await page.getByRole('link', { name: /^Trần nhóm/u }).click();
    await page.getByLabel('Mồi nhử', { exact: true }).fill('60');
    await page.getByRole('link', { name: /^Từ ngữ bổ sung/u }).click();
    await page.getByLabel('Dấu hiệu hoặc yếu tố giảm nhẹ').selectOption('EASY_HIGH');
    await page.getByLabel(/^Từ ngữ bổ sung cho/u).fill('\nviệc nhàn (mà tiền triệu');
    await page.getByText('Thiếu dấu ngoặc đóng.').first().waitFor();
    await page.getByText('Dòng 2', { exact: true }).waitFor();
    expect(await page.getByRole('button', { name: 'Niêm phong' }).isDisabled()).toBe(true);
    await snap(page, 'rules-words');
    await page.getByLabel(/^Từ ngữ bổ sung cho/u).fill('việc nhàn (mà|) tiền triệu');
    await page.keyboard.press('Control+s');
    await page.getByText('Dòng 2', { exact: true }).waitFor({ state: 'detached' });

    // one text under both
    await page.getByLabel('Nội dung tin cần thử').fill(lure);
    await page.getByLabel('Nội dung tin cần thử').press('Control+Enter');
    await page.locator('.rules-tried-table').waitFor();
    expect(await page.locator('.rules-post mark[data-side="draft"]').allTextContents()).toContain('việc nhàn mà tiền triệu');
    await page.getByText('Gợi ý của máy').first().waitFor();
    await snap(page, 'rules-try');

    // the differences, and one of them taken back and made again
    await page.getByRole('link', { name: /^Khác với bản gốc/u }).click();
    await page.getByRole('button', { name: 'Hoàn lại: Trần nhóm › Mồi nhử' }).click();
    await page.getByRole('button', { name: 'Hoàn lại: Trần nhóm › Mồi nhử' }).waitFor({ state: 'detached' });
    await page.getByRole('link', { name: /^Trần nhóm/u }).click();
    expect(await page.getByLabel('Mồi nhử', { exact: true }).inputValue()).toBe(String(shippedRules.groupCaps.bait));
    await page.getByLabel('Mồi nhử', { exact: true }).fill('60');
    await saved(page);

    await page.getByRole('button', { name: 'Niêm phong' }).click();
    await page.getByRole('button', { name: /^Niêm phong bản nháp/u }).click();
    await page.waitForURL(/\/rules\/sets\//u);
    const sealed = decodeURIComponent(new URL(page.url()).pathname.split('/').at(-1) ?? '');
    await page.getByRole('cell', { name: '45' }).waitFor();
    expect(await page.getByRole('button', { name: 'Đề nghị áp dụng' }).isDisabled()).toBe(true);

    // over stored postings
    await page.getByRole('button', { name: 'Bắt đầu quét lại' }).click();
    await page.waitForURL(/\/rules\/hunts\/\d+/u);
    await page.getByText('Đã xong', { exact: true }).waitFor({ timeout: 60_000 });
    await page.getByText(/^90 \/ 90 tin/u).waitFor();
    await page.locator('.rules-change').first().waitFor();
    expect(Number(await page.locator('.rules-kinds [data-kind="new"] strong').textContent())).toBeGreaterThan(9);
    expect(await page.locator('main').innerText()).not.toMatch(/0550 222 333|0550222333/u);
    await page.keyboard.press('j');
    expect(
      await page
        .locator('.rules-change')
        .first()
        .evaluate((row) => row === document.activeElement),
    ).toBe(true);
    await page
      .getByRole('button', { name: /Mới vào hàng đợi/u })
      .first()
      .click();
    await page.waitForURL(/kind=new/u);
    await snap(page, 'rules-hunt');

    // beside the live rules for new posts, and proposed; the proposer cannot confirm
    await page.getByRole('button', { name: 'Chạy song song' }).click();
    await giveReason(page, 'Xem thêm trên tin mới');
    await page.getByRole('button', { name: 'Đề nghị áp dụng' }).click();
    await giveReason(page, 'Bao ăn ở là mồi của đợt này');
    await page.getByText('Phiên bản này đang được đề nghị áp dụng').waitFor();
    await page.goto('/rules');
    await page.getByText('Anh/chị là người đề nghị nên không tự quyết định được').waitFor();
    expect(await page.getByRole('button', { name: 'Xác nhận áp dụng' }).count()).toBe(0);
    expect(await liveNow()).toBe(shippedRules.version);
    expect(await judgedBy(`${lure} một`)).toBe(shippedRules.version);
    await page.getByRole('link', { name: 'Xem chỗ khác nhau' }).click();
    await page.getByText('Đã chấm thử 1 tin mới.').waitFor();
    await page.locator('.rules-change', { hasText: 'việc nhàn mà tiền triệu' }).getByText('+ Việc nhẹ lương cao').waitFor();
    await snap(page, 'rules-shadow');
    await context.close();

    // the chief confirms: new posts are judged by it
    const chief = await open('chief');
    await chief.page.goto('/rules');
    await chief.page.getByText('«Bao ăn ở là mồi của đợt này»').first().waitFor();
    await snap(chief.page, 'rules-proposal');
    await chief.page.getByRole('button', { name: 'Xác nhận áp dụng' }).click();
    await giveReason(chief.page, 'Đã xem kết quả quét lại');
    await expect.poll(liveNow).toBe(sealed);
    await chief.page.getByRole('region', { name: 'Đang áp dụng' }).getByText('Tăng điểm bao ăn ở').waitFor();
    expect(await judgedBy(`${lure} hai`)).toBe(sealed);

    // and goes back in one step
    await chief.page.getByRole('button', { name: 'Quay lại bản trước' }).click();
    await chief.page.getByText(/được áp dụng ngay cho các tin mới/u).waitFor();
    await giveReason(chief.page, 'Quá nhiều tin vào hàng đợi');
    await expect.poll(liveNow).toBe(shippedRules.version);
    await chief.page.getByText('«Quá nhiều tin vào hàng đợi»').first().waitFor();
    expect(await judgedBy(`${lure} ba`)).toBe(shippedRules.version);
    await snap(chief.page, 'rules-overview');
    await chief.context.close();
    expect(troubles).toEqual([]);
  });

  it('tells the second editor of a draft, and joins both', async () => {
    const { db } = pipeline.database;
    const id = await openDraft(db, { basedOn: shippedRules.version, title: 'Hai người', by: 'practice-analyst', at: new Date() });
    const { page, context } = await open('analyst');
    await page.goto(`/rules/drafts/${id}`);
    await page.getByLabel('Hối thúc, số lượng ít', { exact: true }).waitFor();
    const points = { ...shippedRules.points, MINOR: 33 };
    await changeDraft(db, id, { revision: 1, parts: { points }, by: 'practice-chief', at: new Date() });
    await page.getByLabel('Hối thúc, số lượng ít', { exact: true }).fill('9');
    await page.getByText('Người khác vừa sửa bản nháp này').waitFor();
    await snap(page, 'rules-conflict');
    await page.getByRole('button', { name: 'Ghép thay đổi của tôi' }).click();
    await saved(page);
    expect(await findDraft(db, id)).toMatchObject({ revision: 3, content: { points: { MINOR: 33, URGENCY: 9 } } });

    // what the server refuses is named at its place and stays on the screen
    await page.getByRole('link', { name: /^Ngưỡng và hàng đợi/u }).click();
    await page.getByLabel('Mức Cao, từ điểm').fill('90');
    await page
      .getByText(/Các mức phải giảm dần/u)
      .first()
      .waitFor();
    await page.getByRole('button', { name: 'Mức Cao, từ điểm: trả lại giá trị cũ 65' }).click();
    await page
      .getByText(/Các mức phải giảm dần/u)
      .first()
      .waitFor({ state: 'detached' });

    // places, and licences from a spreadsheet
    await page.getByRole('link', { name: /^Địa danh/u }).click();
    await page.getByLabel('Tìm địa danh').fill('Khu Ong Mật');
    await page.getByRole('button', { name: 'Thêm địa danh' }).click();
    await page.getByLabel('Luôn được tính').fill('khu ong mật\nong mật city');
    await page.getByRole('button', { name: 'Tắt Bavet' }).click();
    await page.getByRole('link', { name: /^Giấy phép/u }).click();
    await page.getByText('Dán danh sách từ bảng tính').click();
    await page.getByLabel('Danh sách giấy phép').fill('123/LĐTBXH-GP;Công ty Cổ phần Thử');
    await page.getByRole('button', { name: 'Thêm vào danh sách' }).click();
    await saved(page);
    const { content } = (await findDraft(db, id)) as unknown as { content: typeof shippedRules };
    expect(content.licences).toContainEqual({ number: '123/LĐTBXH-GP', company: 'Công ty Cổ phần Thử' });
    expect(content.lexicon.gazetteer.find((place) => place.id === 'khu-ong-mat')?.forms.map((form) => form.text)).toEqual([
      'khu ong mật',
      'ong mật city',
    ]);
    expect(content.lexicon.gazetteer.some((place) => place.id === 'bavet')).toBe(false);

    // readers see, and change nothing
    const chief = await open('chief');
    await chief.page.goto(`/rules/drafts/${id}`);
    await chief.page.getByText('Chỉ xem.').waitFor();
    expect(await chief.page.getByRole('button', { name: 'Niêm phong' }).count()).toBe(0);
    await chief.context.close();

    await page.getByRole('button', { name: 'Bỏ nháp' }).click();
    await page.getByRole('button', { name: /^Bỏ bản nháp/u }).click();
    await page.waitForURL(/\/rules$/u);
    await page.getByText('Không có bản nháp nào đang mở.').waitFor();
    await context.close();
    expect(troubles).toEqual([]);
  });

  it.each([
    ['vi', 'light', 1366, ['points', 'words', 'changes']],
    ['en', 'dark', 1366, ['bands', 'combinations', 'places']],
    ['vi', 'dark', 390, ['pay', 'licences', 'words']],
  ] as const)(
    'is accessible in %s, %s, %i wide',
    async (language, scheme, width, sections) => {
      const { db } = pipeline.database;
      const id = await openDraft(db, { basedOn: shippedRules.version, title: 'Xem thử', by: 'practice-analyst', at: new Date() });
      const phrases = { EASY_HIGH: ['việc (nhàn'] };
      await changeDraft(db, id, {
        revision: 1,
        parts: { phrases, points: { ...shippedRules.points, BOARD: 9 } },
        by: 'practice-analyst',
        at: new Date(),
      });
      const { version } = await db.selectFrom('rule_sets').select('version').where('origin', '=', 'edited').executeTakeFirstOrThrow();
      const hunt = await db.selectFrom('rule_hunts').select('id').executeTakeFirstOrThrow();
      const { page, context } = await open('analyst', { language, scheme, width });
      const screens = [
        ['/rules', '.rules-timeline li'],
        [`/rules/sets/${version}`, '.rules-changes'],
        [`/rules/hunts/${hunt.id}`, '.rules-change'],
        ...sections.map((section) => [`/rules/drafts/${id}?section=${section}`, '.rules-section']),
      ] as const;
      for (const [screen, content] of screens) {
        await page.goto(screen);
        await page.locator(content).first().waitFor();
        for (const fold of await page.locator('.rules-section summary').all()) await fold.click();
        // a condition that is being edited, a place that is being edited
        const editor = page.locator('.rules-section [aria-expanded="false"]').first();
        if ((await editor.count()) > 0) await editor.click();
        const { violations } = await new AxeBuilder({ page }).analyze();
        const wrong = violations.map(
          (violation) => `${screen} ${violation.id}: ${violation.nodes.map((node) => node.target.join(' ')).join('; ')}`,
        );
        expect(wrong).toEqual([]);
        expect([screen, await page.evaluate('document.documentElement.scrollWidth <= window.innerWidth')]).toEqual([screen, true]);
        await snap(page, `rules-${screen.replaceAll(/[^a-z]+/gu, '-')}-${language}-${scheme}-${width}`);
      }
      await context.close();
      expect(troubles).toEqual([]);
    },
    240_000,
  );
});
