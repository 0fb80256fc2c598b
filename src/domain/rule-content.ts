/**
 * What a rule set consists of, with its bounds: everything analysts may edit. One schema for what is stored, sent and scored with;
 * what the parts must say to each other stands in src/signals/rule-problems.ts.
 */
import { z } from 'zod';
import { bands, forms } from './assessment.ts';
import { signalGroups } from './signal.ts';

/** Id of a signal or mitigation, e.g. `DEST_KH`. */
const signalId = z.string().regex(/^[A-Z][A-Z0-9_]{1,40}$/);
const points = z.number().min(0).max(100);
const risk = z.int().min(0).max(100);
const word = z.string().min(1).max(80);
const line = z.string().min(1).max(300);

/** Most wordings of one signal, and their length in characters. */
export const mostPhrases = 200;
export const longestPhrase = 200;

/** All of the lists must hold, each by one of its ids: signals, mitigations, or conditions of the text (`$money`). */
const condition = z.array(z.array(z.string().min(1).max(42)).max(60)).max(12);

export const combinationEffects = ['floor', 'ceiling', 'route'] as const;
const combination = z.strictObject({
  id: z.string().regex(/^[A-Z][A-Z0-9_]{0,19}$/),
  when: condition,
  effect: z.enum(combinationEffects),
  value: risk.nullable(),
  alwaysReview: z.boolean(),
});

export const gazetteerUses = ['always', 'context', 'emoji'] as const;
export const gazetteerKinds = ['country', 'place', 'transit', 'vague'] as const;

const lexicon = z.strictObject({
  version: z.string().max(300),
  gazetteer: z
    .array(
      z.strictObject({
        id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,62}$/),
        name: line,
        country: z.string().regex(/^(?:[A-Z]{2}|\?\?)$/),
        kind: z.enum(gazetteerKinds),
        forms: z
          .array(z.strictObject({ text: word, use: z.enum(gazetteerUses) }))
          .min(1)
          .max(200),
      }),
    )
    .max(5_000),
  rates: z.strictObject({
    base: z.literal('VND'),
    date: z.iso.date(),
    perUnit: z.record(z.string().regex(/^[A-Z]{3,5}$/), z.number().positive().max(1e9)),
  }),
  teencode: z.strictObject({
    words: z.record(word, word),
    guarded: z
      .array(
        z.strictObject({
          word,
          means: word,
          before: z.array(word).max(300).exactOptional(),
          after: z.array(word).max(300).exactOptional(),
        }),
      )
      .max(2_000),
    disguised: z.array(word).max(2_000),
    masked: z.array(word).max(2_000),
  }),
  provinces: z.array(z.strictObject({ code: z.string().regex(/^\d{2}$/), name: line, forms: z.array(word).min(1).max(60) })).max(100),
});

/** A rule set without its version, which follows from the rest. */
export const ruleContent = z.strictObject({
  /** ISO instant; the reference time of texts that come without one. */
  releasedAt: z.iso.datetime(),
  /** Points a signal gives before the cap of its group. */
  points: z.record(signalId, points),
  /** Points a mitigation takes off. */
  mitigationPoints: z.record(signalId, points),
  /** Most points a group of signals gives together. */
  groupCaps: z.record(z.enum(signalGroups), points),
  /** Least risk of each band. */
  bands: z.record(z.enum(bands), risk),
  /** Risk from which a posting goes to review. */
  queueThreshold: risk,
  combinations: z.array(combination).max(100),
  /** When a form is named, as long as no model says how likely it is. */
  forms: z.array(z.strictObject({ form: z.enum(forms), when: condition })).max(60),
  /** Pay from which unskilled work is anomalous, VND a month. */
  pay: z.strictObject({ highUnskilledVndMonth: z.int().min(1_000_000).max(1_000_000_000) }),
  /** Share of letters that had to be undone from which the text counts as obfuscated. */
  obfuscationShare: z.number().min(0.001).max(1),
  /** Languages the signals understand; in others the assessment abstains. */
  languages: z
    .array(z.string().regex(/^[a-z]{2,3}(?:-[a-z]+)?$/))
    .min(1)
    .max(40),
  /** Licensed labour-export firms; absence proves nothing. */
  licences: z.array(z.strictObject({ number: z.string().min(1).max(60), company: line })).max(5_000),
  /** Wordings that analysts added to a signal or mitigation, in the language of src/signals/wording.ts. */
  phrases: z.record(signalId, z.array(z.string().min(1).max(longestPhrase)).max(mostPhrases)),
  lexicon,
});

export type RuleContent = z.infer<typeof ruleContent>;

/** The parts of a rule set that a person may change; the lists of the lexicon one by one. */
export type RuleParts = Partial<Omit<RuleContent, 'releasedAt' | 'lexicon'> & { lexicon: Partial<RuleContent['lexicon']> }>;

/** What can be wrong with a part. The path beside it names the place: `points.DEST_KH`, `combinations.C4.value`, `gazetteer.bavet.forms.3.text`. */
export const ruleProblemCodes = [
  /** Must be there and is not. */
  'missing',
  /** Names something that does not exist: a signal, a group, a field. */
  'unknown',
  'wrong-type',
  'too-small',
  'too-large',
  /** Does not look as it must (an id, a code, a day). */
  'wrong-format',
  /** The same id stands twice. */
  'twice',
  /** A condition or list without anything in it. */
  'empty',
  /** Bands do not fall from the first to 0. */
  'order',
  /** A floor may not stand on a mitigation, a ceiling or route not on a signal. */
  'floor-on-mitigation',
  'ceiling-on-signal',
  /** A floor or ceiling needs a value, a route has none. */
  'value-missing',
  'value-not-wanted',
  /** A wording that cannot be read; `detail` quotes why. */
  'wording',
  /** A wording with too many gaps or alternatives to be matched quickly. */
  'wording-too-wide',
  /** The rules cannot score a text; `detail` says what failed. */
  'unusable',
] as const;
export type RuleProblemCode = (typeof ruleProblemCodes)[number];
export type RuleProblem = { path: string; code: RuleProblemCode; detail: string | null };

/** A difference between two rule sets; null where there is nothing on that side. */
export type RuleChange = { path: string; kind: 'added' | 'removed' | 'changed'; before: string | null; after: string | null };

export const ruleOrigins = ['shipped', 'edited'] as const;
export type RuleOrigin = (typeof ruleOrigins)[number];
export const ruleRoles = ['live', 'shadow'] as const;
export type RuleRole = (typeof ruleRoles)[number];

export const draftStates = ['open', 'sealed', 'discarded'] as const;
export type DraftState = (typeof draftStates)[number];

/** `lapsed`: what is live changed before anybody decided. */
export const proposalStates = ['waiting', 'confirmed', 'refused', 'lapsed'] as const;
export type ProposalState = (typeof proposalStates)[number];

/** What happened to rule sets and their roles. */
export const ruleActions = [
  'imported',
  'offered',
  'sealed',
  'proposed',
  'confirmed',
  'refused',
  'lapsed',
  'rolled-back',
  'shadow-on',
  'shadow-off',
] as const;
export type RuleAction = (typeof ruleActions)[number];

/** `retro` walks over stored postings once; `shadow` goes along with new ones until it is ended. */
export const huntKinds = ['retro', 'shadow'] as const;
export type HuntKind = (typeof huntKinds)[number];
export const huntStates = ['waiting', 'running', 'done', 'cancelled', 'failed'] as const;
export type HuntState = (typeof huntStates)[number];

/** Which postings a hunt walks over. */
export type HuntScope = {
  /** Only postings first seen from this instant on. */
  seenFrom: string | null;
  source: string | null;
  /** Only postings that are in a queue by their latest assessment, or only those that are not. */
  flagged: 'flagged' | 'unflagged' | null;
};

/** `new` reaches a queue now, `gone` leaves it, `moved` gets another band or goes from one queue to the other. */
export const huntChangeKinds = ['new', 'gone', 'moved'] as const;
export type HuntChangeKind = (typeof huntChangeKinds)[number];
