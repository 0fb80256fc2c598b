import { execFile } from 'node:child_process';
import { copyFile, glob, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

// The import rules are patterns in a configuration file: this proves that each still bites.
const forbidden = [
  ['src/domain/x.ts', '#src/errors.ts'],
  ['src/domain/x.ts', 'node:fs'],
  ['src/text/x.ts', '#src/store/open.ts'],
  ['src/text/x.ts', '#src/errors.ts'],
  ['src/text/x.ts', 'node:crypto'],
  ['src/signals/x.ts', '#src/store/open.ts'],
  ['src/store/x.ts', '#src/queue/queue.ts'],
  ['src/queue/x.ts', '#workers/main.ts'],
  ['src/web-access/x.ts', '#src/store/open.ts'],
  ['src/web-access/x.ts', '#src/config.ts'],
  ['src/campaigns/x.ts', '#src/api/app.ts'],
  ['src/review/x.ts', '#crawlers/index.ts'],
  ['src/people/x.ts', '#src/api/app.ts'],
  ['src/labels/x.ts', '#src/ui/main.tsx'],
  ['src/rules/x.ts', '#src/api/app.ts'],
  ['src/store/x.ts', '#src/rules/roles.ts'],
  ['src/documents/x.ts', '#src/store/open.ts'],
  ['src/documents/x.ts', '#src/takedown/document.ts'],
  ['src/store/x.ts', '#src/people/auth.ts'],
  ['src/web-access/x.ts', '#src/documents/print-pdf.ts'],
  ['src/api/x.ts', '#workers/main.ts'],
  ['src/api/x.ts', '#src/ui/main.tsx'],
  ['src/ui/x.ts', '#src/store/open.ts'],
  ['src/ui/x.ts', '#src/api/app.ts'],
  ['crawlers/x.ts', '#src/store/open.ts'],
  ['crawlers/feed/x.ts', '../crawler.ts'],
  ['workers/x.ts', '#src/api/app.ts'],
  ['workers/x.ts', '#src/cli/crawl.ts'],
  ['migrations/x.ts', '#src/store/database.ts'],
  ['models/x.ts', '#src/store/open.ts'],
] as const;
const allowed = [
  ['src/text/x.ts', '#src/domain/signal.ts'],
  ['src/signals/x.ts', '#src/text/view.ts'],
  ['src/review/x.ts', '#src/store/audit.ts'],
  ['src/rules/x.ts', '#src/signals/assess.ts'],
  ['src/takedown/x.ts', '#src/documents/official-document.ts'],
  ['src/documents/x.ts', '#src/errors.ts'],
  ['src/ui/x.ts', '#src/api/schema/cases.ts'],
  ['crawlers/x.ts', '#src/domain/posting.ts'],
  ['workers/x.ts', '#src/web-access/fetch.ts'],
  ['migrations/x.ts', 'kysely'],
] as const;

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'lurewatch-lint-'));
  await copyFile('.oxlintrc.json', path.join(folder, '.oxlintrc.json'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function lint(file: string, imported: string): Promise<string> {
  const full = path.join(folder, file);
  await mkdir(path.dirname(full), { recursive: true });
  await writeFile(full, `import { x } from '${imported}';\nx();\n`);
  const oxlint = path.resolve('node_modules/.bin/oxlint');
  return await new Promise((resolve) => {
    execFile(oxlint, ['-c', '.oxlintrc.json', file], { cwd: folder }, (_error, stdout) => resolve(stdout));
  });
}

test.each(forbidden)('%s may not import %s', async (file, imported) => {
  expect(await lint(file, imported)).toContain('no-restricted-imports');
});

test.each(allowed)('%s may import %s', async (file, imported) => {
  expect(await lint(file, imported)).not.toContain('no-restricted-imports');
});

// Packages that only one place may know, so that they can be exchanged there.
const fenced = [
  { imported: /from '(?:bullmq|ioredis)(?:\/[^']*)?'/, home: /^src\/queue\/bullmq/ },
  { imported: /from '(?:undici|robots-parser|ipaddr\.js)'/, home: /^src\/web-access\// },
  { imported: /from 'playwright'/, home: /^src\/(?:web-access|launch)\/|^src\/documents\/print-pdf\.ts$|^src\/cli\/screenshots\.ts$/ },
  { imported: /from 'cheerio[^']*'/, home: /^crawlers\// },
  { imported: /from 'better-auth(?:\/[^']*)?'/, home: /^src\/people\/auth\.ts$/ },
  { imported: /from 'docx'/, home: /^src\/documents\// },
  { imported: /from 'pg'/, home: /^src\/(?:store|launch|queue)\// },
];

test('each fenced package is imported in its one place only', async () => {
  const strangers: string[] = [];
  for await (const file of glob('{src,crawlers,workers,models,samples,migrations}/**/*.{ts,tsx}')) {
    const text = await readFile(file, 'utf8');
    for (const { imported, home } of fenced)
      if (imported.test(text) && !home.test(file)) strangers.push(`${file}: ${imported.exec(text)?.[0]}`);
  }
  expect(strangers).toEqual([]);
});
