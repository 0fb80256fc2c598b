/** Table types, as migrations/ made them. Ids are bigint in PostgreSQL and strings here. */
import type { ColumnType, Generated, GeneratedAlways, Kysely, Transaction } from 'kysely';
import type { Assessment, AssessmentQueue, Band, Stance } from '#src/domain/assessment.ts';
import type { CaseRoute, Conclusion } from '#src/domain/decision.ts';
import type { SourceSettings } from '#src/domain/source.ts';
import type { TlsCertificate, VisitOutcome } from '#src/domain/visit.ts';
import type { Id, Json, MaybeDay, MaybeJson, MaybeTime, NewId, StampedTime, Time, Work } from './tables/columns.ts';
import type { DeskTables } from './tables/desk.ts';
import type { EvidenceTables } from './tables/evidence.ts';
import type { PeopleTables } from './tables/people.ts';
import type { ReportTables } from './tables/reports.ts';
import type { RuleTables } from './tables/rules.ts';
import type { TakedownTables } from './tables/takedowns.ts';

export type Database = PeopleTables &
  DeskTables &
  TakedownTables &
  EvidenceTables &
  ReportTables &
  RuleTables & {
    sources: {
      id: string;
      name: string;
      kind: 'crawl' | 'tips' | 'import' | 'manual';
      platform: string;
      crawler: string | null;
      settings: Json<SourceSettings>;
      province_code: string;
      practice: Generated<boolean>;
      enabled: Generated<boolean>;
      next_crawl_at: MaybeTime;
      created_at: StampedTime;
      updated_at: StampedTime;
    };
    crawls: {
      id: NewId;
      source_id: string;
      started_at: StampedTime;
      finished_at: MaybeTime;
      started_by: string | null;
      planned: Generated<number>;
      postings_new: Generated<number>;
    };
    raw_responses: {
      id: NewId;
      sha256: Buffer;
      bytes: number;
      url: string;
      final_url: string;
      redirects: Json<{ status: number; location: string }[]>;
      status: number;
      headers: Json<[string, string][]>;
      remote_address: string | null;
      tls: Json<TlsCertificate[]>;
      via: 'static' | 'browser';
      fetched_at: Time;
    };
    visits: {
      id: NewId;
      crawl_id: Id | null;
      source_id: string;
      url: string;
      canonical_url: string;
      url_key: Buffer;
      depth: Generated<number>;
      link_kind: Generated<'start' | 'list' | 'detail' | 'next' | 'single'>;
      started_at: MaybeTime;
      finished_at: MaybeTime;
      outcome: VisitOutcome | null;
      reason: string | null;
      status: number | null;
      raw_response_id: Id | null;
      postings_found: number | null;
      parse_reason: string | null;
      skipped: MaybeJson<{ code: string; count: number }[]>;
    } & Work<'fetch' | 'parse' | 'done' | 'quarantined'>;
    pages: {
      source_id: string;
      url_key: Buffer;
      canonical_url: string;
      etag: string | null;
      last_modified: string | null;
      links: MaybeJson<{ url: string; kind: 'detail' | 'list' | 'next' }[]>;
      last_outcome: string | null;
      last_visit_at: Time;
    };
    hosts: {
      host: string;
      next_slot_at: StampedTime;
      backoff_until: MaybeTime;
      trouble: Generated<number>;
      robots: MaybeJson<unknown>;
      robots_until: MaybeTime;
    };
    visit_counts: { source_id: string; day: ColumnType<string, string, string>; outcome: VisitOutcome; visits: number };
    imports: {
      id: NewId;
      source_id: string;
      file_name: string;
      sha256: Buffer;
      imported_by: string | null;
      started_at: StampedTime;
      finished_at: MaybeTime;
      lines: Generated<number>;
      added: Generated<number>;
      known: Generated<number>;
      rejected: Generated<number>;
    };
    postings: {
      id: NewId;
      source_id: string;
      key: Buffer;
      native_id: string | null;
      url: string | null;
      canonical_url: string | null;
      platform: string;
      kind: 'post' | 'comment' | 'tip';
      province_code: string;
      commune_code: string | null;
      author_name: string | null;
      author_id: string | null;
      author_url: string | null;
      published_at: MaybeTime;
      first_seen_at: Time;
      last_seen_at: Time;
      page_url_key: Buffer | null;
      own_page: Generated<boolean>;
      current_revision_id: Id | null;
      erased_at: MaybeTime;
    };
    revisions: {
      id: NewId;
      posting_id: Id;
      number: number;
      content_sha256: Buffer;
      title: string | null;
      text: string;
      cut: Generated<boolean>;
      images: ColumnType<string[], string | undefined, string>;
      seen_at: Time;
      visit_id: Id | null;
      import_id: Id | null;
      raw_response_id: Id | null;
    } & Work<'assess' | 'file' | 'done' | 'quarantined'>;
    assessments: {
      id: NewId;
      revision_id: Id;
      rules_version: string;
      model_version: Generated<string>;
      reference_at: Time;
      risk: number;
      band: Band;
      queue: AssessmentQueue;
      stance: Stance;
      abstain: boolean;
      forms: string[];
      detail: MaybeJson<Assessment>;
      assessed_at: StampedTime;
    };
    contacts: {
      id: NewId;
      kind: string;
      key_id: string;
      identity: Buffer;
      sealed_value: Buffer;
      seal_key_id: string;
      hint: string;
      first_seen_at: StampedTime;
    };
    revision_contacts: { revision_id: Id; contact_id: Id; span_start: number; span_end: number };
    campaigns: { id: NewId; province_code: string; merged_into: Id | null; created_at: StampedTime };
    campaign_members: { posting_id: Id; campaign_id: Id; reason: string; joined_at: StampedTime };
    cases: {
      id: NewId;
      campaign_id: Id | null;
      posting_id: Id | null;
      queue: 'review' | 'rescue' | 'sample';
      state: Generated<'new' | 'claimed' | 'verifying' | 'concluded' | 'closed'>;
      conclusion: Conclusion | null;
      episode: Generated<number>;
      previous_case_id: Id | null;
      province_code: string;
      commune_code: string | null;
      risk: number;
      band: Band;
      danger: number;
      forms: string[];
      opened_at: StampedTime;
      closed_at: MaybeTime;
      claim_until: MaybeTime;
      task: string | null;
      assignee_id: string | null;
      due_at: MaybeTime;
      progress: string | null;
      result: string | null;
      authority: string | null;
      route: CaseRoute | null;
      agency_code: string | null;
      alarm_heard_by: string | null;
      alarm_heard_at: MaybeTime;
      transferred_on: MaybeDay;
      age_floor: Generated<number>;
      /** The greater of danger and age floor. */
      rank: GeneratedAlways<number>;
    };
    case_postings: { case_id: Id; posting_id: Id; revision_id: Id; assessment_id: Id; added_at: StampedTime };
    decisions: {
      id: NewId;
      case_id: Id;
      kind: string;
      reason: string;
      seen: Json<unknown>;
      decided_by: string;
      decided_at: StampedTime;
      undoes: Id | null;
      reason_code: Generated<string>;
      conclusion: Conclusion | null;
      route: CaseRoute | null;
      answers: ColumnType<string[], string | undefined, string>;
    };
    transfers: {
      id: NewId;
      case_id: Id;
      from_province: string;
      to_province: string;
      reason: string;
      transferred_by: string;
      transferred_at: StampedTime;
    };
    quarantine: {
      id: NewId;
      subject: 'visit' | 'revision' | 'import-line' | 'capture';
      visit_id: Id | null;
      capture_id: Id | null;
      revision_id: Id | null;
      import_id: Id | null;
      line: number | null;
      source_id: string;
      stage: string;
      code: string;
      attempts: number;
      created_at: StampedTime;
      resolved_at: MaybeTime;
      resolution: 'retried' | 'dismissed' | null;
    };
    processes: {
      id: string;
      kind: string;
      host: string;
      pid: number;
      queues: string[];
      version: string;
      started_at: StampedTime;
      beat_at: StampedTime;
    };
    audit_seals: { id: Id; entries: number; first_entry: Id; last_entry: Id; previous_hash: Buffer; hash: Buffer; sealed_at: StampedTime };
    audit_entries: {
      id: NewId;
      at: StampedTime;
      actor_kind: 'user' | 'system';
      actor_id: string;
      action: string;
      subject_kind: string;
      subject_id: string;
      detail: ColumnType<Record<string, unknown>, string | undefined, string>;
      seal_id: Id | null;
    };
  };

/** The database or a transaction on it: every store function takes either. */
export type Db = Kysely<Database> | Transaction<Database>;
