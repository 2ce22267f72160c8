import type { Answer } from '../../../src/assistant/conversations/answer-message.ts';
import { fractionDigits } from '../../../src/core/catalog/money.ts';
import { availabilityOf, type Product } from '../../../src/core/catalog/product.ts';
import { localDay } from '../../../src/core/company/local-time.ts';
import { allWordings } from '../../../src/core/language.ts';
import { figuresOfCompany } from '../../../src/examining/grading/company-figures.ts';
import { gradeTalk } from '../../../src/examining/grading/grade-talk.ts';
import type { FactResolver } from '../../../src/examining/grading/resolve-fact.ts';
import type { Scenario } from '../../../src/examining/scenarios/scenario.ts';
import type { ExaminedShop } from '../../../src/examining/shop.ts';
import type { Talk } from '../../../src/examining/talking/transcript.ts';

export type Wrong = {
  readonly kind: 'no-reply' | 'twice' | 'late' | 'untrue' | 'heard-otherwise' | 'other';
  readonly found: string;
};

export type Judge = Awaited<ReturnType<typeof createJudge>>;

type Given = {
  readonly conversationId: string;
  readonly said: string;
  readonly answer: Answer;
  /** What was streamed. */
  readonly heard: string;
};

/** Judges replies apart from the guard: from the catalog itself, from what the exam asks of every talk, and by eyes of its own. */
export async function createJudge(shop: ExaminedShop) {
  const products = await allProducts(shop);
  const figures = await figuresOfCompany(products.values(), shop.materials, shop.read);
  const today = localDay(shop.now(), shop.materials.profile.timezone);
  const names = [...products.values()]
    .flatMap((product) => allWordings(product.name).map((name) => ({ name: plain(name), product })))
    .toSorted((one, other) => other.name.length - one.name.length);
  const resolverOf = (language: string): FactResolver => ({ products, materials: shop.materials, language, today });

  return {
    products,
    resolverOf,
    async turn({ conversationId, answer, heard }: Given): Promise<readonly Wrong[]> {
      const texts = answer.replies.map(({ text }) => text);
      const text = texts.join('\n');
      const stored = await shop.read.messages.listAfter(conversationId, answer.message.seq, 50);
      const requests = await shop.read.requests.listOfConversation(conversationId);
      const wrong: Wrong[] = [];
      const tell = (kind: Wrong['kind'], found: string) => wrong.push({ kind, found: `${found} | ${text}` });
      if (text.trim() === '') tell('no-reply', answer.message.text);
      if (stored.filter(({ author }) => author === 'assistant').length !== 1) tell('twice', `${stored.length} replies`);
      if (isOtherwise(heard, text)) tell('heard-otherwise', heard);
      for (const sentence of twiceSaid(text)) tell('twice', sentence);
      for (const lie of untruePrices(text)) tell('untrue', lie);
      for (const lie of invented(text)) tell('untrue', lie);
      for (const [, number = ''] of text.matchAll(/(?:№|number of your request is|Номер вашей заявки —)\s*(\d+)/gu))
        if (!requests.some((request) => request.number === number)) tell('untrue', `no request ${number}`);
      return wrong;
    },
    /** What the exam asks of every talk: amounts, percentages, money of the orders, nothing of the inside. */
    async talk(talk: Talk, scenario: Scenario): Promise<readonly Wrong[]> {
      const verdicts = [] as never[];
      const grading = { shop, figures, verdicts, resolver: resolverOf(scenario.language) };
      const failures = await gradeTalk(withoutExpectations(talk), { ...scenario, finally: {} }, grading);
      return failures
        .filter(({ check }) => alwaysAsked.has(check))
        .map(({ check, found }) => ({ kind: 'untrue' as const, found: `${check}: ${found}` }));
    },
  };

  /** "X costs Y" must be the price of X: the words of this far side's brain, and of most models. */
  function untruePrices(text: string): readonly string[] {
    return text
      .split(/(?<=[.!?…])\s+(?=\p{Lu}|\[)|\n+/u)
      .map(plain)
      .flatMap((sentence) => {
        const found = /^(.*?) (?:стоит|costs) \D*?(\d[\d\s.,]*\d|\d)(.*)/u.exec(sentence);
        const product = found && names.find(({ name }) => found[1]?.endsWith(name))?.product;
        if (!found || !product) return [];
        const amount = Number(found[2]?.replace(/\s|,(?=\d{3})/gu, '').replace(',', '.'));
        const isPrice = [product.price, product.listPrice].some(
          (money) => money && money.minor / 10 ** fractionDigits(money.currency) === amount,
        );
        const stock = stockWords.find(([words]) => words.test(found[3] ?? ''))?.[1];
        const isStock = stock === undefined || stock === availabilityOf(product);
        return isPrice && isStock ? [] : [sentence];
      });
  }
}

/** What the faults invent. */
function invented(text: string): readonly string[] {
  return text.match(/(?<!\d)777(?!\d)|35\s?%|40\s?%/gu) ?? [];
}

const alwaysAsked: ReadonlySet<string> = new Set(['amounts', 'percents', 'money', 'authority', 'secrets']);

const stockWords = [
  [/(?:нет в наличии|out of stock)/u, 'out_of_stock'],
  [/(?:под заказ|available to order)/u, 'on_order'],
  [/(?:в наличии|in stock)/u, 'in_stock'],
] as const;

/** Sentences of four words and more that stand in one reply twice; lists and tables may repeat. */
function twiceSaid(text: string): readonly string[] {
  const sentences = text
    .split('\n')
    .filter((line) => !/^\s*(?:[-•*|>#]|\d+[.)])/u.test(line))
    .flatMap((line) => line.split(/(?<=[.!?…])\s+(?=\p{Lu}|\[)/u))
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence.split(/\s+/u).length >= 4);
  return [...new Set(sentences.filter((sentence, at) => sentences.indexOf(sentence) !== at))];
}

/** The stream also carries what is shown as cards and choices; white space may differ. */
function isOtherwise(heard: string, text: string): boolean {
  const words = (one: string) =>
    one
      .replace(/\[\[[^\]]*\]\]/gu, '')
      .replace(/\s+/gu, ' ')
      .trim();
  return words(heard) !== words(text);
}

function plain(text: string): string {
  return text
    .replace(/[\u00a0\u202f]/gu, ' ')
    .replace(/[*_]+/gu, '')
    .trim();
}

function withoutExpectations(talk: Talk): Talk {
  return { ...talk, brokenOff: undefined, turns: talk.turns.map((turn) => ({ ...turn, expect: undefined })) };
}

async function allProducts({ read }: ExaminedShop): Promise<ReadonlyMap<string, Product>> {
  const page = await read.products.listPage(undefined, 10_000);
  return new Map(page.map((product) => [product.sku, product]));
}
