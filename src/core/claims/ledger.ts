import type { Fact, FactOf } from './fact.ts';
import { baseLayer, FactLayer } from './fact-layer.ts';
import { foldPhone, foldUrl } from './find/find-contacts.ts';
import { type Token, tokenize } from './find/tokenize.ts';
import { keyOf, type Mention } from './names/name-index.ts';
import { normalizeText } from './normalize-text.ts';
import { quoteKey } from './quote-key.ts';
import type { TextSentence } from './read-fact.ts';
import { dayIn } from './words/calendar.ts';

export type LedgerSettings = {
  /** ISO 4217; what an amount without a currency is in. */
  readonly currency: string;
  /** IANA name. */
  readonly timezone: string;
  readonly now: Date;
  /** Facts that are the same in every turn: they are read once for all. None of them names a product. */
  readonly always?: readonly Fact[];
  /** Whether the company's catalog knows a name that this turn's facts do not hold. Asked rarely. */
  readonly isKnownName?: (text: string) => boolean;
};

/** The facts of one turn. Grows as tools answer; asked by the checks. */
export type Ledger = {
  readonly currency: string;
  /** The company's calendar day, `YYYY-MM-DD`. */
  readonly today: string;
  readonly productCount: number;
  add(facts: readonly Fact[]): void;
  of<Type extends Fact['type']>(type: Type): readonly FactOf<Type>[];
  product(sku: string): FactOf<'product-name'> | undefined;
  /** Products a text names, brands alone left out. */
  productsIn(text: string): readonly string[];
  /** Products the customer named last: what their question is about. */
  productsOfCustomer(): readonly string[];
  mentionsIn(tokens: readonly Token[]): readonly Mention[];
  /** Places that facts name and the text names too, folded. */
  placesIn(tokens: readonly Token[]): ReadonlySet<string>;
  isKnownWord(token: Token): boolean;
  isKnownName(text: string): boolean;
  sentences(): readonly TextSentence[];
  /** The company's own sentences and table rows that are this one, word for word. */
  written(sentence: string): readonly TextSentence[];
  /** Whether the sentence stands, word for word, in what the company says of one of these products. */
  describes(skus: readonly string[], sentence: string): boolean;
  hasLink(url: string): boolean;
  hasEmail(email: string): boolean;
  hasPhone(phone: string): boolean;
};

export function createLedger(settings: LedgerSettings): Ledger {
  const base = baseLayer(settings.always ?? [], settings.currency);
  const own = new FactLayer(settings.currency);
  const { names, products } = own;
  const together = new Map<Fact['type'], readonly Fact[]>();
  let sentences: readonly TextSentence[] | undefined;
  const factsOf = (type: Fact['type']): readonly Fact[] => {
    const known = together.get(type);
    if (known) return known;
    // A list of its own: the layer's grows.
    const found = [...base.of(type), ...own.of(type)];
    together.set(type, found);
    return found;
  };
  const productsIn = (text: string): readonly string[] => {
    const mentions = names.find(tokenize(normalizeText(text)));
    return [...new Set(mentions.flatMap((mention) => (mention.isBrandOnly ? [] : mention.skus)))];
  };

  return {
    currency: settings.currency,
    today: dayIn(settings.timezone, settings.now),
    get productCount() {
      return products.size;
    },
    add(facts) {
      together.clear();
      sentences = undefined;
      for (const fact of facts) if (!base.has(fact)) own.add(fact);
    },
    of: (type) => factsOf(type) as never,
    product: (sku) => products.get(sku),
    productsIn,
    productsOfCustomer() {
      const last = factsOf('text').findLast((fact) => fact.source.kind === 'customer');
      return last?.type === 'text' ? productsIn(last.text) : [];
    },
    mentionsIn: (tokens) => names.find(tokens),
    placesIn(tokens) {
      const found = new Set<string>();
      if (own.places.size + base.places.size === 0) return found;
      const keys = tokens.flatMap((token) => (token.kind === 'symbol' ? [] : [keyOf(token)]));
      for (const [at, key] of keys.entries()) {
        if (!own.placeStarts.has(key) && !base.placeStarts.has(key)) continue;
        for (const length of [1, 2, 3]) {
          const words = keys.slice(at, at + length).join(' ');
          const place = own.places.get(words) ?? base.places.get(words);
          if (place) found.add(place);
        }
      }
      return found;
    },
    isKnownWord(token) {
      const key = keyOf(token);
      return own.knowsWord(key) || base.knowsWord(key) || names.has(token);
    },
    isKnownName: (text) => settings.isKnownName?.(text) ?? false,
    sentences() {
      sentences ??= [...base.sentences(), ...own.sentences()];
      return sentences;
    },
    written(sentence) {
      const key = quoteKey(sentence);
      return [...base.written(key), ...own.written(key)];
    },
    describes(skus, sentence) {
      const key = quoteKey(sentence);
      return key !== '' && (base.describes(skus, key) || own.describes(skus, key));
    },
    hasLink: (url) => own.links.has(foldUrl(url)) || base.links.has(foldUrl(url)),
    hasEmail: (email) => own.emails.has(email.toLowerCase()) || base.emails.has(email.toLowerCase()),
    hasPhone: (phone) => own.phones.has(foldPhone(phone)) || base.phones.has(foldPhone(phone)),
  };
}
