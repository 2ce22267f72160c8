import type { DeliveryOptionView } from '../../../tools/views.ts';
import type { Sentence, Speech, Values } from '../wording/speech.ts';
import { newParagraph, say } from '../wording/speech.ts';
import type { Value } from '../wording/value.ts';

/** One way as a sentence, several as a list under the place's name. */
export function deliveryLines(options: readonly DeliveryOptionView[], place: string): readonly Speech[] {
  const [only] = options;
  if (only && options.length === 1) return [say('delivery.one', { ...optionValues(only), place })];
  return [
    say('delivery.several', { place }),
    {
      lines: options
        .slice(0, 5)
        .map((option): readonly Sentence[] => [say(`delivery.${option.kind}`, optionValues(option))]),
    },
    newParagraph,
  ];
}

export function optionValues(option: DeliveryOptionView): Values {
  return {
    method: option.method,
    ...(option.isFree ? { free: { word: 'delivery.free' } } : { cost: option.cost }),
    ...(option.freeFrom && !option.isFree ? { freeFrom: option.freeFrom } : {}),
    ...(option.days ? { days: { days: option.days }, ready: readyWords(option.days) } : {}),
    ...(option.address ? { address: option.address } : {}),
    ...(option.hours ? { hours: option.hours } : {}),
  };
}

/** "Ready today", "ready in 2 days". */
function readyWords(days: { readonly from: number; readonly to: number }): Value {
  return days.to === 0 ? { word: 'delivery.ready-today' } : { phrase: 'delivery.ready-in', values: { days: { days } } };
}
