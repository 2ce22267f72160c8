/** Whether a message, whatever it sounds like, puts goods into an order: "6 green cups please", "and a filter for it". */

import type { Intent } from '../../../understanding/understanding.ts';
import type { Turn } from '../../turn.ts';
import { isTaking } from '../taking.ts';
import { isExchange } from './change-words.ts';
import { countIn, partsOf } from './parts-of.ts';

/** As what an order without its verb may be heard. */
const alike: ReadonlySet<Intent> = new Set<Intent>([
  'order',
  'add-item',
  'change-quantity',
  'find-product',
  'product-details',
  'product-fact',
  'refine-search',
  'recommend',
  'give-place',
  'give-contact',
  'greeting',
  'thanks',
  'confirm',
  'unclear',
  'show-draft',
  'more-options',
  'decline',
  'knowledge',
]);

export function ordersGoods(turn: Turn, intents: readonly Intent[]): boolean {
  const { draft } = turn.context;
  if (turn.choice !== undefined || asks(turn.text) || looksFor.test(turn.text)) return false;
  // Who has ordered nothing yet changes nothing.
  const isNew = turn.context.requests.length === 0;
  const isAlike = intents.every(
    (intent) =>
      alike.has(intent) || (intent === 'cancel' && isHalt(turn.text)) || (intent === 'change-request' && isNew),
  );
  if (!isAlike || turn.asked?.expecting === 'quantity') return false;
  // "Москва, Роман, Бутырская 1 кв 1" tells who and where to.
  if (tellsContact(turn) && !isKnown(turn)) return false;
  const parts = partsOf(turn);
  if (!parts.some(({ words }) => words.length > 0)) return false;
  const names = [...turn.context.found.products, ...(turn.context.found.named ?? [])].map(({ name }) => name);
  if (parts.some(({ text }) => isCounted(text, names))) return true;
  if (takesVariant(turn)) return true;
  if (draft.items.length === 0) return takesOutright.test(turn.text) && isKnown(turn);
  return isExchange(turn.text) || isTaking(turn.text) || adding.test(turn.text.trim());
}

function tellsContact({ understanding: { slots } }: Turn): boolean {
  return (slots.phone ?? slots.email ?? slots.address) !== undefined;
}

/** The words name goods of the catalog, or nearly. */
export function isKnown({ context: { found } }: Turn): boolean {
  return found.interpretation.named.length > 0 || (found.products[0]?.coverage ?? 0) >= 0.5;
}

/** "Возьму перчатки и переходник", and no wish for a kind of goods. */
const takesOutright =
  /(?<!\p{L})(?:беру|бер[её]м|возьму|возьм[её]м|заказываю|заказываем|оформите|оформляйте)(?!\p{L})|\b(?:i|we)'?ll (?:take|have)\b/iu;

/** "6 cups", "two packs of", "10 кг офис". */
function isCounted(text: string, names: readonly string[]): boolean {
  return countIn(text, names) !== undefined || /(?<![\d.,])\d+\s?(?:кг|kg)(?!\p{L})/iu.test(text);
}

/** "Ладно, давайте чёрную": of what is talked about, as it should look. */
function takesVariant({ text, note, context }: Turn): boolean {
  const { filter, named } = context.found.interpretation;
  const isLook = (filter.attributes ?? []).length > 0 && filter.category === undefined && named.length === 0;
  return (
    isLook &&
    note.shown.length + note.focus.length > 0 &&
    (isTaking(text) || /^(?:ok|okay|ок|тогда|then|yes|да)(?!\p{L})|(?<!\p{L})(?:then|тогда)\P{L}*$/iu.test(text))
  );
}

/** "Стоп", "wait": a change follows. */
function isHalt(text: string): boolean {
  return (
    /^(?:(?:ой|ах|oh|ok|no|нет)[\s,]*)?(?:стоп|подожд\p{L}+|погод\p{L}+|минутк\p{L}+|stop|wait|hold on)(?!\p{L})/iu.test(
      text.trim(),
    ) && isExchange(text)
  );
}

const adding =
  /^(?:(?:ok|ok,|oh|ну|ок|да)\s+)?(?:and|plus|also|n|и|плюс|а ещё|а еще|ещё|еще)\s|(?<!\p{L})(?:добав|закин|докин|положи|туда же|тоже)|\b(?:add|chuck in|throw in|as well|too)\b/iu;
const looksFor =
  /(?<!\p{L})(?:ищу|подбер\p{L}+|посовет\p{L}+|покаж\p{L}+|сравн\p{L}+|расскаж\p{L}+|выбира\p{L}+|выбрать|какой-нибудь|какую-нибудь|что-нибудь|скидк\p{L}*|процент\p{L}*|бюджет\p{L}*|против)(?!\p{L})|%|\b(?:looking for|show|recommend|suggest|compare|tell me|find me|help me|discount|budget|tops|under|off|vs|versus)\b/iu;

function asks(text: string): boolean {
  return /\?|(?<!\p{L})поч[её]м(?!\p{L})|\bhow much\b|(?<!\p{L})если(?!\p{L})|\bif\b|(?:^|[,.;!]\s*)(?:(?:а|и|and|so)\s+)?(?:what|which|how|who|when|where|why|do you|does|is|are|can|could|какой|какая|какое|какие|какую|сколько|где|когда|чем|зачем|почему|есть ли|можно)(?!\p{L})/iu.test(
    text,
  );
}
