/**
 * The assessment: an append-only value. Same revision + reference time + rules + model = same output.
 * Source of the vocabulary: design of the product, sections 3, 5 and 9.
 */

/** The eleven forms of exploitation the plans name. */
export const forms = [
  'labour-abroad',
  'scam-compound',
  'study-abroad',
  'marriage',
  'adoption',
  'surrogacy',
  'organs',
  'sex-sector',
  'fishing',
  'fee-fraud',
  'illegal-exit',
] as const;
export type Form = (typeof forms)[number];

/** Who speaks in the text. */
export const stances = ['offer', 'warning', 'help', 'other'] as const;
export type Stance = (typeof stances)[number];

export const bands = ['very-high', 'high', 'medium', 'low'] as const;
export type Band = (typeof bands)[number];

/** Where the assessment sends the posting. */
export const queues = ['review', 'rescue', 'none'] as const;
export type AssessmentQueue = (typeof queues)[number];

/** Half-open range of UTF-16 offsets into the raw text. */
export type Span = { start: number; end: number };

/**
 * One place where a signal or mitigation was found. All places of one signal are listed; the points
 * it earned after group caps stand on its first place, the others carry 0, so the sum of points
 * over the list is what the signal gave.
 */
export type Finding = Span & { id: string; points: number };

/** A combination rule that fired. `effect` says what it did to the number. */
export type CombinationHit = { id: string; effect: 'floor' | 'ceiling' | 'route'; value: number | null; alwaysReview: boolean };

/** What fixed the risk: the plain sum, the floor of a combination, or the ceiling of a mitigation. */
export type RiskBasis = { sum: number; by: 'sum' | 'floor' | 'ceiling'; id: string | null };

export type Fact<T> = T & Span;

/** Structured facts found in the text, each with its place. Values are normalised, never guessed. */
export type Facts = {
  /** Pay offered. `minVnd`/`maxVnd` are VND a month; `unit` is the unit as written. */
  wages: Fact<{
    minVnd: number;
    maxVnd: number;
    currency: string;
    per: 'hour' | 'day' | 'week' | 'month' | 'year' | 'task';
    unit: string;
  }>[];
  /** Money asked from the worker, in VND, with its purpose as a code. */
  moneyAsked: Fact<{ vnd: number | null; purpose: string }>[];
  /** Money advanced or costs covered for the worker. */
  moneyAdvanced: Fact<{ vnd: number | null; purpose: string }>[];
  /** Places of work or transit abroad: gazetteer id and ISO 3166-1 alpha-2 country. */
  destinations: Fact<{ place: string; country: string }>[];
  /** Ways to reach the poster. `value` is normalised (phones E.164). */
  contacts: Fact<{ kind: ContactKind; value: string; masked: boolean }>[];
  /** Ages asked for, in years at the reference time; null = open end. */
  ages: Fact<{ min: number | null; max: number | null }>[];
  companies: Fact<{ name: string }>[];
  licences: Fact<{ number: string }>[];
  /** Vietnamese provinces: official code and the name as of today. */
  places: Fact<{ province: string; name: string }>[];
  jobFamily: Fact<{ family: string }>[];
};

export const contactKinds = ['phone', 'zalo', 'telegram', 'wechat', 'facebook', 'email', 'bank-account', 'website', 'other'] as const;
export type ContactKind = (typeof contactKinds)[number];

export type Assessment = {
  /** 0-100. */
  risk: number;
  band: Band;
  queue: AssessmentQueue;
  stance: Stance;
  /** The language was not understood, or the model is unsure; never lowers a queue reached by rules. */
  abstain: boolean;
  forms: { form: Form; p: number }[];
  signals: Finding[];
  mitigations: Finding[];
  combinations: CombinationHit[];
  basis: RiskBasis;
  facts: Facts;
  /** Version of the rule set, and of the model (null before one ships). */
  rules: string;
  model: string | null;
};

/** What is assessed. Nothing from other posts enters. */
export type AssessmentInput = {
  text: string;
  /** Context only: findings never lie in it. */
  title: string | null;
  /** ISO reference time: when the posting was first seen. */
  seenAt: string;
};
