import type { Claim } from '../claim.ts';
import { decodeEntities } from '../normalize-text.ts';

const topLevels =
  'ru|рф|su|com|net|org|io|shop|store|info|biz|online|site|me|co|uk|de|eu|us|dev|app|xyz|top|pro|tech|by|kz|ua|tv|cc|ly|gl|ai|club|market|link|page|web|space|website|example|test|local|москва|рус';
const image = /!\[[^\]\n]*\]\(\s*<?([^)\s>]*)[^)\n]*\)|<img\b[^>]*?\bsrc\s*=\s*["']?([^"'\s>]*)[^>]*>/giu;
const target = /\]\(\s*<?([^)\s>]+)[^)\n]*\)|\b(?:href|src|action)\s*=\s*["']?([^"'\s>]+)["']?/giu;
const email = /[\p{L}\d._%+-]+@[\p{L}\d-]+(?:\.[\p{L}\d-]+)+/giu;
const address =
  /\b(?:https?|ftp|wss?|mailto|tel|javascript|data):[^\s<>"'«»)\]|]+|(?<![\p{L}\d.])www\.[^\s<>"'«»)\]|]+/giu;
const bareHost = new RegExp(
  `(?<![\\p{L}\\d@.-])(?:[\\p{L}\\d-]+\\.)+(?:${topLevels})(?![\\p{L}\\d-])(?:[/?#][^\\s<>"'«»)\\]|]*)?`,
  'giu',
);
const handle = /(?<![\p{L}\d@.])@[a-z\d_]{3,}/giu;
const phone = /(?<![\p{L}\d])(?:\+\s?\d|\(\d|\d)[\d \-().]{5,18}\d(?![\p{L}\d])/gu;

/** Takes links, e-mails, phones and handles out of a text; in `rest` they are blanked, character for character. */
export function findContacts(text: string): { readonly claims: readonly Claim[]; readonly rest: string } {
  const claims: Claim[] = [];
  let rest = text.includes('&') ? decodeEntities(text) : text;
  const take = (
    pattern: RegExp,
    toClaim: (found: string) => Claim | undefined,
    isKept?: (found: string) => boolean,
  ) => {
    rest = rest.replace(pattern, (whole: string, ...groups: unknown[]) => {
      // What follows the groups is the offset and the whole text.
      const captured = groups.slice(0, -2).find((group): group is string => typeof group === 'string') ?? whole;
      if (isKept?.(captured)) return whole;
      const claim = toClaim(captured.replace(/[.,!?:;]+$/u, ''));
      if (claim) claims.push(claim);
      return claim ? `${whole.startsWith(']') ? ']' : ' '}${' '.repeat(Math.max(0, whole.length - 1))}` : whole;
    });
  };
  if (/[[<=]/u.test(rest)) {
    take(image, (url) => link(url, true));
    take(target, (url) => (url.startsWith('mailto:') ? mail(url.slice(7)) : link(url, false)));
  }
  if (rest.includes('@')) take(email, mail);
  if (/:\S|www\./iu.test(rest)) {
    take(address, (url) => {
      if (url.startsWith('mailto:')) return mail(url.slice(7));
      return url.startsWith('tel:') ? tel(url.slice(4)) : link(url, false);
    });
  }
  if (/[\p{L}\d]\.\p{L}/u.test(rest)) take(bareHost, (url) => link(url, false));
  if (rest.includes('@')) take(handle, (name) => link(name, false));
  if (/(?:\d\D{0,3}){7}/u.test(rest)) take(phone, tel, (found) => !isPhone(found));
  return { claims, rest };
}

/** `zerno.ru/a`, without what makes no difference: scheme, `www.`, a closing slash, case of the host. */
export function foldUrl(url: string): string {
  const bare = url
    .trim()
    .replace(/^https?:\/\//iu, '')
    .replace(/^www\./iu, '')
    .replace(/\/+$/u, '');
  const slash = bare.search(/[/?#]/u);
  return slash < 0 ? bare.toLowerCase() : bare.slice(0, slash).toLowerCase() + bare.slice(slash);
}

/** Digits, a Russian trunk 8 as 7. */
export function foldPhone(text: string): string {
  const digits = text.replace(/\D/gu, '');
  return digits.length === 11 && digits.startsWith('8') ? `7${digits.slice(1)}` : digits;
}

/** Ten figures or more, or fewer written as only phones are; an amount or a date is not one. */
function isPhone(text: string): boolean {
  const digits = text.replace(/\D/gu, '');
  if (digits.length < 7 || digits.length > 15) return false;
  if (/^\d{1,3}(?:[  ]\d{3})+(?:[.,]\d{1,2})?$/u.test(text.trim())) return false;
  if (/^\d+(?:[.,]\d+)?\s?-\s?\d+(?:[.,]\d+)?$/u.test(text.trim()) && !/^\d{3}-\d{4}$/u.test(text.trim())) return false;
  if (/^\d{4}-\d{2}-\d{2}|^\d{1,2}\.\d{1,2}\.\d{2,4}/u.test(text.trim())) return false;
  if (/\.\s|\.\d{1,2}$/u.test(text)) return false;
  if (/^\+/u.test(text.trim()) || digits.length >= 10) return true;
  return /\d-\d{2}-\d{2}$|\(\d+\)|^\d{3}-\d{4}$/u.test(text.trim());
}

const link = (url: string, isImage: boolean): Claim => ({ type: 'link', url, isImage, text: url, start: 0, end: 0 });
const mail = (address: string): Claim => ({
  type: 'email',
  email: address.toLowerCase(),
  text: address,
  start: 0,
  end: 0,
});
const tel = (text: string): Claim => ({ type: 'phone', phone: foldPhone(text), text: text.trim(), start: 0, end: 0 });
