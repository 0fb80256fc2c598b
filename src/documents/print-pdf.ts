/**
 * HTML to PDF through Chromium: no script, no network, one page at a time. The browser starts with the first
 * document, is left after some idle minutes, and is started anew when it has died.
 */
import { type Browser, chromium, type Page } from 'playwright';
import { AppError, messageOf } from '#src/errors.ts';
import type { Logger } from '#src/log.ts';

export type PdfPrinter = {
  /** Prints a complete HTML document (A4 unless its own @page says otherwise). AppError `pdf-unavailable` without a browser. */
  print(html: string): Promise<Buffer>;
  /** Draws an SVG as PNG at 2 device pixels a CSS pixel. AppError `pdf-unavailable` without a browser. */
  draw(svg: string, size: { width: number; height: number }): Promise<Buffer>;
  close(): Promise<void>;
};

export type PrintLimits = {
  /** Characters of HTML or SVG that are taken. */
  inputLength: number;
  /** Bytes of a PDF or PNG that are given out. */
  outputBytes: number;
  /** Milliseconds for one document, waiting not counted. */
  totalMs: number;
  /** Documents that may wait; more are refused. */
  waiting: number;
  /** Milliseconds without a document after which the browser is closed. */
  idleMs: number;
};

export const defaultPrintLimits: PrintLimits = {
  inputLength: 12_000_000,
  outputBytes: 40_000_000,
  totalMs: 60_000,
  waiting: 20,
  idleMs: 5 * 60_000,
};

/** What the browser inherits: enough to run, none of the process's secrets. */
const inheritedVariables = ['PATH', 'HOME', 'LANG', 'LC_ALL', 'TMPDIR', 'TZ', 'LD_LIBRARY_PATH', 'FONTCONFIG_PATH', 'FONTCONFIG_FILE'];

type Found = { ok: true; path: string } | { ok: false; reason: string; fix: string };

/** A printer for installations without a browser: says so when it is asked to print. */
export function noPrinter(reason: string): PdfPrinter {
  const refuse = async () => {
    throw unavailable(reason);
  };
  return { print: refuse, draw: refuse, close: async () => undefined };
}

function unavailable(reason: string, cause?: unknown): AppError {
  return new AppError('pdf-unavailable', `Documents cannot be printed as PDF: ${reason}`, {
    fix: 'set CHROMIUM_PATH to a Chromium or Chrome, or take the DOCX',
    cause,
  });
}

/**
 * Makes the printer. `executablePath` may be a search, run with the first document. `sandbox` false only where Chromium
 * refuses its sandbox (root). Throws from `print` and `draw`, all AppError: `pdf-unavailable` (no browser, does not
 * start), `pdf-busy` (too many wait; soon), `pdf-too-large`, `pdf-too-slow`, `pdf-failed`, `pdf-closed`.
 */
export function createPdfPrinter(options: {
  executablePath: string | (() => Promise<Found>);
  launchArguments: string[];
  sandbox: boolean;
  log: Logger;
  limits?: Partial<PrintLimits>;
}): PdfPrinter {
  const limits = { ...defaultPrintLimits, ...options.limits };
  let current: Promise<Browser> | null = null;
  let idle: NodeJS.Timeout | undefined;
  let queue: Promise<unknown> = Promise.resolve();
  let waiting = 0;
  let closed = false;

  async function find(): Promise<string> {
    if (typeof options.executablePath === 'string') return options.executablePath;
    const found = await options.executablePath();
    if (!found.ok) throw unavailable(found.reason);
    return found.path;
  }

  async function launch(): Promise<Browser> {
    const executablePath = await find();
    try {
      const browser = await chromium.launch({
        executablePath,
        // widths as printed, not rounded to the pixels of a screen
        args: [...options.launchArguments, '--font-render-hinting=none'],
        chromiumSandbox: options.sandbox,
        timeout: 30_000,
        handleSIGINT: false,
        handleSIGTERM: false,
        handleSIGHUP: false,
        env: Object.fromEntries(inheritedVariables.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]]))),
      });
      browser.on('disconnected', () => (current = null));
      return browser;
    } catch (cause) {
      throw unavailable((messageOf(cause).split('\n')[0] ?? '').slice(0, 200), cause);
    }
  }

  async function browserNow(): Promise<Browser> {
    current ??= launch();
    const asked = current;
    try {
      return await asked;
    } catch (thrown) {
      if (current === asked) current = null;
      throw thrown;
    }
  }

  /** One document in a context of its own; `work` gets the page with the HTML in it. */
  async function once(html: string, viewport: { width: number; height: number }, work: Work): Promise<Buffer> {
    const browser = await browserNow();
    const context = await browser.newContext({
      javaScriptEnabled: false,
      offline: true,
      serviceWorkers: 'block',
      acceptDownloads: false,
      viewport,
      deviceScaleFactor: 2,
      locale: 'vi-VN',
    });
    try {
      await context.route('**/*', (route) => route.abort());
      const page = await context.newPage();
      await page.setContent(html, { waitUntil: 'load', timeout: limits.totalMs });
      return await work(page);
    } finally {
      // a browser that died has closed it already
      await context.close().catch(() => undefined);
    }
  }

  async function inTime(html: string, viewport: { width: number; height: number }, work: Work): Promise<Buffer> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<'late'>((resolve) => (timer = setTimeout(() => resolve('late'), limits.totalMs)));
    const result = once(html, viewport, work);
    try {
      const first = await Promise.race([result, late]);
      if (first !== 'late') return first;
      // a page that lays out for ever holds its process: the browser goes, the next document gets a new one
      result.catch(() => undefined);
      await leave();
      throw new AppError('pdf-too-slow', `A document was not printed within ${limits.totalMs} ms`, {
        fix: 'shorten the document or its annex',
      });
    } finally {
      clearTimeout(timer);
    }
  }

  async function twice(html: string, viewport: { width: number; height: number }, work: Work): Promise<Buffer> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        const bytes = await inTime(html, viewport, work);
        if (bytes.length > limits.outputBytes) throw new AppError('pdf-too-large', `The printed document has ${bytes.length} bytes`);
        return bytes;
      } catch (thrown) {
        if (thrown instanceof AppError) throw thrown;
        if (closed) throw new AppError('pdf-closed', 'The printer was closed', { cause: thrown });
        options.log.warn({ attempt, reason: (messageOf(thrown).split('\n')[0] ?? '').slice(0, 200) }, 'a document was not printed');
        if (attempt === 2) throw new AppError('pdf-failed', 'Chromium did not print a document', { retry: 'soon', cause: thrown });
        await leave();
      }
    }
  }

  /** One after the other, in the order asked. */
  async function inTurn(html: string, viewport: { width: number; height: number }, work: Work): Promise<Buffer> {
    if (html.length > limits.inputLength)
      throw new AppError('pdf-too-large', `A document of ${html.length} characters is too long to print`);
    if (waiting >= limits.waiting) throw new AppError('pdf-busy', 'Too many documents wait to be printed', { retry: 'soon' });
    waiting += 1;
    clearTimeout(idle);
    const mine = queue.then(() => {
      if (closed) throw new AppError('pdf-closed', 'The printer was closed');
      return twice(html, viewport, work);
    });
    queue = mine.catch(() => undefined);
    try {
      return await mine;
    } finally {
      waiting -= 1;
      if (waiting === 0 && !closed) idle = setTimeout(() => void leave(), limits.idleMs).unref();
    }
  }

  async function leave(): Promise<void> {
    const asked = current;
    current = null;
    const browser = await asked?.catch(() => null);
    await browser?.close().catch(() => undefined);
  }

  return {
    print: (html) =>
      inTurn(html, { width: 1024, height: 768 }, (page) =>
        page.pdf({ preferCSSPageSize: true, printBackground: true, format: 'A4', tagged: true }),
      ),
    draw(svg, size) {
      const viewport = {
        width: Math.max(1, Math.min(4000, Math.ceil(size.width))),
        height: Math.max(1, Math.min(4000, Math.ceil(size.height))),
      };
      const source = `data:image/svg+xml;base64,${Buffer.from(svg, 'utf8').toString('base64')}`;
      const html = `<!doctype html><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:"><style>html,body{margin:0;background:#fff}img{display:block;width:100vw;height:100vh}</style><img alt="" src="${source}">`;
      return inTurn(html, viewport, (page) => page.screenshot({ type: 'png' }));
    },
    async close() {
      closed = true;
      clearTimeout(idle);
      await leave();
      await queue;
    },
  };
}

type Work = (page: Page) => Promise<Buffer>;
