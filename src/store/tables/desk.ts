/** Tables of migrations/0003: tips. What 0003 adds to cases and decisions stands in database.ts. */
import type { Generated } from 'kysely';
import type { TipChannel } from '#src/domain/tip.ts';
import type { Id, MaybeTime, NewId, StampedTime, Time } from './columns.ts';

export type DeskTables = {
  tips: {
    id: NewId;
    posting_id: Id;
    channel: TipChannel;
    received_at: Time;
    received_by: string;
    recorded_at: StampedTime;
    reporter_sealed: Buffer | null;
    reporter_key_id: string | null;
    reporter_confidential: Generated<boolean>;
    platform: string | null;
    note: Generated<string>;
    province_code: string;
    commune_code: string | null;
    sorting_due_at: Time;
    sorted_at: MaybeTime;
    sorted_by: string | null;
  };
};
