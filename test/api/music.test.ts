import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeCompanyFolder } from '../factories/company-folder.ts';
import { openTestShop, type TestShop } from '../factories/test-shop.ts';

/** A music shop in English: questions amid an order, a list with articles, an address with a postcode. Invented. */
const files = {
  'company.yaml': 'name: Fret & Key\nlanguages: [en]\ncurrency: GBP\nhours: "Mo-Su 00:00-24:00"\n',
  'catalog/stock.csv': `SKU,Name,Category,Brand,Price,Stock,Colour,Left-handed,Description
AG-1,Rowan Dreadnought acoustic guitar,Acoustic guitars,Rowan,249,4,natural,no,"Full warm sound. Good first guitar."
AG-2,Rowan Parlour acoustic guitar,Acoustic guitars,Rowan,279,2,natural,no,"Small body, easy on small hands."
AG-1L,Rowan Dreadnought acoustic guitar left-handed,Acoustic guitars,Rowan,269,1,natural,yes,
EG-1,Harrow ST electric guitar,Electric guitars,Harrow,329,5,sunburst,no,
UK-1,Linnet soprano ukulele,Ukuleles,Linnet,49,12,blue,,
UK-2,Linnet concert ukulele,Ukuleles,Linnet,69,7,natural,,
DP-88,Calder CP-88 digital piano,Digital pianos,Calder,599,3,black,,
CP-1,Elm guitar capo,Accessories,Elm,12,30,black,,
TN-1,Elm clip-on tuner,Accessories,Elm,14,25,black,,
ST-K,Calder keyboard stand,Accessories,Calder,39,8,black,,
BN-1,Calder piano bench,Accessories,Calder,59,4,black,,
`,
  'delivery.yaml': `zones:
  - { id: uk, name: UK mainland, places: [UK, London, Leeds], method: courier, cost: 6.5, days: "2-3" }
pickup:
  - { id: shop, name: Mill Lane shop, place: York, address: "4 Mill Lane", cost: 0, days: "0" }
`,
};

let shop: TestShop;
beforeAll(async () => {
  shop = await openTestShop(await writeCompanyFolder({ files }));
});
afterAll(() => shop.close());

async function talk(...texts: readonly string[]): Promise<string> {
  const chat = await shop.open('en');
  let reply = '';
  for (const text of texts) reply = (await chat.say(text)).body.replies[0].text.replace(/\s/gu, ' ');
  return reply;
}

describe('a list with articles', () => {
  it.each(['the parlour, a tuner and a capo please', "ok we'll have the parlour, and a tuner and a capo"])(
    'is ordered whole: %s',
    async (text) => {
      expect(await talk(text)).toMatch(/Parlour.*\(1 piece.*tuner \(1 piece.*capo \(1 piece/);
    },
  );
});

describe('a question amid an order', () => {
  it('is no address, though where to was asked', async () => {
    const reply = await talk('the blue ukulele, 2 of them', 'is there a discount if I buy 5');
    expect(reply).not.toContain('noted');
    expect(reply).toContain('5 pieces at £49: £245');
  });

  it('orders nothing where nothing was ordered yet', async () => {
    const reply = await talk('does the piano come with a bench', 'and a stand?');
    expect(reply).toContain('Calder keyboard stand');
    expect(reply).not.toMatch(/in your order|deliver/iu);
  });

  it('of one thing shown asks for nothing beside it', async () => {
    const reply = await talk(
      'my daughter is 9 and wants to learn guitar, small hands. budget about 300',
      'which is easier for her?',
    );
    expect(reply).toContain('Rowan Parlour');
    expect(reply).not.toMatch(/add-ons|nothing extra/u);
  });
});

it('asks for no product beside a wish with a budget', async () => {
  const reply = await talk('hi, my daughter is 9 and wants to learn guitar, small hands. budget about 300');
  expect(reply).toContain('Rowan Parlour');
  expect(reply).not.toContain('Which product do you mean');
});

it('counts nothing by the figures of a postcode and a house', async () => {
  const reply = await talk("I'll take the CP-88", 'Leeds LS1 4AP, 5 Dock Street, Tom Reed, tom@example.com');
  expect(reply).toMatch(/CP-88 digital piano \(1 piece.*Tom Reed, tom@example.com, 5 Dock Street/);
});

it('finds what has a property before any goods were named', async () => {
  const reply = await talk('do you do left handed?');
  expect(reply).toContain('Rowan Dreadnought acoustic guitar left-handed');
  expect(reply).not.toContain('Parlour');
});

it('asks who comes, and not where to bring what is collected', async () => {
  expect(await talk('2 tuners and a capo', 'can i collect it')).toMatch(/Mill Lane shop.*your name/);
  expect(await talk('2 tuners and a capo', 'can i collect it', "it's for Sam, sam@example.com")).toMatch(
    /Pick-up: York, Mill Lane shop.*Sam, sam@example.com/,
  );
});

it('takes no "all three" of one thing, and tells no size of what has none', async () => {
  expect(await talk('do you have a capo', 'all three')).not.toContain('In your order');
  expect(await talk('do you have a capo', 'and M?')).not.toContain('in stock');
});
