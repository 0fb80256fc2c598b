/** Tables of migrations/0004. */
import type { ColumnType, Generated } from 'kysely';
import type { Verdict } from '#src/domain/evidence.ts';
import type {
  TakedownAct,
  TakedownAnswer,
  TakedownContent,
  TakedownItemContent,
  TakedownKind,
  TakedownState,
} from '#src/domain/takedown.ts';
import type { Id, Json, MaybeDay, MaybeTime, NewId, StampedTime } from './columns.ts';

export type TakedownTables = {
  takedowns: {
    id: NewId;
    case_id: Id;
    province_code: string;
    kind: TakedownKind;
    state: ColumnType<TakedownState, TakedownState | undefined, TakedownState>;
    version: Generated<number>;
    addressee_id: string;
    content: Json<TakedownContent>;
    drafted_by: string;
    drafted_at: StampedTime;
    editors: ColumnType<string[], string[] | undefined, string[]>;
    symbol: Generated<string>;
    submitted_at: MaybeTime;
    signed_by: string | null;
    signed_at: MaybeTime;
    number: string | null;
    document_date: MaybeDay;
    numbered_by: string | null;
    numbered_at: MaybeTime;
    sent_by: string | null;
    sent_at: MaybeTime;
    channel: string | null;
    confirmed_at: MaybeTime;
    hours: number;
    due_at: MaybeTime;
    overdue_told_at: MaybeTime;
    answer: TakedownAnswer | null;
    answered_at: MaybeTime;
    ended_by: string | null;
    ended_at: MaybeTime;
    end_reason: string | null;
    recall_since: MaybeTime;
    recall_why: string | null;
  };
  takedown_items: {
    id: NewId;
    takedown_id: Id;
    posting_id: Id;
    position: number;
    url: string;
    content: Json<TakedownItemContent>;
    result: Verdict | null;
    result_at: MaybeTime;
    result_by: string | null;
  };
  takedown_events: {
    id: NewId;
    takedown_id: Id;
    at: StampedTime;
    actor_id: string;
    act: TakedownAct;
    from_state: TakedownState | null;
    to_state: TakedownState;
    note: Generated<string>;
    content_sha256: Buffer | null;
  };
};
