/** "Сколько мешков на 40 квадратов?": what goods are used up at or cover is told; the amount itself a person reckons. */
import type { AttributeView, ProductView } from '../../../tools/views.ts';
import { newParagraph, say } from '../wording/speech.ts';
import { loadProducts } from './load-product.ts';
import { attributeWords } from './product-words.ts';
import { referredProducts } from './references.ts';
import type { Outcome, ToolCall, Turn } from './turn.ts';

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
  if (by !== 'name' && by !== 'reference' && best && (best.coverage ?? 0) >= 0.5) return best;
  return (yield* loadProducts(turn, skus.slice(0, 1)))[0];
}
