import { isRecordMark } from '../../../../../core/catalog/record-mark.ts';
import type { ProductView } from '../../../../tools/views.ts';
import type { Speech } from '../../wording/speech.ts';
import { newParagraph, say } from '../../wording/speech.ts';
import { askWhichOf, askWhichProduct } from '../ask-which-product.ts';
import { describedAlike } from '../described.ts';
import { loadProduct, loadProducts } from '../load-product.ts';
import { otherThanWished } from '../other-than-wished.ts';
import { firstSentences } from '../pick-answer.ts';
import { attributeWords, priceValues, rememberShown } from '../product-words.ts';
import { attributeExtreme, extremeOf, referredProducts } from '../references.ts';
import type { Handling, Situation, Turn } from '../turn.ts';

const mostAttributes = 6;

export const productDetails: Situation = {
  name: 'product-details',
  intents: ['product-details'],
  *handle(turn): Handling {
    if (turn.ambiguous && turn.ambiguous.length > 1)
      return describedAlike(turn, turn.ambiguous) ?? (yield* askWhichOf(turn, 'product-details', turn.ambiguous));
    const product = yield* theProduct(turn);
    if (!product) return yield* askWhichProduct(turn, 'product-details');
    const other = yield* otherThanWished(turn, [product.sku]);
    if (other) return other;
    const remembered = rememberShown([product], turn.note);
    const canTake = product.availability !== 'out_of_stock';
    return {
      say: [
        ...detailsOf(product),
        newParagraph,
        ...(canTake
          ? [say('close.one'), { choices: ['choice.take', 'choice.cheaper', 'choice.more'] as const }]
          : [say('close.absent'), { choices: ['choice.more', 'choice.person'] as const }]),
        { cards: [product.sku] },
      ],
      note: {
        // The list that is being discussed stays: "the second one" may still be said.
        ...(turn.note.shown.some((shown) => shown.sku === product.sku) ? {} : { shown: remembered.shown ?? [] }),
        focus: [product.sku],
        seen: remembered.seen ?? [],
        ...(canTake ? { asked: { expecting: 'items', for: 'order' } } : {}),
      },
    };
  },
};

/** The one product meant; an extreme by an attribute is told from the data of all that were shown. */
export function* theProduct(turn: Turn) {
  const extreme = attributeExtreme(turn);
  const [key] = turn.context.found.interpretation.askedAttributes;
  const { sort } = turn.context.found.interpretation;
  const sortKey = sort.by === 'attribute' ? sort.key : key;
  if (extreme && sortKey && turn.note.shown.length > 1) {
    const products = yield* loadProducts(
      turn,
      turn.note.shown.map((product) => product.sku),
    );
    const found = extremeOf(products, sortKey, extreme.direction);
    if (found) return found;
  }
  const { skus, by } = referredProducts(turn);
  const [first] = skus;
  if (!first || (by === 'focus' && skus.length > 1)) return undefined;
  return yield* loadProduct(turn, first);
}

function detailsOf(product: ProductView): readonly Speech[] {
  const short = product.attributes
    .filter((attribute) => attribute.text.length <= 60 && !isRecordMark(attribute.name))
    .slice(0, mostAttributes);
  const description = product.description ? firstSentences(product.description, 30) : undefined;
  return [
    say('product.line', { ...priceValues(product), availability: { word: `availability.${product.availability}` } }),
    ...(description ? [newParagraph, { quote: description }] : []),
    ...(short.length
      ? [{ lines: short.map((attribute) => [say('product.attribute', { attribute: attributeWords(attribute) })]) }]
      : []),
  ];
}
