import type { Found } from '../personal-data.ts';

export type PhoneOptions = {
  /** Whether a number of this country, or of any with a plus, can be this. */
  readonly isPhone: (written: string) => boolean;
  /** A contact was asked for: what looks a little like a phone is one. */
  readonly isExpected: boolean;
};

const candidate = /(?<![\p{L}\d_#№/.,-])(?:\+\s?)?[(]?\d(?:(?!\.\s)[\d\s().\-–‑]){3,24}\d(?![\p{L}\d]|[.,]\d)/gu;
const introduced =
  /(?:тел(?:ефон\p{L}*)?|номер\p{L}*|моб(?:ильн\p{L}*)?|сот(?:ов\p{L}*)?|звоните|позвоните|перезвоните|набер\p{L}*|whats\s?app|в[ао]тс?ап\p{L}*|viber|вайбер\p{L}*|telegram|телеграм\p{L}*|phone|number|tel|cell|mobile|call|reach|text|ring|contact)\P{L}{0,4}(?:(?:мне|me|us|на|at|on|is|это|мой|my|для|связи|по|номеру|номер|number|phone|телефон\p{L}*)\P{L}{1,3}){0,4}$/iu;

const russian = /^(?:\+?\s?7|8)[\s(.\-–‑]*\d{3}(?:[\s).\-–‑]*\d){7}$/u;
const russianShort = /^\(?9\d{2}\)?[\s.-]?\d{3}[\s.-]?\d{2}[\s.-]?\d{2}$/u;
const american = /^(?:\+?1[\s.-]?)?(?:\(\d{3}\)\s?|\d{3}[\s.-])\d{3}[\s.-]\d{4}$/u;
const british = /^0\d{2,4}\)?[\s-]?\d{3,4}[\s-]?\d{3,6}$/u;
const local = /^\d{3}-\d{2}-\d{2}$|^\d{3}-\d{4}$|^\d{2}-\d{2}-\d{2}$/u;
const date = /^(?:\d{4}-\d{2}-\d{2}|\d{1,2}\.\d{1,2}\.(?:19|20)?\d{2})(?!\d)/u;

/** Phone numbers in any writing. Amounts, dates, articles and numbers of orders are none. */
export function findPhones(text: string, options: PhoneOptions): readonly Found[] {
  return [...text.matchAll(candidate)].flatMap((match) => {
    const end = match.index + match[0].trimEnd().length;
    const written = text.slice(match.index, end);
    return isPhone(written, text.slice(0, match.index), text.slice(end), options)
      ? [{ start: match.index, end, kind: 'phone' as const }]
      : [];
  });
}

function isPhone(
  written: string,
  before: string,
  after: string,
  { isPhone: exists, isExpected }: PhoneOptions,
): boolean {
  const digits = written.replace(/\D/gu, '');
  if (digits.length < 5 || digits.length > 15) return false;
  if (date.test(written) || /^\s?(?:руб|₽|р\b|\$|€|£|%|шт|pcs|тыс|кг|мм|см|г\b)/iu.test(after)) return false;
  if (
    /[$€£]\s?$/u.test(before) ||
    /(?:заказ\p{L}*|заявк\p{L}*|order|request|артикул\p{L}*|sku|арт\.?|article|barcode|штрих-?код\p{L}*|ean|трек\p{L}*|track\p{L}*)\P{L}{0,4}(?:(?:номер|number|no|code|код)\P{L}{0,3})?$/iu.test(
      before,
    )
  )
    return false;
  if (/^\+/u.test(written)) return digits.length >= 7;
  if (russian.test(written) || russianShort.test(written) || american.test(written)) return true;
  if (/^0[127]\d{8,9}$/u.test(written)) return true;
  if (british.test(written) && /[\s-]/u.test(written) && digits.length >= 10) return true;
  const isClaimed = isExpected || introduced.test(before);
  if (isClaimed)
    return digits.length >= 7 ? !/^\d{1,3}(?: \d{3}){2}$/u.test(written) || isExpected : local.test(written);
  if (digits.length >= 10 && digits.length <= 12 && exists(written)) return true;
  return digits.length === 7 && /^\d{3}-\d{2}-\d{2}$/u.test(written);
}
