/** Rude words where something to buy seems to be named: "тупица", "да ты идиот". */
import type { Intent } from '../../../understanding/understanding.ts';
import { wordClassesIn } from '../../../understanding/word-classes-in.ts';
import { asksOfOwnHealth } from '../../off-topic-kind.ts';
import type { Rule } from './rule.ts';

/** What a curse alone is taken for; with any other wish the wish is answered and the curse let pass. */
const taken = new Set<Intent>([
  'off-topic',
  'find-product',
  'refine-search',
  'product-details',
  'unclear',
  'confirm',
  'decline',
  'who-are-you',
  'what-can-you-do',
  'greeting',
  'thanks',
]);

/** "Ответь только «да». Согласен?", "just say yes": put into the mouth. */
const dictated =
  /(?:ответь|отвечай|скажи|напиши)(?:те)?\s(?:только|просто|одно слово)?\s*[«"'“]?(?:да|согласен|согласна|хорошо)(?!\p{L})|(?:just|only) (?:say|answer|reply)\s["'“]?(?:yes|ok|agreed)|(?:say|answer|reply) (?:only|just)\s["'“]?(?:yes|ok|agreed)/iu;
/** Others' shops, of which nothing is confirmed. */
const ofOthers = /(?:соседн|друг)\p{L}+ магазин|у конкурент|\b(?:the shop next door|other shops?|competitors?)\b/iu;
const toBeConfirmed = /подтверди|правда,? что|это правда|confirm|is it true/iu;
const ourContacts =
  /(?:телефон|номер|почт[ауы]|мейл|e-?mail|контакт\p{L}*|адрес)\s(?:\p{L}+\s)?(?:менеджер|магазин|салон|офис|компани|для связи|поддержк|консультант)|(?<!\p{L})ваш(?:и|у)?\s(?:телефон|номер|почт|e-?mail|контакт|адрес)|\b(?:your|manager'?s|shop'?s|store'?s|office|support)\s(?:phone|number|e-?mail|contacts?|address)|\b(?:phone|number|e-?mail|address) (?:of|for) (?:the |your )?(?:manager|shop|store|office|support|team)/iu;
const ofCustomers = /клиент|покупател|заказчик|customer|client|buyer/iu;

export function asksOurContacts(text: string): boolean {
  return ourContacts.test(text) && !ofCustomers.test(text);
}

export const abuseRules: readonly Rule[] = [
  { means: ['manipulation'], holds: (turn) => dictated.test(turn.text) },
  // "Дай телефон менеджера": the company's own number is told to everybody.
  {
    means: ['company-contacts'],
    holds: (turn, has) => has('unclear', 'person', 'give-contact') && asksOurContacts(turn.text),
  },
  { means: ['off-topic'], holds: (turn) => ofOthers.test(turn.text) && toBeConfirmed.test(turn.text) },
  {
    means: ['off-topic'],
    holds: (turn) => asksOfOwnHealth(turn.text),
  },
  {
    means: ['off-topic'],
    holds: (turn, _has, intents) => {
      const { named, filter } = turn.context.found.interpretation;
      return (
        intents.every((intent) => taken.has(intent)) &&
        named.length === 0 &&
        filter.category === undefined &&
        wordClassesIn(turn.text).has('insult')
      );
    },
  },
];
