/** The alarm of the rescue queue: it sounds until somebody hears it, again when the clock is near its end, and again and again when that is over. */
import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import { appendAudit } from '#src/store/audit.ts';
import { type CaseReach, caseVisible } from '#src/store/case-reach.ts';
import { changeCase, helpWaits, lockCase } from '#src/store/case-work.ts';
import type { Database, Db } from '#src/store/database.ts';
import type { Working } from './claim.ts';
import { minutesAfter } from './review-rules.ts';

/** Minutes before the end of its clock at which a case sounds again. */
const nearEndMinutes = 10;
/** Minutes for which a case whose clock is over stays silent after it was heard. */
const againMinutes = 10;

export type AlarmingCase = { id: string; openedAt: Date; dueAt: Date | null; why: 'unheard' | 'near-end' };

/**
 * Cries for help in reach that wait (a transfer that no chief confirmed counts as waiting) and that nobody heard, whose clock is near its end and that were
 * not heard since, or whose clock is over and that were heard more than ten minutes ago; oldest first, 20 at most.
 */
export async function alarmingCases(db: Db, reach: CaseReach, now: Date): Promise<AlarmingCase[]> {
  const rows = await db
    .selectFrom('cases')
    .select(['id', 'opened_at', 'due_at', 'alarm_heard_at'])
    .where('closed_at', 'is', null)
    .where(sql<boolean>`queue = 'rescue'`)
    .where(helpWaits)
    .where(caseVisible(reach))
    .where((eb) =>
      eb.or([
        eb('alarm_heard_at', 'is', null),
        eb.and([
          eb('due_at', '<=', minutesAfter(now, nearEndMinutes)),
          sql<boolean>`alarm_heard_at < due_at - ${nearEndMinutes} * interval '1 minute'`,
        ]),
        eb.and([eb('due_at', '<=', now), eb('alarm_heard_at', '<', minutesAfter(now, -againMinutes))]),
      ]),
    )
    .orderBy('opened_at')
    .limit(20)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    openedAt: row.opened_at,
    dueAt: row.due_at,
    why: row.alarm_heard_at === null ? ('unheard' as const) : ('near-end' as const),
  }));
}

/** Somebody heard the alarm of a case; the first to say so stands in the record, later ones end a repeated alarm. */
export async function hearAlarm(
  db: Kysely<Database>,
  id: string,
  by: Omit<Working, 'claimMinutes'>,
): Promise<{ ok: true } | { ok: false; reason: 'not-found' }> {
  return await db.transaction().execute(async (trx) => {
    const row = await lockCase(trx, id, by.reach);
    if (row === undefined || row.queue !== 'rescue') return { ok: false, reason: 'not-found' };
    await changeCase(trx, id, { alarm_heard_by: by.actor.id, alarm_heard_at: by.at });
    const first = row.alarm_heard_at === null;
    await appendAudit(trx, [
      { actor: by.actor, action: first ? 'case.alarm-heard' : 'case.alarm-heard-again', subject: { kind: 'case', id } },
    ]);
    return { ok: true };
  });
}
