/**
 * What can come of one visit to one address. Every visit ends in exactly one of these classes and
 * is counted: together they are the ledger of what was seen and what could not be seen.
 */
export const visitOutcomes = [
  'ok', // a page was received and kept
  'not-modified', // the server said nothing changed since the last visit
  'robots', // robots.txt forbids it, or could not be read for now (RFC 9309)
  'auth-wall', // a log-in page stands in front
  'captcha', // a challenge for humans stands in front
  'forbidden', // 401, 403, 451
  'rate-limited', // 429 or 503 with Retry-After: come back later
  'gone', // 404, 410 or a page that says so with status 200
  'server-error', // 5xx
  'client-error', // any other 4xx
  'too-large', // body over the limit, also after decompression
  'bad-encoding', // broken compression or a decompression bomb
  'not-a-page', // a content type that no parser reads
  'redirect-loop', // too many redirects, or one without a target
  'timeout', // connect, header or body time limit
  'blocked-address', // the address guard refused (not public unicast, scheme, port)
  'dns-error', // the name does not resolve
  'network-error', // connection refused, reset, TLS failure
  'browser-failed', // the browser needed for this page is missing or crashed
  'not-read', // a page was received, but reading it failed every time (quarantine)
] as const;

export type VisitOutcome = (typeof visitOutcomes)[number];

/** Outcomes after which the same visit is tried again later without counting as a failure. */
export const passingOutcomes: readonly VisitOutcome[] = [
  'rate-limited',
  'server-error',
  'timeout',
  'dns-error',
  'network-error',
  'browser-failed',
];

/** A certificate of the chain the server presented, leaf first. */
export type TlsCertificate = { subject: string; issuer: string; validFrom: string; validTo: string; sha256: string; pem: string };

/** The raw response as received, kept at visit time because evidence cannot be made later. */
export type RawResponse = {
  /** Address asked for and address that answered after redirects. */
  url: string;
  finalUrl: string;
  /** Every hop: status and target. */
  redirects: { status: number; location: string }[];
  status: number;
  /** Header lines in the order received, names as received. */
  headers: [name: string, value: string][];
  /** Decoded body (content-encoding undone), exactly as the parser will see its bytes. */
  body: Buffer;
  /** IP address that was connected to. */
  remoteAddress: string | null;
  tls: TlsCertificate[];
  /** ISO instant at which the response was complete. */
  fetchedAt: string;
  /** `static` = plain HTTP, `browser` = document after scripts ran. */
  via: 'static' | 'browser';
};

/** What the fetcher gives back: a response that is a page, or the class of what happened instead. */
export type FetchResult =
  | { outcome: 'ok'; response: RawResponse }
  | { outcome: 'not-modified'; response: RawResponse | null }
  | {
      outcome: Exclude<VisitOutcome, 'ok' | 'not-modified'>;
      /** Short code for people, without personal data, e.g. `status-403`, `loopback`, `brotli-bomb`. */
      reason: string;
      /** Kept where there was one (a wall page is evidence of the wall), never parsed. */
      response: RawResponse | null;
      /** How long the server or the pace asks us to wait. */
      retryAfterMs: number | null;
    };
