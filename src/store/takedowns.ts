/** Takedown requests: reads, all within a scope. What changes them stands in takedown-writes.ts. */
import { type RawBuilder, type Selectable, sql } from 'kysely';
import type { Scope } from '#src/domain/access.ts';
import type { Verdict } from '#src/domain/evidence.ts';
import type {
  TakedownAct,
  TakedownAnswer,
  TakedownContent,
  TakedownItemContent,
  TakedownKind,
  TakedownState,
  TakedownTab,
} from '#src/domain/takedown.ts';
import type { Database, Db } from './database.ts';
import { inScope } from './scope.ts';

export type TakedownItem = {
  id: string;
  postingId: string;
  position: number;
  url: string;
  content: TakedownItemContent;
  result: Verdict | null;
  resultAt: Date | null;
  resultBy: string | null;
};

export type Takedown = {
  id: string;
  caseId: string;
  province: string;
  kind: TakedownKind;
  state: TakedownState;
  version: number;
  addresseeId: string;
  content: TakedownContent;
  draftedBy: string;
  draftedAt: Date;
  editors: string[];
  submittedAt: Date | null;
  signedBy: string | null;
  signedAt: Date | null;
  number: string | null;
  /** Local day, `YYYY-MM-DD`. */
  documentDate: string | null;
  sentAt: Date | null;
  channel: string | null;
  confirmedAt: Date | null;
  hours: number;
  dueAt: Date | null;
  answer: TakedownAnswer | null;
  answeredAt: Date | null;
  endedAt: Date | null;
  endReason: string | null;
  recallSince: Date | null;
  recallWhy: string | null;
  items: TakedownItem[];
};

/**
 * Who reads, where: `police` every request, `department` the Department's own letters, `signed` what is signed and later (clerks).
 * What none of the three reaches does not exist.
 */
export type Reader = { police: Scope; department: Scope; signed: Scope };

function readable(reader: Reader): RawBuilder<boolean> {
  return sql<boolean>`(${inScope(reader.police, 'takedowns')}
    or (${inScope(reader.department, 'takedowns')} and takedowns.content->>'requester' = 'department')
    or (${inScope(reader.signed, 'takedowns')} and takedowns.signed_at is not null))`;
}

export type TakedownEvent = {
  id: string;
  at: Date;
  actorId: string;
  actorName: string | null;
  act: TakedownAct;
  fromState: TakedownState | null;
  toState: TakedownState;
  note: string;
  contentSha256: string | null;
};

/** A day column as `YYYY-MM-DD`, whatever the driver makes of it. */
const documentDay = sql<string | null>`to_char(takedowns.document_date, 'YYYY-MM-DD')`;

/** A request within the reader's scope, or null. `lock` holds its row until the transaction ends. */
export async function findTakedown(db: Db, id: string, reader: Reader, lock = false): Promise<Takedown | null> {
  const row = await db
    .selectFrom('takedowns')
    .selectAll()
    .select(documentDay.as('document_day'))
    .where('id', '=', id)
    .where(readable(reader))
    .$if(lock, (query) => query.forUpdate())
    .executeTakeFirst();
  if (row === undefined) return null;
  const items = await db.selectFrom('takedown_items').selectAll().where('takedown_id', '=', id).orderBy('position').execute();
  return toTakedown(row, items);
}

type TakedownRow = Selectable<Database['takedowns']> & { document_day: string | null };

function toTakedown(row: TakedownRow, items: Selectable<Database['takedown_items']>[]): Takedown {
  return {
    id: row.id,
    caseId: row.case_id,
    province: row.province_code,
    kind: row.kind,
    state: row.state,
    version: row.version,
    addresseeId: row.addressee_id,
    content: row.content,
    draftedBy: row.drafted_by,
    draftedAt: row.drafted_at,
    editors: row.editors,
    submittedAt: row.submitted_at,
    signedBy: row.signed_by,
    signedAt: row.signed_at,
    number: row.number,
    documentDate: row.document_day,
    sentAt: row.sent_at,
    channel: row.channel,
    confirmedAt: row.confirmed_at,
    hours: row.hours,
    dueAt: row.due_at,
    answer: row.answer,
    answeredAt: row.answered_at,
    endedAt: row.ended_at,
    endReason: row.end_reason,
    recallSince: row.recall_since,
    recallWhy: row.recall_why,
    items: items.map((item) => ({
      id: item.id,
      postingId: item.posting_id,
      position: item.position,
      url: item.url,
      content: item.content,
      result: item.result,
      resultAt: item.result_at,
      resultBy: item.result_by,
    })),
  };
}

/** The case a request belongs to; never changes, so it may be asked before anything is locked. */
export async function caseOfTakedown(db: Db, id: string, reader: Reader): Promise<string | null> {
  const row = await db.selectFrom('takedowns').select('case_id').where('id', '=', id).where(readable(reader)).executeTakeFirst();
  return row?.case_id ?? null;
}

export type TakedownSummary = {
  id: string;
  caseId: string;
  kind: TakedownKind;
  state: TakedownState;
  addressee: string;
  about: string;
  agency: string;
  number: string | null;
  symbol: string;
  items: number;
  results: number;
  draftedBy: string;
  draftedByName: string | null;
  draftedAt: Date;
  signedAt: Date | null;
  sentAt: Date | null;
  dueAt: Date | null;
  answer: TakedownAnswer | null;
  endedAt: Date | null;
  recallSince: Date | null;
};

const statesOf: Record<TakedownTab, readonly TakedownState[]> = {
  drafts: ['draft'],
  'to-sign': ['submitted'],
  'to-number': ['signed'],
  'to-send': ['numbered'],
  running: ['sent', 'confirmed', 'answered'],
  overdue: ['sent', 'confirmed', 'answered'],
  recall: ['sent', 'confirmed', 'answered'],
  done: ['closed', 'withdrawn', 'stopped'],
};

/** One page of requests, newest first, after the one with this id. */
export async function listTakedowns(
  db: Db,
  reader: Reader,
  filter: { tab?: TakedownTab | undefined; caseId?: string | undefined },
  now: Date,
  after: string | null,
  limit: number,
): Promise<{ rows: TakedownSummary[]; next: string | null }> {
  const { tab, caseId } = filter;
  const rows = await db
    .selectFrom('takedowns')
    .leftJoin('users as drafter', 'drafter.id', 'takedowns.drafted_by')
    .where(readable(reader))
    .$if(tab !== undefined, (query) => query.where('takedowns.state', 'in', statesOf[tab ?? 'drafts']))
    .$if(tab === 'overdue', (query) =>
      // «no answer» is no answer: it stays late until somebody closes it
      query
        .where('takedowns.due_at', '<', now)
        .where((eb) => eb.or([eb('takedowns.state', '<>', 'answered'), eb('takedowns.answer', '=', 'none')])),
    )
    .$if(tab === 'recall', (query) => query.where('takedowns.recall_since', 'is not', null))
    .$if(caseId !== undefined, (query) => query.where('takedowns.case_id', '=', caseId ?? '0'))
    .$if(after !== null, (query) => query.where('takedowns.id', '<', after ?? '0'))
    .select([
      'takedowns.id',
      'takedowns.case_id',
      'takedowns.kind',
      'takedowns.state',
      'takedowns.number',
      'takedowns.symbol',
      'takedowns.drafted_by',
      'drafter.name as drafter_name',
      'takedowns.drafted_at',
      'takedowns.signed_at',
      'takedowns.sent_at',
      'takedowns.due_at',
      'takedowns.answer',
      'takedowns.ended_at',
      'takedowns.recall_since',
      sql<string>`takedowns.content->'addressee'->>'name'`.as('addressee'),
      sql<string>`takedowns.content->>'about'`.as('about'),
      sql<string>`takedowns.content->>'agency'`.as('agency'),
      sql<number>`(select count(*)::int from takedown_items i where i.takedown_id = takedowns.id)`.as('items'),
      sql<number>`(select count(i.result)::int from takedown_items i where i.takedown_id = takedowns.id)`.as('results'),
    ])
    .orderBy('takedowns.id', 'desc')
    .limit(limit + 1)
    .execute();
  const shown = rows.slice(0, limit);
  return {
    rows: shown.map((row) => ({
      id: row.id,
      caseId: row.case_id,
      kind: row.kind,
      state: row.state,
      addressee: row.addressee,
      about: row.about,
      agency: row.agency,
      number: row.number,
      symbol: row.symbol,
      items: row.items,
      results: row.results,
      draftedBy: row.drafted_by,
      draftedByName: row.drafter_name,
      draftedAt: row.drafted_at,
      signedAt: row.signed_at,
      sentAt: row.sent_at,
      dueAt: row.due_at,
      answer: row.answer,
      endedAt: row.ended_at,
      recallSince: row.recall_since,
    })),
    next: rows.length > limit ? (shown.at(-1)?.id ?? null) : null,
  };
}

/** How many requests wait in each list; ended ones are not counted. */
export async function countTakedowns(db: Db, reader: Reader, now: Date): Promise<Record<Exclude<TakedownTab, 'done'>, number>> {
  const counted = (states: readonly TakedownState[]) => sql<number>`count(*) filter (where state in (${sql.join(states)}))::int`;
  const row = await db
    .selectFrom('takedowns')
    .where(sql<boolean>`state not in ('closed','withdrawn','stopped')`)
    .where(readable(reader))
    .select([
      counted(statesOf.drafts).as('drafts'),
      counted(statesOf['to-sign']).as('to_sign'),
      counted(statesOf['to-number']).as('to_number'),
      counted(statesOf['to-send']).as('to_send'),
      counted(statesOf.running).as('running'),
      sql<number>`count(*) filter (where (state in ('sent','confirmed') or (state = 'answered' and answer = 'none')) and due_at < ${now})::int`.as(
        'overdue',
      ),
      sql<number>`count(*) filter (where state in ('sent','confirmed','answered') and recall_since is not null)::int`.as('recall'),
    ])
    .executeTakeFirstOrThrow();
  return {
    drafts: row.drafts,
    'to-sign': row.to_sign,
    'to-number': row.to_number,
    'to-send': row.to_send,
    running: row.running,
    overdue: row.overdue,
    recall: row.recall,
  };
}

/** Everything that happened to a request, oldest first, 500 at most. */
export async function takedownEvents(db: Db, id: string): Promise<TakedownEvent[]> {
  const rows = await db
    .selectFrom('takedown_events as e')
    .leftJoin('users as u', 'u.id', 'e.actor_id')
    .where('e.takedown_id', '=', id)
    .select(['e.id', 'e.at', 'e.actor_id', 'u.name', 'e.act', 'e.from_state', 'e.to_state', 'e.note', 'e.content_sha256'])
    .orderBy('e.id')
    .limit(500)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    at: row.at,
    actorId: row.actor_id,
    actorName: row.name,
    act: row.act,
    fromState: row.from_state,
    toState: row.to_state,
    note: row.note,
    contentSha256: row.content_sha256?.toString('hex') ?? null,
  }));
}

/** Names of people by id. */
export async function namesOf(db: Db, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db.selectFrom('users').select(['id', 'name']).where('id', 'in', ids).execute();
  return new Map(rows.map((row) => [row.id, row.name]));
}
