/** The catalogue of signals: what the machine looks for and why. */
import { z } from 'zod';
import { forms, signalGroups, signalKinds } from './codes.ts';

export const catalogueEntry = z.object({
  id: z.string(),
  kind: z.enum(signalKinds),
  /** Null for combinations that analysts added: the interface shows their id. */
  nameVi: z.string().nullable(),
  nameEn: z.string().nullable(),
  definitionVi: z.string().nullable(),
  law: z.string().nullable(),
  /** Points a signal adds or (negative) a mitigation takes off; floor or ceiling of a combination; null where it only routes. */
  points: z.number().nullable(),
  group: z.enum(signalGroups).nullable(),
  forms: z.array(z.enum(forms)),
  /** A combination fires when each of the lists holds by one of its ids. */
  when: z.array(z.array(z.string())).nullable(),
});
export type CatalogueEntry = z.infer<typeof catalogueEntry>;

export const catalogue = z.object({ rules: z.string(), entries: z.array(catalogueEntry) });
export type Catalogue = z.infer<typeof catalogue>;
