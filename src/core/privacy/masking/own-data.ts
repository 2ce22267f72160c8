import { stemOf } from '../../claims/words/stem.ts';
import { foldNumber } from './mask-map.ts';
import { type Found, foldLetters } from './personal-data.ts';

/** What belongs to the company and is told to anyone who asks: never masked. */
export type OwnData = {
  isOwn(found: Pick<Found, 'kind' | 'value'>, written: string): boolean;
  isOwnWord(word: string): boolean;
  /** Names of products, brands and places met on the way. */
  learnWords(text: string): void;
};

export type OwnMaterials = {
  readonly phones: readonly string[];
  readonly emails: readonly string[];
  readonly addresses: readonly string[];
  /** Names of the company and its assistant. */
  readonly names: readonly string[];
  /** Towns it delivers to, and other places that are nobody's address. */
  readonly places: readonly string[];
};

export function createOwnData({ phones, emails, addresses, names, places }: OwnMaterials): OwnData {
  const numbers = new Set(phones.map(foldNumber));
  const mails = new Set(emails.map((email) => email.toLowerCase()));
  const ownAddresses = addresses.map((address) => new Set(stemsOf(address)));
  const called = new Set(names.map((name) => foldLetters(name).trim()));
  const words = new Set<string>();
  const learnWords = (text: string) => {
    for (const match of text.matchAll(/\p{L}{2,}/gu)) words.add(wordKey(match[0]));
  };
  for (const name of [...names, ...places]) learnWords(name);
  return {
    isOwn({ kind, value }, written) {
      if (kind === 'phone') return numbers.has(foldNumber(written));
      if (kind === 'email') return mails.has((value ?? written).toLowerCase());
      if (kind === 'name') return called.has(foldLetters(value ?? written).trim());
      if (kind !== 'address') return false;
      const stems = stemsOf(written);
      return ownAddresses.some((place) => stems.every((stem) => place.has(stem)));
    },
    isOwnWord: (word) => words.has(wordKey(word)),
    learnWords,
  };
}

/** A Russian word counts in all its cases: "из Нижнего Новгорода". */
function wordKey(word: string): string {
  const folded = foldLetters(word);
  return folded.length > 4 && /[а-я]$/u.test(folded) ? stemOf(folded) : folded;
}

/** Words cut short, so that cases do not matter: "на Обжарочном проезде, 12". */
function stemsOf(address: string): readonly string[] {
  return (foldLetters(address).match(/\p{L}+|\d+/gu) ?? []).flatMap((word) =>
    /^(?:д|дом|ул|улица|г|стр|к)$/u.test(word) ? [] : [word.length > 5 ? word.slice(0, 5) : word],
  );
}
