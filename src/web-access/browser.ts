/**
 * Visits pages that need a browser. One browser process, one fresh context a visit, all traffic
 * through the guarded proxy (proxy.ts), one time limit over everything.
 *
 *   visit ─▶ guard ─▶ context with its own proxy pass ─▶ page ready ─▶ document as HTML ─▶ FetchResult
 *   capture: the same, and picture and text as shown (capture-page.ts)
 *
 * Robots rules and pace are the caller's business, here as for plain visits.
 */
import { chromium, type Browser, type BrowserContext } from 'playwright';
import { systemClock, type Clock } from '#src/clock.ts';
import { AppError, messageOf } from '#src/errors.ts';
import type { FetchResult } from '#src/domain/visit.ts';
import type { Logger } from '#src/log.ts';
import { lookAt, type CaptureResult, type PageLook, type PictureLimits } from './capture-page.ts';
import type { AddressGuard } from './guard.ts';
import type { Failure } from './outcome.ts';
import { readPage, type Look, type PageLimits } from './page-visit.ts';
import { openGuardProxy, type GuardProxy } from './proxy.ts';

export type BrowserLimits = PageLimits &
  PictureLimits & {
    /** Bytes in both directions of one visit. */
    proxyBytes: number;
    /** Visits after which the browser is replaced, because it never gives memory back. */
    visitsPerBrowser: number;
    launchMs: number;
  };

export const defaultBrowserLimits: BrowserLimits = {
  totalMs: 45_000,
  quietMs: 6_000,
  bodyBytes: 10 * 1024 * 1024,
  requests: 300,
  proxyBytes: 40 * 1024 * 1024,
  visitsPerBrowser: 50,
  launchMs: 20_000,
  pictureHeight: 16_000,
  pictureBytes: 15 * 1024 * 1024,
  textUnits: 300_000,
};

export type BrowserRequest = {
  url: string;
  /** CSS selector that shows the page is ready; null = until the network is quiet. */
  waitFor: string | null;
  signal?: AbortSignal | undefined;
};

export type BrowserVisitor = {
  visit(request: BrowserRequest): Promise<FetchResult>;
  /** Visits an address and takes picture and text of what is shown there, whatever it is: also of a wall or of «not found». */
  capture(request: BrowserRequest): Promise<CaptureResult>;
  /** Ends the browser and the proxy; visits that still run end as `browser-failed`. */
  close(): Promise<void>;
};

/** A browser process and how much it was used. */
type Running = { browser: Browser; visits: number; active: number; retired: boolean };

/** How long a closing context or browser may take before it is left to the process's end. */
const CLOSE_MS = 5_000;
/** Browsers tried for one visit: the one that runs may be full, the next may have died. */
const MAX_LAUNCHES = 4;

/**
 * Ways round the proxy, closed: no UDP (WebRTC, QUIC), no name look-ups of the browser's own
 * (prefetch, DNS over HTTPS), no traffic in the background.
 */
const guardArguments = [
  '--disable-quic',
  '--force-webrtc-ip-handling-policy=disable_non_proxied_udp',
  '--webrtc-ip-handling-policy=disable_non_proxied_udp',
  '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1',
  '--dns-prefetch-disable',
  '--no-pings',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-sync',
];

/** What the browser inherits: enough to run, none of the process's secrets. */
const inheritedVariables = ['PATH', 'HOME', 'LANG', 'LC_ALL', 'TMPDIR', 'TZ', 'LD_LIBRARY_PATH', 'FONTCONFIG_PATH', 'FONTCONFIG_FILE'];

/**
 * Makes the visitor; the browser starts with the first visit. `executablePath` null means there is no
 * browser on this machine: each visit then ends as `browser-failed`. `launchArguments` as the finder
 * of the browser says (`--no-sandbox` there is the only thing that turns the sandbox off).
 * Reasons beside those of guard, proxy and outcome: `no-browser`, `launch-failed`, `crashed`, `closed`,
 * `whole-time-limit`, `stopped`, `selector-not-seen`, `browser-bytes`, `body-over-limit`, `download`.
 */
export function createBrowserVisitor(options: {
  executablePath: string | null;
  launchArguments: string[];
  guard: AddressGuard;
  userAgent: string;
  log: Logger;
  limits?: Partial<BrowserLimits>;
  clock?: Clock;
}): BrowserVisitor {
  const limits = { ...defaultBrowserLimits, ...options.limits };
  const clock = options.clock ?? systemClock;
  let proxy: Promise<GuardProxy> | null = null;
  let current: Promise<Running> | null = null;
  let closed = false;

  async function launch(server: string, executablePath: string): Promise<Running> {
    const browser = await chromium.launch({
      executablePath,
      args: [...options.launchArguments, ...guardArguments],
      headless: true,
      chromiumSandbox: !options.launchArguments.includes('--no-sandbox'),
      // The browser itself holds no pass: only contexts do, so nothing outside a visit gets out.
      proxy: { server, bypass: '<-loopback>' },
      timeout: limits.launchMs,
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
      env: Object.fromEntries(Object.entries(process.env).filter(([name]) => inheritedVariables.includes(name))) as Record<string, string>,
    });
    const running: Running = { browser, visits: 0, active: 0, retired: false };
    browser.on('disconnected', () => (running.retired = true));
    options.log.info({ version: browser.version() }, 'browser started');
    return running;
  }

  /** A browser that may take one more visit. Two visits that start at once share one launch. */
  async function take(server: string, executablePath: string): Promise<Running> {
    for (let attempt = 0; attempt < MAX_LAUNCHES; attempt += 1) {
      if (closed) throw new AppError('browser-closed', 'The browser visitor was closed');
      current ??= launch(server, executablePath);
      const asked = current;
      let running: Running;
      try {
        running = await asked;
      } catch (thrown) {
        if (current === asked) current = null;
        throw thrown;
      }
      if (closed) throw new AppError('browser-closed', 'The browser visitor was closed');
      if (!running.retired && running.visits < limits.visitsPerBrowser) {
        running.visits += 1;
        running.active += 1;
        return running;
      }
      if (current === asked) current = null;
      running.retired = true;
      if (running.active === 0) await within(CLOSE_MS, running.browser.close());
    }
    throw new AppError('browser-unusable', 'The browser ends each time it is started');
  }

  async function give(running: Running, context: Promise<BrowserContext> | null): Promise<void> {
    const gone =
      context === null ||
      (await within(
        CLOSE_MS,
        context.then((opened) => opened.close()),
      ));
    // A context that does not close has a page that does not answer: the process goes.
    if (!gone) running.retired = true;
    running.active -= 1;
    if (!gone || (running.retired && running.active === 0)) await within(CLOSE_MS, running.browser.close());
  }

  /** One visit; `look` takes more from the page, `started` is told the version of the browser. */
  async function visitWith(request: BrowserRequest, look?: Look, started?: (version: string) => void): Promise<FetchResult> {
    if (closed) return failed('closed');
    if (options.executablePath === null) return failed('no-browser');
    if (!URL.canParse(request.url)) return { outcome: 'blocked-address', reason: 'bad-url', response: null, retryAfterMs: null };
    const verdict = await options.guard.check(new URL(request.url));
    if (!verdict.ok) return { outcome: verdict.outcome, reason: verdict.reason, response: null, retryAfterMs: null };

    let running: Running;
    let server: string;
    let issue: GuardProxy['issue'];
    try {
      proxy ??= openGuardProxy({ guard: options.guard, log: options.log });
      ({ server, issue } = await proxy);
      running = await take(server, options.executablePath);
    } catch (thrown) {
      options.log.warn({ err: messageOf(thrown).slice(0, 500) }, 'browser did not start');
      return failed('launch-failed');
    }
    started?.(running.browser.version());
    const pass = issue(limits.proxyBytes);
    let context: Promise<BrowserContext> | null = null;
    try {
      context = running.browser.newContext({
        userAgent: options.userAgent,
        locale: 'vi-VN',
        timezoneId: 'Asia/Ho_Chi_Minh',
        serviceWorkers: 'block',
        acceptDownloads: false,
        proxy: { server, username: pass.username, password: pass.password, bypass: '<-loopback>' },
      });
      const result = await readPage({ context, browser: running.browser, pass, request, limits, clock, look });
      options.log.debug({ outcome: result.outcome, reason: 'reason' in result ? result.reason : null }, 'visited with browser');
      return result;
    } catch (thrown) {
      options.log.debug({ err: messageOf(thrown).slice(0, 500) }, 'browser visit failed');
      return failed('crashed');
    } finally {
      pass.close();
      await give(running, context);
    }
  }

  return {
    visit: (request) => visitWith(request),
    async capture(request) {
      let look: PageLook | null = null;
      let browserVersion: string | null = null;
      const result = await visitWith(
        request,
        async (page, session) => {
          look = await lookAt(page, session, limits);
        },
        (version) => (browserVersion = version),
      );
      // a visit that ended while the picture was taken shows nothing for certain
      return { result, look: result.response === null ? null : look, browserVersion };
    },
    async close() {
      closed = true;
      const running = await current?.catch(() => null); // its visit has reported that it did not start
      if (running !== null && running !== undefined) await within(CLOSE_MS, running.browser.close());
      await (await proxy?.catch(() => null))?.close();
    },
  };
}

function failed(reason: string): FetchResult {
  const failure: Failure = { outcome: 'browser-failed', reason };
  return { ...failure, response: null, retryAfterMs: null };
}

/** True when `work` ended, well or badly, within the time. */
async function within(ms: number, work: Promise<unknown>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => (timer = setTimeout(() => resolve(false), ms)));
  const done = work.then(
    () => true,
    () => true, // it was closed already
  );
  try {
    return await Promise.race([done, late]);
  } finally {
    clearTimeout(timer);
  }
}
