/** Codes become words. A code without a text is shown as it is, so nothing is hidden. */
import i18next from 'i18next';
import { useTranslation } from 'react-i18next';
import type { CatalogueEntry } from '#src/api/schema/signals.ts';
import { provinceNames } from '#src/domain/provinces.ts';
import { definitionsEn } from './i18n/definitions-en.ts';
import type { vi } from './i18n/vi.ts';
import { RequestProblem } from './api.ts';

type CodeGroup = {
  [K in keyof typeof vi]: (typeof vi)[K] extends Record<string, string> ? K : never;
}[keyof typeof vi];

/** The word of a code in a group of texts. Call it in a component that uses `useTranslation`. */
export function wordOf(group: CodeGroup, code: string): string {
  const key = `${group}.${code.replaceAll('.', '-')}`;
  // the key is built from data: the code itself stands in where there is no text
  return i18next.t(key, code);
}

/** What was done, as history and trail name it: the words of any desk, else the code. */
export function actionWord(action: string): string {
  const key = action.replaceAll('.', '-');
  for (const group of ['caseAction', 'auditAction', 'action'] as const) {
    const word = wordOf(group, action);
    if (word !== action && word !== key) return word;
  }
  return action;
}

/** Reason of a visit that brought no page. */
export function reasonWord(code: string): string {
  const status = /^status-(\d{3})$/u.exec(code)?.[1];
  return status === undefined ? wordOf('reason', code) : i18next.t('reason.status', { n: status });
}

export function problemWord(error: unknown): string {
  return wordOf('problem', error instanceof RequestProblem ? error.code : 'internal');
}

export function provinceName(code: string): string {
  return provinceNames[code] ?? code;
}

/** Name and definition of a catalogue entry in the language of the interface. */
export function useEntryWords(): {
  name(entry: CatalogueEntry): string;
  definition(entry: CatalogueEntry): { text: string; lang: 'vi' | 'en' } | null;
} {
  const { i18n } = useTranslation();
  const english = i18n.language === 'en';
  return {
    name: (entry) => {
      // the interface's own words for combinations are plainer than those of the catalogue
      const word = entry.kind === 'combination' ? wordOf('combination', entry.id) : entry.id;
      return word === entry.id ? ((english ? entry.nameEn : entry.nameVi) ?? entry.id) : word;
    },
    definition: (entry) => {
      const translated = english ? definitionsEn[entry.id] : undefined;
      if (translated !== undefined) return { text: translated, lang: 'en' };
      return entry.definitionVi === null ? null : { text: entry.definitionVi, lang: 'vi' };
    },
  };
}
