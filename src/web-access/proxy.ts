/**
 * A forward proxy on loopback through which everything the browser asks for must go, so that the
 * address guard decides about it and the connection uses the address that was checked. Each visit gets
 * a pass of its own (random name and password): its bytes are counted, its connections die with it,
 * and no other program on the machine can use the proxy.
 */
import { randomBytes, timingSafeEqual } from 'node:crypto';
import { createServer, request as httpRequest, type IncomingMessage, type ServerResponse } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { Transform, type Duplex } from 'node:stream';
import type { Logger } from '#src/log.ts';
import type { AddressGuard } from './guard.ts';
import { failureOfError, type Failure } from './outcome.ts';

/** What one visit may do, and what it did. */
export type ProxyPass = {
  username: string;
  password: string;
  /** Why connections to `host:port` were refused or failed. */
  failures: Map<string, Failure>;
  /** The address used for each `host:port`. */
  addresses: Map<string, string>;
  /** True once the visit moved more bytes than it may; from then on it gets nothing. */
  overLimit(): boolean;
  /** Revokes the pass and drops its connections. */
  close(): void;
};

export type GuardProxy = {
  /** For the browser: `http://127.0.0.1:port`. */
  server: string;
  /** Lets one visit through, for at most `maxBytes` in both directions together. */
  issue(maxBytes: number): ProxyPass;
  close(): Promise<void>;
};

const CONNECT_MS = 10_000;
const IDLE_MS = 30_000;
const MAX_CONNECTIONS_PER_PASS = 256;
const MAX_FAILURES_KEPT = 1_000;

type Visit = ProxyPass & { sockets: Set<Duplex>; count(bytes: number): boolean; keep(socket: Duplex): void };

/** `host:port` of a URL, the key of failures and addresses. */
export function hostKey(url: URL): string {
  return `${url.hostname}:${url.port === '' ? (url.protocol === 'https:' ? 443 : 80) : url.port}`;
}

/** Opens the proxy on a free loopback port. */
export async function openGuardProxy(options: { guard: AddressGuard; log: Logger }): Promise<GuardProxy> {
  const visits = new Map<string, Visit>();
  const clients = new Set<Socket>();
  const server = createServer({ requestTimeout: IDLE_MS }, (request, response) => {
    forward(request, response).catch((thrown: unknown) => {
      options.log.debug({ reason: failureOfError(thrown).reason }, 'proxy request failed');
      response.destroy();
    });
  });
  server.on('connection', (socket) => {
    clients.add(socket);
    socket.on('close', () => clients.delete(socket));
  });
  server.on('connect', (request: IncomingMessage, client: Duplex, head: Buffer) => {
    client.on('error', () => client.destroy());
    tunnel(request, client, head).catch((thrown: unknown) => {
      options.log.debug({ reason: failureOfError(thrown).reason }, 'proxy tunnel failed');
      client.destroy();
    });
  });
  server.on('upgrade', (_request: IncomingMessage, client: Duplex) => client.destroy());
  server.on('clientError', (_error: Error, client: Duplex) => client.destroy());
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });

  /** Checks where a request wants to go; a refusal is noted so that the visit can say why it failed. */
  async function destination(url: URL, visit: Visit): Promise<string | null> {
    const key = hostKey(url);
    const verdict = await options.guard.check(url);
    if (verdict.ok) {
      if (visit.addresses.size < MAX_FAILURES_KEPT) visit.addresses.set(key, verdict.address);
      return verdict.address;
    }
    note(visit, key, { outcome: verdict.outcome, reason: verdict.reason });
    return null;
  }

  async function tunnel(request: IncomingMessage, client: Duplex, head: Buffer): Promise<void> {
    const visit = visitOf(visits, request);
    if (visit === null) return void client.end(needsPass);
    const url = authorityOf(request.url ?? '');
    const address = url === null ? null : await destination(url, visit);
    if (url === null || address === null || visit.overLimit() || client.destroyed) return void client.end(refusal(403));

    const upstream = connect({ host: address, port: Number(url.port || 443), timeout: CONNECT_MS });
    visit.keep(client);
    visit.keep(upstream);
    upstream.once('connect', () => {
      upstream.setTimeout(IDLE_MS);
      client.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      if (head.length > 0) upstream.write(head);
      client.pipe(counter(visit)).pipe(upstream);
      upstream.pipe(counter(visit)).pipe(client);
    });
    upstream.on('timeout', () => {
      note(visit, hostKey(url), { outcome: 'timeout', reason: upstream.connecting ? 'connect-time-limit' : 'body-time-limit' });
      upstream.destroy();
    });
    upstream.on('error', (error) => note(visit, hostKey(url), failureOfError(error)));
    // An orderly end reaches the browser through the pipe, after the last bytes.
    upstream.on('close', () => void (upstream.readableEnded ? undefined : client.destroy()));
    client.on('close', () => upstream.destroy());
  }

  async function forward(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const visit = visitOf(visits, request);
    if (visit === null) {
      response.writeHead(407, { 'proxy-authenticate': 'Basic realm="lurewatch"', connection: 'close' }).end();
      return;
    }
    const url = URL.canParse(request.url ?? '') ? new URL(request.url ?? '') : null;
    // Only plain HTTP arrives like this. A refused page must not look like a page, so nothing is answered.
    const address = url === null || url.protocol !== 'http:' ? null : await destination(url, visit);
    if (url === null || address === null || visit.overLimit()) return void request.socket.destroy();

    const upstream = httpRequest({
      host: address,
      port: Number(url.port || 80),
      method: request.method ?? 'GET',
      path: url.pathname + url.search,
      headers: ['Host', url.host, ...endToEnd(request.rawHeaders).flat()],
      setHost: false,
      agent: false,
      timeout: IDLE_MS,
    });
    upstream.on('socket', (socket) => visit.keep(socket));
    upstream.on('timeout', () => {
      note(visit, hostKey(url), { outcome: 'timeout', reason: 'header-time-limit' });
      upstream.destroy();
    });
    upstream.on('error', (error) => {
      note(visit, hostKey(url), failureOfError(error));
      response.destroy();
    });
    upstream.on('response', (answer) => {
      answer.on('error', () => response.destroy());
      try {
        response.writeHead(answer.statusCode ?? 502, answer.statusMessage, endToEnd(answer.rawHeaders));
      } catch (thrown) {
        // The parser lets through some bytes that may not be sent.
        note(visit, hostKey(url), failureOfError(thrown));
        upstream.destroy();
        response.destroy();
        return;
      }
      answer.pipe(counter(visit)).pipe(response);
    });
    response.on('close', () => upstream.destroy());
    request.pipe(counter(visit)).pipe(upstream);
  }

  return {
    server: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    issue: (maxBytes) => issuePass(visits, maxBytes),
    async close() {
      for (const visit of visits.values()) visit.close();
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      for (const client of clients) client.destroy();
      await closed;
    },
  };
}

function issuePass(visits: Map<string, Visit>, maxBytes: number): Visit {
  let bytes = 0;
  const sockets = new Set<Duplex>();
  const visit: Visit = {
    username: randomBytes(12).toString('hex'),
    password: randomBytes(24).toString('hex'),
    failures: new Map(),
    addresses: new Map(),
    sockets,
    overLimit: () => bytes > maxBytes,
    count(more) {
      bytes += more;
      if (bytes > maxBytes) for (const socket of sockets) socket.destroy();
      return bytes <= maxBytes;
    },
    keep(socket) {
      if (sockets.size >= MAX_CONNECTIONS_PER_PASS || !visits.has(visit.username)) {
        socket.destroy();
        return;
      }
      sockets.add(socket);
      socket.on('close', () => sockets.delete(socket));
    },
    close() {
      visits.delete(visit.username);
      for (const socket of sockets) socket.destroy();
    },
  };
  visits.set(visit.username, visit);
  return visit;
}

function counter(visit: Visit): Transform {
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      if (visit.count(chunk.length)) done(null, chunk);
      else done(); // the sockets are gone already
    },
  });
}

function note(visit: Visit, key: string, failure: Failure): void {
  if (visit.failures.size < MAX_FAILURES_KEPT && !visit.failures.has(key)) visit.failures.set(key, failure);
}

function visitOf(visits: Map<string, Visit>, request: IncomingMessage): Visit | null {
  const given = /^Basic ([A-Za-z0-9+/=]{1,400})$/i.exec(request.headers['proxy-authorization'] ?? '')?.[1];
  if (given === undefined) return null;
  const [username = '', password = ''] = Buffer.from(given, 'base64').toString('latin1').split(':', 2);
  const visit = visits.get(username);
  if (visit === undefined || password.length !== visit.password.length) return null;
  return timingSafeEqual(Buffer.from(password, 'latin1'), Buffer.from(visit.password, 'latin1')) ? visit : null;
}

/** The target of CONNECT, which is `host:port` and nothing else. */
function authorityOf(authority: string): URL | null {
  if (!/^[^/?#@\\]{1,300}:\d{1,5}$/.test(authority) || !URL.canParse(`https://${authority}/`)) return null;
  return new URL(`https://${authority}/`);
}

const hopByHop = new Set([
  'connection',
  'keep-alive',
  'proxy-authenticate',
  'proxy-authorization',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
  'host',
]);

/** Headers meant for the other end (RFC 9110 §7.6.1), in order. */
function endToEnd(rawHeaders: string[]): [string, string][] {
  const pairs: [string, string][] = [];
  for (let i = 0; i + 1 < rawHeaders.length; i += 2) {
    const name = rawHeaders[i] ?? '';
    if (!hopByHop.has(name.toLowerCase())) pairs.push([name, rawHeaders[i + 1] ?? '']);
  }
  return pairs;
}

function refusal(status: number): string {
  return `HTTP/1.1 ${status} Refused\r\nContent-Length: 0\r\nConnection: close\r\n\r\n`;
}

const needsPass =
  'HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Basic realm="lurewatch"\r\nContent-Length: 0\r\nConnection: close\r\n\r\n';
