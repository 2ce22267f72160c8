import { parseUnit } from '../../catalog/units.ts';
import type { FactOf } from '../fact.ts';
import { type Token, tokenize } from '../find/tokenize.ts';
import { normalizeText } from '../normalize-text.ts';
import { isStopWord, stemOf } from '../words/stem.ts';

/** Tokens `first` to `last` name one of `skus`; more than one when the words fit several. */
export type Mention = {
  readonly first: number;
  readonly last: number;
  readonly skus: readonly string[];
  /** Only a brand or a series was named, which is no product yet. */
  readonly isBrandOnly: boolean;
};

type NameWord = { readonly key: string; readonly isStrong: boolean; readonly isBrand: boolean };
type Name = { readonly sku: string; readonly words: readonly NameWord[] };
type Place = { readonly name: Name; readonly position: number };

/** The product names of a turn; finds them in a sentence whole or shortened, in any case of the language. */
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

  #mentionAt(tokens: readonly Token[], first: number): Mention | undefined {
    const start = tokens[first];
    if (!start || (start.kind !== 'word' && start.kind !== 'model')) return undefined;
    let paths = (this.#places.get(keyOf(start)) ?? []).map((place) => ({
      ...place,
      said: [place.position],
      isNamed: isNamedBy(place, start),
    }));
    if (paths.length === 0) return undefined;
    let last = first;
    let best = judge(paths, first, last);
    for (let at = first + 1; at < tokens.length && at < first + 24; at += 1) {
      const token = tokens[at];
      if (!token) break;
      if (token.kind === 'symbol') {
        // The sign of "60х45" and "№ 104" too: of a name only the words and figures are kept.
        if (/^["«»„“”'’\-,/()xх×*#+&°]$/iu.test(token.text)) continue;
        break;
      }
      const places = this.#places.get(keyOf(token)) ?? [];
      paths = paths.flatMap((path) => {
        const next = places.find((place) => place.name === path.name && canFollow(path, place, token));
        return next
          ? [
              {
                ...path,
                position: next.position,
                said: [...path.said, next.position],
                isNamed: path.isNamed || isNamedBy(next, token),
              },
            ]
          : [];
      });
      if (paths.length === 0) break;
      last = at;
      best = judge(paths, first, last) ?? best;
    }
    return best;
  }
}

type Path = Place & {
  readonly said: readonly number[];
  /** A word that tells this product from others was said, and said as a name. */
  readonly isNamed: boolean;
};

/** "Bar" and "Free" of a name are not the "bar" and "free" of any sentence. */
function isNamedBy({ name, position }: Place, token: Token): boolean {
  return name.words[position]?.isStrong === true && (token.kind === 'model' || /^\p{Lu}/u.test(token.text));
}

/** A model or a proper word may skip part of the name; a number or a small word must stand where the name has it. */
function canFollow(path: Path, place: Place, token: Token): boolean {
  if (place.position <= path.position) return false;
  if (token.kind === 'word' && !isStopWord(token.text)) return true;
  return token.kind === 'model' || place.position === path.position + 1;
}

function judge(paths: readonly Path[], first: number, last: number): Mention | undefined {
  const named = paths.filter((path) => {
    const isWhole = path.said.length === path.name.words.length;
    return isWhole || path.isNamed;
  });
  if (named.length === 0) return undefined;
  const missing = (path: Path) =>
    path.name.words.filter((word, position) => word.isStrong && !path.said.includes(position)).length;
  const whole = named.filter((path) => path.said.length === path.name.words.length);
  const least = Math.min(...named.map(missing));
  const chosen = whole.length > 0 ? whole : least === 0 ? named.filter((path) => missing(path) === 0) : named;
  const isBrandOnly = chosen.every(
    (path) =>
      path.said.length < path.name.words.length &&
      path.said.every((position) => path.name.words[position]?.isBrand || !path.name.words[position]?.isStrong),
  );
  return { first, last, skus: [...new Set(chosen.map((path) => path.name.sku))], isBrandOnly };
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
    return { sku: fact.sku, words: tokens.map((token, at) => wordOf(token, tokens[at - 1], weak, brand)) };
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
  return token.kind === 'word' ? stemOf(token.text) : token.folded;
}
