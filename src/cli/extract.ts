/** `npm run -s extract`: the postings a reader would list on pages, one JSON object a line. */
import { once } from 'node:events';
import { parseArgs } from 'node:util';
import type { NoPostingsReason, ParsedPage } from '#crawlers/crawler.ts';
import { parsePage, recognise, type CrawlerId } from '#crawlers/index.ts';
import { runCommand } from '#src/command.ts';
import { usageError } from '#src/errors.ts';
import { wallOf } from '#src/web-access/wall.ts';
import { isAddress, readAddressPage, readFilePage, type PageRead } from './read-page.ts';

const help = `Usage: npm run -s extract -- FILE_OR_URL... [--as KIND] [--base URL]

Prints the postings that a reader would list on saved pages or public addresses, one JSON object a line:
  {"page","as","nativeId","url","title","text","author","publishedAt","kind","images"}
  page is FILE_OR_URL as given; as is the kind of page it was read as.
For a page without postings, says on stderr why and what to do. On a forum's list of threads each row
is a posting whose text is its title (a crawl follows the links instead).

Options:
  --as KIND    html | jobposting | rss | telegram | forum | auto (default: auto, what the page looks like)
  --base URL   address the page was saved from; missing: the address the page itself names
  --help       show this text

Addresses go through the same guard, robots.txt and limits as a crawl.

Exit status: 0 every page was read, also if it had no postings; 1 wrong use; 2 a page could not be had.
`;

/** Kinds as the command line calls them. */
const kinds: Record<string, CrawlerId | 'auto'> = {
  auto: 'auto',
  html: 'html',
  jobposting: 'jobposting',
  rss: 'feed',
  telegram: 'telegram',
  forum: 'forum',
};
const PROGRESS_AFTER_MS = 2_000;

const reasons: Record<NoPostingsReason, { why: string; fix: string }> = {
  'auth-wall': { why: 'a log-in stands in front', fix: 'Lurewatch reads public pages only' },
  captcha: { why: 'a challenge for humans stands in front', fix: 'open the page in a browser, save it, give the file' },
  'soft-404': { why: 'the site says that the page does not exist', fix: 'check the address' },
  'needs-browser': {
    why: 'the page is an empty shell that scripts fill',
    fix: 'save the page from a browser, or crawl it as a source with "browser": true',
  },
  'not-this-kind': {
    why: 'there is no list or post of a kind that is known',
    fix: 'give a list of jobs, a job, a thread, a channel or a feed; or describe the site as data (crawlers/html/sites)',
  },
  article: { why: 'this is one article or company page, not posts', fix: 'nothing to do' },
  malformed: { why: 'its structured content is broken beyond reading', fix: 'save the page again' },
  empty: { why: 'the page is of the right kind, with no post on it that has text', fix: 'nothing to do' },
};

type Options = { as: CrawlerId | 'auto'; base: string | null };

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { as: { type: 'string', default: 'auto' }, base: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
  });
  if (values.help === true) {
    process.stdout.write(help);
    return;
  }
  const as = kinds[values.as];
  if (as === undefined) throw usageError(`--as does not know "${values.as}"`, `kinds are ${Object.keys(kinds).join(', ')}`);
  const base = values.base ?? null;
  if (base !== null && !(isAddress(base) && URL.canParse(base))) throw usageError('--base is not an address', 'it begins with https://');
  if (positionals.length === 0) throw usageError('no page was given', 'name one or more files or addresses; --help shows more');
  process.exitCode = (await extractAll(positionals, { as, base })) ? 0 : 2;
}

/** True if every page could be had. */
async function extractAll(pages: readonly string[], options: Options): Promise<boolean> {
  let allRead = true;
  let saidAt = performance.now();
  for (const [index, name] of pages.entries()) {
    if (performance.now() - saidAt > PROGRESS_AFTER_MS) {
      saidAt = performance.now();
      say(`extract: ${index} of ${pages.length} pages`);
    }
    const read = isAddress(name) ? await readAddressPage(name, options.base) : await readFilePage(name, options.base);
    if (read.kind === 'page') await printPage(name, read, options);
    else say(`${name}: ${read.kind === 'failed' ? 'failed' : 'no postings'}: ${read.why} → ${read.fix}`);
    allRead &&= read.kind !== 'failed';
  }
  return allRead;
}

async function printPage(name: string, read: Extract<PageRead, { kind: 'page' }>, options: Options): Promise<void> {
  const { page } = read;
  if (read.note !== null) say(`${name}: ${read.note}`);
  const id = options.as === 'auto' ? recognise(page)?.id : options.as;
  const settings = id === 'forum' ? { threadRows: 'postings' } : undefined;
  const parsed = parsePage(page, id === undefined ? {} : { as: id, settings });
  for (const posting of parsed.postings) await print({ page: name, as: parsed.crawler === 'feed' ? 'rss' : parsed.crawler, ...posting });
  const leftOut = parsed.skipped.filter(({ code }) => code !== 'repeated').map(({ code, count }) => `${count} ${code}`);
  if (parsed.postings.length === 0)
    say(`${name}: no postings: ${whyNone(parsed, read)}${leftOut.length === 0 ? '' : ` (left out: ${leftOut.join(', ')})`}`);
  else if (leftOut.length > 0) say(`${name}: left out: ${leftOut.join(', ')}`);
}

function whyNone(
  parsed: ParsedPage,
  { page, status }: { page: { url: string; contentType: string; body: string }; status: number },
): string {
  const wall = wallOf({ url: page.url, status, contentType: page.contentType, text: page.body });
  const reason = wall === 'gone' ? 'soft-404' : (wall ?? parsed.reason);
  if (reason !== null) return `${reasons[reason].why} → ${reasons[reason].fix}`;
  const first = parsed.links.find((link) => link.kind === 'detail') ?? parsed.links[0];
  return `the page only lists ${parsed.links.length} links → extract those pages${first === undefined ? '' : `, the first is ${first.url}`}`;
}

async function print(row: unknown): Promise<void> {
  if (!process.stdout.write(`${JSON.stringify(row)}\n`)) await once(process.stdout, 'drain');
}

function say(line: string): void {
  process.stderr.write(`${line}\n`);
}

// A reader that closes early (`| head`) is no error of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));

await runCommand(main);
