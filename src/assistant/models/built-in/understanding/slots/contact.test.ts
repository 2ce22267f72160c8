import { describe, expect, test } from 'vitest';
import { inputOf } from '../evaluation/evaluate.ts';
import { understand } from '../understand.ts';
import type { Expectation } from '../understanding.ts';

const slotsOf = (
  text: string,
  expecting?: Expectation,
  language: 'ru' | 'en' = 'ru',
  choices: readonly string[] = [],
) => understand(inputOf(text, language, { expecting, choices })).slots;

describe('phone', () => {
  test.each([
    ['8 999 000-11-22', '+79990001122'],
    ['89990001122', '+79990001122'],
    ['+7 (999) 000 11 22', '+79990001122'],
    ['мой номер 8(999)000-11-22, звоните', '+79990001122'],
    ['тел.: 7 999 000 11 22', '+79990001122'],
    ['9990001122', '+79990001122'],
    ['беру два, Анна, +7 999 000-11-22, Казань', '+79990001122'],
    ['+1 (212) 736-5000', '+12127365000'],
    ['пишите на +44 20 7946 0958', '+442079460958'],
    ['8 (495) 123-45-67', '+74951234567'],
  ])('%s', (text, phone) => {
    expect(slotsOf(text)).toMatchObject({ phone, isPhoneValid: true });
  });
  test.each([
    ['Мария, восемь девятьсот ноль ноль ноль двенадцать тридцать четыре', '+79000001234'],
    ['плюс семь девятьсот двадцать один сто двадцать три сорок пять шестьдесят семь', '+79211234567'],
    ['мой: восемь, девятьсот пять, 123, сорок пять, шестьдесят семь', '+79051234567'],
  ])('dictated: %s', (text, phone) => {
    expect(slotsOf(text)).toMatchObject({ phone, isPhoneValid: true });
  });
  test.each([
    ['Emma, zero seven seven double zero nine hundred two two two', '07700900222', 'Emma'],
    ['Sam 07700 900111', '07700 900111', 'Sam'],
    ['Kate (555) 010-0142', '(555) 010-0142', 'Kate'],
  ])('written or dictated as a phone is, though nothing asked for it: %s', (text, phone, name) => {
    expect(slotsOf(text, undefined, 'en')).toMatchObject({ phone, name });
  });
  test.each(['возьму два три раза по пять', 'one or two or three or four or five', '007 00123 45'])(
    'numbers that are none: %s',
    (text) => expect(slotsOf(text).phone).toBeUndefined(),
  );
  test('in the given country', () => {
    expect(slotsOf('(212) 736-5000', undefined, 'en')).toMatchObject({ phone: '+12127365000', isPhoneValid: true });
  });
  test.each([
    ['+7 999 12', 'contact'],
    ['8999000112', 'contact'],
    ['мой телефон 12345678', undefined],
    ['89990001122333', 'contact'],
    ['my number is 555-123', undefined],
  ] as const)('of a wrong length: %s', (text, expecting) => {
    expect(slotsOf(text, expecting).isPhoneValid).toBe(false);
  });
  test.each([
    ['20000'],
    ['до 1 500 000 руб'],
    ['заказ 1002345'],
    ['Philips EP3246'],
    ['2026-11-25'],
    ['артикул 4820001234567'],
  ])('none in %s', (text) => {
    expect(slotsOf(text).phone).toBeUndefined();
  });
});

describe('e-mail', () => {
  test.each([
    ['anna@mail.ru', 'anna@mail.ru'],
    ['моя почта: Anna.Petrova@Mail.ru.', 'anna.petrova@mail.ru'],
    ['<john+shop@example.co.uk>', 'john+shop@example.co.uk'],
    ['«ivan@yandex.ru»', 'ivan@yandex.ru'],
    ['\u200bivan@yandex.ru\u200b', 'ivan@yandex.ru'],
    ['ivan собака mail точка ru', 'ivan@mail.ru'],
    ['ivan (собака) mail.ru', 'ivan@mail.ru'],
    ['john (at) shop (dot) com', 'john@shop.com'],
    ['почта📧ivan@mail.ru📧', 'ivan@mail.ru'],
  ])('%s', (text, email) => {
    expect(slotsOf(text).email).toBe(email);
  });
  test.each([['у меня собака'], ['call me at noon'], ['@shop'], ['a@b']])('none in %s', (text) => {
    expect(slotsOf(text).email).toBeUndefined();
  });
});

describe('name', () => {
  test.each([
    ['меня зовут Анна Петрова', 'Анна Петрова'],
    ['меня зовут анна', 'Анна'],
    ['это Сергей', 'Сергей'],
    ['оформите на имя Игорь', 'Игорь'],
    ['я Марина, хочу заказать насос', 'Марина'],
    ["I'm John", 'John'],
    ["i'm john", 'John'],
    ['My name is Mary Smith', 'Mary Smith'],
    ['this is Robert', 'Robert'],
    ['беру два, Анна, +7 999 000-11-22, Казань', 'Анна'],
    ['Анна Петрова +79990001122', 'Анна Петрова'],
    ['Sarah Connor, sarah@sky.net', 'Sarah Connor'],
    ['получатель: Кузнецов Иван Петрович', 'Кузнецов Иван Петрович'],
    ['меня зовут Зульфия', 'Зульфия'],
    ['оформите на Петра', 'Петр'],
    ['оформите на имя Александры', 'Александра'],
    ['Оформите Петр, 89990001122', 'Петр'],
  ])('introduced: %s', (text, name) => {
    expect(slotsOf(text).name).toBe(name);
  });
  test.each([
    ['Анна', 'Анна'],
    ['анна петрова', 'Анна Петрова'],
    ['Владимир', 'Владимир'],
    ['Анна, 89990001122', 'Анна'],
    ['Зухра', 'Зухра'],
    ['John Smith', 'John Smith'],
    ["o'brien", "O'Brien"],
    ['Анна-Мария', 'Анна-Мария'],
    ['Иван, а сколько стоит доставка?', 'Иван'],
  ])('asked for: %s', (text, name) => {
    expect(slotsOf(text, 'name').name).toBe(name);
  });
  test.each([
    ['Анна', undefined],
    ['кофемашина', undefined],
    ['это дорого', undefined],
    ['это Grundfos?', undefined],
    ["I'm looking for a pump", undefined],
    ["i'm interested", undefined],
    ['а зачем?', 'name'],
    ['не скажу', 'name'],
    ['сколько стоит доставка', 'name'],
    ['да', 'name'],
    ['я из Казани', undefined],
    ['this is too expensive', undefined],
  ] as const)('none in: %s', (text, expecting) => {
    expect(slotsOf(text, expecting).name).toBeUndefined();
  });
  test('not the words of the choices offered', () => {
    expect(slotsOf('Philips LatteGo', 'name', 'ru', ['Philips LatteGo', 'DeLonghi']).name).toBeUndefined();
  });
});
