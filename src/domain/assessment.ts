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

/** What a sum of pay is for. `task` is a piece or job, `trip` a voyage: neither is reckoned to a month. */
export const payPeriods = ['hour', 'day', 'week', 'month', 'year', 'task', 'trip'] as const;
export type PayPeriod = (typeof payPeriods)[number];

/**
 * How pay is agreed, apart from any sum. `commission-only`: no fixed pay at all; `share`: a part of the catch or the takings;
 * `paid-daily`: handed out at the end of each day.
 */
export const payTerms = ['negotiable', 'unlimited', 'commission', 'commission-only', 'per-piece', 'share', 'paid-daily'] as const;
export type PayTerm = (typeof payTerms)[number];

/**
 * What the text says of papers. `…-made`: somebody sees to them for the worker; `no-…`: said to be not needed;
 * `smuggled`: crossing a border outside the gates.
 */
export const paperPromises = [
  'passport-made',
  'visa-made',
  'tourist-visa',
  'work-visa',
  'student-visa',
  'no-passport',
  'no-visa',
  'no-id-card',
  'no-contract',
  'no-papers',
  'fake-papers',
  'smuggled',
] as const;
export type PaperPromise = (typeof paperPromises)[number];

/** Structured facts found in the text, each with its place. Values are normalised, never guessed. */
export type Facts = {
  /** Pay offered. `minVnd`/`maxVnd` are VND a month (of one task or trip where `per` says so); `unit` is the unit as written. */
  wages: Fact<{
    minVnd: number;
    maxVnd: number;
    currency: string;
    per: PayPeriod;
    unit: string;
  }>[];
  payTerms: Fact<{ term: PayTerm }>[];
  /** Money asked from the worker, in VND, with its purpose as a code; null where no sum is said. */
  moneyAsked: Fact<{ vnd: number | null; purpose: string }>[];
  /** Money advanced or costs covered for the worker. */
  moneyAdvanced: Fact<{ vnd: number | null; purpose: string }>[];
  /**
   * Places abroad and border gates: gazetteer id and ISO 3166-1 alpha-2 country. `work`: the text sends somebody there to work
   * or live; `transit`: a place to cross or to meet; `named`: only spoken of.
   */
  destinations: Fact<{ place: string; country: string; role: 'work' | 'transit' | 'named' }>[];
  /**
   * Ways to reach the poster. `value` is normalised (phones E.164). `key` is the same for all spellings of one contact, whatever
   * it is used for (a phone and the Zalo account on it share one); null where the writer masked it.
   */
  contacts: Fact<{ kind: ContactKind; value: string; masked: boolean; key: string | null }>[];
  /**
   * Ages in whole years at the reference time, both ends inclusive; null = open end. A birth year gives the two ages it can mean.
   * `worker`: asked of who is to work, go or be taken on; otherwise somebody's age. `by` `waiver`: the age is said not to matter.
   */
  ages: Fact<{ min: number | null; max: number | null; worker: boolean; by: 'age' | 'birth-year' | 'waiver' }>[];
  companies: Fact<{ name: string }>[];
  /** Tax numbers of firms, 10 or 13 digits; `valid`: the check digit is right. */
  taxNumbers: Fact<{ number: string; valid: boolean }>[];
  licences: Fact<{ number: string }>[];
  /** Vietnamese provinces: official code and the name as of today. `work`: said to be where the work is. */
  places: Fact<{ province: string; name: string; work: boolean }>[];
  jobFamily: Fact<{ family: string }>[];
  /** When the work is done: from and to as HH:MM, hours a day, shift, days off a month; what is not said is null. */
  hours: Fact<{
    from: string | null;
    to: string | null;
    hoursADay: number | null;
    shift: 'day' | 'night' | 'rotating' | null;
    daysOffAMonth: number | null;
  }>[];
  papers: Fact<{ paper: PaperPromise }>[];
};

export const contactKinds = ['phone', 'zalo', 'telegram', 'wechat', 'facebook', 'email', 'bank-account', 'website', 'other'] as const;
export type ContactKind = (typeof contactKinds)[number];

export type Assessment = {
  /** 0-100. */
  risk: number;
  band: Band;
  queue: AssessmentQueue;
  stance: Stance;
  /** The words that show who speaks; values stored before this was noted have none. */
  stanceAt?: Span[];
  /** Code of the language the text was taken for; values stored before this was noted have none. */
  language?: string;
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
