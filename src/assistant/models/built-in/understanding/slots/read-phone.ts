import { type CountryCode, isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/min';
import { type Masked, mask, nothingIn } from './slot-text.ts';

export type Phone = { readonly phone: string; readonly isPhoneValid: boolean };

/** Digits with the separators people use; at least seven digits are asked for below. */
const candidate = /(?<![\p{L}\d{])(?:\+\s?)?\(?\d(?:(?!\.\s)[\d\s().\-/]){4,24}\d(?![\p{L}\d])/gu;
const introduced =
  /(?:тел(?:ефон)?|номер|моб|звоните|позвоните|whatsapp|ватсап|phone|number|tel|cell|mobile|call|reach|text)\D{0,20}$/iu;

/**
 * A phone number: E.164 when it is one (in the given country when written without a plus). What only looks like
 * one is reported as not valid when a contact was asked for, or when the customer says it is a phone.
 */
export function readPhone(
  text: string,
  options: { readonly country: string; readonly isExpected: boolean },
): Masked<Phone> {
  const country = isSupportedCountry(options.country) ? (options.country as CountryCode) : undefined;
  const candidates = [...text.matchAll(candidate)].filter((match) => digitsOf(match[0]).length >= 5);
  for (const match of candidates) {
    const e164 = validNumber(match[0], country);
    if (e164 && isPhoneLike(match[0], text.slice(0, match.index), options.isExpected))
      return found(text, match, { phone: e164, isPhoneValid: true });
  }
  for (const match of candidates) {
    const digits = digitsOf(match[0]).length;
    const isClaimed =
      options.isExpected ||
      introduced.test(text.slice(0, match.index)) ||
      (match[0].startsWith('+') && digits >= 7) ||
      isWrittenAsPhone(match[0]);
    if (isClaimed && !isOtherNumber(text, match))
      return found(text, match, { phone: match[0].trim(), isPhoneValid: false });
  }
  return nothingIn(text);
}

function validNumber(written: string, country: CountryCode | undefined): string | undefined {
  const digits = digitsOf(written);
  const spellings = [written, ...(written.startsWith('+') ? [] : digits.length >= 11 ? [`+${digits}`] : [])];
  if (/^89\d{9}$/.test(digits)) spellings.push(`+7${digits.slice(1)}`);
  for (const spelling of spellings) {
    const number = parsePhoneNumberFromString(spelling, country);
    if (number?.isValid() && !isOddlyLong(number.number, digits)) return number.number;
  }
  return undefined;
}

/**
 * "07700 900 111", "(555) 010-0142": ten figures and more behind a zero, or grouped by threes, are written so for nothing else.
 * Whether there may be such a number is found out when it is kept.
 */
function isWrittenAsPhone(written: string): boolean {
  const digits = digitsOf(written).length;
  return /^\(?0(?=[1-9])/.test(written)
    ? (digits === 10 || digits === 11) && !/[./]/.test(written)
    : /^\(?\d{3}\)?[\s.-]\s?\d{3}[\s.-]\d{4}$/.test(written);
}

/** Numbering plans keep odd lengths for service numbers; a customer's +7 number has ten digits after it, and "89…" eleven in all. */
function isOddlyLong(e164: string, digits: string): boolean {
  return e164.startsWith('+7') && (e164.length !== 12 || /^89\d{8}$/.test(digits));
}

/** Seven bare digits may be a price or an article: without a plus a number must look like a phone or be asked for. */
function isPhoneLike(written: string, before: string, isExpected: boolean): boolean {
  return isExpected || written.startsWith('+') || digitsOf(written).length >= 10 || introduced.test(before);
}

function isOtherNumber(text: string, match: RegExpMatchArray): boolean {
  const end = match.index ?? 0;
  return (
    /^\s*(?:руб|₽|р\b|\$|€|%|шт|pcs)/iu.test(text.slice(end + match[0].length)) ||
    /(?:№|#|заказ|order)\s*$/iu.test(text.slice(0, end))
  );
}

function digitsOf(text: string): string {
  return text.replace(/\D/g, '');
}

function found(text: string, match: RegExpMatchArray, phone: Phone): Masked<Phone> {
  const start = match.index ?? 0;
  return mask(text, { start, end: start + match[0].trimEnd().length }, 'phone', phone);
}
