/** The invented pages of test/fixtures/pages with what a reader would list on each. */
import { readdirSync, readFileSync } from 'node:fs';
import type { Page, ParsedPage } from '#crawlers/crawler.ts';
import type { CrawlerId } from '#crawlers/index.ts';

const root = new URL('../fixtures/pages/', import.meta.url);

export type Fixture = {
  /** Folder and file. */
  name: string;
  folder: string;
  page: Page;
  expected: ParsedPage & { crawler: CrawlerId | null };
};

/** Every fixture page; each has an `.expected.json` beside it. */
export function readFixtures(): Fixture[] {
  return readdirSync(root).flatMap((folder) =>
    readdirSync(new URL(`${folder}/`, root))
      .filter((file) => !file.endsWith('.expected.json'))
      .map((file) => {
        const address = new URL(`${folder}/${file}`, root);
        const { url, ...expected } = JSON.parse(
          readFileSync(new URL(`${folder}/${file.replace(/\.\w+$/, '.expected.json')}`, root), 'utf8'),
        ) as Fixture['expected'] & { url: string };
        return { name: `${folder}/${file}`, folder, page: { url, contentType: '', body: readFileSync(address, 'utf8') }, expected };
      }),
  );
}
