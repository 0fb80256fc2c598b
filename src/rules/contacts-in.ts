/** The ways to reach a person in a text of which no assessment is at hand, so that it can be shown without them. Pure. */
import type { Facts } from '#src/domain/assessment.ts';
import { shippedRules } from '#src/signals/shipped-rules.ts';
import { readText } from '#src/text/read-text.ts';

/** Contacts as the machine reads them; offsets are into the text. */
export function contactsIn(text: string): Facts['contacts'] {
  return readText({ text, title: null, seenAt: shippedRules.releasedAt }, shippedRules.lexicon).facts.contacts;
}
