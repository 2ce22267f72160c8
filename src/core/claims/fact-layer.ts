import { moneyFrom } from '../catalog/money.ts';
import { type Fact, type FactOf, unknownCurrency } from './fact.ts';
import { foldPhone, foldUrl } from './find/find-contacts.ts';
import { NameIndex } from './names/name-index.ts';
import { type ReadText, readFact, readText, type TextSentence } from './read-fact.ts';

/** Facts in the forms they are asked for. Grows; what is another's may be read beside it, see `createLedger`. */
export class FactLayer {
  readonly names = new NameIndex();
  readonly products = new Map<string, FactOf<'product-name'>>();
  /** Keys of the words known by facts that are no texts. */
  readonly words = new Set<string>();
  /** Places by the keys of their words, folded. */
  readonly places = new Map<string, string>();
  readonly placeStarts = new Set<string>();
  readonly links = new Set<string>();
  readonly emails = new Set<string>();
  readonly phones = new Set<string>();
  readonly #currency: string;
  readonly #added = new Set<Fact>();
  readonly #byType = new Map<Fact['type'], Fact[]>();
  readonly #texts = new Map<string, FactOf<'text'>>();
  #read: readonly ReadText[] | undefined;
  #isLaidTogether = false;
  readonly #quotes = new Map<string, readonly TextSentence[]>();

  /** `currency`: what an amount without one is in. */
  constructor(currency: string) {
    this.#currency = currency;
  }

  /** The very fact, or the same text of the same source: a passage found twice is one text. */
  has(fact: Fact): boolean {
    return this.#added.has(fact) || (fact.type === 'text' && this.#texts.has(textKey(fact)));
  }

  add(given: Fact): void {
    if (this.has(given)) return;
    this.#added.add(given);
    const fact = inCurrency(given, this.#currency);
    const known = this.#byType.get(fact.type);
    if (known) known.push(fact);
    else this.#byType.set(fact.type, [fact]);
    if (fact.type === 'product-name') {
      if (!this.products.has(fact.sku)) this.names.add(fact);
      const named = this.products.get(fact.sku);
      if (!named || named.categories.length < fact.categories.length) this.products.set(fact.sku, fact);
    } else if (fact.type === 'text') {
      this.#texts.set(textKey(fact), fact);
      this.#read = undefined;
    } else if (fact.type === 'link') this.links.add(foldUrl(fact.url));
    else if (fact.type === 'email') this.emails.add(fact.email.toLowerCase());
    else if (fact.type === 'phone') this.phones.add(foldPhone(fact.phone));
    const read = readFact(fact);
    for (const word of read.words) this.words.add(word);
    for (const { key, firstWord, folded } of read.places) {
      this.places.set(key, folded);
      this.placeStarts.add(firstWord);
    }
  }

  of(type: Fact['type']): readonly Fact[] {
    return this.#byType.get(type) ?? [];
  }

  sentences(): readonly TextSentence[] {
    return this.#readTexts().flatMap(({ sentences }) => sentences);
  }

  /** The sentences that are found under a quote's key. */
  written(key: string): readonly TextSentence[] {
    if (this.#isLaidTogether) return this.#quotes.get(key) ?? [];
    return this.#readTexts().flatMap(({ byQuote }) => byQuote.get(key) ?? []);
  }

  /** Whether a text about one of the products holds a sentence of this quote's key. */
  describes(skus: readonly string[], key: string): boolean {
    for (const fact of this.#texts.values())
      if (fact.of !== undefined && skus.includes(fact.of) && readText(fact).byQuote.has(key)) return true;
    return false;
  }

  knowsWord(key: string): boolean {
    if (this.words.has(key)) return true;
    return !this.#isLaidTogether && this.#readTexts().some(({ words }) => words.has(key));
  }

  /** Reads all texts and lays what they tell together: worth it where nothing is added any more, for a turn's few texts it takes longer than asking each. */
  layTogether(): void {
    for (const { words, byQuote } of this.#readTexts()) {
      for (const word of words) this.words.add(word);
      for (const [key, sentences] of byQuote) this.#quotes.set(key, [...(this.#quotes.get(key) ?? []), ...sentences]);
    }
    this.#isLaidTogether = true;
  }

  /** Texts are read when something is asked of them, each once for all turns. */
  #readTexts(): readonly ReadText[] {
    this.#read ??= [...this.#texts.values()].map(readText);
    return this.#read;
  }
}

/** What is the same in every turn is laid out once. */
const bases = new WeakMap<readonly Fact[], Map<string, FactLayer>>();

export function baseLayer(facts: readonly Fact[], currency: string): FactLayer {
  const byCurrency = bases.get(facts) ?? new Map<string, FactLayer>();
  bases.set(facts, byCurrency);
  let layer = byCurrency.get(currency);
  if (!layer) {
    layer = new FactLayer(currency);
    for (const fact of facts) {
      if (fact.type === 'product-name') throw new TypeError('Which products a turn may name is found in the turn.');
      layer.add(fact);
    }
    layer.layTogether();
    byCurrency.set(currency, layer);
  }
  return layer;
}

function textKey(fact: FactOf<'text'>): string {
  return `${fact.of ?? ''}|${fact.source.kind}|${fact.text}`;
}

function inCurrency(fact: Fact, currency: string): Fact {
  if (fact.type !== 'amount' || fact.money.currency !== unknownCurrency) return fact;
  return { ...fact, money: moneyFrom(fact.money.minor / 100, currency) };
}
