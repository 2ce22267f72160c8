/** "Сколько мешков на 40 квадратов?": what goods are used up at or cover is told; the amount itself a person reckons. */

import type { ToolInput } from '../../../tools/definitions.ts';
import type { AttributeView, ProductView } from '../../../tools/views.ts';
import { newParagraph, type Sentence, say } from '../wording/speech.ts';
import type { Value } from '../wording/value.ts';
import { loadProducts } from './load-product.ts';
import { attributeWords } from './product-words.ts';
import { referredProducts } from './references.ts';
import type { Outcome, ToolCall, Turn } from './turn.ts';
import { use } from './turn.ts';
import { contentStemsOf, isSameWord } from './words.ts';

const extent =
  /\d+(?:[.,]\d+)?\s?(?:кв\.?\s?м\p{L}*|квадрат\p{L}*|кв\.?(?!\p{L})|м2|м²|куб\p{L}*|м3|м³|пог\p{L}*\.?\s?м\p{L}*|метр\p{L}*|соток|сотк\p{L}|га(?!\p{L})|sq(?:uare)?\.?\s?(?:m\w*|f\w*|y\w*)|sqm|sq ?ft|m2|m²|m3|m³|cubic\s\w+|met(?:re|er)s?|feet|ft|acres?)/iu;
const asked =
  /(?<!\p{L})(?:сколько|скок[ао]?|хватит|надо ли|как много)(?!\p{L})|\b(?:how (?:many|much)|enough|will \d+|do i need|covers?|needed)\b/iu;
const isForExtent = /(?<!\p{L})(?:на|для|под)\s+\p{L}*\s?\d|\b(?:for|on|over|cover|covers|to do)\b[^.?!]{0,25}\d/iu;
/** Of the way, the price and the size of a thing other questions are asked. */
const ofOther = /достав|привез|стоит|стоить|почём|почем|руб|₽|deliver|shipping|cost|price|[$€£]/iu;
const isRate =
  /\/\s?(?:м[2²3³]?|кв|пог|л|m[2²3³]?|sq|ft|l)(?!\p{L})|(?:per|на)\s(?:кв|м|м2|sq|square|m2|met(?:re|er)|foot|литр|lit(?:re|er))/iu;
const rateName = /расход|покры(?:тие|вает)|укрывист|норма|consumption|coverage|covers|usage|spread/iu;
const sizeName = /^(?:вес|масса|площадь|объ[её]м|weight|net weight|area|volume)(?!\p{L})/iu;

export function asksAmountNeeded({ text, context: { found } }: Turn): boolean {
  // Of a kind that is named, and of which no rate is known, the one talked about before tells nothing.
  const isKindWithout =
    found.interpretation.filter.category !== undefined &&
    !found.products.some(({ attributes }) => attributes.some(isOfRate));
  return asked.test(text) && extent.test(text) && isForExtent.test(text) && !ofOther.test(text) && !isKindWithout;
}

/** Undefined where the data does not tell what is used up: the question is one like any other then. */
export function* amountNeeded(turn: Turn): Generator<ToolCall, Outcome | undefined, unknown> {
  if (!asksAmountNeeded(turn)) return undefined;
  const product = ofBrand(turn) ?? (yield* referred(turn));
  const rates = product?.attributes.filter(isOfRate) ?? [];
  if (!product || rates.length === 0) return undefined;
  const reckoned = yield* reckonedAmount(turn, product, rates);
  if (reckoned) return reckoned;
  const sizes = product.attributes.filter(({ name }) => sizeName.test(name)).slice(0, 1);
  return {
    say: [
      say('fact.attribute', {
        name: product.name,
        facts: { list: [...rates.slice(0, 2), ...sizes].map(attributeWords), joint: 'comma' },
      }),
      newParagraph,
      say('fact.amount-by-person'),
      say('person.offer'),
      { choices: ['choice.person', 'choice.take'] },
    ],
    note: { focus: [product.sku], unanswered: turn.text, asked: { expecting: 'person-offer', for: 'person' } },
  };
}

/** The sum itself, where the rate, the pack and all that the rate needs are known. */
function* reckonedAmount(
  turn: Turn,
  product: ProductView,
  rates: readonly AttributeView[],
): Generator<ToolCall, Outcome | undefined, unknown> {
  const cover = extentIn(turn.text);
  const result = cover && (yield* use('get_product', { sku: product.sku, cover }));
  if (!result?.found || !result.amountNeeded) return undefined;
  const { area, amount, pack, packs } = result.amountNeeded;
  const most: Value = { count: packs.to, of: 'piece' };
  return {
    say: [
      say('fact.attribute', {
        name: product.name,
        facts: { list: rates.slice(0, 1).map(attributeWords), joint: 'comma' },
      }),
      say('fact.amount-needed', {
        area,
        amount,
        pack,
        packs: packs.from === packs.to ? most : { phrase: 'fact.packs', values: { from: packs.from, to: most } },
      }),
      ...enoughWords(turn, packs),
      newParagraph,
      say('fact.amount-by-person'),
      say('close.take-packs', { packs: most }),
      { choices: ['choice.take', 'choice.person'] },
    ],
    note: {
      focus: [product.sku],
      quoted: [{ sku: product.sku, quantity: packs.to }],
      asked: { expecting: 'items', for: 'order' },
    },
  };
}

/** "12 мешков на 40 м2 хватит?" */
function enoughWords(
  { text, understanding }: Turn,
  packs: { readonly from: number; readonly to: number },
): readonly Sentence[] {
  const { quantity } = understanding.slots;
  if (quantity === undefined || !asksEnough.test(text)) return [];
  const id = quantity >= packs.to ? 'fact.enough' : quantity < packs.from ? 'fact.not-enough' : 'fact.barely-enough';
  return [say(id, { packs: { count: quantity, of: 'piece' } })];
}

const asksEnough = /хватит|достаточно|\benough\b|\bwill \d+/iu;
const figure = String.raw`(\d+(?:[.,]\d+)?)\s?`;
const squareMetres = new RegExp(
  String.raw`${figure}(?:м2|м²|кв\.?\s?м\p{L}*|кв\.?(?!\p{L})|квадрат\p{L}*|m2|m²|sqm|sq\.?\s?m\p{L}*|square\smet\p{L}*)`,
  'iu',
);
const thickness = new RegExp(
  String.raw`(?:сло[йяеи]\p{L}*|толщин\p{L}*|thick(?:ness)?|layer|depth)\s(?:в\s|of\s|по\s)?${figure}(мм|см|mm|cm)|${figure}(мм|см|mm|cm)\s(?:сло|толщин|thick|layer|deep)`,
  'iu',
);
const coatsSaid = /(?:в\s)?(\d|два|две|три|two|three)\s(?:сло[яёе]\p{L}*|coats?)/iu;
const coatsInWords: Readonly<Record<string, number>> = { два: 2, две: 2, три: 3, two: 2, three: 3 };

function extentIn(text: string): NonNullable<ToolInput<'get_product'>['cover']> | undefined {
  const area = numberOf(squareMetres.exec(text)?.[1]);
  if (area === undefined || area <= 0) return undefined;
  const layer = thickness.exec(text);
  const thick = numberOf(layer?.[1] ?? layer?.[3]);
  const inMillimetres = /^[сc]/iu.test(layer?.[2] ?? layer?.[4] ?? '') ? 10 : 1;
  const coats = coatsSaid.exec(text)?.[1]?.toLocaleLowerCase();
  const count = coats === undefined ? undefined : (coatsInWords[coats] ?? Number(coats));
  return {
    area,
    ...(thick === undefined ? {} : { layer: thick * inMillimetres }),
    ...(count === undefined || count < 1 ? {} : { coats: count }),
  };
}

function numberOf(written: string | undefined): number | undefined {
  return written === undefined ? undefined : Number(written.replace(',', '.'));
}

function isOfRate({ name, text }: AttributeView): boolean {
  return isRate.test(text) || rateName.test(name);
}

/** "Мешков волмы": the one thing of the brand that is used up by area. */
function ofBrand({ context: { found } }: Turn): ProductView | undefined {
  const { brand } = found.interpretation.filter;
  const [only, ...others] = found.products.filter(
    (product) => brand !== undefined && product.brand === brand && product.attributes.some(isOfRate),
  );
  return others.length === 0 ? only : undefined;
}

function* referred(turn: Turn): Generator<ToolCall, ProductView | undefined, unknown> {
  const { skus, by } = referredProducts(turn);
  const found = turn.context.found.products.filter(({ attributes }) => attributes.some(isOfRate));
  const [best] = found;
  const said = contentStemsOf(turn.text.replace(squareMetres, ' '));
  const isCalled =
    best !== undefined && contentStemsOf(best.name).some((own) => said.some((word) => isSameWord(word, own)));
  // The layer of "слой 2 см" is no floor that levels itself, where a plaster is talked about.
  if (by !== 'name' && by !== 'reference' && best && isCalled) return best;
  return (yield* loadProducts(turn, skus.slice(0, 1)))[0];
}
