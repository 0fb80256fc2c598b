import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const command = fileURLToPath(new URL('../../../src/cli/extract.ts', import.meta.url));
const pages = fileURLToPath(new URL('../../fixtures/pages/', import.meta.url));

type Run = { status: number | null; rows: Record<string, unknown>[]; said: string };

async function extract(args: string[], env: Record<string, string> = {}): Promise<Run> {
  const child = spawn(process.execPath, [command, ...args], { env: { ...process.env, ...env } });
  let out = '';
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const status = await new Promise<number | null>((resolve) => child.on('close', resolve));
  const rows = args.includes('--help')
    ? []
    : out
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => JSON.parse(line) as Record<string, unknown>);
  return { status, rows, said };
}

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'extract-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('extract', () => {
  it('prints one posting a line, pages in the order given', async () => {
    const names = ['telegram/widget.html', 'jobposting/graph.html', 'feed/rdf.xml', 'forum/xenforo2-list.html'].map((name) => pages + name);
    const { status, rows, said } = await extract(names);
    expect(status).toBe(0);
    expect(said).toBe('');
    expect(rows.map((row) => row['as'])).toEqual(['telegram', 'jobposting', 'rss', 'forum', 'forum']);
    expect(rows.map((row) => row['page'])).toEqual([names[0], names[1], names[2], names[3], names[3]]);
    expect(rows[1]).toMatchObject({ url: 'https://jobs.example.com/viec/nhan-vien-kho-77', title: 'Nhân viên kho & vận' });
  });

  it('says of every page without postings why, and what to do', async () => {
    const { status, rows, said } = await extract(
      ['challenge.html', 'log-in.html', 'news-article.html', 'empty-shell.html', 'plain.txt'].map((name) => `${pages}none/${name}`),
    );
    expect({ status, rows }).toEqual({ status: 0, rows: [] });
    const lines = said.trim().split('\n');
    expect(lines).toHaveLength(5);
    for (const line of lines) expect(line).toMatch(/: no postings: .+ → .+/);
  });

  it('goes on behind a page that cannot be had and ends with 2', async () => {
    const { status, rows, said } = await extract([join(folder, 'nothing.html'), folder, `${pages}telegram/widget.html`]);
    expect(status).toBe(2);
    expect(rows).toHaveLength(1);
    expect(said).toContain('no such file');
    expect(said).toContain('is a folder');
  });

  it('passes over what is no page, without failing', async () => {
    const picture = join(folder, 'picture.html');
    const empty = join(folder, 'empty.html');
    await writeFile(picture, Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]));
    await writeFile(empty, '');
    const { status, said } = await extract([picture, empty]);
    expect(status).toBe(0);
    expect(said).toContain('binary content');
    expect(said).toContain('the file is empty');
  });

  it('reads a page whatever its charset says', async () => {
    const name = join(folder, 'wrong.rss');
    await writeFile(
      name,
      '<?xml version="1.0" encoding="iso-8859-1"?><rss><channel><title>x</title><item><title>Tuyển thợ ở Huế</title></item></channel></rss>',
    );
    const { rows } = await extract([name]);
    expect(rows).toMatchObject([{ title: 'Tuyển thợ ở Huế' }]);
  });

  it('takes the base from --base, and the kind from --as', async () => {
    const name = join(folder, 'list.html');
    await writeFile(
      name,
      '<div class="tgme_widget_message" data-post="a_vd/1"><div class="tgme_widget_message_text">x</div><a class="tgme_widget_message_date" href="/a_vd/1"></a></div>',
    );
    const based = await extract([name, '--base', 'https://mirror.example/s/a', '--as', 'telegram']);
    expect(based.rows).toMatchObject([{ url: 'https://mirror.example/a_vd/1' }]);
    expect((await extract([name, '--as', 'rss'])).rows).toEqual([]);
  });

  it('refuses wrong use with 1 and explains itself', async () => {
    for (const args of [[], ['x', '--as', 'pdf'], ['x', '--base', 'nowhere'], ['--nonsense']]) expect((await extract(args)).status).toBe(1);
    expect((await extract(['--help'])).status).toBe(0);
  });

  it('visits an address as a crawl would: guard and robots.txt first', async () => {
    const asked: string[] = [];
    const server = createServer((request, response) => {
      asked.push(request.url ?? '');
      if (request.url === '/robots.txt') response.end('User-agent: *\nDisallow: /closed');
      else
        response
          .setHeader('content-type', 'text/html')
          .end('<div class="tgme_widget_message" data-post="a_vd/1"><div class="tgme_widget_message_text">mở</div></div>');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
    try {
      expect((await extract([`http://${host}/open`])).status).toBe(2);
      expect(asked).toEqual([]);
      const env = { LUREWATCH_ALLOW_ADDRESSES: host };
      const open = await extract([`http://${host}/open`], env);
      expect(open).toMatchObject({ status: 0, rows: [{ page: `http://${host}/open`, text: 'mở' }] });
      const closed = await extract([`http://${host}/closed`], env);
      expect(closed.status).toBe(2);
      expect(closed.said).toContain('robots.txt forbids');
      expect(asked).not.toContain('/closed');
    } finally {
      server.close();
    }
  });
});
