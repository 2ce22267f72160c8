import { describe, expect, test } from 'vitest';
import { inputOf } from '../evaluation/evaluate.ts';
import { understand } from '../understand.ts';
import type { Expectation } from '../understanding.ts';

const slotsOf = (text: string, expecting?: Expectation, language: 'ru' | 'en' = 'ru') =>
  understand(inputOf(text, language, { expecting })).slots;

describe('place', () => {
  test.each([
    ['доставка в Казань есть?', 'Казань'],
    ['есть доставка до Казани?', 'Казань'],
    ['я в казани', 'Казань'],
    ['сколько до kazani', 'Казань'],
    ['доставка в Екатеринбург', 'Екатеринбург'],
    ['я в Екатеринбурге', 'Екатеринбург'],
    ['до Екатеринбурга', 'Екатеринбург'],
    ['в ебург', 'Екатеринбург'],
    ['доставите в екб?', 'Екатеринбург'],
    ['в питер', 'Санкт-Петербург'],
    ['до питера сколько', 'Санкт-Петербург'],
    ['спб', 'Санкт-Петербург'],
    ['доставка мск', 'Москва'],
    ['в Москве', 'Москва'],
    ['по Москве', 'Москва'],
    ['из Москвы', 'Москва'],
    ['do you deliver to spb', 'Санкт-Петербург'],
    ['в Нижнем Новгороде', 'Нижний Новгород'],
    ['в Нижний Новгород', 'Нижний Новгород'],
    ['в Ростове-на-Дону', 'Ростов-на-Дону'],
    ['доставка в Сочи', 'Сочи'],
    ['в Уфу', 'Уфа'],
    ['доставляете в Уфе?', 'Уфа'],
    ['в Тверь', 'Тверь'],
    ['в Твери', 'Тверь'],
    ['до Перми', 'Пермь'],
    ['в Химках', 'Химки'],
    ['в Набережные Челны', 'Набережные Челны'],
    ['доставка в Чите', 'Чита'],
    ['в Нью-Йорк', 'Нью-Йорк'],
    ['нет, лучше в Казань', 'Казань'],
    ['доставка в Нахабино', 'Нахабино'],
    ['dostavka v kazan', 'Казань'],
    ['а доставка? я в Орле', 'Орёл'],
    ['привезёте в орел?', 'Орёл'],
    ['до Череповца сколько', 'Череповец'],
  ])('ru: %s', (text, place) => {
    expect(slotsOf(text).place).toBe(place);
  });
  test.each([
    ['do you ship to London?', 'London'],
    ['shipping to new york', 'New York'],
    ['I am in Los Angeles', 'Los Angeles'],
    ['deliver to Springfield', 'Springfield'],
    ['do you deliver to Moscow', 'Москва'],
    ['delivery to Kazan?', 'Казань'],
    ['to Saint Petersburg please', 'Санкт-Петербург'],
    ['ship it to Berlin', 'Berlin'],
  ])('en: %s', (text, place) => {
    expect(slotsOf(text, undefined, 'en').place).toBe(place);
  });
  test.each([
    ['Казань', 'Казань'],
    ['екб', 'Екатеринбург'],
    ['мурино', 'Мурино'],
    ['Springfield', 'Springfield'],
    ['Владимир', 'Владимир'],
    ['город Орёл', 'Орёл'],
    ['питер', 'Санкт-Петербург'],
  ])('asked for: %s', (text, place) => {
    expect(slotsOf(text, 'place').place).toBe(place);
  });
  test.each([
    ['нужна кофемашина в офис'],
    ['в красном цвете'],
    ['есть ли в наличии'],
    ['для дома'],
    ['кофе Бразилия'],
    ['ложка'],
  ])('none in: %s', (text) => {
    expect(slotsOf(text).place).toBeUndefined();
  });
  test.each([['do you have it in Black?'], ['in stock?'], ['is it made in one piece'], ['la'], ['I need it in white']])(
    'none in en: %s',
    (text) => {
      expect(slotsOf(text, undefined, 'en').place).toBeUndefined();
    },
  );
  test.each([
    ['Northern Ireland', 'Northern Ireland'],
    ['do you deliver to Northern Ireland?', 'Northern Ireland'],
    ['Ireland', 'Ireland'],
    ['from Northern Ireland to Ireland', 'Ireland'],
  ])('the longest name of a served place: %s', (text, place) => {
    const input = inputOf(text, 'en', { expecting: 'place' });
    expect(understand({ ...input, places: ['Ireland', 'Northern Ireland'] }).slots.place).toBe(place);
  });
  test.each([
    ['не знаю'],
    ['зачем вам'],
    ['сколько стоит доставка'],
    ['да'],
    ['валик не надо'],
    ['Оформите Петр, 89000000013'],
  ])('asked for, none in: %s', (text) => {
    expect(slotsOf(text, 'place').place).toBeUndefined();
  });
});

describe('address', () => {
  test.each([
    ['ул. Ленина 5, кв 3', 'ул. Ленина 5, кв 3'],
    ['Казань, улица Баумана, д. 10, кв. 7', 'улица Баумана, д. 10, кв. 7'],
    ['доставьте на проспект Мира 12к2', 'проспект Мира 12к2'],
    ['пер. Садовый, 4', 'пер. Садовый, 4'],
    ['12 Oak Street, apt 4', '12 Oak Street, apt 4'],
    ['ship to 221b Baker Street', '221b Baker Street'],
  ])('%s', (text, address) => {
    expect(slotsOf(text).address).toBe(address);
  });
  test.each([['насос 25 литров'], ['Philips 3200'], ['5 way valve'], ['нужно 3 штуки']])('none in %s', (text) => {
    expect(slotsOf(text).address).toBeUndefined();
  });
  test('without a street word when asked for', () => {
    expect(slotsOf('Ленина 5-12', 'place').address).toBe('Ленина 5-12');
    expect(slotsOf('Рязань, Почтовая 5', 'place')).toMatchObject({ place: 'Рязань', address: 'Почтовая 5' });
    expect(slotsOf('г. Нижний Новгород, Белинского 14а', 'place').address).toBe('Белинского 14а');
  });
  test.each<readonly [string, Expectation | undefined, object]>([
    ['Самара, Ленина 5, Олег, 8 900 000-00-15', 'place', { place: 'Самара', address: 'Ленина 5', name: 'Олег' }],
    ['Рязань, Почтовая 5, Анна +7 900 000-00-11', 'place', { address: 'Почтовая 5', name: 'Анна' }],
    ['Ленина 5, Олег, 8 900 000-00-15', 'place', { address: 'Ленина 5', name: 'Олег' }],
    ['беру два, Самара, Гагарина 12а, Олег, 8 900 000-00-15', undefined, { quantity: 2, address: 'Гагарина 12а' }],
    ['London, Baker 22, John, +44 7700 900123', 'place', { address: 'Baker 22', name: 'John' }],
  ])('with its town, name and phone between commas: %s', (text, expecting, slots) => {
    expect(slotsOf(text, expecting)).toMatchObject(slots);
  });
  test('goods and figures between commas are none', () => {
    const input = inputOf('Перфоратор 800, Олег, 8 900 000-00-15', 'ru', { expecting: 'place' });
    expect(understand({ ...input, products: ['Перфоратор Бурмаш 800'] }).slots.address).toBeUndefined();
    expect(slotsOf('Самара, 2 шт, Олег 8 900 000-00-15', 'place').address).toBeUndefined();
    expect(slotsOf('беру Ротбанд 30, Олег, 8 900 000-00-15').address).toBeUndefined();
  });
  test.each([['change it to 2'], ['сделайте их 3'], ['нет, беру только 2'], ['и вторую 5']])(
    'how many is none: %s',
    (text) => {
      expect(slotsOf(text, 'place').address).toBeUndefined();
    },
  );
});

describe('pick-up', () => {
  test.each([
    ['заберу сам', true],
    ['самовывоз', true],
    ['самовывозом', true],
    ['сама заеду', true],
    ["I'll pick it up", true],
    ['pickup', true],
    ['не самовывоз', false],
  ])('%s', (text, isPickup) => {
    expect(slotsOf(text).isPickup).toBe(isPickup);
  });
  test('courier answers the question about the way', () => {
    expect(slotsOf('курьером', 'delivery-way').isPickup).toBe(false);
    expect(slotsOf('delivery please', 'delivery-way', 'en').isPickup).toBe(false);
    expect(slotsOf('сколько стоит доставка').isPickup).toBeUndefined();
  });
});

describe('half of a name that the company serves', () => {
  const places = ['Верхняя Пышма', 'Нижний Тагил', 'Свердловская область', 'Москва, в день заказа'];
  const placeOf = (text: string) => understand({ ...inputOf(text, 'ru', {}), places }).slots.place;
  test.each([
    ['в пышму доставка скок', 'Верхняя Пышма'],
    ['доставите в Тагил?', 'Нижний Тагил'],
    ['в область возите?', undefined],
    ['доставка в день заказа есть?', undefined],
  ])('%s', (text, place) => {
    expect(placeOf(text)).toBe(place);
  });
});
