/**
 * On what a request may rest, as dated data (legal-bases.json): nothing is printed that is not in force on the day,
 * not for this agency, or about something else. Pure.
 */
import { z } from 'zod';
import { type Form, forms } from '#src/domain/assessment.ts';
import { type AddresseeKind, addresseeKinds } from '#src/domain/organisation.ts';
import type { PrintedBasis, Requester, TakedownKind } from '#src/domain/takedown.ts';
import file from './legal-bases.json' with { type: 'json' };

const day = z.iso.date();
const status = z.enum(['verified', 'secondary', 'to-confirm']);

const basis = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  document: z.string().min(1),
  article: z.string().min(1).nullable(),
  /** `ground` says what is prohibited; the others what may be asked for. */
  allows: z.array(z.enum(['ground', 'removal', 'user-information', 'false-news'])).min(1),
  inForceFrom: day,
  /** First day on which it is no longer in force. */
  until: day.nullable(),
  /** Id of the basis that took its place. */
  replacedBy: z.string().nullable(),
  /** What took its place where that is no basis of a request. */
  successor: z.string().optional(),
  for: z.array(z.enum(['police', 'culture', 'department'])).min(1),
  addressees: z.array(z.enum(addresseeKinds)).min(1),
  /** Hours it gives an addressee; empty where it gives none. */
  hours: z.array(z.union([z.literal(24), z.literal(6), z.literal(3)])),
  status,
  source: z.string().min(1),
});
export type LegalBasis = z.infer<typeof basis>;

const offence = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  article: z.string().min(1),
  name: z.string().min(1),
  /** Forms for which it is suggested first. */
  forms: z.array(z.enum(forms)),
  inForceFrom: day,
  until: day.nullable(),
  status,
  source: z.string().min(1),
});
type Offence = z.infer<typeof offence>;

/** The shape of legal-bases.json. */
const legalBasesFile = z.strictObject({ source: z.string(), date: day, bases: z.array(basis), offences: z.array(offence) });
const known = legalBasesFile.parse(file);

/** Every basis there is, repealed ones included. */
export const legalBases: readonly LegalBasis[] = known.bases;
/** Acts that posts may show signs of. */
export const offences: readonly Offence[] = known.offences;

export type BasisRefusal =
  | 'unknown'
  | 'repealed'
  | 'not-yet'
  | 'not-for-requester'
  | 'not-for-addressee'
  | 'not-for-kind'
  | 'false-news-only';

/** What a basis is to be used for; `on` is a local day. */
export type BasisUse = { on: string; kind: TakedownKind; requester: Requester; addressee: AddresseeKind };

/** Null when the basis may be cited, else why not. */
export function basisRefusal(id: string, use: BasisUse): BasisRefusal | null {
  const found = legalBases.find((one) => one.id === id);
  if (found === undefined) return 'unknown';
  if (found.until !== null && found.until <= use.on) return 'repealed';
  if (found.inForceFrom > use.on) return 'not-yet';
  if (found.allows.includes('false-news')) return 'false-news-only';
  if (!found.allows.includes('ground') && !found.allows.includes(use.kind)) return 'not-for-kind';
  if (!found.for.includes(use.requester)) return 'not-for-requester';
  return found.addressees.includes(use.addressee) ? null : 'not-for-addressee';
}

/** Citation of a basis as printed: «điểm b khoản 2 Điều 25 Luật An ninh mạng số 116/2025/QH15». */
export function citation(found: LegalBasis): string {
  return found.article === null ? found.document : `${found.article} ${found.document}`;
}

/** What took the place of a repealed basis, in words, or null. */
export function successorOf(found: LegalBasis): string | null {
  const next = legalBases.find((one) => one.id === found.replacedBy);
  return next === undefined ? (found.successor ?? null) : citation(next);
}

/** The bases with their text, in the order of the file; ids that are not known are left out. */
export function printBases(ids: readonly string[]): PrintedBasis[] {
  return legalBases.filter((one) => ids.includes(one.id)).map((one) => ({ id: one.id, text: citation(one) }));
}

const preferred: Record<TakedownKind, readonly string[]> = {
  // the pair that the legal research calls safest; the others stand in where it does not fit the addressee
  removal: ['pcmbn-3', 'anm-2025-25-2-b', 'nd-333-16-4'],
  'user-information': ['pcmbn-3', 'anm-2025-25-2-a', 'nd-333-16-3'],
};

/** The bases a draft starts with: the preferred ones that may be cited, else every one that gives this power. */
export function proposeBases(use: BasisUse): PrintedBasis[] {
  const may = (id: string) => basisRefusal(id, use) === null;
  const first = preferred[use.kind].filter(may);
  const gives = (id: string) => legalBases.some((one) => one.id === id && one.allows.includes(use.kind));
  if (first.some(gives)) return printBases(first);
  return printBases([...first, ...legalBases.filter((one) => gives(one.id) && may(one.id)).map((one) => one.id)]);
}

/** True when one of the bases gives the power that is asked for and not only the ground. */
export function givesPower(ids: readonly string[], use: BasisUse): boolean {
  return ids.some((id) => basisRefusal(id, use) === null && legalBases.some((one) => one.id === id && one.allows.includes(use.kind)));
}

/** Hours that may be asked for on these bases: 24, and 6 (removal, national security) or 3 (user information, danger to life) where a basis gives them. */
export function allowedHours(kind: TakedownKind, ids: readonly string[]): number[] {
  const short = kind === 'removal' ? 6 : 3;
  const given = legalBases.some((one) => ids.includes(one.id) && one.allows.includes(kind) && one.hours.includes(short));
  return given ? [24, short] : [24];
}

/** The article suggested for a post: of its likeliest form that has one, else trafficking in general. */
export function suggestArticle(likeliest: readonly Form[]): Offence | null {
  for (const form of likeliest) {
    const found = offences.find((one) => one.forms.includes(form));
    if (found !== undefined) return found;
  }
  return offences[0] ?? null;
}
