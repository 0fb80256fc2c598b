/** Whether a host lets us ask now: its robots.txt and its pace, shared by visits and captures. */
import { setTimeout as sleep } from 'node:timers/promises';
import { keepRobots, knownHost, takeSlot } from '#src/store/hosts.ts';
import { distanceMs } from '#src/web-access/pace.ts';
import { fetchRobots, robotsVerdict, type RobotsRecord } from '#src/web-access/robots.ts';
import type { Dependencies } from './dependencies.ts';

type Asking = Pick<Dependencies, 'db' | 'fetcher' | 'guard' | 'clock' | 'userAgent'>;

/** `refused` by robots.txt, with the reason as a code. */
export type Permission = { kind: 'go' } | { kind: 'wait'; delayMs: number } | { kind: 'refused'; reason: string };

/** A wait for the host's slot that is not worth another trip through the queue. */
const shortWaitMs = 400;

/** Whether robots.txt and the pace of the host let us ask for this address now. */
export async function mayAsk(url: URL, paceMs: number, deps: Asking): Promise<Permission> {
  const { robots } = await knownHost(deps.db, url.origin);
  let record = robots as RobotsRecord | null;
  if (record === null) {
    const waitMs = await slot(url.host, paceMs, deps);
    if (waitMs > 0) return { kind: 'wait', delayMs: waitMs };
    record = await fetchRobots(deps.fetcher, url.origin, deps.clock);
    await keepRobots(deps.db, url.origin, record, record.expiresAt);
  }
  const verdict = robotsVerdict(record, url.href, productOf(deps.userAgent));
  if (!verdict.allowed) return { kind: 'refused', reason: record.state === 'rules' ? 'disallowed' : `unreadable-${record.reason}` };
  const waitMs = await slot(url.host, distanceMs(paceMs, verdict.crawlDelayMs), deps);
  return waitMs > 0 ? { kind: 'wait', delayMs: waitMs } : { kind: 'go' };
}

/**
 * The same question for the target of a redirect, asked while the first answer is in hand. A hop within the host takes no slot of its
 * own: it belongs to the request that was waited for.
 */
export async function mayFollow(from: URL, target: URL, paceMs: number, deps: Asking): Promise<Permission> {
  // the fetcher refuses such a target itself, with the right class
  if (!(await deps.guard.check(target)).ok) return { kind: 'go' };
  if (target.host !== from.host || target.origin !== from.origin) return await mayAsk(target, paceMs, deps);
  return (await wasAllowed(from, target.href, deps)) ? { kind: 'go' } : { kind: 'refused', reason: 'redirect-target' };
}

/** Whether the known robots.txt of an origin allows an address a browser or redirect ended at; other origins are asked for theirs. */
export async function wasAllowed(from: URL, address: string, deps: Asking): Promise<boolean> {
  if (!URL.canParse(address) || new URL(address).href === from.href) return true;
  const { origin } = new URL(address);
  const { robots } = await knownHost(deps.db, origin);
  const record = (robots as RobotsRecord | null) ?? (await fetchRobots(deps.fetcher, origin, deps.clock));
  if (robots === null) await keepRobots(deps.db, origin, record, record.expiresAt);
  return robotsVerdict(record, address, productOf(deps.userAgent)).allowed;
}

function productOf(userAgent: string): string {
  return userAgent.split('/')[0] ?? '';
}

/** Takes the host's slot, waiting here if it is free soon. Returns 0, or the milliseconds to come back after. */
async function slot(host: string, paceMs: number, deps: Asking): Promise<number> {
  for (let tries = 0; tries < 5; tries++) {
    const waitMs = await takeSlot(deps.db, host, paceMs);
    if (waitMs === 0) return 0;
    if (waitMs > shortWaitMs) return waitMs;
    await sleep(waitMs);
  }
  return shortWaitMs;
}
