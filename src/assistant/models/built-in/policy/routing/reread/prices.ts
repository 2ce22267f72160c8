/** Questions that ask for a price or a discount in other words. */
import type { Intent } from '../../../understanding/understanding.ts';
import { asksAmountNeeded } from '../../amount-needed.ts';
import { scornsDiscount } from '../../bargaining-words.ts';
import { supposesTaking } from '../../order/supposes-taking.ts';
import { namedProducts } from '../../references.ts';
import { asksIfCodeWorks, asksUntilWhen } from '../../situations/discount.ts';
import type { Turn } from '../../turn.ts';
import { endsAskingPrice } from '../is-asking.ts';
import type { Rule } from './rule.ts';

/** Before all that counts goods. */
export const scornRules: readonly Rule[] = [
  // "5 это смешно, давайте 15" behind a discount: a percentage, and no number of goods.
  {
    means: ['discount'],
    holds: (turn, has) =>
      turn.note.before.includes('discount') &&
      has('change-quantity', 'order', 'add-item', 'unclear', 'objection') &&
      scornsDiscount(turn.text),
  },
];

export const priceRules: readonly Rule[] = [
  // "Сколько мешков на 40 квадратов?": how much is needed, and not what it costs.
  {
    means: ['product-fact'],
    holds: (turn, has) =>
      has(
        'price',
        'product-fact',
        'product-details',
        'find-product',
        'refine-search',
        'change-quantity',
        'unclear',
        'knowledge',
        'stock',
      ) && asksAmountNeeded(turn),
  },
  // "А шиномонтаж сколько стоит?" - "и хранение": asked of one after the other, and put into no order.
  {
    means: ['price'],
    holds: (turn, has, intents) =>
      turn.note.before.includes('price') &&
      has('add-item', 'find-product') &&
      intents.length === 1 &&
      turn.understanding.slots.quantity === undefined &&
      alsoThat.test(turn.text.trim()) &&
      turn.asked?.for !== 'order',
  },
  // "How much is the base scale?" of what does not lie in the order.
  {
    means: ['price'],
    holds: (turn, has) => has('show-draft') && namedProducts(turn).length > 0 && asksPrice.test(turn.text),
  },
  // "How much is it together" of what was only talked about.
  {
    means: ['price'],
    holds: (turn, has) =>
      has('show-draft') &&
      turn.context.draft.items.length === 0 &&
      turn.note.focus.length > 0 &&
      asksPrice.test(turn.text),
  },
  // "What's the most expensive" after a list that was cut short: of all that fit, and not of those shown.
  {
    means: ['refine-search'],
    holds: (turn, has, intents) =>
      has('price') &&
      intents.length === 1 &&
      turn.note.search !== undefined &&
      turn.note.shown.length > 1 &&
      turn.context.found.interpretation.filter.category === undefined &&
      asksExtreme.test(turn.text.trim()),
  },
  // "And the bigger one what's the price": which of those shown is said, and nothing else is looked for.
  {
    means: ['price'],
    holds: (turn, has, intents) =>
      has('price') &&
      intents.every((intent) => intent === 'price' || intent === 'refine-search') &&
      turn.note.shown.length > 1 &&
      turn.understanding.slots.references.some(({ by }) => by === 'extreme') &&
      endsAskingPrice(turn.text),
  },
  // "Сколько она?", "а почём он": of the one thing talked about nothing else is asked so briefly.
  {
    means: ['price'],
    holds: (turn) => turn.note.focus.length === 1 && briefPrice.test(turn.text.trim()),
  },
  // "А капсулы к ней почём?": goods and their price, whatever doubt it sounds like.
  {
    means: ['price'],
    holds: (turn, _has, intents) => isGuessedDoubt(turn, intents) && namesGoods(turn) && asksPrice.test(turn.text),
  },
  // "Um, so I need a kettle, about a litre I think".
  {
    means: ['find-product', 'delivery'],
    holds: (turn, has, intents) => has('delivery', 'give-place') && isGuessedDoubt(turn, intents) && wishesFor(turn),
  },
  { means: ['find-product'], holds: (turn, _has, intents) => isGuessedDoubt(turn, intents) && wishesFor(turn) },
  // "Почём пачка" of the one thing talked about.
  {
    means: ['price'],
    holds: (turn, has) =>
      has('unclear', 'find-product', 'show-draft') &&
      asksPrice.test(turn.text) &&
      turn.note.focus.length === 1 &&
      turn.context.found.interpretation.filter.category === undefined &&
      turn.text.trim().split(/\s+/).length <= 3,
  },
  // "Посчитайте машину + фильтр к ней".
  {
    means: ['price'],
    holds: ({ text, context }, has) =>
      has('find-product', 'product-details', 'unclear', 'show-draft', 'order', 'add-item', 'price') &&
      context.draft.items.length === 0 &&
      /(?<!\p{L})(?:посчитай|рассчитай|просчитай)\p{L}*\s.*(?:\+|\sи\s|\sс\s)|\b(?:calculate|work out)\b.*(?:\+|\band\b)/iu.test(
        text,
      ),
  },
  // "А если 10?", "а три?" ask what so many would cost.
  // "Если возьму две, доставка бесплатно?" asks of both.
  {
    means: ['price', 'delivery'],
    holds: (turn, has) =>
      has('delivery') && turn.understanding.slots.quantity !== undefined && supposesTaking(turn.text),
  },
  { means: ['price'], holds: (turn, _has, intents) => asksForQuantity(turn, intents) },
  // "На неё подействует?" of a code, "until when is it valid": told, and put into no order.
  {
    means: ['discount'],
    holds: (turn) =>
      (turn.note.promoCode !== undefined && asksIfCodeWorks(turn.text)) ||
      (turn.understanding.slots.promoCode !== undefined && asksUntilWhen(turn.text)),
  },
  // "Сделайте хотя бы 20 %", "confirm my 70% off": a percentage is named to get one, and is never agreed to.
  {
    means: ['discount'],
    holds: (turn, has) => has('unclear', 'confirm') && /\d\s?%|процент|percent/iu.test(turn.text),
  },
];

/** A doubt was heard, and nothing else to speak of; none of any known kind was counted. */
function isGuessedDoubt({ context }: Turn, intents: readonly Intent[]): boolean {
  return (
    context.objections.length === 0 &&
    intents.includes('objection') &&
    intents.every((intent) => besideDoubt.has(intent))
  );
}

const besideDoubt: ReadonlySet<Intent> = new Set<Intent>([
  'objection',
  'greeting',
  'give-place',
  'delivery',
  'unclear',
]);

function namesGoods({ context: { found } }: Turn): boolean {
  return found.interpretation.filter.category !== undefined || found.interpretation.named.length > 0;
}

function wishesFor(turn: Turn): boolean {
  return namesGoods(turn) && turn.context.draft.items.length === 0 && wishing.test(turn.text);
}

const wishing =
  /(?<!\p{L})(?:нуж(?:ен|на|но|ны)|ищу|ищем|хочу|хотим|хотел\p{L}*|подбер\p{L}+|надо)(?!\p{L})|\b(?:(?:i|we)(?:'d like| need| want| am after|'m after|'re after| am looking for|'m looking for|'re looking for)|looking for)\b/iu;
const alsoThat = /^(?:(?:ну|ok|ок)[,\s]+)?(?:и|а|and|plus)\s+\p{L}+(?:\s+\p{L}+){0,2}[\s?.!]*$/iu;
const asksPrice = /(?<!\p{L})(?:сколько|поч[её]м|цен[ау]|стоимость|стоит|стоят)(?!\p{L})|\b(?:how much|price|cost)\b/iu;

const asksExtreme =
  /^(?:(?:and|so|а|и|ну)[\s,]+)*(?:what(?:'?s| is)|which(?: one)?(?: is)?|how much is|какой|какая|какое|сколько стоит)\s(?:your |the |у вас )?(?:most expensive|dearest|priciest|cheapest|least expensive|сам\p{L}+ (?:дорог|дешев|дешёв)\p{L}*)(?: you have| you'?ve got| у вас)?[\s?.!]*$/iu;

const briefPrice =
  /^(?:(?:а|и|ну|так|and|so|ok|ок)[,\s]+)*(?:сколько|скок[ао]?|поч[её]м|how much)(?:\s(?:он[аои]?|это|эта|этот|такая|такой|it|is it|that|is that|this|they))?[\s?.!]*$/iu;

function asksForQuantity(turn: Turn, intents: readonly Intent[]): boolean {
  if (turn.understanding.slots.quantity === undefined) return false;
  if (/(?:^|\s)(?:если|what if|what about|how about)\s/iu.test(turn.text) || supposesTaking(turn.text)) return true;
  const isOnlyQuantity = intents.every((intent) => intent === 'change-quantity' || intent === 'unclear');
  return isOnlyQuantity && turn.text.trimEnd().endsWith('?') && turn.context.draft.items.length === 0;
}
