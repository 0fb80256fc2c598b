/**
 * The address guard: decides whether an address of the web may be visited at all, and which IP
 * address the connection must then use. Every request, every redirect hop and everything the
 * browser asks for passes here. It is an allow-list: what is not plainly public is refused.
 *
 * The caller connects to the address that was checked, never to the name, so a name that changes
 * its answer between two look-ups cannot lead anywhere else.
 */
import { lookup } from 'node:dns/promises';
import ipaddr from 'ipaddr.js';
import { usageError } from '#src/errors.ts';

/** One answer of the resolver. */
export type ResolvedAddress = { address: string; family: number };

/** Looks a name up; rejects like `dns.lookup` when it does not resolve. */
export type Resolve = (host: string) => Promise<ResolvedAddress[]>;

export type GuardVerdict =
  | { ok: true; address: string; family: 4 | 6 }
  | { ok: false; outcome: 'blocked-address' | 'dns-error'; reason: string };

export type AddressGuard = { check(url: URL): Promise<GuardVerdict> };

/** Ports public web sites use. Anything else is refused, so that no mail or database server is spoken to. */
const WEB_PORTS: ReadonlySet<number> = new Set([80, 443, 8080, 8443]);
const MAX_URL_UNITS = 8_192;
const MAX_ADDRESSES = 64;
/** A look-up cannot be cancelled; after this it is left behind. */
const LOOKUP_MS = 10_000;

/** Public by range but answered by the cloud host itself: Azure's WireServer. */
const HOST_SERVICES: ReadonlySet<string> = new Set(['168.63.129.16']);

/** All global unicast IPv6 that has been handed out (RFC 4291 §2.4, IANA registry). */
const GLOBAL_UNICAST_V6 = ipaddr.IPv6.parseCIDR('2000::/3');

/**
 * Makes the guard.
 *
 * `allow`: `host:port` or `ip:port` (IPv6 in brackets) that may be visited although not public, for
 * the practice site and tests; compared with the host as it stands in the URL, so a foreign name
 * that resolves to an allowed IP address is still refused. `resolve`: replaces the system resolver.
 * Throws AppError `usage` for an `allow` entry that is not of that form.
 *
 * Verdict reasons: `scheme`, `credentials`, `port`, `url-too-long`, `host-service`, `not-an-address`,
 * a range name such as `loopback`, `private`, `link-local`, `rfc6052` (NAT64), `6to4`, `teredo`; with `dns-error`:
 * `name-not-found`, `no-address`, `bad-name`, `dns-failure`, `dns-time-limit`.
 */
export function createAddressGuard(options: { allow: string[]; resolve?: Resolve }): AddressGuard {
  const allowed = new Set(options.allow.map(allowKey));
  const resolve = options.resolve ?? systemResolve;

  return {
    async check(url) {
      const refused = refusedByForm(url);
      if (refused !== null) return { ok: false, outcome: 'blocked-address', reason: refused };
      const host = bareHost(url);
      const isAllowed = allowed.has(`${host}:${portOf(url)}`);
      if (!isAllowed && !WEB_PORTS.has(portOf(url))) return { ok: false, outcome: 'blocked-address', reason: 'port' };

      const literal = ipaddr.isValid(host);
      if (!literal && !isName(host)) return { ok: false, outcome: 'dns-error', reason: 'bad-name' };
      const found = literal ? { addresses: [host] } : await addressesOf(host, resolve);
      if ('reason' in found) return { ok: false, outcome: 'dns-error', reason: found.reason };

      if (!isAllowed) {
        for (const address of found.addresses) {
          const reason = notPublic(address);
          if (reason !== null) return { ok: false, outcome: 'blocked-address', reason };
        }
      }
      return pinned(found.addresses);
    },
  };
}

/** Why an IP address is not a public unicast one, or null when it is. Mapped IPv4 is judged as IPv4. */
export function notPublic(address: string): string | null {
  if (!ipaddr.isValid(address)) return 'not-an-address';
  const parsed = ipaddr.process(address);
  const range = parsed.range();
  if (range !== 'unicast') return kebab(range);
  // ipaddr.js calls everything it has no name for unicast, such as IPv4-compatible ::7f00:1.
  if (parsed instanceof ipaddr.IPv6 && !parsed.match(GLOBAL_UNICAST_V6)) return 'not-global-unicast';
  return HOST_SERVICES.has(parsed.toString()) ? 'host-service' : null;
}

function refusedByForm(url: URL): string | null {
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return 'scheme';
  if (url.username !== '' || url.password !== '') return 'credentials';
  return url.href.length > MAX_URL_UNITS ? 'url-too-long' : null;
}

/** Host without brackets and without the trailing dot of a fully qualified name. */
function bareHost(url: URL): string {
  const host = url.hostname.toLowerCase();
  if (host.startsWith('[')) return host.slice(1, -1);
  return host.endsWith('.') ? host.slice(0, -1) : host;
}

function portOf(url: URL): number {
  if (url.port !== '') return Number(url.port);
  return url.protocol === 'https:' ? 443 : 80;
}

function isName(host: string): boolean {
  return host.length > 0 && host.length <= 253 && host.split('.').every((label) => label.length > 0 && label.length <= 63);
}

async function addressesOf(host: string, resolve: Resolve): Promise<{ addresses: string[] } | { reason: string }> {
  // RFC 6761 §6.3: these names are loopback, whatever a resolver says.
  if (host === 'localhost' || host.endsWith('.localhost')) return { addresses: ['127.0.0.1'] };
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<null>((done) => (timer = setTimeout(() => done(null), LOOKUP_MS)));
  try {
    const answers = await Promise.race([resolve(host), late]);
    if (answers === null) return { reason: 'dns-time-limit' };
    const addresses = answers.slice(0, MAX_ADDRESSES).map((answer) => answer.address);
    return addresses.length === 0 ? { reason: 'no-address' } : { addresses };
  } catch (thrown) {
    const code = thrown instanceof Error && 'code' in thrown ? String(thrown.code) : '';
    return { reason: code === 'ENOTFOUND' || code === 'ENODATA' ? 'name-not-found' : 'dns-failure' };
  } finally {
    clearTimeout(timer);
  }
}

/** One address is pinned; IPv4 first, because a machine without an IPv6 route still gets AAAA answers. */
function pinned(addresses: string[]): GuardVerdict {
  const known = addresses.filter((address) => ipaddr.isValid(address)).map((address) => ipaddr.process(address));
  const chosen = known.find((address) => address.kind() === 'ipv4') ?? known[0];
  if (chosen === undefined) return { ok: false, outcome: 'dns-error', reason: 'no-address' };
  return { ok: true, address: chosen.toString(), family: chosen.kind() === 'ipv4' ? 4 : 6 };
}

function allowKey(entry: string): string {
  const url = URL.canParse(`http://${entry}/`) ? new URL(`http://${entry}/`) : null;
  const port = /:(\d{1,5})$/.exec(entry)?.[1];
  if (url === null || port === undefined || url.username !== '' || url.pathname !== '/') {
    throw usageError(`${entry} is not host:port`, 'write allowed addresses as host:port, for example 127.0.0.1:4321');
  }
  return `${bareHost(url)}:${Number(port)}`;
}

async function systemResolve(host: string): Promise<ResolvedAddress[]> {
  return await lookup(host, { all: true, order: 'verbatim' });
}

function kebab(range: string): string {
  return range.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
