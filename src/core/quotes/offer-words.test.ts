import { expect, it } from 'vitest';
import { namesOffer, withoutOfferWords } from './offer-words.ts';

it.each([
  'скиньте КП',
  'кп на 3 штуки',
  'выставьте коммерческое предложение',
  'сделайте коммерческое на 5 штук',
  'по КП Q-10001',
  'беру q10001',
  'can you send me a quote for 3 of these',
  'a formal quotation, please',
  'make us a commercial offer',
])('%j names an offer', (text) => {
  expect(namesOffer(text)).toBe(true);
});

it.each([
  'краскопульт КП-550',
  'КП 550 есть?',
  'коммерческая кофемашина',
  'коммерческое оборудование для кафе',
  'a commercial grinder',
  'unquoted',
  'Q-7',
])('%j names none', (text) => {
  expect(namesOffer(text)).toBe(false);
});

it.each([
  ['скиньте КП на 3 дрели', 'скиньте   на 3 дрели'],
  ['КП на краскопульт КП-550', '  на краскопульт КП-550'],
  ['КП', 'КП'],
])('%j is searched as %j', (text, rest) => {
  expect(withoutOfferWords(text)).toBe(rest);
});
