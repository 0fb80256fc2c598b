/** On which addresses this server may listen. */
import type { Config } from '#src/config.ts';
import { AppError } from '#src/errors.ts';

const loopback = new Set(['localhost', '127.0.0.1', '[::1]', '::1']);

/**
 * Throws AppError `not-loopback` when other machines would reach an interface without TLS, or practice accounts;
 * `public-url` when practice was given a public address.
 */
export function assertReachable(config: Pick<Config, 'mode' | 'publicUrl' | 'api'>): void {
  if (config.mode === 'practice' && config.publicUrl !== null) {
    throw new AppError('public-url', 'LUREWATCH_PUBLIC_URL is set, but practice answers this machine only', {
      fix: 'remove LUREWATCH_PUBLIC_URL, or start with real data: npm start -- --live',
    });
  }
  if (loopback.has(config.api.host.toLowerCase())) return;
  if (config.mode === 'live' && config.publicUrl !== null) return;
  throw new AppError('not-loopback', 'HOST is set to an address that other machines can reach', {
    fix:
      config.mode === 'practice'
        ? 'remove HOST or set it to 127.0.0.1: practice accounts have a known password'
        : 'remove HOST or set it to 127.0.0.1; for other machines set LUREWATCH_PUBLIC_URL=https://… and let a reverse proxy end TLS',
  });
}
