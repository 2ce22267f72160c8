import { findDelivery } from '../../../core/catalog/find-delivery.ts';
import { zeroMoney } from '../../../core/catalog/money.ts';
import type { Draft, Kind } from '../subject.ts';

const farPlaces = { ru: ['Рейкьявик', 'Сидней', 'Лима'], en: ['Reykjavik', 'Sydney', 'Lima'] };

/** To places of the company's zones, and to one that none of them serves: there no price may be named. */
export const delivery: Kind = ({ places, materials, language, random, say }, count) => {
  const nothing = zeroMoney(materials.profile.currency);
  const known = random
    .shuffled(places)
    .filter((place) => findDelivery(materials.delivery, place, nothing).some(({ kind }) => kind === 'delivery'))
    .slice(0, count - 1)
    .map((place): Draft => {
      const option = findDelivery(materials.delivery, place, nothing).find(({ kind }) => kind === 'delivery');
      return {
        tags: ['delivery'],
        turns: [
          {
            say: say('delivery', { place }),
            expect: { says: [{ delivery: place }, ...(option?.days && option.days.to > 0 ? [{ days: place }] : [])] },
          },
        ],
        finally: { requests: [] },
      };
    });
  const far = random
    .shuffled(language.startsWith('ru') ? farPlaces.ru : farPlaces.en)
    .filter((place) => findDelivery(materials.delivery, place, nothing).length === 0)
    .slice(0, 1)
    .map(
      (place): Draft => ({
        tags: ['delivery', 'delivery-unknown'],
        turns: [
          {
            say: say('delivery', { place }),
            // Neither an amount nor a number of days beside the place's name.
            expect: {
              never: [
                `/${place}\\p{L}*[^.\\n]{0,60}\\d+ ?(?:₽|руб|\\$|€|£|дн|days)/`,
                `/${place}\\p{L}*[^.\\n]{0,30}(?:бесплатн|free)/`,
              ],
            },
          },
        ],
        finally: { requests: [] },
      }),
    );
  return [...known, ...far];
};
