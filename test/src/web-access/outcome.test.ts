import { describe, expect, it } from 'vitest';
import { failureOfBytes, failureOfError, failureOfStatus, mediaTypeOf, parseRetryAfter, readability } from '#src/web-access/outcome.ts';

const now = new Date('2026-11-01T00:00:00Z');

describe('Retry-After', () => {
  it.each([
    ['0', 0],
    ['120', 120_000],
    [' 5 ', 5_000],
    ['999999999', 86_400_000],
    ['Sun, 01 Nov 2026 00:01:00 GMT', 60_000],
    ['Sun, 01 Nov 2026 00:00:00 GMT', 0],
    ['Sat, 31 Oct 2026 00:00:00 GMT', 0],
    ['Mon, 01 Nov 2027 00:00:00 GMT', 86_400_000],
    ['-5', null],
    ['1.5', null],
    ['soon', null],
    ['Sunday maybe', null],
    ['', null],
    ['9'.repeat(400), null],
  ])('%s is %s ms', (value, expected) => {
    expect(parseRetryAfter(value, now)).toBe(expected);
  });
  it('may be missing', () => expect(parseRetryAfter(undefined, now)).toBeNull());
});

describe('content types', () => {
  it.each([
    ['text/html; charset=utf-8', 'page'],
    ['TEXT/HTML', 'page'],
    ['application/xhtml+xml', 'page'],
    ['application/rss+xml', 'page'],
    ['application/atom+xml;type=feed', 'page'],
    ['application/rdf+xml', 'page'],
    ['text/xml', 'page'],
    ['application/ld+json', 'page'],
    ['application/json', 'page'],
    ['image/svg+xml', 'other'],
    ['application/pdf', 'other'],
    ['video/mp4', 'other'],
    ['text/css', 'other'],
    ['text/plain', 'vague'],
    ['', 'vague'],
    [undefined, 'vague'],
  ])('%s is %s', (type, expected) => expect(readability(mediaTypeOf(type))).toBe(expected));

  it('bytes decide where the type says nothing', () => {
    expect(failureOfBytes(Buffer.from('\ufeff \n<html>'), '')).toBeNull();
    expect(failureOfBytes(Buffer.from('<html>', 'utf16le'), '')).toBeNull();
    expect(failureOfBytes(Buffer.from('{"a":1}'), 'text/plain')).toBeNull();
    expect(failureOfBytes(Buffer.from('only words'), 'text/plain')?.reason).toBe('plain-text');
    expect(failureOfBytes(Buffer.from('only words'), 'text/html')).toBeNull();
    expect(failureOfBytes(Buffer.from('\x89PNG\r\n', 'latin1'), 'text/html')?.reason).toBe('image');
  });
});

it('503 is a limit only with Retry-After', () => {
  expect(failureOfStatus(503, true)?.outcome).toBe('rate-limited');
  expect(failureOfStatus(503, false)?.outcome).toBe('server-error');
  expect(failureOfStatus(200, false)).toBeNull();
});

it('errors become classes without their messages', () => {
  const error = (code: string) => Object.assign(new Error('connect to 10.0.0.1 failed'), { code });
  expect(failureOfError(error('CERT_HAS_EXPIRED'))).toEqual({ outcome: 'network-error', reason: 'tls-cert-has-expired' });
  expect(failureOfError(error('DEPTH_ZERO_SELF_SIGNED_CERT')).reason).toBe('tls-depth-zero-self-signed-cert');
  expect(failureOfError(error('ESOMETHING_NEW'))).toEqual({ outcome: 'network-error', reason: 'esomething-new' });
  expect(failureOfError('a string')).toEqual({ outcome: 'network-error', reason: 'unknown' });
});
