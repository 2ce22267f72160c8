/** True sentences that exams found held back, each beside the lie that stands nearest to it. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Product } from '../../src/core/catalog/product.ts';
import { type LoadedCompany, loadCompany } from './load-company.ts';
import { runGuard } from './run-guard.ts';
import { createWorld } from './world.ts';

let company: LoadedCompany;
beforeAll(async () => {
  company = await loadCompany('examples/zerno');
});

function product(found: (product: Product) => boolean): Product {
  return company.products.find(found)!;
}

type Case = {
  readonly language?: string;
  readonly place?: string;
  readonly about: () => Product;
  readonly customer?: string;
  readonly isTrue: readonly string[];
  readonly isLie: readonly string[];
};

const counted = () => product(({ stock = 0, price }) => stock > 5 && price.minor < 1_000_000);
const soldOut = () => product(({ stock, isOrderable }) => stock === 0 && !isOrderable);

const cases: Readonly<Record<string, Case>> = {
  'a cost that ends in nought is not nought': {
    place: 'Сочи',
    about: counted,
    isTrue: ['- Доставка: Сочи, транспортная компания до пункта выдачи или двери — 790 ₽, 4–9 дней'],
    isLie: ['- Доставка: Сочи, до пункта выдачи — 0 ₽'],
  },
  'how many there are': {
    about: counted,
    isTrue: ['Да, «{name}» есть: {stock} штук.', 'Есть {stock} штук.'],
    isLie: ['Да, «{name}» есть: 9999 штук.'],
  },
  "a number that is not the customer's request": {
    about: counted,
    customer: 'где заявка 10031',
    isTrue: ['Заявки 10031 среди ваших не нахожу.'],
    isLie: ['Заявка 10031 отправлена.'],
  },
  'a term that has ended': {
    about: counted,
    customer: 'промокод SUMMER26',
    isTrue: ['Срок промокода SUMMER26 закончился.'],
    isLie: ['Он закончился.'],
  },
  'none at hand, Russian': {
    about: soldOut,
    isTrue: ['В наличии таких нет.', 'Сейчас в наличии таких нет, но в каталоге есть:', 'Ни одного в наличии нет.'],
    isLie: ['«{name}» в наличии.'],
  },
  'none at hand, English': {
    language: 'en',
    about: soldOut,
    isTrue: ['None of those is in stock.', 'None of them are in stock.', 'Neither is in stock.'],
    isLie: ['{name} is in stock.'],
  },
  'what the catalog has not, in the words of the customer': {
    about: counted,
    isTrue: [
      'Такого у нас нет: «zorvex q 9981» в каталоге не нашлось.',
      'По запросу «zorvex 9981» в каталоге не нашлось ничего.',
    ],
    isLie: ['Такого у нас нет, зато есть за 9981 ₽.'],
  },
  'what the catalog has not, English': {
    language: 'en',
    about: counted,
    isTrue: ['There is no such thing in the catalog as “zorvex 9981”.'],
    isLie: ['There is such a thing in the catalog for 9981 ₽.'],
  },
  'a promise that is a name': {
    about: counted,
    isTrue: ['Доставляем: Москва, Москва, в день заказа, Санкт-Петербург.'],
    isLie: ['Доставим в день заказа.'],
  },
};

describe('the reply guard', () => {
  it.each(Object.entries(cases))('tells apart: %s', (_name, { language = 'ru', place = 'Москва', ...given }) => {
    const about = given.about();
    const shown = [about, about];
    const { customer = '' } = given;
    const world = createWorld({ ...company, passages: [], language, shown, place, customer, quantity: 1 });
    const filled = (text: string) =>
      text.replace('{name}', about.name[language] ?? '').replace('{stock}', String(about.stock));
    for (const text of given.isTrue) expect(runGuard(filled(text), world, 1).guard.heldReasons(), text).toBe('');
    for (const text of given.isLie) expect(runGuard(filled(text), world, 1).guard.held(), text).toHaveLength(1);
  });

  it('leaves the head of a table out with its rows', () => {
    const about = counted();
    const world = createWorld({ ...company, passages: [], language: 'en', shown: [about, about], place: 'Москва' });
    const table = '| Where | Cost |\n| --- | --- |\n| Moscow | 123,456 ₽ |\n';
    expect(runGuard(`Delivery:\n\n${table}\nAnything else?`, world, 1).released).not.toContain('| Where');
    const price = world.money(about.price);
    const kept = runGuard(`| Name | Price |\n| --- | --- |\n| ${about.name.en} | ${price} |\n`, world, 1).released;
    expect(kept.split('\n').filter(Boolean)).toHaveLength(3);
  });
});
