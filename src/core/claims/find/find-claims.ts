import type { Claim } from '../claim.ts';
import { normalizeText } from '../normalize-text.ts';
import { weekdayOf } from '../words/calendar.ts';
import { findContacts } from './find-contacts.ts';
import { findNumberClaims } from './number-claims.ts';
import { findNumerals } from './numerals.ts';
import { findPhraseClaims } from './phrase-claims.ts';
import { type Token, tokenize } from './tokenize.ts';

/** A sentence as it was read: its plain text, its words and what it claims. Product names are the ledger's to find. */
export type Reading = {
  readonly text: string;
  /** The text with its names blanked, character for character: "Sugar-Free Vanilla" gives nothing away. */
  readonly unnamed: string;
  readonly tokens: readonly Token[];
  readonly claims: readonly Claim[];
};

/** Token runs that are names (of products, of the company) and hold no numbers of their own. */
export type NameSpan = { readonly first: number; readonly last: number };

/**
 * Everything a sentence asserts in numbers, dates, stock words, promises and addresses, Russian and English.
 * `findNames` tells which tokens are names, so that the 40 of "Primo S40" is no number.
 */
export function readClaims(sentence: string, findNames?: (tokens: readonly Token[]) => readonly NameSpan[]): Reading {
  const { claims: contacts, rest } = findContacts(sentence);
  const text = normalizeText(rest);
  const tokens = tokenize(text);
  const names = findNames?.(tokens) ?? [];
  const masked =
    names.length === 0
      ? tokens
      : tokens.map((token, at) => (names.some((name) => at >= name.first && at <= name.last) ? asWord(token) : token));
  const numbers = findNumberClaims({ text, tokens: masked, numerals: findNumerals(masked) });
  const unnamed = withoutNames(text, tokens, names);
  const phrases = findPhraseClaims(unnamed);
  const kept = numbers.filter((claim) => !phrases.some((phrase) => covers(phrase, claim)));
  return {
    text,
    unnamed,
    tokens,
    claims: [...contacts, ...kept, ...phrases, ...calendarClaims(masked), ...articleClaims(masked)],
  };
}

export function findClaims(text: string): readonly Claim[] {
  return readClaims(text).claims;
}

function asWord(token: Token): Token {
  return { kind: 'symbol', start: token.start, end: token.end, text: token.text, folded: '\u0000', stem: '\u0000' };
}

/** "завтра" eats the number it is; "бесплатно от 5 000" leaves the amount to be checked by itself. */
function covers(phrase: Claim, number: Claim): boolean {
  if (phrase.type !== 'percent' && phrase.type !== 'days' && phrase.type !== 'promise') {
    return phrase.type === 'free-delivery' && number.type === 'amount' && number.values[0] === 0;
  }
  return number.start >= phrase.start && number.end <= phrase.end;
}

function withoutNames(text: string, tokens: readonly Token[], names: readonly NameSpan[]): string {
  let blanked = text;
  for (const name of names) {
    const start = tokens[name.first]?.start ?? 0;
    const end = tokens[name.last]?.end ?? start;
    blanked = blanked.slice(0, start) + '\u0000'.repeat(end - start) + blanked.slice(end);
  }
  return blanked;
}

function calendarClaims(tokens: readonly Token[]): readonly Claim[] {
  const claims: Claim[] = [];
  for (const token of tokens) {
    const span = { start: token.start, end: token.end, text: token.text };
    if (token.kind === 'date') claims.push({ ...span, type: 'date', date: token.date, hedge: undefined });
    if (token.kind === 'time') claims.push({ ...span, type: 'time', time: token.time });
    const weekday = token.kind === 'word' ? weekdayOf(token.folded) : undefined;
    if (weekday) claims.push({ ...span, type: 'weekday', weekday });
  }
  return claims;
}

/** "арт. PR-S40", "SKU: X1": an article number by its label. */
function articleClaims(tokens: readonly Token[]): readonly Claim[] {
  const claims: Claim[] = [];
  for (const [at, token] of tokens.entries()) {
    if (token.kind !== 'word' || !/^(?:арт|артикул\p{L}*|sku|article)$/u.test(token.folded)) continue;
    let next = at + 1;
    while (next < tokens.length && /^(?:[.:#"«`—-]|number|no|товара)$/u.test(tokens[next]?.folded ?? '')) next += 1;
    const label = tokens[next];
    if (label?.kind === 'model')
      claims.push({ type: 'sku', sku: label.text, text: label.text, start: label.start, end: label.end });
  }
  return claims;
}
