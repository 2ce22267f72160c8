import { z } from 'zod';
import type { DayRange } from '../../core/catalog/delivery.ts';
import { type Money, moneyFrom } from '../../core/catalog/money.ts';
import type { Language, LocalizedText } from '../../core/language.ts';
import { currencyOf } from '../catalog/currency.ts';
import { countLetters, languageOf, localized } from '../text/language.ts';
import { readNumber } from '../text/numbers.ts';

export type MaterialsContext = { readonly languages: readonly Language[]; readonly currency: string };

const scalar = z.union([z.string(), z.number(), z.boolean()]).transform((value) => String(value).trim());
export const wordSchema = scalar
  .refine((text) => text !== '', 'a text is expected')
  .refine((text) => text.length <= 500, 'at most 500 characters');
export const wordsSchema = z.union([wordSchema.transform((word) => [word]), z.array(wordSchema)]);

/** A text, or a map of texts by language. A plain one is in the language its letters tell, else in the first. */
export function textSchema({ languages }: Pick<MaterialsContext, 'languages'>): z.ZodType<LocalizedText> {
  const language = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/, 'a language such as ru or en is expected');
  return z
    .union([scalar, z.record(language, scalar)], 'a text or a map such as { ru: …, en: … } is expected')
    .transform((value) =>
      localized(
        typeof value === 'string' ? [[languageOfText(value, languages), value]] : Object.entries(value),
        languages,
      ),
    )
    .refine((text) => Object.keys(text).length > 0, 'a text is expected') as unknown as z.ZodType<LocalizedText>;
}

/** Latin letters alone prove little in a company whose first language is Russian: brand names are Latin. */
function languageOfText(text: string, languages: readonly Language[]): Language {
  const first = languages[0] ?? 'en';
  const detected = languageOf(countLetters(text));
  return detected === 'ru' || first !== 'ru' ? (detected ?? first) : first;
}

/** `350`, `"5 000 ₽"`; in the company's currency. */
export function amountSchema({ currency }: Pick<MaterialsContext, 'currency'>): z.ZodType<Money> {
  return z.union([z.number(), z.string()]).transform((value, context) => {
    const amount = typeof value === 'number' ? value : amountOf(value, currency);
    if (amount === undefined || !Number.isFinite(amount) || amount < 0 || amount > 1e12) {
      context.addIssue({ code: 'custom', message: `an amount in ${currency}, zero or more, is expected` });
      return z.NEVER;
    }
    return moneyFrom(amount, currency);
  }) as unknown as z.ZodType<Money>;
}

function amountOf(text: string, currency: string): number | undefined {
  const match = /^([^\d.,-]*)(-?[\d.,\s\u00a0]*\d)\s*([^\d]*)$/.exec(text.slice(0, 60).trim());
  const named = `${match?.[1] ?? ''}${match?.[3] ?? ''}`.trim();
  if (named !== '' && !currencyOf(named)?.includes(currency)) return undefined;
  const number = readNumber(match?.[2] ?? '');
  return number.type === 'number' ? number.value : undefined;
}

/** `7`, `"7%"`, `"7,5 %"`. */
export const percentSchema = z.union([z.number(), z.string()]).transform((value, context) => {
  const read = typeof value === 'number' ? value : readNumber(value.replace('%', ''), ',');
  const percent = typeof read === 'number' ? read : read.type === 'number' ? read.value : Number.NaN;
  if (percent >= 0 && percent <= 100) return percent;
  context.addIssue({ code: 'custom', message: 'a percentage from 0 to 100 is expected' });
  return z.NEVER;
});

/** `1`, `"1-2"`, `"0–1"`, `"2-3 дня"`. */
export const daysSchema = z.union([z.number(), z.string()]).transform((value, context): DayRange => {
  const match = /^(\d{1,3})\s*(?:(?:[-–—]|\.\.|до)\s*(\d{1,3}))?\s*\D*$/.exec(String(value).trim());
  const from = Number(match?.[1]);
  const to = match?.[2] === undefined ? from : Number(match[2]);
  if (match && from <= to) return { from, to };
  context.addIssue({ code: 'custom', message: 'days such as 1 or "1-2" are expected' });
  return z.NEVER;
});

/** A calendar day as `YYYY-MM-DD`; also `31.05.2026`, and what a yaml parser made of a date. */
export const dateSchema = z.union([z.string(), z.date()]).transform((value, context): string => {
  const text = value instanceof Date ? value.toISOString().slice(0, 10) : value.trim().slice(0, 10);
  const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text);
  const iso = dotted ? `${dotted[3]}-${dotted[2]?.padStart(2, '0')}-${dotted[1]?.padStart(2, '0')}` : text;
  const date = new Date(`${iso}T00:00:00Z`);
  if (/^\d{4}-\d{2}-\d{2}$/.test(iso) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso))
    return iso;
  context.addIssue({ code: 'custom', message: 'a date such as 2026-05-31 is expected' });
  return z.NEVER;
});

/** Words by language: a map of lists, or one list whose words tell their language. */
export function synonymsSchema({ languages }: Pick<MaterialsContext, 'languages'>) {
  return z
    .union([wordsSchema, z.record(z.string(), wordsSchema)])
    .transform((value): Readonly<Record<Language, readonly string[]>> => {
      if (!Array.isArray(value)) return value;
      const byLanguage: Record<Language, string[]> = {};
      for (const word of value) {
        const language = languageOf(countLetters(word)) ?? languages[0] ?? 'en';
        byLanguage[language] = [...(byLanguage[language] ?? []), word];
      }
      return byLanguage;
    });
}
