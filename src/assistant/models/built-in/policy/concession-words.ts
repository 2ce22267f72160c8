/** What the price policy decided about a discount beyond the rules, in words; it has given a reason, and the words keep to it. */
import { concessionId } from '../../../../core/catalog/negotiation/concession.ts';
import type { RequestDiscountResult } from '../../../tools/views.ts';
import { type Sentence, say } from '../wording/speech.ts';

/** Granted now: how much, on what, what it comes to and how long it holds. */
export function grantedWords({ concession, discount, total, lines }: RequestDiscountResult): readonly Sentence[] {
  if (!concession || !discount) return [];
  const [only, ...others] = lines;
  return [
    say('concession.granted', {
      percent: { percent: concession.percent },
      amount: discount.amount,
      total,
      ...(only && others.length === 0 ? { name: only.name } : {}),
    }),
    say('concession.terms', { date: concession.validUntilText }),
  ];
}

/** Not granted: why, briefly, and the shorter the more often it is asked. */
export function refusedWords(answer: RequestDiscountResult): readonly Sentence[] {
  const { reason, concession, total } = answer;
  if (!concession) return [say(isFirstAsking(answer) ? 'concession.not-for-asking' : 'concession.none')];
  const percent = { percent: concession.percent };
  const date = concession.validUntilText;
  if (reason === 'already-used') return [say('concession.used')];
  if (reason === 'expired') return [say('concession.expired', { date })];
  if (isConceded(answer)) return [say('concession.stands', { percent, total, date })];
  const [first, ...others] = concession.products;
  return [
    say('concession.elsewhere', { percent, date, ...(first && others.length === 0 ? { name: first.name } : {}) }),
  ];
}

/** What was granted is in the price. */
export function isConceded({ discount }: Pick<RequestDiscountResult, 'discount'>): boolean {
  return discount?.id.split('+').includes(concessionId) === true;
}

/** Asked for the first time, and only an objection to the price is missing: then it is worth asking whether it is the price. */
export function isFirstAsking({ reason, timesAsked }: RequestDiscountResult): boolean {
  return reason === 'not-objected' && timesAsked <= 1;
}
