import { parseUnit } from '../../catalog/units.ts';
import type { FactOf } from '../fact.ts';
import { type Token, tokenize } from '../find/tokenize.ts';
import { normalizeText } from '../normalize-text.ts';
import { isStopStem } from '../words/stem.ts';

/** Tokens `first` to `last` name one of `skus`; more than one when the words fit several. */
export type Mention = {
  readonly first: number;
  readonly last: number;
  readonly skus: readonly string[];
  /** Only a brand or a series was named, which is no product yet. */
  readonly isBrandOnly: boolean;
};

type NameWord = { readonly key: string; readonly isStrong: boolean; readonly isBrand: boolean };
type Name = { readonly sku: string; readonly words: readonly NameWord[]; readonly strong: number };
type Place = { readonly name: Name; readonly position: number };

/** So many words of a sentence are read on for one name. */
const longestName = 24;
const nowhere: readonly Place[] = [];

/**
 * The product names of a turn; finds them in a sentence whole or shortened, in any case of the language. Every sentence of every reply is
 * looked through: paths are counted in place, and nothing is made for a word that begins no name.
 */
export class NameIndex {
  readonly #places = new Map<string, Place[]>();

  add(fact: FactOf<'product-name'>): void {
    for (const name of namesOf(fact))
      for (const [position, word] of name.words.entries()) {
        const places = this.#places.get(word.key) ?? [];
        places.push({ name, position });
        this.#places.set(word.key, places);
      }
  }

  find(tokens: readonly Token[]): readonly Mention[] {
    const mentions: Mention[] = [];
    let at = 0;
    while (at < tokens.length) {
      const mention = this.#mentionAt(tokens, at);
      if (mention) mentions.push(mention);
      at = mention ? mention.last + 1 : at + 1;
    }
    return mentions;
  }

  has(token: Token): boolean {
    return this.#places.has(keyOf(token));
  }

  #placesOf(token: Token): readonly Place[] {
    return this.#places.get(keyOf(token)) ?? nowhere;
  }

  #mentionAt(tokens: readonly Token[], first: number): Mention | undefined {
    const start = tokens[first];
    if (!start || (start.kind !== 'word' && start.kind !== 'model')) return undefined;
    const places = this.#placesOf(start);
    if (places.length === 0) return undefined;
    let paths = places.map((place) => new Path(place, start));
    let best = judge(paths, first, first);
    const end = Math.min(tokens.length, first + longestName);
    for (let at = first + 1; at < end; at += 1) {
      const token = tokens[at];
      if (!token) break;
      if (token.kind === 'symbol') {
        // The sign of "60х45" and "№ 104" too: of a name only the words and figures are kept.
        if (/^["«»„“”'’\-,/()xх×*#+&°]$/iu.test(token.text)) continue;
        break;
      }
      const next = this.#placesOf(token);
      if (next.length === 0) break;
      paths = paths.filter((path) => path.goesOn(next, token));
      if (paths.length === 0) break;
      best = judge(paths, first, at) ?? best;
    }
    return best;
  }
}

/** A name as far as it was said. */
class Path {
  readonly name: Name;
  /** A word that tells this product from others was said, and said as a name. */
  isNamed: boolean;
  #position: number;
  #said = 1;
  #strong: number;
  /** Strong words that are more than the brand. */
  #proper: number;

  constructor({ name, position }: Place, token: Token) {
    const word = name.words[position];
    this.name = name;
    this.#position = position;
    this.#strong = word?.isStrong ? 1 : 0;
    this.#proper = word?.isStrong && !word.isBrand ? 1 : 0;
    this.isNamed = isNamedBy(word, token);
  }

  get isWhole(): boolean {
    return this.#said === this.name.words.length;
  }

  /** Strong words that were not said. */
  get missing(): number {
    return this.name.strong - this.#strong;
  }

  get isBrandOnly(): boolean {
    return !this.isWhole && this.#proper === 0;
  }

  /** Whether the name has the word further on; it is counted then. */
  goesOn(places: readonly Place[], token: Token): boolean {
    const next = places.find(({ name, position }) => name === this.name && this.#canFollow(position, token));
    if (!next) return false;
    const word = this.name.words[next.position];
    this.#position = next.position;
    this.#said += 1;
    if (word?.isStrong) this.#strong += 1;
    if (word?.isStrong && !word.isBrand) this.#proper += 1;
    this.isNamed ||= isNamedBy(word, token);
    return true;
  }

  /** A model or a proper word may skip part of the name; a number or a small word must stand where the name has it. */
  #canFollow(position: number, token: Token): boolean {
    if (position <= this.#position) return false;
    if (token.kind === 'word' && !isStopStem(token.stem)) return true;
    return token.kind === 'model' || position === this.#position + 1;
  }
}

/** "Bar" and "Free" of a name are not the "bar" and "free" of any sentence. */
function isNamedBy(word: NameWord | undefined, token: Token): boolean {
  return word?.isStrong === true && (token.kind === 'model' || /^\p{Lu}/u.test(token.text));
}

/** Whole names before shortened ones, and of these the ones of which least was left out. */
function judge(paths: readonly Path[], first: number, last: number): Mention | undefined {
  let isAnyWhole = false;
  let isAnyNamed = false;
  let isAnyFull = false;
  for (const path of paths) {
    isAnyWhole ||= path.isWhole;
    isAnyNamed ||= path.isNamed;
    isAnyFull ||= path.isNamed && path.missing === 0;
  }
  if (!isAnyWhole && !isAnyNamed) return undefined;
  const chosen = paths.filter((path) =>
    isAnyWhole ? path.isWhole : path.isNamed && (!isAnyFull || path.missing === 0),
  );
  return {
    first,
    last,
    skus: [...new Set(chosen.map((path) => path.name.sku))],
    isBrandOnly: chosen.every((path) => path.isBrandOnly),
  };
}

const namesRead = new WeakMap<FactOf<'product-name'>, readonly Name[]>();

/** Read once: a product is met in many turns. */
function namesOf(fact: FactOf<'product-name'>): readonly Name[] {
  const known = namesRead.get(fact);
  if (known) return known;
  const weak = new Set(fact.categories.flatMap((category) => keysOf(tokenize(normalizeText(category)))));
  const brand = new Set(keysOf(tokenize(normalizeText(fact.brand ?? ''))));
  const names = [...fact.names, fact.sku].map((text) => {
    const tokens = tokenize(normalizeText(text)).filter((token) => token.kind !== 'symbol');
    const words = tokens.map((token, at) => wordOf(token, tokens[at - 1], weak, brand));
    return { sku: fact.sku, words, strong: words.filter((word) => word.isStrong).length };
  });
  namesRead.set(fact, names);
  return names;
}

function wordOf(
  token: Token,
  before: Token | undefined,
  weak: ReadonlySet<string>,
  brand: ReadonlySet<string>,
): NameWord {
  const key = keyOf(token);
  const isBrand = brand.has(key);
  const isFirst = before === undefined;
  // The "Вт" of "8 Вт" has a capital and tells no product from others.
  const isUnit = before?.kind === 'number' && parseUnit(token.text) !== undefined;
  const isProper =
    !isUnit &&
    (token.kind === 'model' ||
      (token.kind === 'word' && /^\p{Lu}/u.test(token.text) && !(isFirst && /[а-яё]/iu.test(token.text))));
  return { key, isBrand, isStrong: isBrand || (isProper && !weak.has(key)) };
}

function keysOf(tokens: readonly Token[]): readonly string[] {
  return tokens.filter((token) => token.kind !== 'symbol').map(keyOf);
}

export function keyOf(token: Token): string {
  if (token.kind === 'number') return `#${token.values[0]}`;
  if (token.kind === 'model') return token.folded.replace(/[-/.]/gu, '');
  return token.kind === 'word' ? token.stem : token.folded;
}
