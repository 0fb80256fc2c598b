/** Languages: Vietnamese first, English by choice, remembered on this machine. */
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { en } from './en.ts';
import { vi } from './vi.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation';
    resources: { translation: typeof vi };
    // texts are shown by React, which escapes
    returnNull: false;
  }
}

export const languages = ['vi', 'en'] as const;
export type Language = (typeof languages)[number];

const storageKey = 'lurewatch.language';

/** The language of the interface now. */
export function currentLanguage(): Language {
  return i18next.language === 'en' ? 'en' : 'vi';
}

/** Changes the language and remembers it. */
export async function setLanguage(language: Language): Promise<void> {
  localStorage.setItem(storageKey, language);
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
}

/** Loads the texts; call once before the first render. */
export async function startLanguages(): Promise<void> {
  const stored = localStorage.getItem(storageKey);
  const language: Language = stored === 'en' ? 'en' : 'vi';
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'vi',
    resources: { vi: { translation: vi }, en: { translation: en } },
    interpolation: { escapeValue: false },
    nsSeparator: false,
  });
  document.documentElement.lang = language;
}
