import { type Form, forms } from '#src/domain/assessment.ts';

/** The forms among stored texts; a form that a later version dropped is left out. */
export function knownForms(stored: readonly string[]): Form[] {
  return forms.filter((form) => stored.includes(form));
}
