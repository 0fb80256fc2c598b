/** What the machine made of a posting, as the case page shows it. People's values in it are masked. */
import { z } from 'zod';
import {
  ageSources,
  bands,
  contactKinds,
  destinationRoles,
  forms,
  licenceMatches,
  paperPromises,
  payTerms,
  queues,
  riskFixes,
  signalGroups,
  stances,
  wagePeriods,
  workShifts,
} from './codes.ts';
import { instant, rowId } from './page.ts';

const span = { start: z.int(), end: z.int() };
const place = z.object(span);
const finding = z.object({ id: z.string(), points: z.number(), ...span });
const money = z.array(z.object({ vnd: z.number().nullable(), purpose: z.string(), ...span }));

/** Facts with their places in `text`; contacts, and what in names and numbers leads to a person, are masked. */
const facts = z.object({
  /** VND a month; of one task or trip where `per` says so. */
  wages: z.array(
    z.object({ minVnd: z.number(), maxVnd: z.number(), currency: z.string(), per: z.enum(wagePeriods), unit: z.string(), ...span }),
  ),
  payTerms: z.array(z.object({ term: z.enum(payTerms), ...span })),
  moneyAsked: money,
  moneyAdvanced: money,
  /** `name` as the gazetteer of the rule set has it; null where that set is not kept. */
  destinations: z.array(
    z.object({ place: z.string(), name: z.string().nullable(), country: z.string(), role: z.enum(destinationRoles), ...span }),
  ),
  contacts: z.array(z.object({ kind: z.enum(contactKinds), value: z.string(), masked: z.boolean(), ...span })),
  ages: z.array(z.object({ min: z.number().nullable(), max: z.number().nullable(), worker: z.boolean(), by: z.enum(ageSources), ...span })),
  /** `match`: of the name with the firms on the list of licences; null where that list is not kept. */
  companies: z.array(z.object({ name: z.string(), match: z.enum(licenceMatches).nullable(), listed: z.string().nullable(), ...span })),
  taxNumbers: z.array(z.object({ number: z.string(), valid: z.boolean(), ...span })),
  /** `match`: of the number with the list of licences in the rule set that judged; null where that set is not kept. */
  licences: z.array(z.object({ number: z.string(), match: z.enum(licenceMatches).nullable(), listed: z.string().nullable(), ...span })),
  places: z.array(z.object({ province: z.string(), name: z.string(), work: z.boolean(), ...span })),
  jobFamily: z.array(z.object({ family: z.string(), ...span })),
  hours: z.array(
    z.object({
      from: z.string().nullable(),
      to: z.string().nullable(),
      hoursADay: z.number().nullable(),
      shift: z.enum(workShifts).nullable(),
      daysOffAMonth: z.number().nullable(),
      ...span,
    }),
  ),
  papers: z.array(z.object({ paper: z.enum(paperPromises), ...span })),
});
export type Facts = z.infer<typeof facts>;

/** What the risk, its level and the queue would be with one thing more or less. */
const reason = z.object({ id: z.string(), points: z.number(), risk: z.number(), band: z.enum(bands), queue: z.enum(queues) });
export type ChangeReason = z.infer<typeof reason>;

/** Read with the rule set that judged. */
const judged = z.object({
  releasedAt: instant,
  /** Where the assessment sent the posting. */
  queue: z.enum(queues),
  /** Languages its signals understand. */
  languages: z.array(z.string()),
  /** Number of licences on its list. */
  licences: z.int(),
  /** Signals that gave less than their own `points`, as their group was full at `cap`. */
  capped: z.array(z.object({ id: z.string(), points: z.number(), group: z.enum(signalGroups), cap: z.number() })),
  /** The number without one of the reasons, and with something that would speak against. Null where it cannot be reckoned again. */
  change: z.object({ for: z.array(reason), against: z.array(reason), missing: z.array(reason) }).nullable(),
});
export type Judged = z.infer<typeof judged>;

export const assessment = z.object({
  id: rowId,
  risk: z.int(),
  band: z.enum(bands),
  stance: z.enum(stances),
  abstain: z.boolean(),
  assessedAt: instant,
  referenceAt: instant,
  rules: z.string(),
  model: z.string().nullable(),
  /** Null where the rule set is not kept any more, or `detail` is not. */
  judged: judged.nullable(),
  /** Null where only the narrow row was kept or the text was erased. */
  detail: z
    .object({
      basis: z.object({ sum: z.number(), by: z.enum(riskFixes), id: z.string().nullable() }),
      forms: z.array(z.object({ form: z.enum(forms), p: z.number() })),
      /** Code of the language; null where it was not noted. */
      language: z.string().nullable(),
      /** The words that show who speaks. */
      stanceAt: z.array(place),
      signals: z.array(finding),
      mitigations: z.array(finding),
      combinations: z.array(
        z.object({
          id: z.string(),
          effect: z.enum(['floor', 'ceiling', 'route']),
          value: z.number().nullable(),
          alwaysReview: z.boolean(),
        }),
      ),
      /** Stretches whose writing hides words, with the words. */
      undone: z.array(z.object({ read: z.string(), ...span })),
      facts,
    })
    .nullable(),
});
export type CaseAssessment = z.infer<typeof assessment>;
export type AssessmentDetail = NonNullable<CaseAssessment['detail']>;
