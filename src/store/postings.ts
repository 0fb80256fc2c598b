/** Storing what was seen: a posting once, a revision for every change of its words. */
import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { canonicalUrl } from '#src/domain/canonical-url.ts';
import { MAX_TEXT_UNITS, type Author } from '#src/domain/posting.ts';
import { stableText } from '#src/domain/stable-text.ts';
import type { Db } from './database.ts';

/** One look at one post, from a crawl, an import, a tip or an officer. */
export type Sighting = {
  nativeId: string | null;
  url: string | null;
  title: string | null;
  text: string;
  author: Author;
  publishedAt: string | null;
  kind: 'post' | 'comment' | 'tip';
  images: string[];
  /** ISO instant when it was seen, if that was not just now (imports). */
  seenAt?: string | null;
  /** True when the page shows this post as its subject; such a text is not replaced by a shorter one off a list. */
  ownPage: boolean;
};

/** Where sightings come from; every posting takes its province from here. */
export type SightingOrigin = {
  sourceId: string;
  platform: string;
  provinceCode: string;
  seenAt: Date;
  visitId: string | null;
  importId: string | null;
  rawResponseId: string | null;
  pageUrlKey: Buffer | null;
  /** What tells posts of this origin apart first: the site's own ids (forums, channels) or the addresses (boards, files). */
  identity: 'native-id' | 'address';
};

export type StoredPostings = {
  /** Revisions that are new and wait for assessment. */
  revisionIds: string[];
  /** Known revisions that a post went back to and that had been flagged: they wait for filing once more. */
  returnedIds: string[];
  /** Postings never seen before. */
  added: number;
  /** Sightings of postings whose words were known already. */
  known: number;
};

/** SHA-256 of an address in its canonical spelling. */
export function urlKey(canonical: string): Buffer {
  return createHash('sha256').update(canonical).digest();
}

/**
 * Identity of a post within its source. Boards give "ids" that belong to the employer, and files number their rows, so there the address
 * comes first and a bare id counts only together with the words; forums and channels show one post under several addresses, so
 * there the id comes first. `shared` says that the address belongs to several posts of the page and identifies none of them.
 */
export function postingKey(sighting: Sighting, shared: boolean, first: SightingOrigin['identity']): Buffer {
  const canonical = canonicalOf(sighting.url);
  const byAddress = canonical !== null && !shared ? `url\0${canonical}` : null;
  const byId = sighting.nativeId !== null && first === 'native-id' ? `id\0${sighting.kind}\0${sighting.nativeId}` : null;
  const byWords = `text\0${canonical ?? ''}\0${sighting.nativeId ?? ''}\0${sighting.author.id ?? sighting.author.name ?? ''}\0${sighting.title ?? ''}\0${stableText(sighting.text)}`;
  const identity = byId ?? byAddress ?? byWords;
  return createHash('sha256').update(identity).digest();
}

/**
 * Stores sightings in one go; call inside a transaction. Running it twice with the same sightings changes nothing but
 * the time of the last look. Texts longer than MAX_TEXT_UNITS are cut and marked.
 */
export async function storeSightings(trx: Db, origin: SightingOrigin, sightings: Sighting[]): Promise<StoredPostings> {
  const rows = keyed(sightings, origin.identity);
  if (rows.length === 0) return { revisionIds: [], returnedIds: [], added: 0, known: 0 };
  const seenAt = origin.seenAt.toISOString();
  const postings = await sql<{ id: string; key: Buffer; fresh: boolean }>`
    insert into postings as p (source_id, key, native_id, url, canonical_url, platform, kind, province_code, author_name, author_id, author_url,
      published_at, first_seen_at, last_seen_at, page_url_key, own_page)
    select ${origin.sourceId}, decode(j.key, 'hex'), j.native_id, j.url, j.canonical_url, ${origin.platform}, j.kind, ${origin.provinceCode},
      j.author_name, j.author_id, j.author_url, j.published_at, coalesce(j.seen_at, ${seenAt}), coalesce(j.seen_at, ${seenAt}), ${origin.pageUrlKey}::bytea, j.own_page
    from jsonb_to_recordset(${JSON.stringify(rows.map((row) => row.json))}::jsonb) as j(key text, native_id text, url text, canonical_url text,
      kind text, author_name text, author_id text, author_url text, published_at timestamptz, seen_at timestamptz, own_page boolean)
    on conflict (source_id, key) do update set
      last_seen_at = greatest(p.last_seen_at, excluded.last_seen_at),
      page_url_key = case when p.own_page and not excluded.own_page then p.page_url_key else coalesce(excluded.page_url_key, p.page_url_key) end,
      author_name = coalesce(p.author_name, excluded.author_name), author_id = coalesce(p.author_id, excluded.author_id),
      author_url = coalesce(p.author_url, excluded.author_url), published_at = coalesce(p.published_at, excluded.published_at),
      own_page = p.own_page or excluded.own_page
    returning id, key, xmax = 0 as fresh`.execute(trx);
  const byKey = new Map(postings.rows.map((row) => [row.key.toString('hex'), row]));
  const revisions = rows.map((row) => ({ ...row.revision, posting_id: byKey.get(row.json.key)?.id }));
  const stored = await sql<{ id: string }>`
    insert into revisions (posting_id, number, content_sha256, title, text, cut, images, seen_at, visit_id, import_id, raw_response_id)
    select j.posting_id, coalesce((select max(r.number) from revisions r where r.posting_id = j.posting_id), 0) + 1,
      decode(j.content, 'hex'), j.title, j.text, j.cut, j.images, ${seenAt}::timestamptz, ${origin.visitId}, ${origin.importId}, ${origin.rawResponseId}
    from jsonb_to_recordset(${JSON.stringify(revisions)}::jsonb) as j(posting_id bigint, content text, title text, text text, cut boolean, images jsonb, own_page boolean)
    join postings p on p.id = j.posting_id
    where j.own_page or not p.own_page
    on conflict (posting_id, content_sha256) do nothing
    returning id`.execute(trx);
  const revisionIds = stored.rows.map((row) => row.id);
  const returnedIds = await markCurrent(trx, revisions, revisionIds);
  const added = postings.rows.filter((row) => row.fresh).length;
  return { revisionIds, returnedIds, added, known: sightings.length - added };
}

/** Notes which revision each post shows now. Of those that went back to words known before, returns the flagged ones, set to be filed again. */
async function markCurrent(trx: Db, revisions: object[], newIds: string[]): Promise<string[]> {
  const result = await sql<{ id: string }>`
    with shown as (
      select p.id as posting_id, r.id
      from jsonb_to_recordset(${JSON.stringify(revisions)}::jsonb) as j(posting_id bigint, content text, own_page boolean)
      join postings p on p.id = j.posting_id and (j.own_page or not p.own_page)
      join revisions r on r.posting_id = p.id and r.content_sha256 = decode(j.content, 'hex')),
    changed as (
      update postings p set current_revision_id = shown.id from shown
      where p.id = shown.posting_id and p.current_revision_id is distinct from shown.id
      returning shown.id)
    update revisions r set stage = 'file', due_at = now()
    where r.id in (select id from changed) and r.id <> all(${newIds}::bigint[]) and r.stage = 'done'
      and exists (select from assessments a where a.revision_id = r.id and a.queue <> 'none')
    returning r.id`.execute(trx);
  return result.rows.map((row) => row.id);
}

/** Marks the postings of a page as seen again, for a visit that was told "not modified". */
export async function markSeenAgain(db: Db, sourceId: string, pageUrlKey: Buffer, seenAt: Date): Promise<void> {
  // same order of locks as storeSightings
  await sql`
    update postings set last_seen_at = ${seenAt.toISOString()}
    where id in (select id from postings where source_id = ${sourceId} and page_url_key = ${pageUrlKey} order by key for no key update)`.execute(
    db,
  );
}

/** Gives every sighting its identity; of two with the same identity the one off its own page, else the longer one, stays. */
function keyed(sightings: Sighting[], first: SightingOrigin['identity']) {
  const wordsAt = new Map<string, Set<string>>();
  for (const { url, text } of sightings) {
    const canonical = canonicalOf(url);
    if (canonical !== null) wordsAt.set(canonical, (wordsAt.get(canonical) ?? new Set()).add(stableText(text)));
  }
  const rows = new Map<string, ReturnType<typeof row>>();
  for (const sighting of sightings) {
    const shared = (wordsAt.get(canonicalOf(sighting.url) ?? '')?.size ?? 0) > 1;
    const key = postingKey(sighting, shared, first).toString('hex');
    const before = rows.get(key);
    const better =
      before === undefined || (sighting.ownPage && !before.json.own_page) || sighting.text.length > before.revision.text.length;
    if (better) rows.set(key, row(sighting, key));
  }
  // one order for all workers, so that two batches never wait for each other in a circle
  return [...rows.values()].sort((a, b) => (a.json.key < b.json.key ? -1 : 1));
}

/** The canonical address with its fragment; null also for one that is too long for an index. */
function canonicalOf(url: string | null): string | null {
  const canonical = url === null ? null : canonicalUrl(url, { keepFragment: true });
  return canonical === null || canonical.length > 2_000 ? null : canonical;
}

function row(sighting: Sighting, key: string) {
  const cut = sighting.text.length > MAX_TEXT_UNITS;
  const text = storable(cut ? sighting.text.slice(0, MAX_TEXT_UNITS) : sighting.text);
  const title = sighting.title === null ? null : storable(sighting.title.slice(0, 1_000));
  const content = createHash('sha256')
    .update(JSON.stringify([title, stableText(text)]))
    .digest('hex');
  return {
    json: {
      key,
      native_id: sighting.nativeId === null ? null : storable(sighting.nativeId),
      url: sighting.url,
      canonical_url: canonicalOf(sighting.url),
      kind: sighting.kind,
      author_name: sighting.author.name === null ? null : storable(sighting.author.name.slice(0, 300)),
      author_id: sighting.author.id === null ? null : storable(sighting.author.id.slice(0, 300)),
      author_url: sighting.author.url,
      published_at: sighting.publishedAt,
      seen_at: sighting.seenAt ?? null,
      own_page: sighting.ownPage,
    },
    revision: { content, title, text, cut, images: sighting.images.slice(0, 50), own_page: sighting.ownPage },
  };
}

// PostgreSQL text cannot hold U+0000 or half of a surrogate pair. Each is replaced by one unit, so that the offsets of
// spans stay what they are in the text as received; the raw response keeps the original bytes.
function storable(text: string): string {
  return text.toWellFormed().replaceAll('\0', '\uFFFD');
}
