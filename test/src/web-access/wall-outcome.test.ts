import { expect, it } from 'vitest';
import type { FetchResult, RawResponse } from '#src/domain/visit.ts';
import { withWalls } from '#src/web-access/wall-outcome.ts';

const response = (status: number, body: string): RawResponse => ({
  url: 'https://site.example/tin',
  finalUrl: 'https://site.example/tin',
  redirects: [],
  status,
  headers: [['Content-Type', 'text/html']],
  body: Buffer.from(body),
  remoteAddress: null,
  tls: [],
  fetchedAt: '2026-11-01T00:00:00.000Z',
  via: 'static',
});
const challenge = '<title>Just a moment...</title><script>window._cf_chl_opt={}</script>';
const missing = '<title>404 Not Found</title><h1>404 Not Found</h1>';

it('a page that is a wall is not a page', () => {
  const result = withWalls({ outcome: 'ok', response: response(200, challenge) });
  expect(result).toMatchObject({ outcome: 'captcha', reason: 'wall', retryAfterMs: null });
  expect(result.response).not.toBeNull();
  expect(withWalls({ outcome: 'ok', response: response(200, missing) }).outcome).toBe('gone');
});

it('a refusal that is a challenge says so and keeps how long to wait', () => {
  const refused: FetchResult = { outcome: 'rate-limited', reason: 'status-503', response: response(503, challenge), retryAfterMs: 5_000 };
  expect(withWalls(refused)).toMatchObject({ outcome: 'captcha', retryAfterMs: 5_000 });
});

it('everything else stays as it is', () => {
  const results: FetchResult[] = [
    { outcome: 'ok', response: response(200, '<title>Hái chè</title><p>Cần người hái chè') },
    { outcome: 'forbidden', reason: 'status-403', response: response(403, missing), retryAfterMs: null },
    { outcome: 'gone', reason: 'status-404', response: response(404, challenge), retryAfterMs: null },
    { outcome: 'timeout', reason: 'whole-time-limit', response: null, retryAfterMs: null },
    { outcome: 'not-modified', response: null },
  ];
  for (const result of results) expect(withWalls(result)).toBe(result);
});
