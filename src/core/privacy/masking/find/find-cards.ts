import type { Found } from '../personal-data.ts';

const candidate = /(?<![\p{L}\d+_#№-])\d(?:[ \-–  ]{0,2}\d){11,18}(?![\p{L}\d]|[.,]\d)/gu;
const introduced =
  /(?:карт[аеуыо]\p{L}{0,2}|card|visa|mastercard|maestro|мир|amex|пан|pan)\P{L}{0,6}(?:(?:номер\p{L}*|number|no|is|это|вот|сбер\p{L}*|банк\p{L}*|моей|моя|my)\P{L}{0,4}){0,3}$/iu;
const securityCode = /(?<![\p{L}\d])(?:cv[vc]2?|код безопасности|security code)\D{0,6}(\d{3,4})(?!\d)/giu;

/** Numbers of payment cards: right by their check digit, or said to be one. Codes from the back go with them. */
export function findCards(text: string): readonly Found[] {
  const cards = [...text.matchAll(candidate)].flatMap((match) => {
    const digits = match[0].replace(/\D/g, '');
    const isClaimed = introduced.test(text.slice(0, match.index));
    const isCard =
      isClaimed ||
      (digits.length !== 13 && /^[2-6]/.test(digits) && digits.length >= 15 && isLuhn(digits)) ||
      /^[2-6]\d{3}([ -])\d{4}\1\d{4}\1\d{4}$/.test(match[0]);
    return isCard ? [{ start: match.index, end: match.index + match[0].length, kind: 'card' as const }] : [];
  });
  const codes = [...text.matchAll(securityCode)].map((match) => ({
    start: match.index + match[0].length - (match[1]?.length ?? 0),
    end: match.index + match[0].length,
    kind: 'card' as const,
  }));
  return [...cards, ...codes];
}

/** ISO/IEC 7812-1, annex B. */
function isLuhn(digits: string): boolean {
  let sum = 0;
  for (let at = 0; at < digits.length; at += 1) {
    const digit = Number(digits[digits.length - 1 - at]);
    const counted = at % 2 === 1 ? digit * 2 : digit;
    sum += counted > 9 ? counted - 9 : counted;
  }
  return sum % 10 === 0;
}
