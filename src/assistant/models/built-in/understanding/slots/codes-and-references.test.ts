import { describe, expect, test } from 'vitest';
import { inputOf } from '../evaluation/evaluate.ts';
import { understand } from '../understand.ts';
import type { Expectation, ProductReference } from '../understanding.ts';

const slotsOf = (text: string, expecting?: Expectation, language: 'ru' | 'en' = 'ru') =>
  understand(inputOf(text, language, { expecting })).slots;

describe('request number', () => {
  test.each([
    ['где заказ 10023', '10023'],
    ['заказ № 10023', '10023'],
    ['заявка #55012', '55012'],
    ['номер заказа 10023', '10023'],
    ['order number is 10023', '10023'],
    ['order #10023', '10023'],
    ['№ 100234', '100234'],
    ['Заказ V-10023', 'V-10023'],
    ['I ordered last week, order number 1234', '1234'],
    ['sttaus of 10023 please', '10023'],
    ["what's with my ordr 10023", '10023'],
    ['сттаус 10023', '10023'],
    ['что с зкаазом 10023', '10023'],
  ])('%s', (text, number) => {
    expect(slotsOf(text).requestNumber).toBe(number);
  });
  test('bare when asked for', () => {
    expect(slotsOf('10023', 'request-number').requestNumber).toBe('10023');
    expect(slotsOf('10023').requestNumber).toBeUndefined();
  });
  test.each([
    ['хочу заказать 3 штуки'],
    ['order 250 g'],
    ['заказ на 20000 руб'],
    ['order 2 pumps'],
    ['заказ'],
    ['заказать 10000 штук'],
    ['I want to order 10000 pieces'],
  ])('none in %s', (text) => {
    expect(slotsOf(text).requestNumber).toBeUndefined();
  });
});

describe('promo code', () => {
  test.each([
    ['промокод SPRING10', 'SPRING10'],
    ['промокод spring10', 'SPRING10'],
    ['code ABC-10', 'ABC-10'],
    ['у меня купон ЛЕТО', 'ЛЕТО'],
    ['apply coupon WELCOME5 please', 'WELCOME5'],
    ['promo code: SUMMER_20', 'SUMMER_20'],
    ['SPRING10', 'SPRING10'],
    ['I got a couopn HALFPRICE, is it valid?', 'HALFPRICE'],
    ['есть промокд ЛЕТО', 'ЛЕТО'],
    ['промокод ёлка', 'ЁЛКА'],
    ['НОВОСЁЛ промокод', 'НОВОСЁЛ'],
    ['SPRING10 is my promo code', 'SPRING10'],
    ['promo code spring', 'SPRING'],
  ])('%s', (text, code) => {
    expect(slotsOf(text).promoCode).toBe(code);
  });
  test('Latin capitals alone are one at the end of a Russian order, else rather a brand', () => {
    expect(slotsOf('ELKA', 'place').promoCode).toBe('ELKA');
    expect(slotsOf('MOSCOW', 'place').promoCode).toBeUndefined();
    expect(slotsOf('GHBDTN', 'place').promoCode).toBeUndefined();
    expect(slotsOf('LEEDS', 'place', 'en').promoCode).toBeUndefined();
    expect(slotsOf('PHILIPS').promoCode).toBeUndefined();
  });
  test('a yes or no is none when it is asked for', () => {
    expect(slotsOf('нет', 'promo-code').promoCode).toBeUndefined();
  });
  test('bare when asked for', () => {
    expect(slotsOf('LETO', 'promo-code').promoCode).toBe('LETO');
    expect(slotsOf('leto', 'promo-code').promoCode).toBe('LETO');
  });
  test.each([
    ['куда вводить промокод'],
    ['у меня есть промокод'],
    ['I have a promo code'],
    ['use it'],
    ['промокод есть?'],
    ['MOSCOW'],
    ['GHBDTN'],
    ['does the promo code work'],
  ])('none in %s', (text) => {
    expect(slotsOf(text).promoCode).toBeUndefined();
  });
});

const ordinal = (position: number): ProductReference => ({ by: 'ordinal', position });
const one: ProductReference = { by: 'pronoun', isPlural: false };
const many: ProductReference = { by: 'pronoun', isPlural: true };
const extreme = (attribute: string | undefined, direction: 'least' | 'most'): ProductReference => ({
  by: 'extreme',
  attribute,
  direction,
});

describe('references', () => {
  test.each<readonly [string, readonly ProductReference[]]>([
    ['первый', [ordinal(1)]],
    ['второй вариант', [ordinal(2)]],
    ['расскажи про третью', [ordinal(3)]],
    ['последний', [ordinal(-1)]],
    ['сравни первый и второй', [ordinal(1), ordinal(2)]],
    ['номер 3', [ordinal(3)]],
    ['#2', [ordinal(2)]],
    ['2-й', [ordinal(2)]],
    ['вариант 2', [ordinal(2)]],
    ['тот что дешевле', [extreme(undefined, 'least')]],
    ['тот, который подешевле', [extreme(undefined, 'least')]],
    ['самый дешёвый', [extreme(undefined, 'least')]],
    ['самый дорогой', [extreme(undefined, 'most')]],
    ['самый мощный', [extreme('мощность', 'most')]],
    ['самая тихая', [extreme('шум', 'least')]],
    ['какая из них тише', [extreme('шум', 'least'), many]],
    ['беру его', [one]],
    ['эту', [one]],
    ['этот', [one]],
    ['оба', [many]],
    ['сравни их', [many]],
    ['сколько стоит доставка', []],
    ['хочу купить первый раз', []],
    ['на последнем этаже', []],
    ['это дорого', []],
  ])('ru: %s', (text, references) => {
    expect(slotsOf(text).references).toEqual(references);
  });
  test.each<readonly [string, readonly ProductReference[]]>([
    ['the second one', [ordinal(2)]],
    ['the first and the third', [ordinal(1), ordinal(3)]],
    ['the last one', [ordinal(-1)]],
    ['option 2', [ordinal(2)]],
    ['number 3', [ordinal(3)]],
    ['2nd', [ordinal(2)]],
    ['the cheaper one', [extreme(undefined, 'least')]],
    ['the cheapest', [extreme(undefined, 'least')]],
    ['the most powerful', [extreme('power', 'most')]],
    ['which is quieter', [extreme('noise', 'least')]],
    ['the lightest one', [extreme('weight', 'least')]],
    ['the biggest', [extreme('size', 'most')]],
    ["I'll take it", [one]],
    ['this one', [one]],
    ['compare them', [many]],
    ['both', [many]],
    ['the best one', []],
    ['is it possible to pay by card', []],
    ['last week I asked', []],
    ["that's all", []],
    ['first of all hello', []],
  ])('en: %s', (text, references) => {
    expect(slotsOf(text, undefined, 'en').references).toEqual(references);
  });
  test('a bare number when the question was which', () => {
    expect(slotsOf('2', 'which-product').references).toEqual([ordinal(2)]);
  });
});
