/** Tables of migrations/0006. */
import type { Generated } from 'kysely';
import type { Day, Json, MaybeTime, NewId, StampedTime, Time } from './columns.ts';

export type ReportTables = {
  weekly_reports: {
    id: NewId;
    province_code: string;
    closes_on: Day;
    starts_at: Time;
    ends_at: Time;
    state: Generated<'closed' | 'released'>;
    content: Json<unknown>;
    closed_at: StampedTime;
    remarks: Generated<string>;
    version: Generated<number>;
    number: string | null;
    released_by: string | null;
    released_at: MaybeTime;
  };
};
