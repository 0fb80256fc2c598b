/** Word lists that analysts edit: the rule set carries them, so they have versions of their own. */
import gazetteer from './lexicon/gazetteer.json' with { type: 'json' };
import provinces from './lexicon/provinces.json' with { type: 'json' };
import rates from './lexicon/rates.json' with { type: 'json' };
import teencode from './lexicon/teencode.json' with { type: 'json' };

export const formUses = ['always', 'context', 'emoji'] as const;
export const placeKinds = ['country', 'place', 'transit', 'vague'] as const;

export type GazetteerForm = {
  text: string;
  /** `always`: counts alone; `context`: only beside a word of going or working there; `emoji`: a flag. */
  use: (typeof formUses)[number];
};

export type GazetteerEntry = {
  /** Stable id, e.g. `bavet`. */
  id: string;
  name: string;
  /** ISO 3166-1 alpha-2; `??` for «abroad» without a country; `VN` for transit points inside Vietnam. */
  country: string;
  kind: (typeof placeKinds)[number];
  forms: GazetteerForm[];
};

/** An abbreviation that is expanded only behind one of `before` or in front of one of `after` (`#`: a number). */
export type GuardedWord = { word: string; means: string; before?: string[]; after?: string[] };

export type Teencode = {
  words: Record<string, string>;
  guarded: GuardedWord[];
  /** Words that are looked for behind digits and signs («z@l0») although they are no Vietnamese syllable. */
  disguised: string[];
  /** Words that are looked for behind a star («th*n»). */
  masked: string[];
};

export type Province = {
  /** Official code of the province as of today. */
  code: string;
  name: string;
  /** All spellings, and the former provinces that are part of it today. */
  forms: string[];
};

export type Lexicon = {
  /** Changes whenever any list changes. */
  version: string;
  gazetteer: GazetteerEntry[];
  /** VND per unit of each currency on `date`. */
  rates: { base: 'VND'; date: string; perUnit: Record<string, number> };
  teencode: Teencode;
  provinces: Province[];
};

/** Reads one gazetteer entry as it stands in a file; throws RangeError naming the entry when a value is not known. */
function readEntry(entry: {
  id: string;
  name: string;
  country: string;
  kind: string;
  forms: { text: string; use: string }[];
}): GazetteerEntry {
  const kind = placeKinds.find((one) => one === entry.kind);
  if (!kind) throw new RangeError(`gazetteer entry ${entry.id}: unknown kind ${entry.kind}`);
  const forms = entry.forms.map(({ text, use }) => {
    const known = formUses.find((one) => one === use);
    if (!known) throw new RangeError(`gazetteer entry ${entry.id}: unknown use ${use}`);
    return { text, use: known };
  });
  return { id: entry.id, name: entry.name, country: entry.country, kind, forms };
}

/** The lists that ship with the program. */
export const shippedLexicon: Lexicon = {
  version: `gazetteer ${gazetteer.version}, rates ${rates.version}, teencode ${teencode.version}, provinces ${provinces.version}`,
  gazetteer: gazetteer.entries.map(readEntry),
  rates: { base: 'VND', date: rates.date, perUnit: rates.perUnit },
  teencode: { words: teencode.words, guarded: teencode.guarded, disguised: teencode.disguised, masked: teencode.masked },
  provinces: provinces.provinces.map(({ code, name, forms }) => ({ code, name, forms })),
};
