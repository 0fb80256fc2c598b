import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { putPastWeeks } from '#samples/past-weeks.ts';
import { weeklyContent } from '#src/domain/weekly-page.ts';
import { reachOfMachine } from '#src/store/case-reach.ts';
import { runningContent } from '#src/reports/close-weeks.ts';
import { listTips } from '#src/store/tips.ts';
import { putFirstOrganisation } from '#src/store/organisation.ts';
import { type MigratedDatabase, openMigratedDatabase } from '../../support/migrated-database.ts';
import { putPracticePeople } from '../../support/test-api.ts';

// Tuesday: the grace of the week that ended on Sunday is over
const now = new Date('2026-11-24T02:00:00Z');

describe('the past weeks of practice', () => {
  let database: MigratedDatabase;
  beforeAll(async () => {
    database = await openMigratedDatabase();
    await putPracticePeople(database.db, '80');
    await putFirstOrganisation(database.db, { province: '80', practice: true });
  });
  afterAll(async () => {
    await database?.close();
  });

  it('are written once, also by two at once, and leave no open case', async () => {
    const wrote = await Promise.all([
      putPastWeeks(database.db, { province: '80', now }),
      putPastWeeks(database.db, { province: '80', now }),
    ]);
    expect(wrote.filter((one) => one)).toHaveLength(1);
    expect(await putPastWeeks(database.db, { province: '80', now })).toBe(false);
    const open = await database.db.selectFrom('cases').where('closed_at', 'is', null).select('id').execute();
    expect(open).toEqual([]);
    const waiting = await database.db.selectFrom('revisions').where('stage', '<>', 'done').select('id').execute();
    expect(waiting).toEqual([]);
    const unread = await database.db.selectFrom('postings').where('current_revision_id', 'is', null).select('id').execute();
    expect(unread).toEqual([]);
    const tips = await listTips(database.db, reachOfMachine, { sorted: true, after: null, limit: 50, words: 100 });
    expect(tips.rows.length).toBeGreaterThan(5);
    const running = await database.db.selectFrom('takedowns').where('state', '<>', 'closed').select('id').execute();
    expect(running).toEqual([]);
  });

  it('are six frozen pages, of which the last waits for the chief', async () => {
    const rows = await database.db.selectFrom('weekly_reports').selectAll().orderBy('closes_on').execute();
    expect(rows.map((row) => [row.closes_on, row.state])).toEqual([
      ['2026-10-18', 'released'],
      ['2026-10-25', 'released'],
      ['2026-11-01', 'released'],
      ['2026-11-08', 'released'],
      ['2026-11-15', 'released'],
      ['2026-11-22', 'closed'],
    ]);
    const last = weeklyContent.parse(rows.at(-1)?.content);
    expect(last.evidence).toBe('some');
    expect(last.tricks.length).toBeGreaterThan(0);
    expect(last.chart).toHaveLength(6);
    expect(last.findings.length).toBeGreaterThanOrEqual(3);
    expect(last.figures['postings-flagged'].change).toBeGreaterThan(0);
  });

  it('leave one page waiting also on the day after a week ended, whose numbers are preliminary then', async () => {
    const other = await openMigratedDatabase();
    try {
      const monday = new Date('2026-11-23T02:00:00Z');
      await putPracticePeople(other.db, '80');
      await putFirstOrganisation(other.db, { province: '80', practice: true });
      await putPastWeeks(other.db, { province: '80', now: monday });
      const rows = await other.db.selectFrom('weekly_reports').select(['closes_on', 'state']).orderBy('closes_on', 'desc').execute();
      expect(rows.map((row) => row.state)).toEqual(['closed', 'released', 'released', 'released', 'released']);
      expect(rows[0]?.closes_on).toBe('2026-11-15');
      const live = await runningContent(other.db, '80', monday);
      expect([live.week.closesOn, live.evidence]).toEqual(['2026-11-22', 'some']);
      expect(live.figures['postings-flagged'].change).not.toBeNull();
    } finally {
      await other.close();
    }
  });

  it('have findings whose places lie in their texts, and contacts that nobody has', async () => {
    const rows = await database.db
      .selectFrom('assessments')
      .innerJoin('revisions', 'revisions.id', 'assessments.revision_id')
      .select(['revisions.text', 'assessments.detail'])
      .where('detail', 'is not', null)
      .execute();
    expect(rows.length).toBeGreaterThan(100);
    for (const { text, detail } of rows) {
      for (const finding of detail?.signals ?? []) {
        expect(finding.end).toBeGreaterThan(finding.start);
        expect(finding.end).toBeLessThanOrEqual(text.length);
      }
      for (const contact of detail?.facts.contacts ?? []) {
        if (contact.kind === 'phone' && contact.value.startsWith('+84')) expect(contact.value).toMatch(/^\+84(?:5[347]|51|55|1905557)\d/u);
      }
    }
  });
});
