/** Which outcome a status, a content type or a failed connection means. Pure; used by plain and browser visits. */
import type { VisitOutcome } from '#src/domain/visit.ts';

/** What kept a visit from giving a page. */
export type Failure = { outcome: Exclude<VisitOutcome, 'ok' | 'not-modified'>; reason: string };

const MAX_RETRY_AFTER_MS = 24 * 60 * 60 * 1000;

/** The outcome of a final status (RFC 9110 §15), or null for one that carries a page. */
export function failureOfStatus(status: number, hasRetryAfter: boolean): Failure | null {
  if (status === 204 || status === 205) return { outcome: 'not-a-page', reason: 'no-content' };
  if (status === 206) return { outcome: 'not-a-page', reason: 'partial-content' };
  if (status >= 200 && status < 300) return null;
  const reason = `status-${status}`;
  if (status === 401 || status === 403 || status === 451) return { outcome: 'forbidden', reason };
  if (status === 404 || status === 410) return { outcome: 'gone', reason };
  if (status === 429 || (status === 503 && hasRetryAfter)) return { outcome: 'rate-limited', reason };
  if (status >= 500 && status < 600) return { outcome: 'server-error', reason };
  return { outcome: 'client-error', reason };
}

/**
 * Milliseconds a Retry-After header asks for (RFC 9110 §10.2.3: seconds or an HTTP date), between 0
 * and 24 hours; null when absent or unreadable.
 */
export function parseRetryAfter(value: string | undefined, now: Date): number | null {
  if (value === undefined) return null;
  const trimmed = value.trim();
  if (/^\d{1,12}$/.test(trimmed)) return Math.min(Number(trimmed) * 1000, MAX_RETRY_AFTER_MS);
  // Date.parse takes much that is no HTTP date ("1"), so the weekday is asked for.
  if (!/^(mon|tue|wed|thu|fri|sat|sun)/i.test(trimmed) || trimmed.length > 64) return null;
  const at = Date.parse(trimmed);
  return Number.isNaN(at) ? null : Math.min(Math.max(at - now.getTime(), 0), MAX_RETRY_AFTER_MS);
}

/** The first value of a header, by lower-case name. */
export function headerOf(headers: readonly [name: string, value: string][], name: string): string | undefined {
  return headers.find(([key]) => key.toLowerCase() === name)?.[1];
}

/** Media type without parameters, lower case; empty when there is none. */
export function mediaTypeOf(contentType: string | undefined): string {
  return (contentType ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '';
}

/** Media types that say nothing about the content: the bytes decide. */
const vague: ReadonlySet<string> = new Set([
  '',
  'text/plain',
  'application/octet-stream',
  'application/unknown',
  'unknown/unknown',
  'content/unknown',
  '*/*',
]);

/** What a declared media type promises: something a parser reads, something none reads, or nothing. */
export function readability(mediaType: string): 'page' | 'vague' | 'other' {
  if (vague.has(mediaType)) return 'vague';
  if (mediaType === 'text/html' || mediaType === 'text/xml' || mediaType === 'application/xml') return 'page';
  if (mediaType === 'application/json' || mediaType === 'text/json') return 'page';
  return mediaType.endsWith('+xml') && !mediaType.startsWith('image/') ? 'page' : mediaType.endsWith('+json') ? 'page' : 'other';
}

const binarySignatures: readonly (readonly [reason: string, signature: string])[] = [
  ['pdf', '%PDF-'],
  ['image', '\x89PNG'],
  ['image', 'GIF8'],
  ['image', '\xff\xd8\xff'],
  ['zip', 'PK\x03\x04'],
  ['gzip', '\x1f\x8b\x08'],
  ['executable', 'MZ\x90'],
  ['executable', '\x7fELF'],
];

/**
 * Looks at the bytes of a body: why it is not a page, or null. Content that says it is a page is
 * refused only when it is plainly binary; content that says nothing must begin like markup or JSON.
 */
export function failureOfBytes(body: Buffer, mediaType: string): Failure | null {
  const head = body.toString('latin1', 0, 1024);
  const wide = head.startsWith('\xff\xfe') || head.startsWith('\xfe\xff');
  const binary = binarySignatures.find(([, signature]) => head.startsWith(signature));
  if (binary !== undefined) return { outcome: 'not-a-page', reason: binary[0] };
  if (!wide && isMostlyNul(head)) return { outcome: 'not-a-page', reason: 'binary' };
  if (readability(mediaType) !== 'vague' || wide) return null;
  // UTF-16 without a byte-order mark keeps its ASCII letters, every second byte.
  const start = head
    .replace(/^\xef\xbb\xbf/, '')
    .replaceAll('\0', '')
    .trimStart();
  return start.startsWith('<') || start.startsWith('{') || start.startsWith('[') ? null : { outcome: 'not-a-page', reason: 'plain-text' };
}

/** More NUL bytes than UTF-16 text of a Western alphabet would have, or NULs on both byte positions. */
function isMostlyNul(head: string): boolean {
  let even = 0;
  let odd = 0;
  for (let i = 0; i < head.length; i += 1) {
    if (head.charCodeAt(i) === 0) {
      if (i % 2 === 0) even += 1;
      else odd += 1;
    }
  }
  return even > 0 && odd > 0 && even + odd > 2;
}

/** The outcome of a thrown network error, by its code. Nothing of the message is kept: it may name addresses. */
export function failureOfError(thrown: unknown): Failure {
  const code = thrown instanceof Error && 'code' in thrown ? String(thrown.code) : '';
  const known = errorCodes[code];
  if (known !== undefined) return known;
  const isParser = code.startsWith('HPE_') || (thrown instanceof Error && thrown.name === 'HTTPParserError');
  if (isParser) return { outcome: 'network-error', reason: 'http-malformed' };
  if (code.startsWith('ERR_SSL_') || code.startsWith('ERR_TLS_') || /CERT|SIGNATURE|_ISSUER_|^EPROTO$/.test(code)) {
    return { outcome: 'network-error', reason: `tls-${code.toLowerCase().replaceAll('_', '-').slice(0, 60)}` };
  }
  const reason = code
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60);
  return { outcome: 'network-error', reason: reason === '' ? 'unknown' : reason };
}

const errorCodes: Readonly<Record<string, Failure>> = {
  UND_ERR_CONNECT_TIMEOUT: { outcome: 'timeout', reason: 'connect-time-limit' },
  ETIMEDOUT: { outcome: 'timeout', reason: 'connect-time-limit' },
  UND_ERR_HEADERS_TIMEOUT: { outcome: 'timeout', reason: 'header-time-limit' },
  UND_ERR_BODY_TIMEOUT: { outcome: 'timeout', reason: 'body-time-limit' },
  UND_ERR_HEADERS_OVERFLOW: { outcome: 'too-large', reason: 'headers-too-large' },
  HPE_HEADER_OVERFLOW: { outcome: 'too-large', reason: 'headers-too-large' },
  UND_ERR_SOCKET: { outcome: 'network-error', reason: 'closed-early' },
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: { outcome: 'network-error', reason: 'wrong-content-length' },
  UND_ERR_INFO: { outcome: 'network-error', reason: 'reset' },
  ECONNREFUSED: { outcome: 'network-error', reason: 'connection-refused' },
  ECONNRESET: { outcome: 'network-error', reason: 'connection-reset' },
  EHOSTUNREACH: { outcome: 'network-error', reason: 'unreachable' },
  ENETUNREACH: { outcome: 'network-error', reason: 'unreachable' },
};
