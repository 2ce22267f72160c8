import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeCompanyFolder } from '../factories/company-folder.ts';
import { openTestShop, type TestShop } from '../factories/test-shop.ts';

const files = {
  'company.yaml': 'name: Kiln\nlanguages: [en, ru]\ncurrency: EUR\nhours: "Mo-Su 00:00-24:00"\n',
  'catalog/price.csv': `SKU;Name;Name (ru);Category;Price;Stock
K-1;Kiln Terra 60;Печь Terra 60;Kilns;1490;4
K-2;Kiln Terra 100;Печь Terra 100;Kilns;2190;3
S-1;Shelf set 2 pcs;Полки, 2 шт.;Shelves;79;20
P-1;Barrel 800 garden pump;Насос садовый Barrel 800;Pumps;89;5
`,
  'delivery.yaml': `zones:
  - { id: lv, name: { en: Latvia, ru: Латвия }, places: [Riga, Рига, Daugavpils], method: { en: van, ru: курьер }, cost: 12, days: "1-2" }
pickup:
  - { id: works, place: Riga, address: Ganu 1, days: "0" }
`,
  'sales/offers.yaml': `crossSell:
  - { to: { category: Kilns }, offer: [S-1], reason: { en: pieces stand on it, ru: на них ставят изделия } }
`,
};

let shop: TestShop;
beforeAll(async () => {
  shop = await openTestShop(await writeCompanyFolder({ files }));
});
afterAll(() => shop.close());

async function talk(locale: string, texts: readonly string[]): Promise<string> {
  const chat = await shop.open(locale);
  let reply = '';
  for (const text of texts) reply = (await chat.say(text)).body.replies[0].text.replace(/\s/gu, ' ');
  return reply;
}

describe('how many, put right after something else was offered', () => {
  it('is preceded by the offer', async () => {
    expect(await talk('en', ['I take the Kiln Terra 60'])).toContain('Shelf set');
  });

  it.each([
    ['en', ['I take the Kiln Terra 60', 'make it 3, not 1'], /Terra 60 \(3 pieces/],
    ['en', ['I take the Kiln Terra 60', 'make it three'], /Terra 60 \(3 pieces/],
    ['ru', ['беру печь Terra 60', 'поправьте: 2 штуки, не одну'], /Terra 60 \(2 штуки/],
    ['ru', ['беру печь Terra 60', 'исправьте, 2 штуки'], /Terra 60 \(2 штуки/],
  ])('%s: %j', async (locale, texts, expected) => {
    const reply = await talk(locale, texts);
    expect(reply).toMatch(expected);
    expect(reply).not.toMatch(/Shelf|Полки/);
  });
});

it('answers "and the 100?" about that one, and orders nothing', async () => {
  const reply = await talk('en', ['is the Kiln Terra 60 in stock?', 'and the 100?']);
  expect(reply).toContain('Terra 100');
  expect(reply).not.toMatch(/in your order|where shall we deliver/iu);
});

describe('a price asked for in one word', () => {
  it.each([
    ['en', ['Kiln Terra 100 price?'], '2,190'],
    ['en', ['is the Kiln Terra 60 in stock?', 'price?'], '1,490'],
    ['ru', ['печь Terra 60 есть?', 'цена?'], '1 490'],
    ['ru', ['печь Terra 60 есть?', 'почём'], '1 490'],
  ])('%s: %j', async (locale, texts, price) => {
    expect(await talk(locale, texts)).toContain(price);
  });
});

it('tells the price and the delivery where both are asked for', async () => {
  const reply = await talk('en', ['how much is the Barrel 800 pump, and can you deliver to Riga?']);
  expect(reply).toContain('€89');
  expect(reply).toContain('€12');
});

describe('what stands in an order', () => {
  it.each([
    ['en', ['one Kiln Terra 60 and one shelf set', 'cancel the shelf set please'], /Terra 60|No longer/],
    ['en', ['I take the Kiln Terra 60', 'change the kiln to Terra 100'], /Terra 100 \(1 piece/],
  ])('changes by one line: %s %j', async (locale, texts, expected) => {
    const reply = await talk(locale, texts);
    expect(reply).toMatch(expected);
    expect(reply).not.toMatch(/cancelled|don't deliver/);
  });

  it('is placed by "все верно, оформляйте" under its summary', async () => {
    const texts = ['беру печь Terra 60', 'нет', 'Рига', 'Анна, +7 999 000-11-22', 'все верно, оформляйте'];
    expect(await talk('ru', texts)).toMatch(/Заявка \d+ принята|принят/);
  });

  it('is of no sum that shall be reached, and of no volts', async () => {
    const reply = await talk('ru', ['печь Terra 60 сколько стоит', 'а если наберу на 15000 доставка бесплатно?']);
    expect(reply).not.toMatch(/15 ?000 шт|В заказе|Столько нет/);
    expect(await talk('ru', ['печь Terra 60 сколько стоит', 'она 220?'])).not.toMatch(/220 шт|В заказе/);
  });
});

it('holds what was said of collecting before anything was ordered', async () => {
  const texts = ['печь Terra 60 сколько стоит', 'самовывоз', 'беру', 'Анна, +7 999 000-11-22'];
  expect(await talk('ru', texts)).toMatch(/Самовывоз: /);
});

describe('who and where to', () => {
  it.each([
    ['Laura Ozola, +371 28 999 000, delivery Riga, Caka 12', 'Caka 12'],
    ['Laura Ozola, +371 28 999 000, Caka street 12, flat 5', 'Caka street 12, flat 5'],
  ])('has the street: %s', async (contact, street) => {
    const texts = ['I take the Kiln Terra 60', 'no thanks', 'Riga', contact];
    expect(await talk('en', texts)).toContain(street);
  });

  it('is the name, where the town stands before it again', async () => {
    const texts = ['I take the Kiln Terra 60', 'no thanks', 'Daugavpils', 'Daugavpils, Igors Petrovs, +371 27 111 222'];
    expect(await talk('en', texts)).toContain('Igors Petrovs');
  });

  it('is read out of no article numbers', async () => {
    expect(await talk('en', ['3 K-120 and 2 packs DR-DRIP4'])).not.toMatch(/address/i);
  });
});
