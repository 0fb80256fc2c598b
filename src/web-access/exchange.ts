/** One request and its answer over one connection to one checked address. Redirects are the caller's. */
import { TLSSocket, type ConnectionOptions } from 'node:tls';
import { buildConnector, Client } from 'undici';
import type { TlsCertificate } from '#src/domain/visit.ts';
import { readBody, type BodyLimits, type BodyResult } from './decompress.ts';
import { failureOfError, headerOf, type Failure } from './outcome.ts';
import { certificatesOfSocket } from './tls-chain.ts';

export type ExchangeLimits = BodyLimits & {
  connectMs: number;
  headersMs: number;
  /** Longest silence inside a body. */
  idleMs: number;
  headerBytes: number;
  headerCount: number;
};

export type Answer = {
  status: number;
  headers: [name: string, value: string][];
  remoteAddress: string | null;
  tls: TlsCertificate[];
  /** The decoded body, or what was wrong with it; null when `wantsBody` said no. */
  body: BodyResult | null;
};

/**
 * Sends GET for `url` to `address` and reads the answer. The name in the URL is used for the Host
 * header and for TLS only; it is never looked up again. `wantsBody` decides after the headers.
 * Never throws for what the server or the network does.
 */
export async function exchange(request: {
  url: URL;
  address: string;
  headers: Record<string, string>;
  limits: ExchangeLimits;
  signal: AbortSignal;
  ca?: ConnectionOptions['ca'];
  wantsBody(status: number, headers: Answer['headers']): boolean;
}): Promise<{ ok: true; answer: Answer } | { ok: false; failure: Failure }> {
  const { url, address, limits, signal } = request;
  const connected: { remoteAddress: string | null; tls: TlsCertificate[] } = { remoteAddress: null, tls: [] };
  // No session cache: a resumed session would not show the chain again.
  const connector = buildConnector({
    timeout: limits.connectMs,
    maxCachedSessions: 0,
    allowH2: false,
    ...(request.ca === undefined ? {} : { ca: request.ca }),
  });
  const client = new Client(url.origin, {
    connect: (options, callback) =>
      connector({ ...options, hostname: address }, (error, socket) => {
        if (error !== null) return callback(error, null);
        connected.remoteAddress = socket.remoteAddress ?? null;
        if (socket instanceof TLSSocket) connected.tls = certificatesOfSocket(socket);
        return callback(null, socket);
      }),
    headersTimeout: limits.headersMs,
    bodyTimeout: limits.idleMs,
    maxHeaderSize: limits.headerBytes,
    pipelining: 1,
  });
  try {
    const path = url.pathname + url.search;
    const reply = await client.request({ method: 'GET', path, headers: request.headers, signal, responseHeaders: 'raw' });
    reply.body.on('error', () => undefined); // a body nobody reads may still fail when the connection is dropped
    const headers = headerPairs(reply.headers as unknown as string[]);
    if (headers.length > limits.headerCount) return { ok: false, failure: { outcome: 'too-large', reason: 'too-many-headers' } };
    const answer: Answer = { status: reply.statusCode, headers, ...connected, body: null };
    if (request.wantsBody(reply.statusCode, headers)) {
      const declared = Number(headerOf(headers, 'content-length') ?? 0);
      answer.body =
        declared > limits.bodyBytes && limits.onExcess === 'fail'
          ? { ok: false, failure: { outcome: 'too-large', reason: 'body-over-limit' } }
          : await readBody(reply.body, headerOf(headers, 'content-encoding'), limits);
    }
    return { ok: true, answer };
  } catch (thrown) {
    return { ok: false, failure: failureOfError(thrown) };
  } finally {
    await client.destroy();
  }
}

/** undici gives raw headers as one flat list, bytes as Latin-1. */
function headerPairs(flat: string[]): Answer['headers'] {
  const pairs: Answer['headers'] = [];
  for (let i = 0; i + 1 < flat.length; i += 2) pairs.push([flat[i] ?? '', flat[i + 1] ?? '']);
  return pairs;
}
