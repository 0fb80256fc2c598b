/** What is read off a text once, before signals look at it. */
import type { Facts, Span, Stance } from '#src/domain/assessment.ts';
import type { Language } from './language.ts';
import type { View } from './view.ts';

export type TextReading = {
  raw: string;
  title: string | null;
  /**
   * Lower case, NFC; compatibility letters, homoglyphs, zero-width, repeated letters, spaced or
   * dotted letters, leet inside words and teencode undone. Diacritics kept.
   */
  folded: View;
  /** `folded` without diacritics (đ -> d), unit for unit the same length as `folded`. */
  plain: View;
  /** How much hiding had to be undone: share of letters touched (0-1) and the most altered stretches. */
  obfuscation: { share: number; kinds: string[]; spans: Span[] };
  /** A language that the rule set does not list makes the assessment abstain. */
  language: Language;
  facts: Facts;
  stance: { stance: Stance; /** What in the text speaks for it. */ spans: Span[]; confidence: number };
};
