/** The analyst's desk in a real Chromium against a real database. */
import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, type Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { addDecision, nothingSeen } from '#src/store/decisions.ts';
import { type MigratedDatabase, openMigratedDatabase } from '../../support/migrated-database.ts';
import { seedCases } from '../../support/seed-cases.ts';
import { openTestApi, type TestApi } from '../../support/test-api.ts';
import { openBrowser } from '../../support/open-browser.ts';
import { signIn } from '../../support/sign-in.ts';

describe('the screen of labels', () => {
  let database: MigratedDatabase;
  let empty: MigratedDatabase;
  let browser: Browser;
  const apis: TestApi[] = [];
  const addresses: string[] = [];

  beforeAll(async () => {
    browser = await openBrowser();
    [database, empty] = await Promise.all([openMigratedDatabase(), openMigratedDatabase()]);
    const now = new Date();
    const { cases } = await seedCases(database.db, { now, extra: 20 });
    for (const { db } of [database, empty]) {
      const api = await openTestApi(db, { interfaceFolder: inject('interfaceFolder') });
      apis.push(api);
      addresses.push(await api.app.listen({ host: '127.0.0.1', port: 0 }));
    }
    for (const [index, { caseId, posting }] of cases.entries()) {
      if (posting.queue === 'rescue' || posting.stance === 'help') continue;
      const conclusion = index % 3 === 2 ? 'no-signs' : 'signs';
      await database.db.updateTable('cases').set({ state: 'concluded', conclusion, route: 'watch' }).where('id', '=', caseId).execute();
      await addDecision(database.db, {
        caseId,
        kind: 'decided',
        reasonCode: conclusion === 'signs' ? 'deceit' : 'lawful-job',
        reason: '',
        conclusion,
        route: 'watch',
        seen: nothingSeen,
        decidedBy: 'practice-officer',
        at: new Date(now.getTime() - (30 + index) * 60_000),
      });
    }
  });
  afterAll(async () => {
    await browser?.close();
    for (const api of apis) await api.close();
    await Promise.all([database?.close(), empty?.close()]);
  });

  /** A page of the analyst; `work` sees it after the screen has its content. */
  async function open(
    which: 0 | 1,
    look: { language?: 'vi' | 'en'; scheme?: 'light' | 'dark'; width?: number },
    work: (page: Page) => Promise<void>,
  ): Promise<void> {
    const address = addresses[which] ?? '';
    const context = await browser.newContext({
      viewport: { width: look.width ?? 1366, height: look.width === undefined ? 768 : 844 },
      colorScheme: look.scheme ?? 'light',
      baseURL: address,
    });
    try {
      await signIn(context, apis[which]!, 'analyst');
      await context.addInitScript(`localStorage.setItem('lurewatch.language', '${look.language ?? 'vi'}')`);
      const page = await context.newPage();
      const troubles: string[] = [];
      page.on('pageerror', (error) => troubles.push(error.message));
      page.on('console', (message) => message.type() === 'error' && troubles.push(message.text()));
      await page.goto('/labels');
      await page.getByRole('heading', { level: 1 }).waitFor();
      await work(page);
      expect(troubles).toEqual([]);
    } finally {
      await context.close();
    }
  }

  it('shows counts, and from a signal its examples without contacts', async () => {
    await open(0, {}, async (page) => {
      await page.getByRole('heading', { name: 'Theo dấu hiệu' }).waitFor();
      await page
        .getByRole('button', { name: /^Xem ví dụ: / })
        .first()
        .click();
      await page.locator('.label-examples article').first().waitFor();
      expect(new URL(page.url()).searchParams.get('signal')).toMatch(/^[A-Z_]+$/u);
      const text = await page.locator('main').innerText();
      expect(text).not.toMatch(/0550 123 456|0531 444 555|tuyen\.sinh@duhoc/u);
      expect(text).not.toContain('Mai Sương');
      await page.locator('.label-examples mark').first().waitFor();
      await page
        .getByRole('link', { name: /^Mở vụ việc/ })
        .first()
        .click();
      await page.waitForURL(/\/cases\/\d+/u);
    });
  });

  it('gives the labels as a file', async () => {
    await open(0, {}, async (page) => {
      const waiting = page.waitForEvent('download');
      await page.getByRole('link', { name: 'Tải tệp JSONL' }).click();
      const download = await waiting;
      expect(download.suggestedFilename()).toMatch(/^lurewatch-labels-.*\.jsonl$/u);
    });
  });

  it('says that there is nothing yet', async () => {
    await open(1, {}, async (page) => {
      await page.getByText('Chưa có kết luận nào trong khoảng này').waitFor();
      await page.getByLabel('Khoảng thời gian').selectOption('91');
      expect(new URL(page.url()).searchParams.get('days')).toBe('91');
    });
  });

  it.each([
    ['vi', 'light', 1366],
    ['en', 'dark', 1366],
    ['vi', 'dark', 390],
  ] as const)('is accessible in %s, %s, %i wide', async (language, scheme, width) => {
    await open(0, { language, scheme, width }, async (page) => {
      await page.locator('.label-examples article').first().waitFor();
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map((violation) => `${violation.id}: ${violation.nodes.map((node) => node.target.join(' ')).join('; ')}`)).toEqual(
        [],
      );
      expect(await page.evaluate('document.documentElement.scrollWidth <= window.innerWidth')).toBe(true);
    });
  });
});
