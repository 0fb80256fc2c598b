/** What a signal is. One file per signal in src/signals; the registry collects them. */
import type { Form } from './assessment.ts';

/** Groups whose points are capped together, so that ten ways to say one thing do not add up. */
export const signalGroups = ['destination', 'bait', 'pay', 'contact', 'control', 'target', 'form', 'concealment'] as const;
export type SignalGroup = (typeof signalGroups)[number];

/** An example text with what must happen; at least eight of each kind per signal. */
export type Example = { text: string; title?: string };

/** The fixed part of a signal; points and caps are in the rule set, which analysts edit. */
export type SignalMeta = {
  /** Catalogue id, e.g. `DEST_KH`. */
  id: string;
  nameVi: string;
  nameEn: string;
  definitionVi: string;
  group: SignalGroup;
  /** Forms this signal speaks for; empty for signals common to all. */
  forms: Form[];
  /** Legal hook as the catalogue words it, shown as "có dấu hiệu", or null. */
  law: string | null;
  /** Source keys of the catalogue (docs/signals.md). */
  sources: string[];
  examples: { hit: Example[]; miss: Example[]; near: Example[] };
};
