/** A real loopback web server that does everything a hostile or broken site does. */
import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  createDeflateRaw,
  createGzip,
  brotliCompressSync,
  constants,
  deflateRawSync,
  deflateSync,
  gzipSync,
  zstdCompressSync,
  type Gzip,
} from 'node:zlib';

export type HostileServer = {
  origin: string;
  /** `127.0.0.1:port`, for the guard's allow list. */
  address: string;
  port: number;
  /** Connections opened to it so far. */
  connections(): number;
  /** The requests it saw, in order. */
  requests: { url: string; headers: IncomingMessage['headers'] }[];
  close(): Promise<void>;
};

const page = '<!doctype html><html lang="vi"><title>Tuyển người hái chè</title><p>Cần ba người hái chè ở đồi Xanh, trả công theo ngày.</p>';
const HUGE_BYTES = 100 * 1024 * 1024;

/** Listens on a free loopback port; `listener` replaces the hostile routes. */
export async function openHostileServer(listener: RequestListener = hostile): Promise<HostileServer> {
  const requests: HostileServer['requests'] = [];
  let connections = 0;
  const server = createServer({ keepAlive: false }, (request, response) => {
    requests.push({ url: request.url ?? '', headers: request.headers });
    response.on('error', () => undefined);
    listener(request, response);
  });
  server.on('connection', () => (connections += 1));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    address: `127.0.0.1:${port}`,
    port,
    connections: () => connections,
    requests,
    async close() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      await closed;
    },
  };
}

type Route = (response: ServerResponse, url: URL, request: IncomingMessage) => void;

const html = { 'content-type': 'text/html; charset=utf-8' };
const encoded =
  (encoding: string, body: Buffer): Route =>
  (response) =>
    void response.writeHead(200, { ...html, 'content-encoding': encoding }).end(body);

/** 100 MB of one byte, packed: about 100 kB of gzip, under 200 bytes of Brotli. Made once, when asked for. */
const bombs = {
  br: lazily(() => brotliCompressSync(Buffer.alloc(HUGE_BYTES, 'a'), { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } })),
  zstd: lazily(() => zstdCompressSync(Buffer.alloc(HUGE_BYTES, 'a'))),
  nested: lazily(() => gzipSync(gzipSync(Buffer.alloc(HUGE_BYTES, 'a')))),
};

function lazily<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

const routes: Record<string, Route> = {
  '/page': (response) => void response.writeHead(200, { ...html, ETag: '"v1"', 'X-Mixed-Case': 'Yes' }).end(page),
  '/gzip': encoded('gzip', gzipSync(page)),
  '/x-gzip': encoded('X-GZIP', gzipSync(page)),
  '/deflate': encoded('deflate', deflateSync(page)),
  '/deflate-raw': encoded('deflate', deflateRawSync(page)),
  '/br': encoded('br', brotliCompressSync(page)),
  '/zstd': encoded('zstd', zstdCompressSync(Buffer.from(page))),
  '/twice': encoded('gzip, br', brotliCompressSync(gzipSync(page))),
  '/four-layers': encoded('gzip, gzip, gzip, gzip', gzipSync(page)),
  '/unknown-encoding': encoded('sdch', Buffer.from(page)),
  '/broken-gzip': encoded('gzip', Buffer.concat([gzipSync(page).subarray(0, 40), Buffer.from('garbage'.repeat(20))])),
  '/cut-gzip': encoded('gzip', gzipSync(page).subarray(0, 60)),
  '/not-gzip': encoded('gzip', Buffer.from(page)),
  '/brotli-bomb': (response, url, request) => encoded('br', bombs.br())(response, url, request),
  '/zstd-bomb': (response, url, request) => encoded('zstd', bombs.zstd())(response, url, request),
  '/nested-bomb': (response, url, request) => encoded('gzip, gzip', bombs.nested())(response, url, request),
  '/gzip-bomb': (response) => streamed(response, { ...html, 'content-encoding': 'gzip' }, createGzip()),
  '/deflate-bomb': (response) => streamed(response, { ...html, 'content-encoding': 'deflate' }, createDeflateRaw()),
  '/huge': (response) => streamed(response, html, null),
  '/huge-declared': (response) => void response.writeHead(200, { ...html, 'content-length': String(HUGE_BYTES) }).write(page),
  '/self': (response) => void response.writeHead(302, { location: '/self' }).end(),
  '/endless': (response, url) =>
    void response.writeHead(301, { location: `/endless?n=${Number(url.searchParams.get('n') ?? 0) + 1}` }).end(),
  '/hops': (response, url) => {
    const left = Number(url.searchParams.get('n'));
    response.writeHead(307, { location: left > 1 ? `/hops?n=${left - 1}` : '/page' }).end();
  },
  '/to': (response, url) => void response.writeHead(302, { location: url.searchParams.get('url') ?? '' }).end('moved'),
  '/nowhere': (response) => void response.writeHead(302).end(),
  '/bad-target': (response) => void response.writeHead(302, { location: 'http://[bad' }).end(),
  '/utf8-target': (response) => void response.writeHead(302, { location: Buffer.from('/việc-làm', 'utf8').toString('latin1') }).end(),
  '/vi%E1%BB%87c-l%C3%A0m': (response) => void response.writeHead(200, html).end(page),
  '/drip': (response) => {
    response.writeHead(200, html);
    const timer = setInterval(() => response.write('.'), 50);
    response.on('close', () => clearInterval(timer));
  },
  '/stalls': (response) => void response.writeHead(200, html).write('<p>Đợi'),
  '/silent': () => undefined,
  '/resets': (_response, _url, request) => void request.socket.resetAndDestroy(),
  '/no-type': (response) => void response.writeHead(200).end(page),
  '/no-type-words': (response) => void response.writeHead(200).end('Cần người hái chè.'),
  '/no-type-pdf': (response) => void response.writeHead(200).end('%PDF-1.7 …'),
  '/lying-pdf': (response) => void response.writeHead(200, html).end('%PDF-1.7 …'),
  '/lying-binary': (response) => void response.writeHead(200, html).end(Buffer.from([1, 0, 0, 0, 7, 0, 9, 9, 0, 0])),
  '/pdf': (response) => void response.writeHead(200, { 'content-type': 'application/pdf' }).end('%PDF-1.7 …'),
  '/empty': (response) => void response.writeHead(200, html).end(),
  '/rss': (response) =>
    void response.writeHead(200, { 'content-type': 'application/rss+xml' }).end('<?xml version="1.0"?><rss version="2.0"/>'),
  '/json': (response) => void response.writeHead(200, { 'content-type': 'application/json' }).end('{}'),
  '/wrong-charset': (response) => void response.writeHead(200, { 'content-type': 'text/html; charset=iso-8859-1' }).end(page),
  '/etag': (response, _url, request) => {
    if (request.headers['if-none-match'] === '"v1"' || request.headers['if-modified-since'] !== undefined) response.writeHead(304).end();
    else response.writeHead(200, { ...html, etag: '"v1"' }).end(page);
  },
  '/always-304': (response) => void response.writeHead(304).end(),
  '/status': (response, url) => {
    const retryAfter = url.searchParams.get('retry-after');
    response
      .writeHead(Number(url.searchParams.get('code')), { ...html, ...(retryAfter === null ? {} : { 'retry-after': retryAfter }) })
      .end(page);
  },
  '/short-body': (response) => {
    response.writeHead(200, { ...html, 'content-length': '5000' });
    response.write(page);
    setTimeout(() => response.destroy(), 50);
  },
  '/long-body': raw(`HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 10\r\n\r\n<p>0123456789 and more`),
  '/bad-chunk': raw('HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n<p>Ho\r\nzz\r\nnonsense\r\n'),
  '/not-http': raw('220 mail.example ESMTP ready\r\n'),
  '/many-headers': raw(`HTTP/1.1 200 OK\r\n${'x-a: 1\r\n'.repeat(500)}\r\n`),
  '/big-header': raw(`HTTP/1.1 200 OK\r\nx-a: ${'a'.repeat(200_000)}\r\n\r\n`),
  '/robots.txt': (response) =>
    void response.writeHead(200, { 'content-type': 'text/plain' }).end('User-agent: *\nDisallow: /private\nCrawl-delay: 2\n'),
};

function raw(text: string): Route {
  return (response) => void response.socket?.end(text);
}

function hostile(request: IncomingMessage, response: ServerResponse): void {
  const url = new URL(request.url ?? '/', 'http://127.0.0.1');
  const route = routes[url.pathname];
  if (route === undefined) response.writeHead(404, html).end('<h1>404</h1>');
  else route(response, url, request);
}

/** Sends 100 MB made on the way, through `packer` if there is one, for as long as the client reads. */
function streamed(
  response: ServerResponse,
  headers: Record<string, string>,
  packer: Gzip | ReturnType<typeof createDeflateRaw> | null,
): void {
  response.writeHead(200, headers);
  const target = packer ?? response;
  packer?.pipe(response);
  const block = Buffer.alloc(64 * 1024, 'a');
  let sent = 0;
  const more = (): void => {
    while (sent < HUGE_BYTES && !response.destroyed) {
      sent += block.length;
      if (!target.write(block)) return void target.once('drain', more);
    }
    target.end();
  };
  response.on('close', () => packer?.destroy());
  more();
}
