import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { MAX_TEXT_UNITS } from '#src/domain/posting.ts';
import { joinCampaigns } from '#src/campaigns/join.ts';
import { markSeenAgain, storeSightings, urlKey, type Sighting, type SightingOrigin } from '#src/store/postings.ts';
import { handSource } from '#src/store/sources.ts';
import { fileOrigin, sighting } from '../../support/sightings.ts';
import { openMigratedDatabase, type MigratedDatabase } from '../../support/migrated-database.ts';

let database: MigratedDatabase;
let origin: SightingOrigin;

beforeAll(async () => {
  database = await openMigratedDatabase();
  const sourceId = await handSource(database.db, 'import', '01');
  origin = { ...fileOrigin(sourceId), identity: 'native-id' };
});
afterAll(() => database.close());

async function store(...sightings: Sighting[]) {
  return await database.db.transaction().execute((trx) => storeSightings(trx, origin, sightings));
}

async function texts(nativeId: string): Promise<string[]> {
  const rows = await database.db
    .selectFrom('revisions')
    .innerJoin('postings', 'postings.id', 'revisions.posting_id')
    .select('revisions.text')
    .where('postings.native_id', '=', nativeId)
    .orderBy('revisions.number')
    .execute();
  return rows.map((row) => row.text);
}

describe('storing sightings', () => {
  test('a posting is stored once, a change of words is a new revision', async () => {
    expect(await store(sighting({ nativeId: 'a', text: 'một' }))).toMatchObject({ added: 1, known: 0, revisionIds: [expect.any(String)] });
    expect(await store(sighting({ nativeId: 'a', text: 'một' }))).toEqual({ added: 0, known: 1, revisionIds: [], returnedIds: [] });
    expect(await store(sighting({ nativeId: 'a', text: 'hai' }))).toMatchObject({ added: 0, known: 1, revisionIds: [expect.any(String)] });
    expect(await texts('a')).toEqual(['một', 'hai']);
  });

  test('twenty workers storing the same new posting at once make one', async () => {
    const results = await Promise.all(
      Array.from({ length: 20 }, () => store(sighting({ nativeId: 'race' }), sighting({ nativeId: 'race-2' }))),
    );
    expect(results.reduce((sum, result) => sum + result.added, 0)).toBe(2);
    expect(results.reduce((sum, result) => sum + result.revisionIds.length, 0)).toBe(2);
  });

  test('the words of a list do not replace those of the post’s own page', async () => {
    await store(sighting({ nativeId: 'b', text: 'cả bài dài', ownPage: true }));
    expect(await store(sighting({ nativeId: 'b', text: 'cả bài…', ownPage: false }))).toMatchObject({ revisionIds: [], returnedIds: [] });
    expect(await texts('b')).toEqual(['cả bài dài']);
  });

  test('several posts at one address without ids of their own stay apart', async () => {
    const url = 'https://cho.example/tin';
    const stored = await store(sighting({ url, text: 'x1' }), sighting({ url, text: 'x2' }), sighting({ url, text: 'x1' }));
    expect(stored.added).toBe(2);
  });

  test('addresses that differ by tracking only are one post; another source keeps its own', async () => {
    await store(sighting({ url: 'https://Cho.example/tin/7?utm_source=x&b=2&a=1', text: 't' }));
    expect((await store(sighting({ url: 'https://cho.example/tin/7?a=1&b=2', text: 't' }))).added).toBe(0);
    const other = await handSource(database.db, 'tips', '01');
    const elsewhere = await database.db
      .transaction()
      .execute((trx) =>
        storeSightings(trx, { ...origin, sourceId: other, platform: 'tip' }, [
          sighting({ url: 'https://cho.example/tin/7?a=1&b=2', text: 't' }),
        ]),
      );
    expect(elsewhere.added).toBe(1);
  });

  test('too long texts are cut and marked; U+0000 and half surrogates keep the offsets', async () => {
    await store(sighting({ nativeId: 'long', text: 'a'.repeat(MAX_TEXT_UNITS + 5) }), sighting({ nativeId: 'odd', text: 'a\0b\uD800c' }));
    expect(await texts('odd')).toEqual(['a\uFFFDb\uFFFDc']);
    expect((await texts('long'))[0]).toHaveLength(MAX_TEXT_UNITS);
  });

  test('in files and boards a bare id tells nothing: row 1 of one file is not row 1 of the next', async () => {
    const file = { ...origin, identity: 'address' as const };
    const put = (...sightings: Sighting[]) => database.db.transaction().execute((trx) => storeSightings(trx, file, sightings));
    await put(sighting({ nativeId: '1', text: 'bài của An' }));
    expect((await put(sighting({ nativeId: '1', text: 'bài của Bình' }))).added).toBe(1);
    expect((await put(sighting({ nativeId: '1', text: 'bài của An' }))).added).toBe(0);
    await put(sighting({ nativeId: 'x', url: 'https://viec.example/tin/9', text: 'thẻ trong danh sách', ownPage: false }));
    const detail = await put(sighting({ nativeId: null, url: 'https://viec.example/tin/9', text: 'cả tin tuyển dụng' }));
    expect(detail).toMatchObject({ added: 0, revisionIds: [expect.any(String)] });
  });

  test('a post that goes back to flagged words is filed again, also after its case was closed', async () => {
    const first = await store(sighting({ nativeId: 'back', text: 'mồi nhử' }));
    await sql`insert into rule_sets (version, content_sha256, content) values ('r1', '\\x00', '{}')`.execute(database.db);
    await sql`insert into assessments (revision_id, rules_version, reference_at, risk, band, queue, stance, abstain, forms)
      values (${first.revisionIds[0]}, 'r1', now(), 70, 'high', 'review', 'offer', false, '{}')`.execute(database.db);
    await sql`update revisions set stage = 'done'`.execute(database.db);
    await store(sighting({ nativeId: 'back', text: 'tạm đổi' }));
    expect(await store(sighting({ nativeId: 'back', text: 'mồi nhử' }))).toMatchObject({ revisionIds: [], returnedIds: first.revisionIds });
    expect((await store(sighting({ nativeId: 'back', text: 'mồi nhử' }))).returnedIds).toEqual([]);
  });

  test('a counting line that changes daily makes neither a posting nor a revision', async () => {
    const file = { ...origin, identity: 'address' as const };
    const put = (text: string) => database.db.transaction().execute((trx) => storeSightings(trx, file, [sighting({ text })]));
    await put('Tuyển thợ mộc\nCòn 36 ngày');
    expect(await put('Tuyển thợ mộc\nCòn 35 ngày')).toEqual({ added: 0, known: 1, revisionIds: [], returnedIds: [] });
  });

  test('an address of thousands of letters is stored beside its neighbours', async () => {
    const long = `https://cho.example/${'ệ'.repeat(1_500)}`;
    expect((await store(sighting({ url: long, text: 'dài' }), sighting({ url: 'https://cho.example/ngan', text: 'ngắn' }))).added).toBe(2);
  });

  test('storing, joining and marking at once never end in a deadlock', async () => {
    const pageUrlKey = urlKey('https://cho.example/trang');
    const many = Array.from({ length: 60 }, (_, n) => sighting({ nativeId: `lock-${n}`, text: `bài ${n}` }));
    const put = () => database.db.transaction().execute((trx) => storeSightings(trx, { ...origin, pageUrlKey }, many));
    await put();
    const rows = await database.db.selectFrom('postings').select(['id']).where('page_url_key', '=', pageUrlKey).execute();
    const joining = rows.map(({ id }) => ({ postingId: id, revisionId: id, provinceCode: '01' }));
    const work = Array.from({ length: 20 }, () => [
      put(),
      database.db.transaction().execute((trx) => joinCampaigns(trx, joining)),
      markSeenAgain(database.db, origin.sourceId, pageUrlKey, new Date()),
    ]);
    await expect(Promise.all(work.flat())).resolves.toHaveLength(60);
  });

  test('a page key is a hash of the canonical address', () => {
    expect(urlKey('https://a.example/')).toHaveLength(32);
  });
});
