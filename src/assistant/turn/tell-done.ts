import { formatMoney } from '../../core/catalog/money.ts';
import { checkSentence } from '../../core/claims/check-sentence.ts';
import { factsOfHandoff } from '../../core/claims/facts-of.ts';
import type { Request } from '../../core/requests/request.ts';
import { respondsByText } from '../tools/responds-by-text.ts';
import type { ToolScope, TurnEffects } from '../tools/tool-scope.ts';

/**
 * What this turn did for the customer, in sentences of our own: for when the model that did it was lost before it could tell.
 * `told`: what the customer was sent already; a request whose number stands there is not told of again. Empty when nothing is left to tell.
 */
export function tellDone(scope: ToolScope, told: string): string {
  const { effects, ledger, materials, now, language } = scope;
  const { handoff } = effects;
  const respondsBy = handoff && respondsByText(handoff.respondsBy, now, materials.profile.timezone, language);
  if (handoff && respondsBy) ledger.add(factsOfHandoff(handoff, respondsBy));
  const sentences = done(effects)
    .filter(({ request }) => !told.includes(request.number))
    .flatMap((one) => [
      ...sentencesOf(one, handoff?.requestId === one.request.id ? respondsBy : undefined, language),
      ...linksOf(one.request, scope),
    ]);
  return sentences.filter((sentence) => checkSentence(sentence, ledger).verdict === 'released').join(' ');
}

function linksOf({ id }: Request, { effects, quoteLinks, language }: ToolScope): readonly string[] {
  const title = language.startsWith('ru') ? 'Коммерческое предложение' : 'Quote';
  return effects.quotes.saved
    .filter(({ requestId, state }) => requestId === id && state === 'open')
    .map((quote) => `[${title} ${quote.number}](${quoteLinks.urlOf(quote.id)}).`);
}

type Done = { readonly request: Request; readonly what: 'made' | 'changed' | 'cancelled' };

/** Each request once, as the turn leaves it. */
function done(effects: TurnEffects): readonly Done[] {
  const changes = new Map<string, Done>();
  for (const { request, type } of effects.changed)
    changes.set(request.id, { request, what: type === 'request-cancelled' ? 'cancelled' : 'changed' });
  return [...effects.submitted.map((request): Done => ({ request, what: 'made' })), ...changes.values()];
}

function sentencesOf({ request, what }: Done, respondsBy: string | undefined, language: string): readonly string[] {
  const isRussian = language.startsWith('ru');
  const { number, items, total } = request;
  const sum = items.length > 0 && what !== 'cancelled' ? formatMoney(total, language) : undefined;
  const verbs = isRussian
    ? { made: 'принята', changed: 'изменена', cancelled: 'отменена' }
    : { made: 'accepted', changed: 'changed', cancelled: 'cancelled' };
  const head = isRussian ? `Заявка ${number} ${verbs[what]}.` : `Request ${number} is ${verbs[what]}.`;
  const amount = sum && (isRussian ? `Сумма: ${sum}.` : `Total: ${sum}.`);
  const person =
    respondsBy && (isRussian ? `Сотрудник ответит ${respondsBy}.` : `A colleague will answer ${respondsBy}.`);
  return [head, ...(amount ? [amount] : []), ...(person ? [person] : [])];
}
