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

export function createOwnData(materials: OwnMaterials): OwnData {
  const { numbers, mails, addresses, called, words } = foldedOf(materials);
  const met = new Set<string>();
  return {
    isOwn({ kind, value }, written) {
      if (kind === 'phone') return numbers.has(foldNumber(written));
      if (kind === 'email') return mails.has((value ?? written).toLowerCase());
      if (kind === 'name') return called.has(foldLetters(value ?? written).trim());
      if (kind !== 'address') return false;
      const stems = stemsOf(written);
      return addresses.some((place) => stems.every((stem) => place.has(stem)));
    },
    isOwnWord(word) {
      const key = wordKey(word);
      return words.has(key) || met.has(key);
    },
    learnWords(text) {
      for (const key of wordKeysOf(text)) met.add(key);
    },
  };
}

type FoldedMaterials = {
  readonly numbers: ReadonlySet<string>;
  readonly mails: ReadonlySet<string>;
  readonly addresses: readonly ReadonlySet<string>[];
  readonly called: ReadonlySet<string>;
  readonly words: ReadonlySet<string>;
};

/** The same for every turn until the company says something else. */
const folded = new WeakMap<OwnMaterials, FoldedMaterials>();

function foldedOf(materials: OwnMaterials): FoldedMaterials {
  const known = folded.get(materials);
  if (known) return known;
  const { phones, emails, addresses, names, places } = materials;
  const made: FoldedMaterials = {
    numbers: new Set(phones.map(foldNumber)),
    mails: new Set(emails.map((email) => email.toLowerCase())),
    addresses: addresses.map((address) => new Set(stemsOf(address))),
    called: new Set(names.map((name) => foldLetters(name).trim())),
    words: new Set([...names, ...places].flatMap(wordKeysOf)),
  };
  folded.set(materials, made);
  return made;
}

/** Names of products come again in every turn: their words are cut once. */
const keysOfNames = new Map<string, readonly string[]>();

function wordKeysOf(text: string): readonly string[] {
  const known = keysOfNames.get(text);
  if (known) return known;
  const keys = (text.match(/\p{L}{2,}/gu) ?? []).map(wordKey);
  if (keysOfNames.size > 5_000) keysOfNames.clear();
  if (text.length < 200) keysOfNames.set(text, keys);
  return keys;
}

const keysOfWords = new Map<string, string>();

/** A Russian word counts in all its cases: "из Нижнего Новгорода". */
function wordKey(word: string): string {
  const known = keysOfWords.get(word);
  if (known !== undefined) return known;
  const folded = foldLetters(word);
  const key = folded.length > 4 && /[а-я]$/u.test(folded) ? stemOf(folded) : folded;
  if (keysOfWords.size > 20_000) keysOfWords.clear();
  keysOfWords.set(word, key);
  return key;
}

/** Words cut short, so that cases do not matter: "на Обжарочном проезде, 12". */
function stemsOf(address: string): readonly string[] {
  return (foldLetters(address).match(/\p{L}+|\d+/gu) ?? []).flatMap((word) =>
    /^(?:д|дом|ул|улица|г|стр|к)$/u.test(word) ? [] : [word.length > 5 ? word.slice(0, 5) : word],
  );
}
