/** Kinds of columns, as the driver reads and takes them. Ids are bigint in PostgreSQL and strings here. */
import type { ColumnType, Generated, GeneratedAlways } from 'kysely';

export type Id = string;
export type NewId = GeneratedAlways<Id>;
export type Time = ColumnType<Date, Date | string, Date | string>;
export type MaybeTime = ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
export type StampedTime = ColumnType<Date, Date | string | undefined, Date | string>;
export type Json<T> = ColumnType<T, string, string>;
export type MaybeJson<T> = ColumnType<T | null, string | null | undefined, string | null>;

/** Columns by which a row waits for, is held by and fails a step of the pipeline. */
export type Work<Stage extends string> = {
  stage: Generated<Stage>;
  due_at: StampedTime;
  attempts: Generated<number>;
  failures: Generated<number>;
  lease_token: string | null;
  lease_until: MaybeTime;
  last_error: string | null;
};

/** A calendar day, `YYYY-MM-DD`. */
export type Day = ColumnType<string, string, string>;
export type MaybeDay = ColumnType<string | null, string | null | undefined, string | null>;
