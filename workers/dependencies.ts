/** What the handlers are given. workers/main.ts and the commands make it; tests make their own. */
import type { Kysely } from 'kysely';
import type { Clock } from '#src/clock.ts';
import type { FetchResult } from '#src/domain/visit.ts';
import type { Logger } from '#src/log.ts';
import type { Queue } from '#src/queue/queue.ts';
import type { RulesInForce } from '#src/rules/in-force.ts';
import type { ContactVault } from '#src/store/contact-vault.ts';
import type { Database } from '#src/store/database.ts';
import type { CaptureResult } from '#src/web-access/capture-page.ts';
import type { Fetcher } from '#src/web-access/fetch.ts';
import type { AddressGuard } from '#src/web-access/guard.ts';
import type { RawFiles } from '#src/evidence/raw-files.ts';
import type { Threads } from './threads.ts';

type BrowserRequest = { url: string; waitFor: string | null; signal: AbortSignal };

export type BrowserVisits = {
  visit(request: BrowserRequest): Promise<FetchResult>;
  /** The same visit, with picture and text of what is shown. */
  capture(request: BrowserRequest): Promise<CaptureResult>;
};

export type Dependencies = {
  db: Kysely<Database>;
  queue: Queue;
  guard: AddressGuard;
  fetcher: Fetcher;
  browser: BrowserVisits;
  rawFiles: RawFiles;
  threads: Threads;
  rules: RulesInForce;
  vault: ContactVault;
  clock: Clock;
  log: Logger;
  /** How visits name themselves; the product token is what robots.txt rules are matched with. */
  userAgent: string;
  leaseMs: number;
  graceMs: number;
};
