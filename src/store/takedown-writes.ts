/** Changes of takedown requests: one row, one event, one audit entry, in the caller's transaction. */
import type { Updateable } from 'kysely';
import type { TakedownAct, TakedownContent, TakedownItemContent, TakedownKind, TakedownState } from '#src/domain/takedown.ts';
import { type Actor, appendAudit } from './audit.ts';
import type { Database, Db } from './database.ts';
import type { Takedown } from './takedowns.ts';

/** What an act writes beside state and version. */
export type TakedownChange = Omit<Updateable<Database['takedowns']>, 'state' | 'version'>;

export type Happened = {
  act: TakedownAct;
  actor: Actor;
  at: Date;
  /** Words of the person, kept with the event; never in the audit trail. */
  note?: string;
  contentSha256?: Buffer;
  detail?: Record<string, unknown>;
};

/** Adds a draft with its annex. Returns its id. Breaks the unique index `takedowns_one_open` where one is open already. */
export async function insertTakedown(
  trx: Db,
  draft: {
    caseId: string;
    province: string;
    kind: TakedownKind;
    addresseeId: string;
    content: TakedownContent;
    hours: number;
    items: { postingId: string; url: string; content: TakedownItemContent }[];
    by: Actor;
    at: Date;
  },
): Promise<string> {
  const { id } = await trx
    .insertInto('takedowns')
    .values({
      case_id: draft.caseId,
      province_code: draft.province,
      kind: draft.kind,
      addressee_id: draft.addresseeId,
      content: JSON.stringify(draft.content),
      symbol: draft.content.symbol,
      hours: draft.hours,
      drafted_by: draft.by.id,
      drafted_at: draft.at,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  if (draft.items.length > 0)
    await trx
      .insertInto('takedown_items')
      .values(
        draft.items.map((item, at) => ({
          takedown_id: id,
          posting_id: item.postingId,
          position: at + 1,
          url: item.url,
          content: JSON.stringify(item.content),
        })),
      )
      .execute();
  await record(trx, { id, caseId: draft.caseId, state: null }, 'draft', {
    act: 'draft',
    actor: draft.by,
    at: draft.at,
    detail: { kind: draft.kind, addressee: draft.addresseeId, items: draft.items.length },
  });
  return id;
}

/** Takes a request to a state, with what the act writes. The row must be locked by the caller. */
export async function changeTakedown(
  trx: Db,
  takedown: Pick<Takedown, 'id' | 'caseId' | 'state' | 'version'>,
  to: TakedownState,
  change: TakedownChange,
  happened: Happened,
): Promise<void> {
  await trx
    .updateTable('takedowns')
    .set({ ...change, state: to, version: takedown.version + 1 })
    .where('id', '=', takedown.id)
    .execute();
  await record(trx, takedown, to, happened);
}

async function record(
  trx: Db,
  takedown: { id: string; caseId: string; state: TakedownState | null },
  to: TakedownState,
  happened: Happened,
): Promise<void> {
  await trx
    .insertInto('takedown_events')
    .values({
      takedown_id: takedown.id,
      at: happened.at,
      actor_id: happened.actor.id,
      act: happened.act,
      from_state: takedown.state,
      to_state: to,
      note: happened.note ?? '',
      content_sha256: happened.contentSha256 ?? null,
    })
    .execute();
  const detail = { ...happened.detail, from: takedown.state, to, case: takedown.caseId };
  await appendAudit(trx, [
    { actor: happened.actor, action: `takedown.${happened.act}`, subject: { kind: 'takedown', id: takedown.id }, detail },
    ...(actsOfCase.has(happened.act)
      ? [
          {
            actor: happened.actor,
            action: `case.takedown-${happened.act}`,
            subject: { kind: 'case', id: takedown.caseId },
            detail: { takedown: takedown.id },
          },
        ]
      : []),
  ]);
}

/** Acts that the history of the case shows too. */
const actsOfCase: ReadonlySet<TakedownAct> = new Set(['draft', 'sign', 'send', 'answer', 'close', 'withdraw', 'stop', 'recall', 'resume']);
