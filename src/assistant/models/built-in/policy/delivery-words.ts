import type { DeliveryOptionView } from '../../../tools/views.ts';
import type { Sentence, Speech, Values } from '../wording/speech.ts';
import { newParagraph, say } from '../wording/speech.ts';

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
    ...(option.days ? { days: { days: option.days } } : {}),
    ...(option.address ? { address: option.address } : {}),
    ...(option.hours ? { hours: option.hours } : {}),
  };
}
