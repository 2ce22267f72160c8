import { describe, expect, it } from 'vitest';
import { findClaims } from './find-claims.ts';

const amounts: readonly (readonly [string, number, string | undefined])[] = [
  ['12 990 ₽', 12_990, 'RUB'],
  ['12\u00a0990\u00a0₽', 12_990, 'RUB'],
  ['12\u2009990 ₽', 12_990, 'RUB'],
  ['12990руб.', 12_990, 'RUB'],
  ['1,299.00 $', 1_299, 'USD'],
  ['$1,299', 1_299, 'USD'],
  ['USD 20', 20, 'USD'],
  ['двенадцать тысяч девятьсот девяносто рублей', 12_990, 'RUB'],
  ['twelve thousand nine hundred and ninety rubles', 12_990, 'RUB'],
  ['12,9 тыс. рублей', 12_900, 'RUB'],
  ['полторы тысячи рублей', 1_500, 'RUB'],
  ['12 т.р.', 12_000, 'RUB'],
  ['12 990 руб. 50 коп.', 12_990.5, 'RUB'],
  ['$12.5k', 12_500, 'USD'],
  ['1 2 9 9 0 ₽', 12_990, 'RUB'],
  ['１２ ９９０ ₽', 12_990, 'RUB'],
  ['12\u200b990 ₽', 12_990, 'RUB'],
  ['12&nbsp;990 ₽', 12_990, 'RUB'],
  ['129<b>90</b>'.replace('<b>', '**').replace('</b>', '** ₽'), 12_990, 'RUB'],
  ['a hundred dollars', 100, 'USD'],
];

const others: readonly (readonly [string, object])[] = [
  ['двенадцать тысяч', { type: 'quantity', number: 12_000 }],
  ['12к', { type: 'quantity', number: 12_000 }],
  ['12 тыс 990', { type: 'quantity', number: 12_990 }],
  ['12К', { type: 'quantity', number: 12_000 }],
  ['цветовая температура 2700 К', { type: 'quantity', number: 2_700, unit: 'K' }],
  ['colour temperature 4000 K', { type: 'quantity', number: 4_000, unit: 'K' }],
  ['скидка десять процентов', { type: 'percent', percent: 10 }],
  ['half price', { type: 'percent', percent: 50 }],
  ['нет в наличии', { type: 'stock', availability: 'out_of_stock' }],
  ['sold out', { type: 'stock', availability: 'out_of_stock' }],
  ['только под заказ', { type: 'stock', availability: 'on_order' }],
  ['доставим за 1–2 дня', { type: 'days', from: 1, to: 2 }],
  ['от 3 до 5 рабочих дней', { type: 'days', from: 3, to: 5 }],
  ['доставим завтра', { type: 'days', from: 1, to: 1 }],
  ['28 ноября', { type: 'date', date: '--11-28' }],
  ['November 28, 2026', { type: 'date', date: '2026-11-28' }],
  ['30.11.2026', { type: 'date', date: '2026-11-30' }],
  ['by Friday', { type: 'weekday', weekday: 5 }],
  ['9 AM', { type: 'time', time: '09:00' }],
  ['бесплатная доставка', { type: 'free-delivery', way: 'delivery' }],
  ['ships free: free shipping', { type: 'free-delivery', way: 'delivery' }],
  ['доставка 0 ₽', { type: 'free-delivery', way: 'delivery' }],
  // Latin e, o and a amid Cyrillic letters.
  ['бeсплатная доставка', { type: 'free-delivery', way: 'delivery' }],
  ['есть в нaличии', { type: 'stock', availability: 'in_stock' }],
  ['пoдарок', { type: 'promise', promise: 'gift' }],
  ['1.8 л', { type: 'quantity', number: 1_800, unit: 'ml' }],
  ['24-month warranty', { type: 'quantity', number: 24 * 2_629_746, unit: 's' }],
  ['30 литров в минуту', { type: 'quantity', number: 30, unit: 'l/min' }],
  ['последняя штука', { type: 'quantity', number: 1, unit: 'pcs' }],
  ['заказ №10001', { type: 'request-number', number: '10001' }],
  ['арт. PR-S40', { type: 'sku', sku: 'PR-S40' }],
  ['+7 (495) 123-45-67', { type: 'phone', phone: '74951234567' }],
  ['[тут](https://a.example/b)', { type: 'link', url: 'https://a.example/b' }],
  ['Пишите на a.b@shop.ru.', { type: 'email', email: 'a.b@shop.ru' }],
];

/** One phrase of every kind of promise: the cheap look before the patterns must not miss any. */
const promises = [
  ['подарим фильтр', 'gift'],
  ['бонусом положим щётку', 'gift'],
  ['пожизненная гарантия', 'lifetime'],
  ['гарантируем качество', 'guarantee'],
  ['вернём деньги', 'refund'],
  ['оформим рассрочку', 'credit'],
  ['без предоплаты', 'no-prepayment'],
  ['начислим кэшбэк', 'cashback'],
  ['сделаем скидку', 'discount'],
  ['снизим цену', 'price-match'],
  ['работаем круглосуточно', 'round-the-clock'],
  ['отдам за десятку', 'slang-price'],
  ['примем в трейд-ин', 'trade-in'],
  ['день в день', 'same-day'],
  ['установим сами', 'installation'],
  ['сертифицированный товар', 'certificate'],
  ['хит продаж', 'superlative'],
  ['бесплатная диагностика', 'free'],
] as const;

describe('findClaims', () => {
  it.each(amounts)('reads an amount: %s', (text, value, currency) => {
    expect(findClaims(text)).toContainEqual(
      expect.objectContaining({ type: 'amount', currency, values: expect.arrayContaining([value]) }),
    );
  });

  it.each(others)('reads %s', (text, claim) => {
    expect(findClaims(text)).toContainEqual(expect.objectContaining(claim));
  });

  it.each(promises)('reads the promise in "%s"', (text, promise) => {
    expect(findClaims(text)).toContainEqual(expect.objectContaining({ type: 'promise', promise }));
  });

  it.each([
    'Здравствуйте! Чем могу помочь?',
    'Feel free to ask anything.',
    'Один из лучших вариантов для дома.',
    '1. Ваше имя',
    'Сегодня отличный день!',
    'Сообщу, если появится в наличии.',
    'Бесплатной установки нет.',
  ])('finds nothing in "%s"', (text) => {
    expect(findClaims(text)).toEqual([]);
  });
});
