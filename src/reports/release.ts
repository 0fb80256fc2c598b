/** Remarks and release: what a chief does with a closed week. Four things are refused, as values. */
import type { Kysely } from 'kysely';
import { type Actor, appendAudit } from '#src/store/audit.ts';
import type { Database } from '#src/store/database.ts';
import { lockReport, type ReportReach, type ReportRow } from '#src/store/reports.ts';

export type ReportRefusal = 'not-found' | 'report-released' | 'report-changed';
export type ReportChange = { ok: true; report: ReportRow } | { ok: false; reason: ReportRefusal };

type Asked = { id: string; reach: ReportReach; version: number; actor: Actor & { kind: 'user' }; at: Date };

/** Writes the remarks of a week that is closed and not released. `version` is the one they were written on. */
export async function writeRemarks(db: Kysely<Database>, asked: Asked & { remarks: string }): Promise<ReportChange> {
  return await change(db, asked, { remarks: asked.remarks }, 'report.remarks');
}

/** Releases a week: leaders see it from now on, and nothing of it changes any more. */
export async function releaseReport(db: Kysely<Database>, asked: Asked): Promise<ReportChange> {
  return await change(db, asked, { state: 'released', released_by: asked.actor.id, released_at: asked.at }, 'report.released');
}

type Changes = { remarks: string } | { state: 'released'; released_by: string; released_at: Date };

async function change(db: Kysely<Database>, asked: Asked, changes: Changes, action: string): Promise<ReportChange> {
  return await db.transaction().execute(async (trx): Promise<ReportChange> => {
    const report = await lockReport(trx, asked.id, asked.reach);
    if (report === undefined) return { ok: false, reason: 'not-found' };
    if (report.state === 'released') return { ok: false, reason: 'report-released' };
    if (report.version !== asked.version) return { ok: false, reason: 'report-changed' };
    const version = report.version + 1;
    await trx
      .updateTable('weekly_reports')
      .set({ ...changes, version })
      .where('id', '=', asked.id)
      .execute();
    await appendAudit(trx, [
      { actor: asked.actor, action, subject: { kind: 'report', id: asked.id }, detail: { closesOn: report.closesOn, version } },
    ]);
    const released =
      'state' in changes ? { state: changes.state, releasedBy: changes.released_by, releasedAt: changes.released_at } : changes;
    return { ok: true, report: { ...report, ...released, version } };
  });
}
