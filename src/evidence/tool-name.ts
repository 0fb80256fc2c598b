/** How this program names itself in records of evidence. */
import { readFileSync } from 'node:fs';
import path from 'node:path';

let version: string | null = null;

/** «Lurewatch 0.1.0», with the browser where one was used: «Lurewatch 0.1.0, Chromium 140.0». */
export function toolName(browserVersion: string | null = null): string {
  version ??= readVersion();
  return `Lurewatch ${version}${browserVersion === null ? '' : `, Chromium ${browserVersion}`}`;
}

function readVersion(): string {
  const parsed: unknown = JSON.parse(readFileSync(path.join(import.meta.dirname, '../../package.json'), 'utf8'));
  return typeof parsed === 'object' && parsed !== null && 'version' in parsed ? String(parsed.version) : '0';
}
