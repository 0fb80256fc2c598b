/** Query parameters that say how a reader came, not what the page is. */
const trackingParameter =
  /^(?:utm_[a-z_]+|fbclid|gclid|dclid|msclkid|yclid|mc_cid|mc_eid|_ga|_gl|igshid|ref_src|__tn__|__cft__(?:\[\d+\])?|eid|mibextid)$/;

/**
 * One spelling for addresses that lead to the same page: lower-case scheme and host, no default port, no trailing dot of
 * the host, no tracking parameters, parameters sorted, no empty query. `keepFragment` for the address of a post inside a page.
 * Returns null for anything that is not an absolute http(s) address.
 */
export function canonicalUrl(address: string, options: { keepFragment?: boolean } = {}): string | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return null;
  url.username = '';
  url.password = '';
  url.hostname = url.hostname.replace(/\.$/, '');
  const kept = [...url.searchParams].filter(([name]) => !trackingParameter.test(name));
  kept.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  url.search = new URLSearchParams(kept).toString();
  if (options.keepFragment !== true) url.hash = '';
  return url.href;
}
