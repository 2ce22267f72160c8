/** The reply that shows up to three products; shared by the situations that find some. */
import type { AttributeFilter } from '../../../../core/ports/search.ts';
import type { ProductView } from '../../../tools/views.ts';
import type { ChoiceId, Sentence, Speech } from '../wording/speech.ts';
import { newParagraph, say } from '../wording/speech.ts';
import { productLines, reasonsFor, rememberShown } from './product-words.ts';
import type { SearchMemory } from './search-memory.ts';
import { attributesOf } from './search-memory.ts';
import type { Outcome, Turn } from './turn.ts';

const most = 3;

export function showProducts(input: {
  readonly turn: Turn;
  readonly products: readonly ProductView[];
  readonly intro: readonly Sentence[];
  readonly search: SearchMemory | undefined;
  readonly askedKeys?: readonly string[];
}): Outcome {
  const { turn, search } = input;
  const products = input.products.slice(0, most);
  const filters: readonly AttributeFilter[] = search ? attributesOf(search) : [];
  const reasonsOf = reasonsFor({
    products,
    filters,
    askedKeys: input.askedKeys ?? [],
    text: search?.query ?? turn.text,
  });
  const question = closingQuestion(products);
  const remembered = rememberShown(products, turn.note);
  return {
    say: [
      ...input.intro,
      ...productLines(products, reasonsOf),
      newParagraph,
      ...question,
      { cards: products.map((product) => product.sku) },
    ],
    note: {
      ...remembered,
      ...(search ? { search: withWhatWasShown(search, products) } : {}),
      // A bare "yes" to one product means: I take it.
      ...(products.length === 1 && products[0]?.availability !== 'out_of_stock'
        ? { asked: { expecting: 'items' as const, for: 'order' } }
        : {}),
    },
  };
}

/** What the words did not name, the products tell: their common kind, and how well they met the words. */
function withWhatWasShown(search: SearchMemory, products: readonly ProductView[]): SearchMemory {
  const [first] = products;
  const isOneKind = first !== undefined && products.every((product) => product.category === first.category);
  const weakest = Math.min(...products.map((product) => product.coverage ?? 1));
  return {
    ...search,
    ...(search.category === undefined && isOneKind ? { category: first.category } : {}),
    weakest: search.weakest ?? weakest,
  };
}

/** One next step that really works as a message. */
export function closingQuestion(products: readonly ProductView[]): readonly Speech[] {
  const isAnyAtHand = products.some((product) => product.availability === 'in_stock');
  const isAnyAbsent = products.some((product) => product.availability !== 'in_stock');
  if (products.length === 1) {
    return products[0]?.availability === 'out_of_stock'
      ? [say('close.absent'), { choices: ['choice.more', 'choice.person'] }]
      : [say('close.one'), { choices: ['choice.take', 'choice.details', 'choice.cheaper'] }];
  }
  const choices: ChoiceId[] = [
    'choice.compare',
    'choice.cheaper',
    isAnyAtHand && isAnyAbsent ? 'choice.in-stock' : 'choice.more',
  ];
  return [say('close.several'), { choices }];
}
