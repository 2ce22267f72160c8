import { en } from './en.ts';
import { ru, type Words } from './ru.ts';

export type Locale = 'ru' | 'en';

export function wordsOf(locale: Locale): Words {
  return locale === 'ru' ? ru : en;
}

/** The first of the wanted locales that the widget speaks; English for everybody else. */
export function chooseLocale(wanted: readonly (string | null | undefined)[]): Locale {
  for (const one of wanted) {
    const language = one?.trim().toLowerCase().split(/[-_]/)[0];
    if (language === 'ru' || language === 'en') return language;
  }
  return 'en';
}
