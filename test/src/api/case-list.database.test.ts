import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CaseListFilter, type CasePosition, listCases } from '#src/store/case-list.ts';
import { type MigratedDatabase, openMigratedDatabase } from '../../support/migrated-database.ts';
import { reachOfMachine } from '#src/store/case-reach.ts';
import { seedCases } from '../../support/seed-cases.ts';

const asking = { reach: reachOfMachine, personId: 'nobody', now: new Date() };

describe('listCases', () => {
  let database: MigratedDatabase;
  beforeAll(async () => {
    database = await openMigratedDatabase();
    await seedCases(database.db, { now: new Date(), extra: 40 });
  });
  afterAll(() => database?.close());

  const all = async (filter: CaseListFilter, limit: number, window: number): Promise<string[]> => {
    const ids: string[] = [];
    let after: CasePosition | null = null;
    for (let page = 0; page < 200; page += 1) {
      const { rows, next } = await listCases(database.db, filter, asking, after, limit, window);
      ids.push(...rows.map((row) => row.id));
      if (next === null) return ids;
      after = next;
    }
    throw new Error('the list does not end');
  };

  it.each([1, 2, 3, 7, 1000])('finds every case of a filter once, in order, looking at %i at a time', async (window) => {
    for (const filter of [
      { queue: 'review', form: 'fishing' },
      { queue: 'review', form: 'scam-compound' },
      { queue: 'review', source: 'channel' },
      { queue: 'review', source: 'channel', band: 'medium' },
      { queue: 'rescue', source: 'forum' },
      { queue: 'review', form: 'organs' },
    ] satisfies CaseListFilter[]) {
      const wide = (await listCases(database.db, filter, asking, null, 1000)).rows.map((row) => row.id);
      expect(await all(filter, 2, window)).toEqual(wide);
    }
  });
});
