import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeCompanyFolder } from '../factories/company-folder.ts';
import { openTestShop, type TestShop } from '../factories/test-shop.ts';

const files = {
  'company.yaml': 'name: Kiln\nlanguages: [en, ru]\ncurrency: EUR\nhours: "Mo-Su 00:00-24:00"\n',
  'catalog/price.csv': `SKU;Name;Name (ru);Category;Price;Stock
K-1;Kiln Terra 60;Печь Terra 60;Kilns;1490;4
K-2;Kiln Terra 100;Печь Terra 100;Kilns;2190;3
S-1;Shelf set 2 pcs;Полки, 2 шт.;Shelves;89;20
`,
  'offers.yaml':
    '- for: { sku: K-1 }\n  offer: { sku: S-1 }\n  reason: { en: pieces stand on it, ru: на них ставят изделия }\n',
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
