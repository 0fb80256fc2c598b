/** Which combinations and forms hold for what was found. */
import type { CombinationHit, Form, Span } from '#src/domain/assessment.ts';
import type { TextReading } from '#src/text/reading.ts';
import { contactNamed, moneyNamed, workWords } from './contexts.ts';
import { hasLawfulFrame } from './lawful-frame.ts';
import { inOwnOffer, inOwnWords } from './own-offer.ts';
import { textConditions, type Condition, type RuleSet, type TextCondition } from './rule-set.ts';
import { hasWording, wording } from './wording.ts';

/** Spans by id, of signals and mitigations alike. */
export type Found = ReadonlyMap<string, readonly Span[]>;

const thailand = wording('thái lan', 'thai lan', '(sang|qua|bên|đi|ở) thái', 'bangkok');

function holdsInText(condition: TextCondition, reading: TextReading, found: Found): boolean {
  if (condition === '$recruiting') return hasWording(workWords, reading);
  if (condition === '$money') return moneyNamed(reading);
  if (condition === '$contact') return contactNamed(reading) || found.has('OFF_PLATFORM') || found.has('MASKED_PHONE');
  return hasWording(thailand, reading);
}

function isTextCondition(id: string): id is TextCondition {
  return textConditions.some((one) => one === id);
}

function holds(when: Condition, reading: TextReading, found: Found, counts: (spans: readonly Span[]) => boolean): boolean {
  return when.every((list) =>
    list.some((id) => {
      if (isTextCondition(id)) return holdsInText(id, reading, found);
      const spans = found.get(id);
      return spans !== undefined && counts(spans);
    }),
  );
}

/**
 * Floors up to this one rest on weak parts that honest employers use too; they give way where the frame of the law is named (insurance, a
 * contract, a certificate). Of 530 honest posts written for development this freed a third of those wrongly flagged, at one lure in 800.
 */
const GIVES_WAY = 60;

/**
 * The combinations that hold. A floor needs the writer's own words: a bait phrase in quotation marks or in a tale of others
 * still gives its points, but raises nothing. `alwaysReview` of a hit is true only where the rule says so and each of its conditions
 * is met by the speaker's own words: a warning that retells a case stays under its ceiling.
 */
export function combinationHits(reading: TextReading, found: Found, rules: Pick<RuleSet, 'combinations'>): CombinationHit[] {
  const hits: CombinationHit[] = [];
  const any = (spans: readonly Span[]): boolean => spans.length > 0;
  const said = (spans: readonly Span[]): boolean => spans.some((span) => inOwnWords(reading, span));
  const offered = (spans: readonly Span[]): boolean => spans.some((span) => inOwnOffer(reading, span));
  for (const { id, when, effect, value, alwaysReview } of rules.combinations) {
    if (!holds(when, reading, found, effect === 'floor' ? said : any)) continue;
    if (effect === 'floor' && !alwaysReview && (value ?? 0) <= GIVES_WAY && hasLawfulFrame(reading)) continue;
    hits.push({ id, effect, value, alwaysReview: alwaysReview && holds(when, reading, found, offered) });
  }
  return hits;
}

/** The forms whose conditions hold. */
export function formsOf(reading: TextReading, found: Found, rules: Pick<RuleSet, 'forms'>): Form[] {
  return rules.forms.filter((rule) => holds(rule.when, reading, found, (spans) => spans.length > 0)).map((rule) => rule.form);
}
