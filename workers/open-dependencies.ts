/** Joins the parts of a worker from its configuration. Who calls it closes what it returns. */
import path from 'node:path';
import { systemClock } from '#src/clock.ts';
import type { Config } from '#src/config.ts';
import { AppError } from '#src/errors.ts';
import { chromiumArguments, findChromium } from '#src/launch/find-chromium.ts';
import { modeFolder } from '#src/launch/mode-folder.ts';
import { knownPracticePlace } from '#src/launch/practice-place.ts';
import { obtainKeys } from '#src/launch/secrets.ts';
import type { Logger } from '#src/log.ts';
import { openQueue } from '#src/queue/bullmq.ts';
import { createRulesInForce } from '#src/rules/in-force.ts';
import { importShippedRules } from '#src/rules/versions.ts';
import { createContactVault } from '#src/store/contact-vault.ts';
import { waitForDatabase } from '#src/store/health.ts';
import { openDatabase } from '#src/store/open.ts';
import { createBrowserVisitor, type BrowserVisitor } from '#src/web-access/browser.ts';
import type { FetchResult } from '#src/domain/visit.ts';
import { createFetcher } from '#src/web-access/fetch.ts';
import { createAddressGuard, type AddressGuard } from '#src/web-access/guard.ts';
import { createRawFiles } from '#src/evidence/raw-files.ts';
import type { BrowserVisits, Dependencies } from './dependencies.ts';
import { createThreads } from './threads.ts';

export type OpenDependencies = Dependencies & { databaseUrl: string; close(): Promise<void> };

/**
 * Opens everything the handlers need on the database at `databaseUrl`. Waits up to `waitMs` for the database; throws AppError
 * `database-unavailable` or `queue-unavailable` with what to do.
 */
export async function openDependencies(config: Config, databaseUrl: string, log: Logger, waitMs: number): Promise<OpenDependencies> {
  const db = openDatabase(databaseUrl, { name: 'lurewatch-worker', log, max: 12 });
  try {
    await waitForDatabase(db, log, { timeoutMs: waitMs });
    await importShippedRules(db, systemClock.now());
    const folder = modeFolder(config);
    const vault = createContactVault(await obtainKeys({ configured: config.keys, folder }));
    const queue = await openQueue({ databaseUrl, redisUrl: config.redisUrl, log });
    const practice = config.mode === 'practice' ? await knownPracticePlace(folder) : null;
    const guard = createAddressGuard({ allow: [...config.allowAddresses, ...(practice === null ? [] : [`127.0.0.1:${practice.port}`])] });
    const threads = createThreads(config.threads);
    const browser = lazyBrowser(config, guard, log);
    return {
      db,
      queue,
      vault,
      threads,
      rules: createRulesInForce(),
      browser,
      databaseUrl,
      guard,
      fetcher: createFetcher({ guard, userAgent: config.userAgent, log }),
      rawFiles: createRawFiles(path.join(folder, 'raw')),
      clock: systemClock,
      log,
      userAgent: config.userAgent,
      leaseMs: config.leaseMs,
      graceMs: config.graceMs,
      async close() {
        await Promise.allSettled([browser.close(), threads.close(), queue.close()]);
        await db.destroy();
      },
    };
  } catch (error) {
    await db.destroy();
    throw error;
  }
}

/** Finds and starts Chromium on the first page that needs it: most workers never do. */
function lazyBrowser(config: Config, guard: AddressGuard, log: Logger): BrowserVisits & { close(): Promise<void> } {
  let opened: Promise<BrowserVisitor> | null = null;
  async function open() {
    const found = await findChromium({ chromiumPath: config.chromiumPath, dataFolder: config.dataFolder });
    if (!found.ok) throw new AppError('chromium-missing', found.reason, { fix: found.fix });
    return createBrowserVisitor({
      executablePath: found.path,
      launchArguments: chromiumArguments(),
      guard,
      userAgent: config.userAgent,
      log,
    });
  }
  async function withBrowser<T>(use: (visitor: BrowserVisitor) => Promise<T>, otherwise: (failure: FetchResult) => T): Promise<T> {
    try {
      opened ??= open();
      return await use(await opened);
    } catch (error) {
      opened = null;
      const code = error instanceof AppError ? error.code : 'browser-start';
      log.error({ code, fix: error instanceof AppError ? error.fix : null }, 'the browser cannot be used');
      return otherwise({ outcome: 'browser-failed', reason: code, response: null, retryAfterMs: null });
    }
  }
  return {
    visit: (request) =>
      withBrowser(
        (visitor) => visitor.visit(request),
        (failure) => failure,
      ),
    capture: (request) =>
      withBrowser(
        (visitor) => visitor.capture(request),
        (result) => ({ result, look: null, browserVersion: null }),
      ),
    async close() {
      await (await opened?.catch(() => null))?.close();
    },
  };
}
