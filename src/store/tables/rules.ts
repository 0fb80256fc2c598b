/** Tables of migrations/0007, and the rule sets of 0001. */
import type { Generated, GeneratedAlways } from 'kysely';
import type { AssessmentQueue, Band, Stance } from '#src/domain/assessment.ts';
import type {
  DraftState,
  HuntChangeKind,
  HuntKind,
  HuntScope,
  HuntState,
  ProposalState,
  RuleAction,
  RuleOrigin,
  RuleRole,
} from '#src/domain/rule-content.ts';
import type { Id, Json, MaybeTime, NewId, StampedTime, Time } from './columns.ts';

export type RuleTables = {
  /** Versions; never changed. */
  rule_sets: {
    id: NewId;
    version: string;
    content_sha256: Buffer;
    content: Json<unknown>;
    imported_at: StampedTime;
    title: Generated<string>;
    origin: Generated<RuleOrigin>;
    based_on: string | null;
    created_by: string | null;
  };
  rule_drafts: {
    id: NewId;
    title: string;
    based_on: string;
    content: Json<unknown>;
    revision: Generated<number>;
    state: Generated<DraftState>;
    opened_by: string;
    opened_at: Time;
    changed_by: string;
    changed_at: Time;
    sealed_version: string | null;
  };
  /** Append-only. */
  rule_history: {
    id: NewId;
    at: Time;
    action: RuleAction;
    actor_id: string | null;
    reason: Generated<string>;
    role: RuleRole | null;
    version_from: string | null;
    version_to: string | null;
    below: Id | null;
  };
  rule_roles: { role: RuleRole; version: string; since: Time; history_id: Id; hunt_id: Id | null };
  rule_proposals: {
    id: NewId;
    version: string;
    live_version: string;
    hunt_id: Id;
    reason: string;
    proposed_by: string;
    proposed_at: Time;
    state: Generated<ProposalState>;
    decided_by: string | null;
    decided_at: MaybeTime;
    decision_reason: string | null;
  };
  rule_hunts: {
    id: NewId;
    kind: HuntKind;
    version: string;
    state: Generated<HuntState>;
    seen_from: MaybeTime;
    source_id: string | null;
    flagged: HuntScope['flagged'];
    upper_id: Id | null;
    cursor_id: Id | null;
    total: number | null;
    done: Generated<number>;
    skipped: Generated<number>;
    /** Milliseconds of work so far, waiting left out. */
    busy_ms: Generated<Id>;
    yielded_at: MaybeTime;
    started_by: string | null;
    started_at: Time;
    finished_at: MaybeTime;
    failure: string | null;
    apply_state: 'running' | 'done' | 'stopped' | null;
    apply_cursor: Generated<Id>;
    apply_done: Generated<number>;
    apply_total: Generated<number>;
    due_at: StampedTime;
    attempts: Generated<number>;
    lease_token: string | null;
    lease_until: MaybeTime;
  };
  hunt_changes: {
    hunt_id: Id;
    revision_id: Id;
    posting_id: Id;
    kind: HuntChangeKind;
    risk_before: number;
    risk_after: number;
    moved: GeneratedAlways<number>;
    band_before: Band;
    band_after: Band;
    queue_before: AssessmentQueue;
    queue_after: AssessmentQueue;
    stance: Stance;
    forms: string[];
    rules_before: string;
    appeared: string[] | null;
    vanished: string[] | null;
    source_id: string;
    province_code: string;
    help: boolean;
    seen_at: Time;
  };
  hunt_counts: {
    hunt_id: Id;
    province_code: string;
    dimension: 'kind' | 'band' | 'queue' | 'form' | 'source';
    key: string;
    postings: number;
  };
};
