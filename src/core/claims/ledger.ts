import { moneyFrom } from '../catalog/money.ts';
import { type Fact, type FactOf, unknownCurrency } from './fact.ts';
import { foldPhone, foldUrl } from './find/find-contacts.ts';
import { type Token, tokenize } from './find/tokenize.ts';
import { keyOf, type Mention, NameIndex } from './names/name-index.ts';
import { normalizeText } from './normalize-text.ts';
import { quoteKey } from './quote-key.ts';
import { readFact, readText, type TextSentence } from './read-fact.ts';
import { dayIn } from './words/calendar.ts';

export type LedgerSettings = {
  /** ISO 4217; what an amount without a currency is in. */
  readonly currency: string;
  /** IANA name. */
  readonly timezone: string;
  readonly now: Date;
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
  hasLink(url: string): boolean;
  hasEmail(email: string): boolean;
  hasPhone(phone: string): boolean;
};

export function createLedger(settings: LedgerSettings): Ledger {
  const added = new Set<Fact>();
  const byType = new Map<Fact['type'], Fact[]>();
  const names = new NameIndex();
  const products = new Map<string, FactOf<'product-name'>>();
  const words = new Set<string>();
  const places = new Map<string, string>();
  const placeStarts = new Set<string>();
  const links = new Set<string>();
  const emails = new Set<string>();
  const phones = new Set<string>();
  const texts = new Set<string>();
  const sentences: TextSentence[] = [];
  const verbatim = new Map<string, TextSentence[]>();
  let unread: FactOf<'text'>[] = [];

  const index = (fact: Fact): void => {
    if (fact.type === 'product-name') {
      if (!products.has(fact.sku)) names.add(fact);
      const known = products.get(fact.sku);
      if (!known || known.categories.length < fact.categories.length) products.set(fact.sku, fact);
    } else if (fact.type === 'text') unread.push(fact);
    else if (fact.type === 'link') links.add(foldUrl(fact.url));
    else if (fact.type === 'email') emails.add(fact.email.toLowerCase());
    else if (fact.type === 'phone') phones.add(foldPhone(fact.phone));
    const read = readFact(fact);
    for (const word of read.words) words.add(word);
    for (const { key, firstWord, folded } of read.places) {
      places.set(key, folded);
      placeStarts.add(firstWord);
    }
  };
  const productsIn = (text: string): readonly string[] => {
    const mentions = names.find(tokenize(normalizeText(text)));
    return [...new Set(mentions.flatMap((mention) => (mention.isBrandOnly ? [] : mention.skus)))];
  };
  const read = (): void => {
    for (const fact of unread) {
      const { words: told, sentences: read } = readText(fact);
      for (const word of told) words.add(word);
      sentences.push(...read);
      for (const sentence of read)
        for (const key of sentence.quoteKeys) {
          const known = verbatim.get(key);
          if (known) known.push(sentence);
          else verbatim.set(key, [sentence]);
        }
    }
    unread = [];
  };

  return {
    currency: settings.currency,
    today: dayIn(settings.timezone, settings.now),
    get productCount() {
      return products.size;
    },
    add(facts) {
      for (const given of facts) {
        if (added.has(given)) continue;
        added.add(given);
        const fact = inCurrency(given, settings.currency);
        // The same passage or description found twice in a turn is one text.
        if (fact.type === 'text') {
          const key = `${fact.of ?? ''}|${fact.source.kind}|${fact.text}`;
          if (texts.has(key)) continue;
          texts.add(key);
        }
        const known = byType.get(fact.type);
        if (known) known.push(fact);
        else byType.set(fact.type, [fact]);
        index(fact);
      }
    },
    of: (type) => (byType.get(type) ?? []) as never,
    product: (sku) => products.get(sku),
    productsIn,
    productsOfCustomer() {
      const said = byType.get('text') ?? [];
      const last = said.findLast((fact) => fact.type === 'text' && fact.source.kind === 'customer');
      return last?.type === 'text' ? productsIn(last.text) : [];
    },
    mentionsIn: (tokens) => names.find(tokens),
    placesIn(tokens) {
      const found = new Set<string>();
      if (places.size === 0) return found;
      const keys = tokens.flatMap((token) => (token.kind === 'symbol' ? [] : [keyOf(token)]));
      for (const [at, key] of keys.entries()) {
        if (!placeStarts.has(key)) continue;
        for (const length of [1, 2, 3]) {
          const place = places.get(keys.slice(at, at + length).join(' '));
          if (place) found.add(place);
        }
      }
      return found;
    },
    isKnownWord(token) {
      read();
      return words.has(keyOf(token)) || names.has(token);
    },
    isKnownName: (text) => settings.isKnownName?.(text) ?? false,
    sentences() {
      read();
      return sentences;
    },
    written(sentence) {
      read();
      return verbatim.get(quoteKey(sentence)) ?? [];
    },
    hasLink: (url) => links.has(foldUrl(url)),
    hasEmail: (email) => emails.has(email.toLowerCase()),
    hasPhone: (phone) => phones.has(foldPhone(phone)),
  };
}

function inCurrency(fact: Fact, currency: string): Fact {
  if (fact.type !== 'amount' || fact.money.currency !== unknownCurrency) return fact;
  return { ...fact, money: moneyFrom(fact.money.minor / 100, currency) };
}
