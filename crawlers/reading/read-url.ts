/** Addresses as pages write them, to absolute ones. */

const MAX_URL_UNITS = 4000;

/** Absolute http(s) address, or null where the page's value leads nowhere (`#`, `javascript:`, `mailto:`, unreadable). */
export function readUrl(written: string | null | undefined, base: string): string | null {
  const text = written?.trim() ?? '';
  if (text === '' || text === '#' || text.length > MAX_URL_UNITS) return null;
  const url = URL.parse(text, base);
  return url !== null && (url.protocol === 'http:' || url.protocol === 'https:') ? url.href : null;
}

/** Two addresses are of one page: they differ in the fragment at most. */
export function samePage(a: string, b: string): boolean {
  return a.split('#', 1)[0] === b.split('#', 1)[0];
}

/** What of an address names its page: host and path without what counts visits. */
export function hostOf(url: string): string {
  return URL.parse(url)?.hostname.replace(/^(?:www|m|mobile)\./, '') ?? '';
}
