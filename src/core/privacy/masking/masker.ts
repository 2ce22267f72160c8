import { findAddresses } from './find/find-addresses.ts';
import { findCards } from './find/find-cards.ts';
import { findDocuments } from './find/find-documents.ts';
import { findEmails } from './find/find-emails.ts';
import { findContactsOfPerson, findInLinks } from './find/find-in-links.ts';
import { findNames } from './find/find-names.ts';
import { findPhones } from './find/find-phones.ts';
import type { FindingMemory } from './finding-memory.ts';
import { createKnownNames } from './known-names.ts';
import { createKnownValues } from './known-values.ts';
import { type MaskMap, tokenOf } from './mask-map.ts';
import type { OwnData } from './own-data.ts';
import type { Found, PersonalKind } from './personal-data.ts';

/**
 * Whose words a text is. `person`: a customer's, or about one: everything is looked for. `company`: materials that it shows to
 * anyone: only what is known of this customer, and numbers that nobody means to publish. `echo`: single words of a person's text, small and in any case.
 */
export type TextOwner = 'person' | 'company' | 'echo';

export type Expected = { readonly name?: boolean; readonly address?: boolean; readonly contact?: boolean };

export type MaskerDependencies = {
  readonly map: MaskMap;
  readonly own: OwnData;
  /** Whether a number written so can be a phone's, in the company's country where no other is told. */
  readonly isPhone: (written: string) => boolean;
  /** A word that people of any trade say; folded. */
  readonly isEverydayWord: (folded: string) => boolean;
  /** Of other turns with the same `isPhone` and `isEverydayWord`; left out: each text is looked through. */
  readonly memory?: FindingMemory;
};

export type Masker = {
  /** Notes what a text tells about a person, so that it is masked in every other text too. */
  learn(text: string, expected?: Expected): void;
  /** Notes a value that is known for what it is. */
  know(kind: PersonalKind, value: string): void;
  mask(text: string, owner: TextOwner, expected?: Expected): string;
};

/** Finds and masks personal data in the texts of one conversation. */
export function createMasker({ map, own, isPhone, isEverydayWord, memory }: MaskerDependencies): Masker {
  const names = createKnownNames((folded) => isEverydayWord(folded) || own.isOwnWord(folded));
  const values = createKnownValues(map);
  const cache = new Map<string, readonly Found[]>();
  for (const { kind, value } of map.all()) if (kind === 'name') names.learn(value);

  const findAll = (text: string, expected: Expected, own: OwnData): readonly Found[] => {
    const isExpected = expected.contact === true || expected.name === true;
    const direct = [
      ...findEmails(text),
      ...findContactsOfPerson(text),
      ...findDocuments(text),
      ...findCards(text),
      ...findPhones(text, { isPhone, isExpected }),
      ...findAddresses(text, expected.address === true),
    ].filter((found) => !own.isOwn(found, text.slice(found.start, found.end)));
    const numbers = withoutOverlaps(direct);
    const rest = blank(text, numbers);
    const hasContact = numbers.some(({ kind }) => kind === 'phone' || kind === 'email');
    const said = findNames(rest, {
      isExpected: expected.name === true,
      hasContact,
      isEverydayWord,
      isOwnWord: own.isOwnWord,
    });
    return [...numbers, ...said.filter((found) => !own.isOwn(found, text.slice(found.start, found.end)))];
  };
  const find = (text: string, expected: Expected): readonly Found[] => {
    const key = `${expected.name === true} ${expected.address === true} ${expected.contact === true} ${text}`;
    const known = cache.get(key);
    if (known) return known;
    const findAnew = (own: OwnData) => {
      const inLinks = findInLinks(text, (part) => findAll(part, {}, own));
      return withoutOverlaps([...inLinks, ...findAll(blank(text, inLinks), expected, own)]);
    };
    const found = memory ? memory.recall(key, own, findAnew) : findAnew(own);
    cache.set(key, found);
    return found;
  };
  const know = (kind: PersonalKind, value: string) => {
    if (value.trim() === '' || own.isOwn({ kind }, value)) return;
    if (kind === 'name') names.learn(value);
    map.entryFor(kind, value);
  };

  // "Иван-чай", "Роман 2000": one word of a known name in the company's own texts may be a thing's.
  const knownNames = (text: string, owner: TextOwner) =>
    names
      .find(text, owner === 'echo')
      .filter(
        (found) =>
          owner !== 'company' || / /u.test(found.value ?? '') || !own.isOwnWord(text.slice(found.start, found.end)),
      );

  return {
    know,
    learn(text, expected = {}) {
      for (const { kind, value, start, end } of find(text, expected)) know(kind, value ?? text.slice(start, end));
    },
    mask(text, owner, expected = {}) {
      if (!/[\p{L}\d]/u.test(text)) return text;
      const found =
        owner !== 'company'
          ? find(text, expected)
          : findUnpublished(text).filter((one) => !own.isOwn(one, text.slice(one.start, one.end)));
      // Most texts, of most talks: nothing is known of anybody, and nothing stands in them.
      if (found.length === 0 && map.all().length === 0) return text;
      const numbers = found.filter(({ kind }) => kind !== 'name');
      // Of two readings of the same words the known one stands first.
      const everything = withoutOverlaps([...values.find(text), ...knownNames(blank(text, numbers), owner), ...found]);
      if (everything.length === 0) return text;
      let masked = '';
      let at = 0;
      for (const { start, end, kind, value } of everything) {
        masked += `${text.slice(at, start)}${tokenOf(map.entryFor(kind, value ?? text.slice(start, end)))}`;
        at = end;
      }
      return masked + text.slice(at);
    },
  };
}

/** In the company's own texts: numbers of cards and documents are nobody's to publish. */
function findUnpublished(text: string): readonly Found[] {
  return /\d{3}/u.test(text) ? findCards(text) : [];
}

/** What is sure by its form stands before what is read out of words. */
const rank: Readonly<Record<PersonalKind, number>> = {
  email: 0,
  phone: 0,
  card: 0,
  document: 0,
  contact: 0,
  address: 1,
  name: 2,
};

/** In order of place. Of two that overlap the surer one stays whole, then the longer one; of the other what is left of it. */
function withoutOverlaps(found: readonly Found[]): readonly Found[] {
  const kept: Found[] = [];
  const inOrder = [...found].sort(
    (left, right) => rank[left.kind] - rank[right.kind] || right.end - right.start - (left.end - left.start),
  );
  for (const one of inOrder) {
    const over = kept.filter((other) => one.start < other.end && other.start < one.end);
    const first = over[0];
    if (!first) kept.push(one);
    else if (over.length === 1 && one.kind === 'address') {
      const before = { start: one.start, end: first.start, kind: one.kind };
      const after = { start: first.end, end: one.end, kind: one.kind };
      kept.push(...[before, after].filter(({ start, end }) => end - start > 3));
    }
  }
  return kept.sort((left, right) => left.start - right.start);
}

/** Places what was found under brackets, so that nothing else is found there and words around stay apart. */
function blank(text: string, found: readonly Found[]): string {
  let result = text;
  for (const { start, end } of found)
    if (end > start)
      result = `${result.slice(0, start)}[${' '.repeat(Math.max(0, end - start - 2))}${end - start > 1 ? ']' : ''}${result.slice(end)}`;
  return result;
}
