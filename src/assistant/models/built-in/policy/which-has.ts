/** "Which of these makes milk drinks?", "у какой есть пульт?": those that have it; where none has, others of the same search. */
import type { AttributeView, ProductView } from '../../../tools/views.ts';
import { newParagraph, say } from '../wording/speech.ts';
import { lastSearch } from './bend-search.ts';
import { attributeWords } from './product-words.ts';
import { searchInput } from './search-memory.ts';
import { showProducts } from './show-products.ts';
import type { Outcome, ToolCall, Turn } from './turn.ts';
import { use } from './turn.ts';

/** Undefined where no property is asked for, or nothing is known of it. */
export function* whichHas(
  turn: Turn,
  products: readonly ProductView[],
): Generator<ToolCall, Outcome | undefined, unknown> {
  const [key] = turn.context.found.interpretation.askedAttributes;
  if (key === undefined || !asksWhich.test(turn.text.trim())) return undefined;
  const known = products.flatMap((product) => {
    const attribute = product.attributes.find((one) => one.key === key);
    return attribute ? [{ product, attribute }] : [];
  });
  const having = known.filter(({ attribute }) => isHad(attribute));
  const [first] = known;
  if (!first) return undefined;
  if (having.length === 0) return yield* othersWith(turn, first.attribute);
  return {
    say: [
      {
        lines: having.map(({ product, attribute }) => [
          say('fact.line', { name: product.name, facts: attributeWords(attribute) }),
        ]),
      },
      newParagraph,
      say('compare.close'),
      { choices: having.map(({ product }) => ({ text: product.name })) },
    ],
    note: {
      compared: products.map(({ sku }) => sku),
      focus: having.map(({ product }) => product.sku),
      asked: { expecting: 'which-product', for: 'order' },
    },
  };
}

const mostLooked = 10;
const asksWhich =
  /^(?:а |и |ну |so |and |ok,? )?(?:у )?(?:как(?:ой|ая|ие|ое|их)|котор(?:ый|ая|ые|ое|ых)|кто|which|what|any|do any|does any|есть (?:ли )?(?:среди|из))(?!\p{L})/iu;
const none = /^(?:нет|без(?!\p{L})|отсутствует|none|no|not|without|[-—–])/iu;

function isHad({ isTrue, text }: AttributeView): boolean {
  return isTrue ?? !none.test(text.trim());
}

function* othersWith(turn: Turn, attribute: AttributeView): Generator<ToolCall, Outcome | undefined, unknown> {
  const search = lastSearch(turn);
  if (!search) return undefined;
  const { key } = attribute;
  const { products, relaxed } = yield* use('search_products', searchInput(search, { limit: mostLooked }));
  const fitting = relaxed?.length
    ? []
    : products.filter((one) => one.attributes.some((it) => it.key === key && isHad(it)));
  if (fitting.length === 0) return undefined;
  return showProducts({
    turn,
    products: fitting.slice(0, 3),
    intro: [say('compare.none-has')],
    search,
    askedKeys: [key],
  });
}
