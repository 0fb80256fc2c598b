import { afterEach, describe, expect, inject, test } from 'vitest';
import { practicePassword } from '#samples/people.ts';
import { expectPracticeComplete } from '../support/expect-practice.ts';
import { endState, startPracticeRun, type PracticeRun } from '../support/practice-run.ts';
import { putPracticePeople } from '../support/test-api.ts';
import { surviveKills } from '../support/survive-kills.ts';

let run: PracticeRun | null = null;
afterEach(async () => {
  await run?.close();
  run = null;
});

let embedded: Awaited<ReturnType<typeof endState>>;

describe('the practice crawl', () => {
  test('one worker on the PostgreSQL queue finds every post once and opens the cases', async () => {
    run = await startPracticeRun({});
    const worker = run.startWorker();
    await worker.ready;
    await run.settled(90_000);
    await expectPracticeComplete(run);
    embedded = await endState(run);
    const ledger = await run.database.db.selectFrom('visit_counts').select(['outcome']).distinct().execute();
    expect(ledger.map((row) => row.outcome).toSorted()).toEqual(expect.arrayContaining(['auth-wall', 'captcha', 'gone', 'ok', 'robots']));
  });

  test('two workers and an API process on one PostgreSQL and one Redis reach the same end state', async () => {
    run = await startPracticeRun({ redisUrl: inject('redisUrl'), redisDb: 1 });
    const api = run.startApi();
    const workers = [
      run.startWorker({ args: ['--queues', 'crawl,browse,upkeep'] }),
      run.startWorker({ args: ['--queues', 'crawl,parse,assess,file,upkeep'] }),
    ];
    await Promise.all([api.ready, ...workers.map((worker) => worker.ready)]);
    await run.settled(90_000);
    await expectPracticeComplete(run);
    expect(await endState(run)).toEqual(embedded);
    await putPracticePeople(run.database.db, '01');
    const signedIn = await fetch(`http://127.0.0.1:${api.port}/api/auth/sign-in`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email: 'officer@practice.example', password: practicePassword }),
    });
    const cookie = signedIn.headers
      .getSetCookie()
      .map((line) => line.split(';')[0])
      .join('; ');
    const answer = await fetch(`http://127.0.0.1:${api.port}/api/cases?queue=review`, { headers: { cookie } });
    expect(answer.status).toBe(200);
    expect(((await answer.json()) as { items: unknown[] }).items.length).toBeGreaterThan(10);
  });

  test.each([
    { backend: 'PostgreSQL', redis: false },
    { backend: 'Redis', redis: true },
  ])('three kills of the worker at random moments lose and double nothing ($backend)', async ({ redis }) => {
    const end = await surviveKills({
      kills: 3,
      redisUrl: redis ? inject('redisUrl') : null,
      redisDb: 2,
      siteDelayMs: 60,
      random: Math.random,
    });
    expect(end).toEqual(embedded);
  });
});
