import { methodName } from '../../../../core/catalog/method-name.ts';
import { formatMoney, fromWireMoney } from '../../../../core/catalog/money.ts';
import { placeName } from '../../../../core/catalog/place-name.ts';
import type { Language } from '../../../../core/language.ts';
import { lexicon } from './lexicon.ts';
import { englishForm, russianForm } from './plural.ts';
import type { Value } from './value.ts';

const nbsp = '\u00a0';

/** `word` looks up a wording used inside another. */
export function formatValue(value: Value, language: Language, word: (id: string) => string): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return formatNumber(value, language);
  if ('currency' in value) return formatMoney(fromWireMoney(value), language);
  if ('count' in value) return countOf(value.count, value.of, language);
  if ('days' in value) return formatDays(value.days, language, word);
  if ('percent' in value) {
    return `${formatNumber(value.percent, language)}${isRussian(language) ? nbsp : ''}%`;
  }
  if ('list' in value) {
    return joinList(
      value.list.map((one) => formatValue(one, language, word)),
      value.joint,
      language,
    );
  }
  if ('method' in value) return methodName(value.method, language);
  if ('place' in value) return placeName(value.place, language);
  if ('link' in value) return `[${value.words}](${value.link})`;
  if ('word' in value) return word(value.word);
  if ('phrase' in value) {
    return word(value.phrase).replace(/\{(\w+)\}/g, (_match, name: string) =>
      formatValue(value.values[name] ?? '', language, word),
    );
  }
  return inSentence(value.inSentence);
}

/** "1–2 дня", "1 day", "сегодня" for nought: a range takes the form of its last number. */
function formatDays(
  days: { readonly from: number; readonly to: number },
  language: Language,
  word: (id: string) => string,
): string {
  if (days.to === 0) return word('days.today');
  if (days.from === days.to) return countOf(days.to, 'day', language);
  const numbers = `${formatNumber(days.from, language)}–${formatNumber(days.to, language)}`;
  return `${numbers}${nbsp}${formOf(days.to, 'day', language)}`;
}

/** Keeps a number and its unit on one line: "15 бар", "2,5 kg". */
export function keepTogether(text: string): string {
  return text.replace(/(\d) (?=[\p{L}%°₽€$"])/gu, `$1${nbsp}`);
}

export function inSentence(name: string): string {
  const [first = '', second = ''] = name;
  const isAbbreviation = second !== '' && second !== second.toLocaleLowerCase();
  return isAbbreviation || !/\p{Lu}/u.test(first) ? name : first.toLocaleLowerCase() + name.slice(1);
}

function countOf(count: number, noun: keyof typeof lexicon.ru, language: Language): string {
  return `${formatNumber(count, language)}${nbsp}${formOf(count, noun, language)}`;
}

function formOf(count: number, noun: keyof typeof lexicon.ru, language: Language): string {
  return isRussian(language) ? russianForm(count, lexicon.ru[noun]) : englishForm(count, lexicon.en[noun]);
}

function formatNumber(value: number, language: Language): string {
  return new Intl.NumberFormat(isRussian(language) ? 'ru' : 'en', { maximumFractionDigits: 3 }).format(value);
}

function joinList(parts: readonly string[], joint: 'and' | 'or' | 'comma', language: Language): string {
  if (joint === 'comma' || parts.length < 2) return parts.join(', ');
  const last = parts.at(-1) ?? '';
  const joiners = isRussian(language) ? { and: 'и', or: 'или' } : { and: 'and', or: 'or' };
  return `${parts.slice(0, -1).join(', ')} ${joiners[joint]} ${last}`;
}

export function isRussian(language: Language): boolean {
  return language.startsWith('ru');
}
