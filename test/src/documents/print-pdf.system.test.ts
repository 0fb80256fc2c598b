/** Documents printed by a real Chromium. */
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toHtml } from '#src/documents/html.ts';
import { createPdfPrinter, noPrinter, type PdfPrinter } from '#src/documents/print-pdf.ts';
import { chromiumArguments, chromiumSandbox, findChromium } from '#src/launch/find-chromium.ts';
import { silentLog } from '../../support/migrated-database.ts';
import { chart, coverSheet, hostileDocument, takedownRequest, weeklyReport } from './sample-documents.ts';

const pagesOf = (pdf: Buffer) => pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/gu)?.length ?? 0;
const boxesOf = (pdf: Buffer) => [...pdf.toString('latin1').matchAll(/\/MediaBox\s*\[([^\]]*)\]/gu)].map((match) => match[1]?.trim());

describe('the printer', () => {
  let executablePath = '';
  let printer: PdfPrinter;
  const open = (limits = {}) =>
    createPdfPrinter({ executablePath, launchArguments: chromiumArguments(), sandbox: chromiumSandbox(), log: silentLog, limits });

  beforeAll(async () => {
    const found = await findChromium({
      chromiumPath: process.env['CHROMIUM_PATH'] ?? null,
      dataFolder: path.join(tmpdir(), 'lurewatch-test-chromium'),
    });
    if (!found.ok) throw new Error(`${found.reason}; ${found.fix}`);
    executablePath = found.path;
    printer = open();
  });
  afterAll(async () => await printer?.close());

  it('prints a letter with a landscape annex, its fonts within', async () => {
    const pdf = await printer.print(toHtml(takedownRequest));
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    expect(pagesOf(pdf)).toBe(5);
    const boxes = boxesOf(pdf);
    expect(boxes[0]).toMatch(/^0 0 59\d(?:\.\d+)? 84\d/u);
    expect(boxes[1]).toMatch(/^0 0 84\d(?:\.\d+)? 59\d/u);
    expect(pdf.toString('latin1')).toMatch(/\/FontFile[23]/u);
    // every Vietnamese letter comes from the official font, none from a stand-in
    expect(pdf.toString('latin1')).not.toMatch(/DejaVu|Liberation|OpenSans|\/Type3/u);
  });

  it('prints a report and a cover sheet on one page each', async () => {
    expect(pagesOf(await printer.print(toHtml(weeklyReport)))).toBe(1);
    expect(pagesOf(await printer.print(toHtml(coverSheet)))).toBe(1);
  });

  it('prints hostile text', async () => {
    expect(pagesOf(await printer.print(toHtml(hostileDocument())))).toBeGreaterThan(1);
  });

  it('draws a picture at two pixels a pixel', async () => {
    const png = await printer.draw(chart, { width: 600, height: 180 });
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 360]);
  });

  it('asks nobody for anything and runs nothing', async () => {
    let asked = 0;
    const server = createServer((_, response) => {
      asked += 1;
      response.end('x');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const there = `http://127.0.0.1:${port}/`;
    const html = `<!doctype html><link rel="stylesheet" href="${there}a.css"><img src="${there}b.png"><iframe src="${there}c"></iframe><style>body{background:url(${there}d)}</style><script>fetch('${there}e')</script><meta http-equiv="refresh" content="0;url=${there}f"><p>x`;
    expect(pagesOf(await printer.print(html))).toBeGreaterThan(0);
    await printer.draw(
      `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><image href="${there}g" width="9" height="9"/></svg>`,
      { width: 9, height: 9 },
    );
    expect(asked).toBe(0);
    await new Promise((resolve) => server.close(resolve));
  });

  it('survives a browser that died, and documents asked for at once', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'lurewatch-printer-'));
    // a browser that leaves its number, so that this one and no other can be ended
    const program = path.join(folder, 'browser');
    const numbers = path.join(folder, 'numbers');
    await writeFile(program, `#!/bin/sh\necho $$ >> '${numbers}'\nexec '${executablePath}' "$@"\n`);
    await chmod(program, 0o755);
    const own = createPdfPrinter({
      executablePath: program,
      launchArguments: chromiumArguments(),
      sandbox: chromiumSandbox(),
      log: silentLog,
    });
    expect(pagesOf(await own.print('<p>1'))).toBe(1);
    process.kill(Number((await readFile(numbers, 'utf8')).trim()), 'SIGKILL');
    const all = await Promise.all(Array.from({ length: 5 }, (_, index) => own.print(`<p>${index}`)));
    expect(all.map(pagesOf)).toEqual([1, 1, 1, 1, 1]);
    expect((await readFile(numbers, 'utf8')).trim().split('\n')).toHaveLength(2);
    await own.close();
    await expect(own.print('<p>')).rejects.toMatchObject({ code: 'pdf-closed' });
    await rm(folder, { recursive: true, force: true });
  });

  it('refuses what is too long, too slow, too many, and says so without a browser', async () => {
    const strict = open({ inputLength: 1_000, waiting: 1 });
    await expect(strict.print('x'.repeat(1_001))).rejects.toMatchObject({ code: 'pdf-too-large' });
    const first = strict.print('<p>1');
    await expect(strict.print('<p>2')).rejects.toMatchObject({ code: 'pdf-busy' });
    expect(pagesOf(await first)).toBe(1);
    await strict.close();
    const hasty = open({ totalMs: 1 });
    await expect(hasty.print('<p>1')).rejects.toMatchObject({ code: 'pdf-too-slow' });
    await hasty.close();
    const nowhere = createPdfPrinter({ executablePath: '/nowhere/chromium', launchArguments: [], sandbox: false, log: silentLog });
    await expect(nowhere.print('<p>')).rejects.toMatchObject({ code: 'pdf-unavailable' });
    await expect(noPrinter('none').draw('', { width: 1, height: 1 })).rejects.toMatchObject({ code: 'pdf-unavailable' });
  });
});
