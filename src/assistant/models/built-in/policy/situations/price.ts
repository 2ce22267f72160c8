import { numberWord } from '../../../../../core/claims/words/numbers.ts';
import { fold } from '../../../../../retrieval/analysis/fold.ts';
import { stem } from '../../../../../retrieval/analysis/stem.ts';
import type { ProductView } from '../../../../tools/views.ts';
import type { Speech } from '../../wording/speech.ts';
import { newParagraph, say } from '../../wording/speech.ts';
import { unknownWishes } from '../about-catalog.ts';
import { askWhichOf, askWhichProduct } from '../ask-which-product.ts';
import { goodsAskedAbout } from '../goods-asked-about.ts';
import { loadProducts } from '../load-product.ts';
import { countsFocus } from '../order/counts-focus.ts';
import { orderWords, packWords } from '../order/lines/order-words.ts';
import { partsOf } from '../order/lines/parts-of.ts';
import { readLines } from '../order/lines/read-lines.ts';
import { otherOfFocus } from '../other-than-wished.ts';
import { priceValues, productLines, rememberOne, rememberShown } from '../product-words.ts';
import { quoteOf } from '../quote-of.ts';
import { discountWords, quoteWords, shortageWords } from '../quote-words.ts';
import { referredProducts } from '../references.ts';
import type { Asked, Handling, Outcome, Situation, Turn } from '../turn.ts';
import { use } from '../turn.ts';
import { contentStemsOf, isSameWord, stemsOf } from '../words.ts';
import { findProduct, notCarried } from './find-product.ts';
import { theProduct } from './product-details.ts';

/** What it costs; with a quantity or a code the exact quote. */
export const price: Situation = {
  name: 'price',
  intents: ['price'],
  *handle(turn): Handling {
    const { quantity, promoCode } = turn.understanding.slots;
    const several = yield* pricesOfSeveral(turn);
    if (several) return several;
    const { by } = referredProducts(turn);
    const isOfOne = by === 'focus' && countsFocus(turn);
    // "Скидка есть, если хомутов 20 взять?" of goods that are called by words of their own.
    const goods =
      quantity !== undefined && by !== 'name' && by !== 'reference' && !isOfOne
        ? yield* goodsAskedAbout(turn)
        : undefined;
    if (goods)
      return yield* quoteOf(
        withQuantity(turn, goods[0]?.quantity),
        goods.map(({ sku }) => sku),
      );
    const isCategoryAsked = by !== 'name' && by !== 'reference' && turn.context.found.interpretation.filter.category;
    // "How much for 5 blouses?" of the blouse talked about.
    const [focus, ...others] = turn.note.focus;
    const kind = turn.note.shown.find(({ sku }) => sku === focus)?.category;
    const isOfFocus =
      by === 'focus' &&
      quantity !== undefined &&
      others.length === 0 &&
      kind === turn.context.found.products[0]?.category;
    const look = by === 'focus' ? yield* otherOfFocus(turn) : undefined;
    if (!look && ((isCategoryAsked && !isOfFocus) || (by === 'focus' && !isOfOne && namesOthers(turn))))
      return yield* findProduct.handle(turn);
    const extreme = turn.understanding.slots.references.some((reference) => reference.by === 'extreme');
    const one = look ?? (extreme ? yield* theProduct(turn) : undefined);
    const beside = thingFor(turn);
    const skus = one ? [one.sku] : beside ? [beside] : referredProducts(turn).skus;
    // A model that the catalog does not know is neither asked back for nor taken for the one talked about.
    if (by !== 'name' && by !== 'reference' && unknownWishes(turn).some((word) => isModelLike(word, turn.text)))
      return notCarried(turn);
    if (skus.length === 0) {
      return turn.context.found.products.length > 0
        ? yield* findProduct.handle(turn)
        : yield* askWhichProduct(turn, 'price');
    }
    // "And if I take two?" of three that were shown: of which, is to be asked.
    if (by === 'focus' && quantity !== undefined && skus.length > 1 && turn.note.quoted.length === 0)
      return yield* askWhichOf(turn, 'price', skus);
    const isOfAll = skus.length > 1 && by === 'reference' && ofAll.test(turn.text);
    if (quantity !== undefined || promoCode || isOfAll) return yield* quoteOf(turn, skus);
    const products = yield* loadProducts(turn, skus.slice(0, 3));
    if (products.length === 0) return yield* askWhichProduct(turn, 'price');
    return {
      say: priceOf(products),
      note: {
        ...(products.length === 1 && products[0]
          ? { ...rememberOne(products[0], turn.note), asked: { expecting: 'items', for: 'order' } }
          : { ...rememberShown(products, turn.note), asked: { expecting: 'which-product', for: 'price' } }),
      },
    };
  },
};

/** "Сколько за оба?", "how much for all three?": what they come to together. */
const ofAll =
  /(?<!\p{L})(?:оба|обе|обоих|обеих|вместе|все (?:две|два|три|четыре))(?!\p{L})|\b(?:both|together|all (?:of them|two|three|four))\b/iu;

function withQuantity(turn: Turn, quantity: number | undefined): Turn {
  const slots = { ...turn.understanding.slots, ...(quantity === undefined ? {} : { quantity }) };
  return { ...turn, understanding: { ...turn.understanding, slots } };
}

/** "The milk jug for the S40": of what was found, the thing that is called so, and not the one that it is for. */
function thingFor({ text, context: { found } }: Turn): string | undefined {
  const [before = '', after] = text.split(/(?<!\p{L})(?:for|на|к|ко|для|под)(?!\p{L})\s/iu);
  if (after === undefined || found.interpretation.named.length === 0) return undefined;
  const said = contentStemsOf(before);
  const isCalledSo = ({ name }: ProductView) => {
    const own = stemsOf(name);
    return said.every((stem) => own.some((word) => isSameWord(word, stem)));
  };
  const isNamed = ({ sku }: ProductView) => found.interpretation.named.includes(sku);
  // "What do you chagre for the Compact Chair", "a footprint for Curlew 2": what the named thing is called as well names no other one.
  if (said.length === 0 || found.products.some((one) => isNamed(one) && isCalledSo(one))) return undefined;
  const holders = found.products.filter((one) => !isNamed(one) && isCalledSo(one));
  // Of several jugs the one that has more of the name it is for.
  const wanted = stemsOf(after);
  const shared = ({ name }: ProductView) => stemsOf(name).filter((stem) => wanted.includes(stem)).length;
  const nearest = holders.filter((one) => shared(one) === Math.max(...holders.map(shared)));
  return nearest.length === 1 ? nearest[0]?.sku : undefined;
}

/** "Посчитайте кофемашину + фильтр к ней": what the goods of all its parts come to together. */
function* pricesOfSeveral(turn: Turn): Generator<Asked, Outcome | undefined, unknown> {
  const parts = partsOf(turn, { isAskedToo: true }).filter(({ words }) => words.length > 0);
  if (parts.length < 2 || !isSum.test(turn.text)) return undefined;
  const read = yield* readLines({ ...turn, text: turn.text.replaceAll('?', '').replace(howMuch, ' ') }, []);
  if (!read || read.lines.length < 2 || read.unclear.length > 0) return undefined;
  const items = read.lines.map(({ sku, quantity = 1 }) => ({ sku, quantity }));
  const quote = yield* use('get_price_quote', { items });
  if (quote.lines.length === 0) return undefined;
  return {
    say: [
      ...shortageWords(quote),
      ...quoteWords(quote),
      ...discountWords(quote),
      say('close.take'),
      { choices: ['choice.take'] },
    ],
    note: {
      focus: items.map(({ sku }) => sku).slice(0, 3),
      quoted: items,
      asked: { expecting: 'items', for: 'order' },
    },
  };
}

const isSum =
  /(?<!\p{L})(?:посчита|рассчита|просчита)\p{L}*|сколько (?:будет|будут|выйд|стоит|стоят)|\b(?:how much|calculate|work out|price for|what would)\b/iu;

/** Words of no goods. */
const howMuch = /(?<!\p{L})сколько (?:будет|будут|выйд\p{L}*|стоит|стоят)(?!\p{L})/iu;

/** "4400", "Brimtal": figures, or a capital amid the message. */
function isModelLike(word: string, text: string): boolean {
  // "Скидка будет 10?": so few are no model.
  if (/^\d{1,2}$/.test(word)) return false;
  if (/\d/.test(word)) return /\p{L}/u.test(word) || text.split(/\s+/).length <= 8;
  const at = text.toLocaleLowerCase().indexOf(word);
  return at > 0 && /\p{Lu}\p{Ll}/u.test(text.slice(at, at + 2)) && !/[.!?]\s*$/u.test(text.slice(0, at));
}

/** "How much are autoclaves?" while chairs are talked about: the words name goods of their own. */
function namesOthers({ context: { found }, note }: Turn): boolean {
  const [best] = found.products;
  return (
    found.interpretation.knownWords.some(
      (word) => !packWords.has(stem(fold(word))) && !orderWords.has(stem(fold(word))) && !isNumber(fold(word)),
    ) &&
    best !== undefined &&
    (best.coverage ?? 0) >= 0.5 &&
    !found.products.some(({ sku }) => note.focus.includes(sku))
  );
}

/** "А если три?" names no goods, whatever name has a three in it. */
function isNumber(word: string): boolean {
  return /^\d+$/u.test(word) || numberWord(word) !== undefined;
}

function priceOf(products: readonly ProductView[]): readonly Speech[] {
  const [only] = products;
  if (!only || products.length > 1) {
    return [
      ...productLines(products, () => []),
      newParagraph,
      say('ask.which-shown'),
      { choices: products.map((product) => ({ text: product.name })) },
    ];
  }
  return [
    say('price.one', { ...priceValues(only), availability: { word: `availability.${only.availability}` } }),
    ...(only.availability === 'out_of_stock'
      ? [say('close.absent'), { choices: ['choice.more', 'choice.person'] as const }]
      : [say('close.take'), { choices: ['choice.take', 'choice.discounts', 'choice.cheaper'] as const }]),
    { cards: [only.sku] },
  ];
}
