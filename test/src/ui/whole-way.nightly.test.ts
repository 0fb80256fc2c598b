/** The whole way on the real pipeline: from two pages of a site to the leader's sheet, by four people and one worker. */
import { createHash } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { CaseEvidence } from '#src/api/schema/evidence.ts';
import type { ReportPage } from '#src/api/schema/reports.ts';
import { firstBrokenSeal } from '#src/store/audit.ts';
import { putFirstOrganisation } from '#src/store/organisation.ts';
import { putCrawlSources } from '#src/store/sources.ts';
import { createBrowserVisitor, type BrowserVisitor } from '#src/web-access/browser.ts';
import { type InProcess, openInProcess } from '../../support/in-process.ts';
import { silentLog } from '../../support/migrated-database.ts';
import { openBrowser } from '../../support/open-browser.ts';
import { signIn } from '../../support/sign-in.ts';
import { openTestApi, type TestApi, type Who } from '../../support/test-api.ts';
import { browserForTests } from '../web-access/test-browser.ts';

const hour = 3_600_000;
const seconds = 20_000;

/** The two posts of the site: an offer with every sign there is, and somebody whose friend is held. Invented, both. */
const posts = {
  lure: {
    title: 'Tuyển gấp 10 bạn ngồi máy bên Bavet',
    text: 'TUYỂN GẤP 10 BẠN NGỒI MÁY – KHU BÊN BAVET CAMPUCHIA. Việc: nhắn tin chăm khách theo kịch bản có sẵn, ngồi phòng lạnh, ngày 10 tiếng. Lương cứng 900$ + hoa hồng, tháng đầu cầm tay không dưới 23 triệu. Không cần bằng cấp, biết gõ chữ là làm được. Xe đón tận nhà, giấy tờ công ty lo hết, qua đó ở ký túc 6 người một phòng. Công ty sạch: không bán, không đánh, không ép doanh số, muốn về báo trước 3 ngày. Ai đi được trong tuần nhắn Zalo 0550 771 604.',
  },
  help: {
    title: 'Bạn em bị giữ bên kia biên giới',
    text: 'Thằng bạn cùng xóm em qua Chrey Thom được 4 tháng. Tối qua nó mượn máy nhắn em được mấy dòng: không đủ số thì bị chích điện, giờ họ tính bán nó qua công ty khác, muốn về phải đền 6 ngàn đô. Nó xin em đừng nói cho má nó biết. Em có gửi vị trí nó cho, giờ em phải báo ở đâu, có số nào gọi liền được không mọi người?',
  },
};

describe('the whole way', () => {
  let site: Server;
  let origin: string;
  let here: InProcess;
  let visitor: BrowserVisitor;
  let stopWorker: () => Promise<void>;
  let api: TestApi;
  let browser: Browser;
  let address: string;
  /** What the clock of worker and API is ahead of the real one, in ms. */
  let ahead = 0;
  let gone = false;
  const clock = { now: () => new Date(Date.now() + ahead) };
  const troubles: string[] = [];

  beforeAll(async () => {
    site = createServer((request, response) => {
      const post = Object.entries(posts).find(([name]) => request.url === `/tin/${name}`)?.[1];
      response.setHeader('content-type', 'text/html; charset=utf-8');
      if (request.url === '/robots.txt') response.writeHead(404).end();
      else if (post === undefined || gone) response.writeHead(410).end('<!doctype html><title>Đã xóa</title><p>Tin này đã được xóa.</p>');
      else
        response.end(
          `<!doctype html><meta charset="utf-8"><title>Rao vặt</title><article class="tin"><h2><a href="${request.url}">${post.title}</a></h2><p class="loi">${post.text}</p></article>`,
        );
    }).listen(0, '127.0.0.1');
    await new Promise((resolve) => site.once('listening', resolve));
    const { port } = site.address() as AddressInfo;
    origin = `http://127.0.0.1:${port}`;
    const found = await browserForTests();
    here = await openInProcess({
      allow: [`127.0.0.1:${port}`],
      clock,
      browser: (guard) => {
        visitor = createBrowserVisitor({ ...found, guard, userAgent: 'Lurewatch/test', log: silentLog, limits: { quietMs: 300 } });
        return visitor;
      },
    });
    const { db } = here.database;
    await putFirstOrganisation(db, { province: '80', practice: true });
    api = await openTestApi(db, {
      interfaceFolder: inject('interfaceFolder'),
      clock,
      rawFiles: here.deps.rawFiles,
      queue: here.deps.queue,
    });
    address = await api.app.listen({ host: '127.0.0.1', port: 0 });
    browser = await openBrowser();
    const definition = {
      id: 'rao-vat',
      hosts: [],
      lists: [{ post: 'article.tin', fields: { url: ['h2 a@href'], title: ['h2'], text: ['.loi'] } }],
    };
    const settings = {
      startUrls: [`${origin}/tin/lure`, `${origin}/tin/help`],
      everyMinutes: 10_000,
      paceMs: 1,
      maxVisits: 20,
      browser: false,
      waitFor: null,
      crawler: { site: definition },
    };
    await putCrawlSources(db, [{ id: 'rao-vat', name: 'Rao vặt Bến Lành', crawler: 'html', platform: 'website', settings }], {
      provinceCode: '80',
      practice: true,
    });
    stopWorker = await here.start();
  });
  afterAll(async () => {
    await browser?.close();
    await stopWorker?.();
    await visitor?.close();
    await api?.close();
    await here?.close();
    site?.close();
  });

  const open = async (who: Who, where: string, width = 1366): Promise<Page> => {
    const context = await browser.newContext({ viewport: { width, height: 768 }, locale: 'vi-VN' });
    await signIn(context, api, who);
    await context.addInitScript(`localStorage.setItem('lurewatch.language', 'vi')`);
    const page = await context.newPage();
    page.on('pageerror', (error) => troubles.push(error.message));
    await page.goto(address + where);
    return page;
  };
  const call = async (who: Who, url: string, body?: object) =>
    await api.app.inject({
      method: body === undefined ? 'GET' : 'POST',
      url,
      headers: { ...(await api.as(who)), origin: 'http://127.0.0.1:3000' },
      ...(body === undefined ? {} : { payload: body }),
    });
  const caseOf = async (at: Partial<{ queue: 'review' | 'rescue'; kind: 'post' | 'tip' }>) => {
    let query = here.database.db.selectFrom('cases').innerJoin('case_postings', 'case_postings.case_id', 'cases.id');
    if (at.queue !== undefined) query = query.where('cases.queue', '=', at.queue);
    const row = await query
      .innerJoin('postings', 'postings.id', 'case_postings.posting_id')
      .where('postings.kind', '=', at.kind ?? 'post')
      .select('cases.id')
      .executeTakeFirst();
    return row?.id ?? '';
  };
  /** Local time of the server's clock, as a `datetime-local` field wants it. */
  const minute = () => new Date(clock.now().getTime() + 7 * hour).toISOString().slice(0, 16);
  let lure = '';
  let rescue = '';
  let request = '';

  it('finds the lure and the cry for help, which sounds the alarm and can never become a request', async () => {
    await expect.poll(() => caseOf({ queue: 'rescue' }), { timeout: seconds }).not.toBe('');
    await expect.poll(() => caseOf({ queue: 'review' }), { timeout: seconds }).not.toBe('');
    [lure, rescue] = [await caseOf({ queue: 'review' }), await caseOf({ queue: 'rescue' })];
    const page = await open('officer', '/cases?queue=review');
    const line = page.locator('a.case-line');
    await line.first().waitFor();
    expect(await line.count()).toBe(1);
    expect(await line.getAttribute('data-case')).toBe(lure);
    await page.locator('.alarm').waitFor();
    expect(await page.locator('.alarm').count()).toBe(1);
    expect(await page.locator('.alarm').textContent()).toContain(`vụ việc số ${rescue}`);
    expect(await page.locator('.nav-count[data-urgent]').allTextContents()).toEqual(['1']);

    await page.getByRole('button', { name: 'Đã nghe, tôi nhận' }).click();
    await page.waitForURL(`**/cases/${rescue}`);
    await page.locator('.alarm').waitFor({ state: 'detached' });
    await page.getByRole('heading', { name: 'Bản lưu chứng cứ' }).waitFor();
    await page.keyboard.press('t');
    await page.keyboard.press('d');
    await page.getByRole('dialog').waitFor();
    expect(await page.getByRole('dialog').getByText('Đề nghị', { exact: false }).count()).toBe(0);
    expect(await page.getByRole('button', { name: /Soạn đề nghị/u }).count()).toBe(0);
    const refused = await call('officer', `/api/cases/${rescue}/takedowns`, { kind: 'removal' });
    expect([refused.statusCode, refused.json<{ code: string }>().code]).toEqual([409, 'takedown-case-rescue']);
    await page.context().close();
  });

  it('makes a case of a tip whose words show no sign', async () => {
    const page = await open('officer', '/tips/new');
    await page.getByLabel('Điện thoại', { exact: true }).check();
    await page.getByLabel('Nội dung được báo').fill('Quán đầu chợ có người lạ hỏi thuê nhà.');
    await page.getByRole('button', { name: 'Lưu tin báo' }).click();
    await page.getByText('Đã lưu tin báo.').waitFor();
    await expect.poll(() => caseOf({ kind: 'tip' }), { timeout: seconds }).not.toBe('');
    const id = await caseOf({ kind: 'tip' });
    // the page of the tip learns of its case by itself
    await page.getByRole('link', { name: `Mở vụ việc ${id}` }).waitFor();
    await page.goto(`${address}/cases?queue=review`);
    await page.locator(`a.case-line[data-case="${id}"]`).waitFor();
    expect(await page.locator('a.case-line').first().getAttribute('data-case')).toBe(lure);
    await page.context().close();
  });

  it('concludes the lure by keyboard, with copies whose hashes are those of the files', async () => {
    const page = await open('officer', `/cases/${lure}`);
    await page.getByText('Đã có bản lưu').waitFor();
    const answer = await call('officer', `/api/cases/${lure}/evidence`);
    const [posting] = answer.json<CaseEvidence>().postings;
    expect(posting?.missing).toEqual([]);
    expect(new Set(posting?.items.map((item) => item.kind))).toEqual(new Set(['raw-response', 'screenshot', 'rendered-text']));
    for (const item of posting?.items ?? []) {
      const file = await call('officer', `/api/evidence/${item.id}/file?purpose=${encodeURIComponent('đối chiếu mã băm')}`);
      expect([file.statusCode, createHash('sha256').update(file.rawPayload).digest('hex')]).toEqual([200, item.sha256]);
      if (item.kind === 'rendered-text') expect(file.rawPayload.toString('utf8')).toContain('KHU BÊN BAVET');
    }
    await page.keyboard.press('c');
    await page.getByText('Bạn đang giữ').first().waitFor();
    await page.keyboard.press('d');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('1');
    await page.getByText('Phải trả lời trước khi quyết định').waitFor();
    await page.keyboard.press('3');
    // not before both questions are answered
    expect(await page.getByRole('button', { name: /^Xác nhận/u }).isDisabled()).toBe(true);
    await page.keyboard.press('y');
    await page.keyboard.press('y');
    await page.keyboard.press('Enter');
    await page.getByText(`Đã kết luận đề nghị gỡ bỏ vụ việc số ${lure}.`).waitFor();
    await page.context().close();
  });

  it('is drafted, cannot be signed by its writer, is signed, numbered and sent', async () => {
    const officer = await open('officer', `/cases/${lure}`);
    await officer.getByRole('button', { name: /Soạn đề nghị gỡ/u }).waitFor();
    await officer.keyboard.press('t');
    await officer.getByRole('dialog').waitFor();
    expect(await officer.getByLabel('Kính gửi').locator('option:checked').textContent()).toContain('máy đề xuất');
    await officer.getByRole('button', { name: 'Tạo dự thảo' }).click();
    await officer.waitForURL(/\/takedowns\/\d+$/u);
    const where = new URL(officer.url()).pathname;
    request = where.split('/').at(-1) ?? '';
    await officer.getByText('Đủ nội dung bắt buộc').waitFor();
    await officer.keyboard.press('s');
    await officer.getByText('Người ký đọc văn bản').waitFor();
    expect(await officer.getByRole('button', { name: /^Ký duyệt/u }).count()).toBe(0);
    const { version } = (await call('officer', `/api/takedowns/${request}`)).json<{ version: number }>();
    expect((await call('officer', `/api/takedowns/${request}/sign`, { version })).statusCode).toBe(403);
    await officer.context().close();

    const chief = await open('chief', where);
    await chief.getByText('DỰ THẢO').first().waitFor();
    await chief.keyboard.press('s');
    await chief.getByRole('dialog').waitFor();
    await chief.keyboard.press('Enter');
    await chief.getByText('Đã ký, chờ cấp số').first().waitFor();
    await chief.context().close();

    const clerk = await open('clerk', where);
    await clerk.getByText('Văn thư cấp số').waitFor();
    await clerk.keyboard.press('s');
    await clerk.getByLabel(/^Số \(ký hiệu/u).fill('7');
    await clerk.keyboard.press('Enter');
    await clerk.getByRole('heading', { name: 'Công văn số 7/PA05' }).waitFor();
    await clerk.keyboard.press('s');
    await clerk.getByLabel('Thời điểm gửi').waitFor();
    await clerk.keyboard.press('Enter');
    await clerk
      .getByText(/Còn \d+ giờ/u)
      .first()
      .waitFor();
    await clerk.context().close();
  });

  it('is overdue after a day; the machine finds the page gone, the officer says so and closes', async () => {
    ahead = 25 * hour;
    gone = true;
    const page = await open('officer', '/takedowns');
    await page.getByRole('button', { name: /Quá hạn\s*1/u }).waitFor();
    await page.locator('a.td-line .td-alarm').first().waitFor();
    expect(await page.locator('a[href="/takedowns"] .nav-count[data-urgent]').first().textContent()).toBe('1');

    await page.goto(`${address}/takedowns/${request}`);
    await page.locator('.td-alarm', { hasText: 'Quá hạn' }).first().waitFor();
    await page.getByRole('button', { name: 'Kiểm tra ngay' }).click();
    await page.getByText('Gợi ý của máy: Đã gỡ').waitFor();
    // a suggestion only
    await page.getByText('0 / 1 đã có kết quả').waitFor();
    await page.getByRole('group', { name: 'Kết quả của nội dung 1' }).getByRole('button', { name: 'Đã gỡ' }).click();
    await page.getByText('1 / 1 đã có kết quả').waitFor();
    await page.getByRole('heading', { name: 'Việc tiếp theo' }).click();
    await page.keyboard.press('a');
    await page.getByLabel('Thời điểm trả lời').fill(minute());
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^Ghi trả lời/u })
      .click();
    await page.getByText('Ghi kết quả từng nội dung rồi đóng.').waitFor();
    await page.keyboard.press('s');
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^Đóng văn bản/u })
      .click();
    await page.getByText('Đã xong.').waitFor();
    await page.locator('a[href="/takedowns"] .nav-count').first().waitFor({ state: 'detached' });

    await page.goto(`${address}/cases/${lure}`);
    await page.getByRole('heading', { name: '06 rõ' }).waitFor();
    const row = await here.database.db.selectFrom('cases').select(['state', 'result']).where('id', '=', lure).executeTakeFirstOrThrow();
    expect(row).toEqual({ state: 'closed', result: 'removed' });
    await expect.poll(() => page.locator('.case-aside dl.rows').first().textContent()).toMatch(/Kết quả\s*Đã gỡ/u);
    await page.getByRole('heading', { name: 'Văn bản đề nghị' }).waitFor();
    expect(await page.getByText('Vụ việc chưa được kết luận').count()).toBe(0);
    await page.context().close();
  });

  it('ends on the sheet of the week: closed by the worker, released by the chief, printed by the leader', async () => {
    ahead = 8 * 24 * hour;
    await here.deps.queue.add('weeks', {}, { epoch: 'test' });
    const weeks = async (who: Who) => (await call(who, '/api/reports')).json<ReportPage>().items;
    const today = new Date(Date.now() + 7 * hour).toISOString().slice(0, 10);
    const ours = async (who: Who) => (await weeks(who)).find((week) => week.firstDay <= today && today <= week.closesOn)?.id ?? '';
    await expect.poll(() => ours('chief'), { timeout: seconds }).not.toBe('');
    expect(await weeks('leader')).toEqual([]);
    const id = await ours('chief');

    const chief = await open('chief', `/reports/${id}`);
    await chief
      .locator('.week-table')
      .getByRole('link', { name: /Đề nghị gỡ bỏ đã gửi/u })
      .click();
    await chief.locator('tbody tr').first().waitFor();
    expect(await chief.locator('tbody tr').count()).toBe(1);
    await chief.getByRole('link', { name: 'Về trang tuần' }).click();
    await chief.getByRole('button', { name: 'Phát hành cho lãnh đạo' }).click();
    await chief.getByRole('dialog').getByRole('button', { name: 'Phát hành', exact: true }).click();
    await chief.getByText('Lãnh đạo xem được trang này từ bây giờ.').waitFor();
    await chief.context().close();

    const leader = await open('leader', '/reports', 390);
    await leader.locator('.week-findings li').first().waitFor();
    const text = (await leader.locator('main').textContent()) ?? '';
    expect(text).not.toMatch(/NaN|undefined|\{\{|0550/u);
    const sent = leader.locator('.week-table tr', { hasText: 'Đề nghị gỡ bỏ đã gửi' });
    expect(await sent.locator('td').first().textContent()).toBe('1');
    // one cry for help could be told from the number
    const cries = leader.locator('.week-table tr', { hasText: 'Trường hợp cầu cứu' });
    expect(await cries.locator('td').first().textContent()).toBe('<5');
    expect(await leader.evaluate('document.documentElement.scrollWidth <= document.documentElement.clientWidth')).toBe(true);
    const printed = (await leader.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(printed.match(/\/Type\s*\/Page(?![s\w])/gu)?.length).toBe(1);
    await leader.context().close();
  });

  it('threw nothing on any screen, put nothing aside and left an unbroken trail', async () => {
    expect(troubles).toEqual([]);
    const { db } = here.database;
    expect(await db.selectFrom('quarantine').selectAll().execute()).toEqual([]);
    expect(await db.selectFrom('audit_entries').where('action', '=', 'takedown.sign').select('actor_id').execute()).toEqual([
      { actor_id: 'practice-chief' },
    ]);
    expect(await firstBrokenSeal(db)).toBeNull();
  });
});
