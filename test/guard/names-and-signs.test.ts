import { describe, expect, it } from 'vitest';
import type { Product } from '../../src/core/catalog/product.ts';
import { checkSentence } from '../../src/core/claims/check-sentence.ts';
import { factsOfProduct } from '../../src/core/claims/facts-of.ts';
import { createLedger } from '../../src/core/claims/ledger.ts';
import { aProduct } from '../factories/records.ts';

const now = new Date('2026-11-27T10:00:00Z');

function ledgerOf(products: readonly Product[]) {
  const ledger = createLedger({ currency: 'RUB', timezone: 'Europe/Moscow', now });
  ledger.add(products.flatMap((product) => factsOfProduct(product)));
  ledger.add([{ type: 'name', name: 'HELLO10', source: { kind: 'price-rule', id: 'hello' } }]);
  return ledger;
}

const cutter = (sku: string, ru: string, rubles: number) =>
  aProduct({
    sku,
    name: { ru },
    description: {},
    category: [{ ru: 'Раскрой' }],
    brand: 'Кедр',
    price: { minor: rubles * 100, currency: 'RUB' },
    attributes: [{ key: 'состав', name: { ru: 'Состав' }, value: { type: 'text', text: { ru: 'полиэстер' } } }],
    fits: [],
  });
const ledger = ledgerOf([
  cutter('РН-45', 'Нож раскройный роликовый 45 мм', 790),
  cutter('КВ-60', 'Коврик раскройный 60х45 см', 1_150),
]);
const heldAfter = (sentence: string, subjects: readonly string[]) =>
  checkSentence(sentence, ledger, { subjects }).reasons.map(({ message }) => message);

describe('a name that holds sides', () => {
  it.each(['60х45', '60x45', '60×45'])('is said whole after another product: %s', (sides) => {
    expect(heldAfter(`- **Коврик раскройный ${sides} см** — 1 150 ₽, в наличии.`, ['РН-45'])).toEqual([]);
  });

  it('has no other price and no other sides', () => {
    expect(heldAfter('- **Коврик раскройный 60х45 см** — 790 ₽.', ['РН-45'])).not.toEqual([]);
    expect(heldAfter('Коврик раскройный 60х90 см стоит 1 150 ₽.', ['РН-45'])).not.toEqual([]);
  });
});

describe('words that open a sentence beside a code', () => {
  it.each(['Промокод HELLO10 принят.', 'Код HELLO10 действует.', 'Промокода HELLO10 нет.', 'Code HELLO10 is taken.'])(
    'are no name: %s',
    (sentence) => expect(heldAfter(sentence, [])).toEqual([]),
  );

  it('make no code true that nobody has given', () => {
    expect(heldAfter('Промокод LUCKY77 принят.', [])).not.toEqual([]);
  });

  it('are what everybody calls a property, in the other language too', () => {
    expect(heldAfter('- Composition: полиэстер', ['КВ-60'])).toEqual([]);
  });
});

describe('what names share with units and values', () => {
  const bulb = (sku: string, ru: string, isDimmable: boolean, kelvin: number) =>
    aProduct({
      sku,
      name: { ru },
      description: {},
      category: [{ ru: 'Светодиодные' }],
      brand: undefined,
      price: { minor: 190_00, currency: 'RUB' },
      attributes: [
        {
          key: 'мощность',
          name: { ru: 'Мощность' },
          value: { type: 'number', number: 8, unit: { ru: 'Вт', en: 'W' } },
        },
        { key: 'свет', name: { ru: 'Свет' }, value: { type: 'number', number: kelvin, unit: { ru: 'К', en: 'K' } } },
        { key: 'цоколь', name: { ru: 'Цоколь' }, value: { type: 'text', text: { ru: 'E27' } } },
        { key: 'диммируемая', name: { ru: 'Диммируемая' }, value: { type: 'yes-no', isTrue: isDimmable } },
      ],
      fits: [],
    });
  const bulbs = ledgerOf([
    bulb('B-1', 'Лампа Искра 8 Вт E27 тёплая', false, 2_700),
    bulb('B-2', 'Лампа Искра Дим 8 Вт E27', true, 4_000),
  ]);
  const held = (sentence: string) => checkSentence(sentence, bulbs).reasons.map(({ code }) => code);

  it('makes no other product the one that is spoken of', () => {
    expect(held('Лампа Искра 8 Вт E27 тёплая: мощность 8 Вт, цоколь: E27, диммируемая: нет.')).toEqual([]);
    expect(held('Лампа Искра Дим 8 Вт E27: цоколь: E27, диммируемая: да.')).toEqual([]);
  });

  it('lets no lie about it pass', () => {
    expect(held('Лампа Искра 8 Вт E27 тёплая: мощность 8 Вт, цоколь: E27, диммируемая: да.')).toEqual([
      'wrong-attribute',
    ]);
    expect(held('Лампа Искра 8 Вт E27 тёплая: цоколь: E27 за 400 ₽.')).toEqual(['unknown-amount']);
  });

  it('knows a property by its other gender', () => {
    const lamp = (isDimmable: boolean) =>
      ledgerOf([
        aProduct({
          ...{ sku: 'T-1', name: { ru: 'Торшер Журавль' }, description: {}, brand: undefined, fits: [] },
          attributes: [
            { key: 'диммируемый', name: { ru: 'Диммируемый' }, value: { type: 'yes-no', isTrue: isDimmable } },
          ],
        }),
        bulb('B-1', 'Лампа Искра 8 Вт E27 тёплая', false, 2_700),
      ]);
    const heldOf = (sentence: string, isDimmable: boolean) =>
      checkSentence(sentence, lamp(isDimmable), { subjects: ['T-1'] }).reasons.map(({ code }) => code);
    expect(heldOf('- Диммируемый: да\n', true)).toEqual([]);
    expect(heldOf('- Диммируемый: да\n', false)).toContain('wrong-attribute');
  });

  it('holds kelvins to the data, and a price told with the same letter to the price', () => {
    expect(held('Лампа Искра 8 Вт E27 тёплая: свет 2700 К.')).toEqual([]);
    expect(held('Лампа Искра 8 Вт E27 тёплая: свет 4000 К.')).toEqual(['unknown-quantity']);
    expect(held('Лампа Искра 8 Вт E27 тёплая стоит 2К.')).not.toEqual([]);
  });
});

describe('a word of the name beside a number of the description', () => {
  const wheel = ledgerOf([
    aProduct({
      sku: 'WH-1',
      name: { en: 'Whisper Wheel' },
      description: { en: 'Quiet wheel with belt drive, carries 45 kg of clay' },
      brand: undefined,
      attributes: [
        { key: 'weight', name: { en: 'Weight' }, value: { type: 'number', number: 58, unit: { ru: 'кг', en: 'kg' } } },
      ],
      fits: [],
    }),
  ]);
  const held = (sentence: string) => checkSentence(sentence, wheel).reasons.map(({ code }) => code);

  it('names no attribute, in the language that the catalog does not speak either', () => {
    expect(held('**Whisper Wheel**: вес 58 кг.')).toEqual([]);
    expect(held('**Whisper Wheel**: вес 60 кг.')).toEqual(['unknown-quantity']);
  });
});
