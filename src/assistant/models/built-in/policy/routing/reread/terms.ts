/** Terms and services asked about in words that sound like goods, orders or doubts. */

import type { Intent } from '../../../understanding/understanding.ts';
import { besideNames } from '../../beside-names.ts';
import { topicIn } from '../../document-topics.ts';
import { asksHeaded, headedBesides } from '../../headed-question.ts';
import { isTaking } from '../../order/taking.ts';
import { namedProducts } from '../../references.ts';
import { asksForUs } from '../../situations/company.ts';
import type { Turn } from '../../turn.ts';
import { isAsking } from '../is-asking.ts';
import { asksForKind } from './documents.ts';
import type { Rule } from './rule.ts';

export const termsRules: readonly Rule[] = [
  // "How long do glasses take" under a heading that asks so, "do I need a prescription?": neither the way of an order nor goods.
  {
    means: ['knowledge'],
    holds: (turn, _has, intents) =>
      asksHeaded(turn) &&
      headedBesides(turn) === undefined &&
      turn.understanding.slots.place === undefined &&
      intents.every((intent) => soundsOfTerms.has(intent) || yieldsToService.has(intent)),
  },
  // "А бесплатно от скольки?", "how long does it take?" behind the terms of a delivery.
  {
    means: ['delivery'],
    holds: (turn, _has, intents) =>
      turn.note.before.includes('delivery') &&
      goesOnAboutDelivery.test(turn.text) &&
      namedProducts(turn).length === 0 &&
      turn.context.found.interpretation.filter.category === undefined &&
      intents.every((intent) => couldBeDelivery.has(intent)),
  },
  // "Does delivery in Leeds include setup?": two matters in one question.
  {
    means: ['knowledge', 'delivery'],
    holds: (turn, has) =>
      has('delivery', 'give-place') &&
      turn.understanding.slots.place !== undefined &&
      isAsking(turn.text) &&
      namedProducts(turn).length === 0 &&
      besidesDelivery.test(turn.text),
  },
  // "А вернуть можно, если не подойдёт?": a doubt in tone, and a question of terms.
  {
    means: ['knowledge'],
    holds: (turn, has, intents) =>
      has('knowledge') &&
      has('objection') &&
      intents.length === 2 &&
      turn.context.objections.length === 0 &&
      isAsking(turn.text),
  },
  // "Раскладывается?" of the one that is talked about: its data say so.
  {
    means: ['product-fact'],
    holds: (turn, _has, intents) => {
      const [focus, ...others] = turn.note.focus;
      const { named, filter } = turn.context.found.interpretation;
      const isTold = turn.context.found.products.some(({ sku, coverage }) => sku === focus && (coverage ?? 0) >= 0.9);
      return (
        turn.text.trimEnd().endsWith('?') &&
        others.length === 0 &&
        isTold &&
        named.length === 0 &&
        filter.category === undefined &&
        intents.every((intent) => intent === 'find-product' || intent === 'unclear')
      );
    },
  },
  // "And the machine if I just changed my mind" behind what was told of returns: terms again, and no goods to be found.
  {
    means: ['knowledge'],
    holds: (turn, _has, intents) =>
      turn.note.topic !== undefined &&
      turn.note.before.includes('knowledge') &&
      supposesBehind.test(turn.text.trim()) &&
      topicIn(besideNames(turn), turn.language) !== undefined &&
      turn.context.requests.length === 0 &&
      turn.context.objections.length === 0 &&
      intents.every((intent) => intent === 'cancel' || intent === 'decline' || yieldsToService.has(intent)),
  },
  // "And coffee I've already opened?" behind what was told of returns is no question of our hours.
  {
    means: ['knowledge'],
    holds: (turn, _has, intents) =>
      turn.note.topic !== undefined &&
      turn.note.before.includes('knowledge') &&
      intents.every((intent) => intent === 'company-hours') &&
      opened.test(turn.text),
  },
  // "До какой суммы?" behind terms that were quoted, where there is no order to ask about.
  {
    means: ['knowledge'],
    holds: (turn, _has, intents) =>
      turn.note.topic !== undefined &&
      turn.note.before.includes('knowledge') &&
      turn.context.draft.items.length === 0 &&
      intents.every((intent) => intent === 'show-draft' || intent === 'unclear'),
  },
  // "Can I try it before buying?", "а собираете сами?": what the company does, and no wish for goods.
  {
    means: ['knowledge'],
    holds: (turn, _has, intents) =>
      isAsking(turn.text) &&
      !isTaking(turn.text) &&
      !asksForKind(turn) &&
      turn.understanding.slots.requestNumber === undefined &&
      topicIn(besideNames(turn), turn.language)?.isService === true &&
      !asksForUs.test(turn.text) &&
      intents.every((intent) => yields(intent, turn)),
  },
];

/** A doubt that core has heard, a town that is told, and what concerns an order of theirs are answered first. */
function yields(intent: Intent, { understanding, context }: Turn): boolean {
  if (intent === 'delivery' || intent === 'give-place') return understanding.slots.place === undefined;
  if (intent === 'objection') return context.objections.length === 0;
  if (isOfOrders.has(intent)) return context.requests.length === 0;
  return yieldsToService.has(intent);
}

const besidesDelivery =
  /(?<!\p{L})(?:установк\p{L}*|монтаж\p{L}*|сборк\p{L}*|подключен\p{L}*|настройк\p{L}*|обучен\p{L}*|подъ[её]м\p{L}*)(?!\p{L})|\b(?:installation|install(?:ing)?|assembly|set-?up|fitting|training)\b/iu;

const opened =
  /(?<!\p{L})(?:вскры|открыл|открыт(?:ый|ая|ую|ое|ую|ые))|\b(?:already|i(?:'ve)?|have|we|been) opened\b|\bopened (?:\p{L}+ )?(?:pack|bag|box|bottle|tin|tube)/iu;

const supposesBehind = /^(?:а|и|and|what about)\s.*(?:(?<!\p{L})(?:если|вдруг)(?!\p{L})|\b(?:if|in case)\b)/iu;

const goesOnAboutDelivery =
  /(?<!\p{L})(?:бесплатн\p{L}*|от (?:какой|скольки|каких)|за сколько|сколько (?:дней|ждать|ид[её]т|едет|по времени|времени)|как (?:быстро|долго|скоро)|когда (?:прид[её]т|привез\p{L}*|достав\p{L}*)|срок\p{L}*)(?!\p{L})|\bhow (?:long|fast|soon|quickly)\b|\bfree\b|\bwhen (?:will|would|does|can) (?:it|they|you)\b|(?:^|\s)(?:when|когда)\s?\??$/iu;

const couldBeDelivery: ReadonlySet<Intent> = new Set<Intent>([
  'product-fact',
  'product-details',
  'price',
  'discount',
  'knowledge',
  'unclear',
  'find-product',
  'request-status',
  'stock',
  'delivery',
  'company-hours',
]);

const soundsOfTerms: ReadonlySet<Intent> = new Set<Intent>(['delivery', 'greeting', 'company-hours']);

const isOfOrders: ReadonlySet<Intent> = new Set<Intent>(['change-request', 'request-status', 'cancel']);

const yieldsToService: ReadonlySet<Intent> = new Set<Intent>([
  'unclear',
  'find-product',
  'product-details',
  'refine-search',
  'more-options',
  'recommend',
  'stock',
  'order',
  'add-item',
  'off-topic',
  'what-can-you-do',
  'who-are-you',
  'payment',
  'knowledge',
  'product-fact',
]);
