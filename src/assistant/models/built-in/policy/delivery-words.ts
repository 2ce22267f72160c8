import { placeName } from '../../../../core/catalog/place-name.ts';
import type { DeliveryOptionView } from '../../../tools/views.ts';
import type { Sentence, Speech, Values } from '../wording/speech.ts';
import { newParagraph, say } from '../wording/speech.ts';
import type { Value } from '../wording/value.ts';
import type { Turn } from './turn.ts';

/** One way as a sentence, several as a list under the place's name. */
export function deliveryLines(options: readonly DeliveryOptionView[], place: string): readonly Speech[] {
  const [only] = options;
  if (only && options.length === 1) return [oneWay(only, place)];
  return [
    say('delivery.several', { place: { place } }),
    {
      lines: options
        .slice(0, 5)
        .map((option): readonly Sentence[] => [say(`delivery.${option.kind}`, optionValues(option))]),
    },
    newParagraph,
  ];
}

/** A way of getting it in a sentence: a point where it is collected is no delivery. */
export function oneWay(option: DeliveryOptionView, place: string): Sentence {
  const id = option.kind === 'pickup' ? 'delivery.pickup-one' : 'delivery.one';
  return say(id, { ...optionValues(option), place: { place } });
}

export function optionValues(option: DeliveryOptionView): Values {
  return {
    method: { method: option.method },
    ...(option.isFree ? { free: { word: 'delivery.free' } } : { cost: option.cost }),
    ...(option.freeFrom && !option.isFree ? { freeFrom: option.freeFrom } : {}),
    ...(option.days ? { days: { days: option.days }, ready: readyWords(option.days) } : {}),
    ...(option.address ? { address: option.address } : {}),
    ...(option.hours ? { hours: option.hours } : {}),
  };
}

const mostZones = 6;

/** Where the company delivers, for a place that it does not. */
export function zonesValue(zones: readonly string[]): Values {
  if (zones.length === 0) return {};
  return { zones: { list: zones.slice(0, mostZones).map((place) => ({ place })), joint: 'comma' } };
}

/** Places to tap, in the reply's language. */
export function placeChoices({ context, language }: Turn): readonly { readonly text: string }[] {
  const { places } = context.company;
  // A company may list a town in both scripts.
  const own = places.filter((place) => /[а-яё]/iu.test(placeName(place, language)) === (language === 'ru'));
  const names = (own.length > 0 ? own : places).map((place) => placeName(place, language));
  return [...new Set(names)].slice(0, 3).map((text) => ({ text }));
}

/** "Ready today", "ready in 2 days". */
export function readyWords(days: { readonly from: number; readonly to: number }): Value {
  return days.to === 0 ? { word: 'delivery.ready-today' } : { phrase: 'delivery.ready-in', values: { days: { days } } };
}
