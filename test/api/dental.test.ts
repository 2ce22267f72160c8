import { describe, expect, it } from 'vitest';
import { lastReplyIn } from '../factories/last-reply.ts';

/** A supplier of dental practices: sizes and shades in names alone, a service called like a product, one place to collect. Invented. */
const files = {
  'company.yaml': 'name: ДентСнаб\nlanguages: [ru]\ncurrency: RUB\nhours: "Mo-Su 00:00-24:00"\n',
  'catalog/price.csv': `SKU;Name;Category;Price;Stock;Гарантия, мес
DU-100;Стоматологическая установка Аврора 100;Стоматологические установки;389000;2;24
CK-2;Компрессор безмасляный Штиль 50 л;Компрессоры;68900;3;12
AV-18;Автоклав Пар 18 л;Автоклавы;152000;2;24
AV-23;Автоклав Пар 23 л;Автоклавы;174500;4;24
HP-1;Наконечник турбинный Т-300 М4;Наконечники;8900;15;12
HP-2;Наконечник угловой У-15;Наконечники;12400;8;12
GL-S;Перчатки нитриловые S, 100 шт;Расходные материалы;520;300;
GL-M;Перчатки нитриловые M, 100 шт;Расходные материалы;520;250;
GL-L;Перчатки нитриловые L, 100 шт;Расходные материалы;540;0;
MS-50;Маски медицинские трёхслойные, 50 шт;Расходные материалы;190;1000;
CP-A2;Композит светоотверждаемый Эста A2, 4 г;Пломбировочные материалы;1450;40;
CP-A3;Композит светоотверждаемый Эста A3, 4 г;Пломбировочные материалы;1450;22;
BD-5;Бонд Эста, 5 мл;Пломбировочные материалы;2100;12;
`,
  'delivery.yaml': `zones:
  - { id: sam, name: Самара, places: [Самара], method: курьер, cost: 500, days: "1" }
  - { id: ru, name: Россия, places: ["*"], method: транспортная компания, cost: 2500, days: "3-7" }
pickup:
  - { id: shop, name: Склад, place: Самара, address: "Садовая, 10", cost: 0, days: "0" }
`,
  'knowledge/service.md': `# Сервис

Монтаж стоматологической установки в Самаре входит в цену.

Гарантийный ремонт наконечников занимает до 10 рабочих дней. На время ремонта автоклава мы даём подменный.
`,
};

const talk = lastReplyIn(files, 'ru');

describe('the same in another size or shade, told by the name alone', () => {
  it.each([
    [['перчатки L есть?', 'а M?'], /Перчатки нитриловые M, 100 шт» есть/],
    [['перчатки L есть?', 'а М есть?'], /Перчатки нитриловые M, 100 шт» есть/],
    [['композит эста а2 почем', 'а А3?'], /Эста A3, 4 г» есть/],
    [['автоклав 18 литров есть?', 'а 23?'], /Автоклав Пар 23 л» есть: 4 штуки/],
    [['есть автоклав пар 18 л?', 'а 23 л'], /Автоклав Пар 23 л» есть: 4 штуки/],
    [['перчатки L есть? 10 пачек надо', 'а M?', 'давай 12'], /Перчатки нитриловые M, 100 шт \(12 штук/],
  ])('is told of: %j', async (texts, expected) => {
    expect(await talk(...texts)).toMatch(expected);
  });

  it('comes in place of one that is sold out', async () => {
    expect(await talk('перчатки L есть?')).toMatch(/нет в наличии.*Перчатки нитриловые M.*Перчатки нитриловые S/);
  });
});

describe('a doubt about the one thing that the words tell', () => {
  it('is met with what is known of it, and with no words of its repair or of other goods', async () => {
    const reply = await talk('наконечник турбинный дороговато');
    expect(reply).toContain('гарантия 12 мес');
    expect(reply).not.toMatch(/ремонт|монтаж/iu);
  });

  it('makes it what is talked about', async () => {
    expect(await talk('наконечник турбинный дороговато', 'а если 3 возьму?')).toMatch(/3 штуки по 8 900 ₽: 26 700 ₽/);
  });
});

describe('goods with a word of how they are handed over', () => {
  it.each([
    ['2 пачки масок и перчатки M 3 пачки, без доставки, заберу сам', /Маски.*\(2 штуки.*Перчатки нитриловые M.*\(3 шт/],
    ['2 маски и бонд, без доставки', /Маски.*\(2 штуки.*Бонд Эста/],
    ['беру бонд, заберу сам', /Бонд Эста/],
  ])('are ordered, and nobody asks where to bring them: %s', async (text, expected) => {
    const reply = await talk(text);
    expect(reply).toMatch(expected);
    expect(reply).toContain('самовывоз');
    expect(reply).not.toMatch(/куда доставить|в какой город/iu);
  });
});

describe('a property asked of a kind of goods', () => {
  it.each(['какая гарантия на автоклавы', 'гарантия на автоклав есть?'])(
    'is told of each, where a document tells of repairs alone: %s',
    async (text) => {
      const reply = await talk(text);
      expect(reply).toMatch(/Пар 18 л\*\* — гарантия 24 мес.*Пар 23 л\*\* — гарантия 24 мес/);
      expect(reply).not.toContain('ремонт');
    },
  );
});

describe('several kinds wished for amid other words', () => {
  it('are shown side by side, and none among those of another', async () => {
    const reply = await talk('Здравствуйте, открываем кабинет, нужна установка и компрессор. Что посоветуете?');
    expect(reply).toMatch(
      /^Установка:\s+- \*\*Стоматологическая установка Аврора 100\S* — [^:]*Компрессор:\s+- \*\*Компр/,
    );
  });

  it('a service that is called like goods stays one', async () => {
    expect(await talk('нужна установка кондиционера?')).toContain('Монтаж');
  });
});

it('hears a shade typed in the other alphabet', async () => {
  expect(await talk('композит А2 3 шт, А3 2 шт и бонд 1')).toMatch(/A2, 4 г \(3 шт.*A3, 4 г \(2 шт.*Бонд/);
});

describe('who and where to', () => {
  it.each([
    [['беру бонд', 'Самара Ленина 5 Олег 8 999 000-00-23'], 'Олег, +79990000023, Ленина 5'],
    [['беру бонд', 'Казань', 'Анна, Баумана 7, 89990000025'], 'Анна, +79990000025, Баумана 7'],
    [['беру бонд', 'Казань', 'Анна, 89990000025, Баумана 7'], 'Анна, +79990000025, Баумана 7'],
  ])('is heard in one breath: %j', async (texts, contact) => {
    expect(await talk(...texts)).toContain(contact);
  });
});

describe('what several come to', () => {
  it.each([
    [['сколько стоит 5 композитов А2 и 5 А3?'], /A2, 4 г \(5 штук.*A3, 4 г \(5 штук.*Вместе 14 500 ₽/],
    [['сколько стоят 2 маски и 3 бонда?'], /Маски.*\(2 штуки.*Бонд.*\(3 штуки.*Вместе 6 680 ₽/],
    [['какие автоклавы есть', 'сколько за оба?'], /Вместе 326 500 ₽/],
  ])('is told, and nothing is ordered: %j', async (texts, expected) => {
    const reply = await talk(...texts);
    expect(reply).toMatch(expected);
    expect(reply).not.toMatch(/записано|куда доставить/iu);
  });
});

it('takes all three that were shown, each once', async () => {
  const reply = await talk('какие пломбировочные материалы есть', 'возьму все три');
  expect(reply).toMatch(/A2, 4 г \(1 штука/);
  expect(reply).toMatch(/A3, 4 г \(1 штука/);
  expect(reply).toMatch(/Бонд Эста, 5 мл \(1 штука/);
});

it('tells once where goods are collected', async () => {
  const reply = await talk('Самара, сам заберу, Пётр 89990000031');
  expect(reply.match(/Склад/gu)).toHaveLength(1);
});
