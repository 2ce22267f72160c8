import { describe, expect, it } from 'vitest';
import type { DeliveryPolicy, DeliveryZone } from './delivery.ts';
import { findDelivery } from './find-delivery.ts';
import { moneyFrom } from './money.ts';

const rub = (amount: number) => moneyFrom(amount, 'RUB');
const zone = (id: string, places: string[], cost: number, freeFrom?: number): DeliveryZone => ({
  id,
  name: { ru: id },
  places,
  method: { ru: 'курьер' },
  cost: rub(cost),
  freeFrom: freeFrom === undefined ? undefined : rub(freeFrom),
  days: { from: 1, to: 2 },
});
const policy: DeliveryPolicy = {
  zones: [
    zone('msk', ['Москва', 'Химки'], 350, 5000),
    zone('spb', ['Санкт-Петербург'], 450),
    zone('ru', ['Россия'], 600),
    zone('by', ['Беларусь'], 900),
  ],
  pickup: [
    {
      id: 'shop',
      name: { ru: 'Магазин' },
      place: 'Москва',
      address: { ru: 'ул. Примерная, 1' },
      cost: rub(0),
      days: { from: 0, to: 1 },
      hours: undefined,
    },
  ],
  payment: [],
};

describe('findDelivery', () => {
  it.each([
    ['москва', ['shop', 'msk']],
    ['г. Москва', ['shop', 'msk']],
    ['мск', ['shop', 'msk']],
    ['Moscow', ['shop', 'msk']],
    ['питер', ['spb']],
    ['Saint-Petersburg', ['spb']],
    ['Khimki', ['msk']],
    ['Урюпинск', ['ru']],
    ['Минск', ['by']],
    ['Belarus', ['by']],
    ['Берлин', []],
    ['London', []],
  ])('%s is served by %j', (place, expected) => {
    expect(findDelivery(policy, place, rub(1000)).map((option) => option.id)).toEqual(expected);
  });

  it('is free from the threshold on, not before', () => {
    const cost = (total: number) => findDelivery(policy, 'Химки', rub(total))[0]?.cost.minor;
    expect([cost(4999.99), cost(5000)]).toEqual([35_000, 0]);
  });

  it('serves nowhere when the company named nothing', () => {
    expect(findDelivery({ zones: [], pickup: [], payment: [] }, 'Москва', rub(1))).toEqual([]);
  });
});
