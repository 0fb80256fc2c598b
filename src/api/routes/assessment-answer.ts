/** A stored assessment as the case page shows it: explained with the rule set that judged, people's values masked. */
import type { Assessment, Facts, Span } from '#src/domain/assessment.ts';
import { isMaskedKind, maskValue } from '#src/domain/mask-text.ts';
import { cappedSignals, type Listed, licenceMatch, readAs } from '#src/signals/explain.ts';
import { whatWouldChange } from '#src/signals/what-would-change.ts';
import type { AssessmentDetail, Judged } from '#src/api/schema/case-assessment.ts';
import type { JudgingRules } from './judging-rules.ts';

/** How texts beside the posting's own are masked, and whether values are. */
type Masks = { beside(text: string): string; unmasked: boolean };

/**
 * What was found, with its places. `text` is the stored one (not masked); places behind its end are left out, their points still
 * count in the sum. `rules` is null where the set that judged is not kept.
 */
export function toDetail(detail: Assessment, text: string, masks: Masks, rules: JudgingRules | null): AssessmentDetail {
  const clip = <T extends Span>(places: readonly T[] | undefined): T[] =>
    (places ?? []).map((place) => ({ ...place, start: Math.min(place.start, text.length), end: Math.min(place.end, text.length) }));
  return {
    basis: detail.basis,
    forms: detail.forms,
    language: detail.language ?? null,
    stanceAt: clip(detail.stanceAt),
    signals: clip(detail.signals),
    mitigations: clip(detail.mitigations),
    combinations: detail.combinations,
    undone: undoneWords(detail, text, masks),
    facts: toFacts(detail.facts, clip, masks, rules),
  };
}

/** What the rule set that judged says of the number. */
export function toJudged(detail: Assessment, rules: JudgingRules): Judged {
  return {
    releasedAt: rules.releasedAt,
    queue: detail.queue,
    languages: rules.languages,
    licences: rules.licences.length,
    capped: cappedSignals(detail, rules),
    change: whatWouldChange(detail, rules),
  };
}

/** A hidden way to reach somebody would be told by undoing it: stretches that touch one are left out. */
function undoneWords(detail: Assessment, text: string, masks: Masks): AssessmentDetail['undone'] {
  const { contacts } = detail.facts;
  const stretches = detail.signals.filter((finding) => finding.id === 'OBFUSC' && finding.end <= text.length);
  return readAs(text, stretches)
    .filter((stretch) => !contacts.some((contact) => contact.start < stretch.end && contact.end > stretch.start))
    .map((stretch) => ({ ...stretch, read: masks.beside(stretch.read) }));
}

type Clip = <T extends Span>(places: readonly T[] | undefined) => T[];

// Facts stored before a kind or a field of it was read lack it.
function toFacts(stored: Partial<Facts>, clip: Clip, masks: Masks, rules: JudgingRules | null): AssessmentDetail['facts'] {
  const hide = (text: string): string => masks.beside(text);
  const companies = (stored.companies ?? []).map((company) => company.name);
  return {
    wages: clip(stored.wages).map((wage) => ({ ...wage, unit: hide(wage.unit) })),
    payTerms: clip(stored.payTerms),
    moneyAsked: clip(stored.moneyAsked),
    moneyAdvanced: clip(stored.moneyAdvanced),
    destinations: clip(stored.destinations).map((place) => ({
      ...place,
      name: rules?.places.get(place.place) ?? null,
      role: place.role ?? 'named',
    })),
    // the key that links contacts never leaves
    contacts: clip(stored.contacts).map(({ kind, value, masked, start, end }) => ({
      kind,
      value: !masks.unmasked && isMaskedKind(kind) ? maskValue(value) : hide(value),
      masked,
      start,
      end,
    })),
    ages: clip(stored.ages).map((age) => ({ ...age, worker: age.worker ?? true, by: age.by ?? 'age' })),
    companies: clip(stored.companies).map((company) => ({
      ...company,
      name: hide(company.name),
      ...onTheList({ company: company.name }, rules),
    })),
    taxNumbers: clip(stored.taxNumbers).map((tax) => ({ ...tax, number: hide(tax.number) })),
    licences: clip(stored.licences).map((licence) => ({
      ...licence,
      number: hide(licence.number),
      ...onTheList({ number: licence.number, companies: companies.slice(0, mostFirms) }, rules),
    })),
    places: clip(stored.places).map((place) => ({ ...place, work: place.work ?? false })),
    jobFamily: clip(stored.jobFamily),
    hours: clip(stored.hours),
    papers: clip(stored.papers),
  };
}

/** Copies of one post name the same firms, and the list may be long: each is looked up once. */
function onTheList(said: Parameters<typeof licenceMatch>[0], rules: JudgingRules | null): Listed | { match: null; listed: null } {
  if (rules === null) return { match: null, listed: null };
  const key = JSON.stringify(said);
  const known = rules.listed.get(key) ?? licenceMatch(said, rules.licences);
  if (rules.listed.size >= mostLookedUp) rules.listed.clear();
  rules.listed.set(key, known);
  return known;
}

const mostLookedUp = 1_000;
/** Firms of one text that a number is held against. */
const mostFirms = 3;
