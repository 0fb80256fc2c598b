import { afterAll, beforeAll, expect, test } from 'vitest';
import { backOff, hostAnswered, keepRobots, knownHost, takeSlot } from '#src/store/hosts.ts';
import { openMigratedDatabase, type MigratedDatabase } from '../../support/migrated-database.ts';

let database: MigratedDatabase;
beforeAll(async () => {
  database = await openMigratedDatabase();
});
afterAll(() => database.close());

/** Asks for slots as several workers at once until each got its share; returns the times at which slots were given. */
async function slotsOf(workers: number, each: number, paceMs: number): Promise<number[]> {
  const times: number[] = [];
  await Promise.all(
    Array.from({ length: workers }, async () => {
      for (let got = 0; got < each;) {
        const wait = await takeSlot(database.db, 'busy.example', paceMs);
        if (wait === 0) {
          got += 1;
          times.push(performance.now());
        } else {
          expect(wait).toBeLessThanOrEqual(paceMs + 1);
          await new Promise((resolve) => setTimeout(resolve, wait));
        }
      }
    }),
  );
  return times.sort((a, b) => a - b);
}

test('workers at once never share a slot: n slots take at least n-1 paces', async () => {
  const times = await slotsOf(6, 3, 60);
  expect(times).toHaveLength(18);
  expect((times.at(-1) ?? 0) - (times[0] ?? 0)).toBeGreaterThan(17 * 60 - 40);
});

test('a host that asked for quiet gives no slot until then; an answer ends it', async () => {
  expect(await takeSlot(database.db, 'tired.example', 0)).toBeLessThanOrEqual(1);
  await backOff(database.db, 'tired.example', 60_000);
  expect(await takeSlot(database.db, 'tired.example', 0)).toBeGreaterThan(50_000);
  expect((await knownHost(database.db, 'tired.example')).trouble).toBe(1);
  await hostAnswered(database.db, 'tired.example');
  expect(await takeSlot(database.db, 'tired.example', 0)).toBe(0);
});

test('a robots record is known until its time', async () => {
  await keepRobots(database.db, 'https://a.example', { state: 'allow-all' }, new Date(Date.now() + 60_000).toISOString());
  expect((await knownHost(database.db, 'https://a.example')).robots).toEqual({ state: 'allow-all' });
  await keepRobots(database.db, 'https://a.example', { state: 'allow-all' }, new Date(Date.now() - 1).toISOString());
  expect((await knownHost(database.db, 'https://a.example')).robots).toBeNull();
});
