import { type CountryCode, isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/min';

/** E.164, or undefined when no such number can exist. Numbers of reserved test ranges ("+7 999 000…") are taken. */
export function parsePhone(text: string, country: string): string | undefined {
  const parsed = parsePhoneNumberFromString(text.slice(0, 60), country as CountryCode);
  return parsed?.isPossible() ? parsed.number : undefined;
}

/** Whether a number, written so, exists in the numbering plan of the country or, with a plus or not, of any other. */
export function isPhoneOf(country: string): (written: string) => boolean {
  const own = isSupportedCountry(country) ? country : undefined;
  return (written) => {
    const digits = written.replace(/\D/gu, '');
    const spellings = written.startsWith('+') || digits.length < 11 ? [written] : [written, `+${digits}`];
    return spellings.some((spelling) => parsePhoneNumberFromString(spelling, own)?.isValid() === true);
  };
}

const emailPattern = /^[^\s@"(),:;<>[\]\\]{1,64}@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.)+\p{L}{2,63}$/u;

/** Lower-cased address, or undefined when it can't be one. */
export function parseEmail(text: string): string | undefined {
  const trimmed = text.trim().replace(/[.,;!?]+$/u, '');
  return trimmed.length <= 254 && emailPattern.test(trimmed) ? trimmed.toLowerCase() : undefined;
}

/** One line, no control characters, at most 120 characters; undefined when nothing is left. */
export function cleanName(text: string): string | undefined {
  const name = text
    .replace(/[\p{Cc}\p{Cf}<>]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 120);
  return name.length > 0 ? name : undefined;
}

const countryByCurrency: Readonly<Record<string, string>> = {
  RUB: 'RU',
  BYN: 'BY',
  KZT: 'KZ',
  UAH: 'UA',
  USD: 'US',
  CAD: 'CA',
  GBP: 'GB',
  AUD: 'AU',
  NZD: 'NZ',
  CHF: 'CH',
  PLN: 'PL',
  CZK: 'CZ',
  SEK: 'SE',
  NOK: 'NO',
  DKK: 'DK',
  JPY: 'JP',
  CNY: 'CN',
  INR: 'IN',
  BRL: 'BR',
  MXN: 'MX',
  TRY: 'TR',
  ILS: 'IL',
  AED: 'AE',
  GEL: 'GE',
  AMD: 'AM',
};

/** Country of phone numbers written without a plus: by the currency, else by the language. */
export function defaultCountry(currency: string, language: string): string {
  return (
    countryByCurrency[currency] ??
    ({ ru: 'RU', de: 'DE', fr: 'FR', es: 'ES', it: 'IT' } as Record<string, string>)[language] ??
    'US'
  );
}
