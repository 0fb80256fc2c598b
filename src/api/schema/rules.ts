/** Rule sets: versions, drafts, hunts over stored postings, and what is live. */
import { z } from 'zod';
import {
  combinationEffects,
  draftStates,
  huntChangeKinds,
  huntKinds,
  huntStates,
  proposalStates,
  ruleActions,
  ruleContent,
  ruleOrigins,
  ruleProblemCodes,
  ruleRoles,
  type RuleParts,
} from '#src/domain/rule-content.ts';
import { bands, forms, queues, riskFixes, stances } from './codes.ts';
import { instant, pageOf, pageQuery, rowId, sourceId } from './page.ts';

export type { RuleContent, RuleParts } from '#src/domain/rule-content.ts';

/** Name of an immutable version: its day and the hash of its content. */
export const ruleVersion = z.string().regex(/^[0-9A-Za-z][0-9A-Za-z.-]{0,62}$/);

const reason = z.string().trim().min(3).max(1000);
const title = z.string().trim().min(3).max(120);
/** Null = the machine itself. */
const person = z.object({ id: z.string(), name: z.string() }).nullable();

export const versionParams = z.strictObject({ version: ruleVersion });
export const idParams = z.strictObject({ id: rowId });

/** A place in a rule set with what is wrong there; the interface words the code. */
export const ruleProblem = z.object({ path: z.string(), code: z.enum(ruleProblemCodes), detail: z.string().nullable() });
export type RuleProblemRow = z.infer<typeof ruleProblem>;

/** One difference. Things of a list are named by their id: `gazetteer.bavet.name`, `combinations.C4.value`, `phrases.EASY_HIGH`. */
export const ruleChange = z.object({
  path: z.string(),
  kind: z.enum(['added', 'removed', 'changed']),
  before: z.string().nullable(),
  after: z.string().nullable(),
});
export type RuleChangeRow = z.infer<typeof ruleChange>;
/** `truncated`: there are more differences than are listed. */
export const ruleChanges = z.object({ items: z.array(ruleChange), truncated: z.boolean() });
export type RuleChanges = z.infer<typeof ruleChanges>;

// ---- hunts

const tally = { new: z.int(), gone: z.int(), moved: z.int() };

/** Numbers of changes in the reach of whoever asks. */
export const huntCounts = z.object({
  kinds: z.object(tally),
  bands: z.array(z.object({ before: z.enum(bands), after: z.enum(bands), postings: z.int() })),
  queues: z.array(z.object({ before: z.enum(queues), after: z.enum(queues), postings: z.int() })),
  /** By the forms it has after, or had before where it has none; one posting may stand in several. `null` = no form. */
  forms: z.array(z.object({ form: z.enum(forms).nullable(), ...tally })),
  sources: z.array(z.object({ id: z.string(), name: z.string(), ...tally })),
});
export type HuntCounts = z.infer<typeof huntCounts>;

export const huntScopeBody = z.strictObject({
  /** First day in Viet Nam; only postings first seen since then. */
  seenFrom: z.iso.date().nullable().default(null),
  source: sourceId.nullable().default(null),
  flagged: z.enum(['flagged', 'unflagged']).nullable().default(null),
});

export const hunt = z.object({
  id: rowId,
  kind: z.enum(huntKinds),
  version: z.string(),
  /** Title of the version; empty for a shipped one. */
  title: z.string(),
  state: z.enum(huntStates),
  scope: z.object({ seenFrom: instant.nullable(), source: z.string().nullable(), flagged: z.enum(['flagged', 'unflagged']).nullable() }),
  /** Postings to walk over; null while they are not counted yet, and for a shadow. */
  total: z.int().nullable(),
  done: z.int(),
  /** Of `done` those that could not be scored. */
  skipped: z.int(),
  /** Postings a second while it works; null before the first are done. */
  perSecond: z.number().nullable(),
  remainingSeconds: z.int().nullable(),
  /** It waits because new postings are scored first. */
  yielding: z.boolean(),
  startedBy: person,
  startedAt: instant,
  finishedAt: instant.nullable(),
  /** Why it failed, as a code. */
  failure: z.string().nullable(),
  /** After the version went live: how far the changed postings are sent to be scored again. */
  reassessment: z.object({ state: z.enum(['running', 'done', 'stopped']), done: z.int(), total: z.int() }).nullable(),
  /** Numbers of changes by kind. */
  kinds: z.object(tally),
});
export type Hunt = z.infer<typeof hunt>;
export const huntDetail = hunt.extend({ counts: huntCounts });
export type HuntDetail = z.infer<typeof huntDetail>;

export const huntsQuery = z.strictObject({ version: ruleVersion.optional(), kind: z.enum(huntKinds).optional(), ...pageQuery });
export const huntPage = pageOf(hunt);
export type HuntPage = z.infer<typeof huntPage>;

export const huntSorts = ['newest', 'most-moved'] as const;
export const huntChangesQuery = z.strictObject({
  kind: z.enum(huntChangeKinds).optional(),
  sort: z.enum(huntSorts).prefault('most-moved'),
  form: z.enum(forms).optional(),
  source: sourceId.optional(),
  ...pageQuery,
});

const pair = <Value extends z.ZodType>(value: Value) => z.object({ before: value, after: value });

export const huntChange = z.object({
  /** Id of the revision that was scored. */
  id: rowId,
  kind: z.enum(huntChangeKinds),
  risk: pair(z.int()),
  band: pair(z.enum(bands)),
  queue: pair(z.enum(queues)),
  stance: z.enum(stances),
  forms: z.array(z.enum(forms)),
  /** Version that had judged it before. */
  rulesBefore: z.string(),
  /** Ids of signals and mitigations; null where what was found before is not known any more. */
  appeared: z.array(z.string()).nullable(),
  vanished: z.array(z.string()).nullable(),
  source: z.object({ id: z.string(), name: z.string(), platform: z.string() }),
  seenAt: instant,
  /** Masked. Null where the reader may not see the posting (cries for help, other desks) or it was erased. */
  posting: z
    .object({
      id: rowId,
      title: z.string().nullable(),
      excerpt: z.string(),
      /** Address of the public page, masked. */
      address: z.string().nullable(),
      /** The newest case it stands in that the reader may open. */
      caseId: rowId.nullable(),
    })
    .nullable(),
});
export type HuntChange = z.infer<typeof huntChange>;
/** A page may be short, or empty, and still have a next one. */
export const huntChangePage = pageOf(huntChange);
export type HuntChangePage = z.infer<typeof huntChangePage>;

// ---- versions and roles

export const ruleSetSummary = z.object({
  version: z.string(),
  /** Words of whoever made it; empty for a shipped one. */
  title: z.string(),
  origin: z.enum(ruleOrigins),
  basedOn: z.string().nullable(),
  createdAt: instant,
  createdBy: person,
  role: z.enum(ruleRoles).nullable(),
  /** The newest hunt over stored postings that came to its end: without one it cannot be proposed. */
  finishedHunt: rowId.nullable(),
});
export type RuleSetSummary = z.infer<typeof ruleSetSummary>;
export const ruleSetPage = pageOf(ruleSetSummary);

export const ruleSetAnswer = ruleSetSummary.extend({ content: ruleContent });
export type RuleSetAnswer = z.infer<typeof ruleSetAnswer>;
/** Without `from`: against the version it is based on, or against the live one where it is based on none. */
export const changesQuery = z.strictObject({ from: ruleVersion.optional() });
export const ruleChangesAnswer = ruleChanges.extend({ from: z.string(), to: z.string() });
export type RuleChangesAnswer = z.infer<typeof ruleChangesAnswer>;

export const ruleHistoryEntry = z.object({
  id: rowId,
  at: instant,
  action: z.enum(ruleActions),
  by: person,
  reason: z.string(),
  /** The role that was changed, or null. */
  role: z.enum(ruleRoles).nullable(),
  from: z.string().nullable(),
  to: z.string().nullable(),
});
export type RuleHistoryEntry = z.infer<typeof ruleHistoryEntry>;

export const ruleProposal = z.object({
  id: rowId,
  version: z.string(),
  title: z.string(),
  /** What was live when it was proposed. */
  from: z.string(),
  reason: z.string(),
  hunt,
  proposedBy: person,
  proposedAt: instant,
  state: z.enum(proposalStates),
  decidedBy: person,
  decidedAt: instant.nullable(),
  decisionReason: z.string().nullable(),
  /** Whoever asks made it, and so cannot decide it. */
  mine: z.boolean(),
});
export type RuleProposal = z.infer<typeof ruleProposal>;

export const draftSummary = z.object({
  id: rowId,
  title: z.string(),
  basedOn: z.string(),
  /** Raised with every change; send it back with the next. */
  revision: z.int(),
  state: z.enum(draftStates),
  openedBy: person,
  openedAt: instant,
  changedBy: person,
  changedAt: instant,
  /** The version that was made of it. */
  sealedAs: z.string().nullable(),
});
export type DraftSummary = z.infer<typeof draftSummary>;

/** `versions` and `history` are cursors of the two lists, `nextCursor` of their pages. */
export const rulesQuery = z.strictObject({
  versions: pageQuery.cursor,
  history: pageQuery.cursor,
  limit: z.coerce.number().int().min(1).max(100).prefault(20),
});
export const rulesOverview = z.object({
  /** Null only before the first worker has started. */
  live: ruleSetSummary.extend({ since: instant }).nullable(),
  /** `huntId` leads to what it would change. */
  shadow: ruleSetSummary.extend({ since: instant, huntId: rowId }).nullable(),
  /** The newest set of the program, where analysts' own set is live and does not build on it. */
  offered: ruleSetSummary.nullable(),
  /** What «roll back» would make live. */
  rollBackTo: ruleSetSummary.nullable(),
  proposal: ruleProposal.nullable(),
  /** Open drafts, the last changed first, 50 at most. */
  drafts: z.array(draftSummary),
  versions: ruleSetPage,
  history: pageOf(ruleHistoryEntry),
});
export type RulesOverview = z.infer<typeof rulesOverview>;

// ---- drafts

export const draftBody = z.strictObject({ basedOn: ruleVersion, title });

/** Parts as in `content`, of the lexicon list by list; each part replaces the one of the draft as a whole. Wrong ones are refused as `rules-invalid`. */
export const draftChangeBody = z.strictObject({
  revision: z.int().min(1),
  title: title.optional(),
  parts: z.looseObject({}).optional(),
});
/** As the interface sends it. */
export type DraftChangeBody = { revision: number; title?: string; parts?: RuleParts };

/** `problems` must be empty before it can be tried or sealed. */
export const draft = draftSummary.extend({ content: ruleContent, problems: z.array(ruleProblem), changes: ruleChanges });
export type Draft = z.infer<typeof draft>;

/** Names the revision that was on the screen. */
export const draftActBody = z.strictObject({ revision: z.int().min(1) });
export const sealAnswer = z.object({ version: z.string() });

export const tryBody = z.strictObject({
  text: z.string().min(1).max(20_000),
  title: z.string().max(500).nullable().default(null),
  /** When it was first seen; now where it is left out. */
  seenAt: instant.optional(),
});
const finding = z.object({ id: z.string(), start: z.int(), end: z.int(), points: z.number() });
/** What one rule set makes of the text; spans are offsets into it. */
export const tryResult = z.object({
  risk: z.int(),
  band: z.enum(bands),
  queue: z.enum(queues),
  stance: z.enum(stances),
  abstain: z.boolean(),
  forms: z.array(z.enum(forms)),
  signals: z.array(finding),
  mitigations: z.array(finding),
  combinations: z.array(
    z.object({ id: z.string(), effect: z.enum(combinationEffects), value: z.number().nullable(), alwaysReview: z.boolean() }),
  ),
  basis: z.object({ sum: z.number(), by: z.enum(riskFixes), id: z.string().nullable() }),
});
export type TryResult = z.infer<typeof tryResult>;
/** Nothing of it is stored. `live` is null before anything is live. */
export const tryAnswer = z.object({ draft: tryResult, live: tryResult.nullable(), liveVersion: z.string().nullable() });
export type TryAnswer = z.infer<typeof tryAnswer>;

// ---- roles

/** Null ends the shadow. */
export const shadowBody = z.strictObject({ version: ruleVersion.nullable(), reason });
export const shadowAnswer = z.object({ huntId: rowId.nullable() });

/** `huntId`: the finished hunt the proposal rests on; without it the newest of the version. */
export const proposalBody = z.strictObject({ version: ruleVersion, reason, huntId: rowId.optional() });
export const proposalDecisionBody = z.strictObject({ reason });
export const confirmAnswer = z.object({ live: z.string() });
export const refuseAnswer = z.object({ ok: z.literal(true) });

/** `live` = the version that was shown as live. */
export const rollBackBody = z.strictObject({ live: ruleVersion, reason });
export const rollBackAnswer = z.object({ live: z.string() });
