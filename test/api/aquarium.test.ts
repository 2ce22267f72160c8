import { describe, expect, it } from 'vitest';
import { lastReplyIn } from '../factories/last-reply.ts';

/** An aquarium shop in English, whose categories are called by two words each. Invented. */
const files = {
  'company.yaml': 'name: Reef & Root\nlanguages: [en]\ncurrency: USD\nhours: "Mo-Su 00:00-24:00"\n',
  'catalog/stock.csv': `SKU,Name,Category,Brand,Price,Stock,Power W,Description
TK-120,Lagoon 120 glass tank,Glass tanks,Lagoon,159,2,,"Tank only, no lid."
TK-30N,Pebble Nano 30 kit,Nano aquariums,Pebble,119,4,,"With filter and light."
FI-300,Swirl 300 internal filter,Internal filters,Swirl,24.5,12,5,"For tanks up to 60 l."
FI-600,Swirl 600 internal filter,Internal filters,Swirl,34.9,9,9,"For tanks up to 120 l."
FE-900,Torrent 900 external filter,External filters,Torrent,119,3,15,"For tanks from 100 to 250 l."
FS-1,Swirl filter sponge,Media,Swirl,6.5,40,,
GR-5,River gravel 5 kg,Gravel and sand,Root,9.9,30,,
FD-1,Flake food 100 g,Fish food,Finny,7.2,60,,
FD-2,Catfish wafers 150 g,Fish food,Finny,8.4,25,,
`,
  'delivery.yaml': `zones:
  - { id: us, name: USA, places: [USA, Boston, Denver], method: courier, cost: 12, days: "3-5" }
pickup:
  - { id: shop, name: Harbor Street shop, place: Portland, address: "7 Harbor Street", cost: 0, days: "0" }
`,
};

const talk = lastReplyIn(files, 'en');

describe('the word for the things of several categories', () => {
  it('is all of them and nothing that goes with them', async () => {
    const reply = await talk("what's your cheapest filter?");
    expect(reply).toMatch(/Swirl 300.*Swirl 600.*Torrent 900/);
    expect(reply).not.toContain('sponge');
  });

  it('beside another thing says what that is for', async () => {
    expect(await talk('I need a filter sponge')).toMatch(/^\*\*Swirl filter sponge/);
  });
});

describe('"take" with a name', () => {
  it.each(['take the external filter', 'ok, take the torrent 900', "i'll take the external filter"])(
    'orders it: %s',
    async (text) => {
      expect(await talk(text)).toContain('In your order: Torrent 900 external filter (1 piece');
    },
  );

  it('orders all that is named', async () => {
    const reply = await talk('take the tank 120, external filter and 2 bags of gravel');
    expect(reply).toMatch(/Lagoon 120 glass tank \(1 piece.*Torrent 900.*\(1 piece.*River gravel 5 kg \(2 pieces/);
  });

  it.each(['take the filter out', 'take off the filter', 'take it away'])('and takes out: %s', async (text) => {
    expect(await talk('take the external filter', text)).toContain('The order is empty now');
  });
});

describe('amid an order', () => {
  it('so many of what was shown, and another thing, are both taken', async () => {
    const reply = await talk('food for catfish', '2 packs please and the flakes');
    expect(reply).toMatch(/Catfish wafers 150 g \(2 pieces.*Flake food 100 g \(1 piece/);
  });

  it.each(['how much is that all', 'how much is everything?'])('all of it is summed up: %s', async (text) => {
    expect(await talk('take 2 gravel and the nano kit', text)).toContain('Total $138.80');
  });

  it('a number of seven figures is no address', async () => {
    const reply = await talk('3 sponges please', 'pickup. Ann 555-0142');
    expect(reply).toContain('Harbor Street');
    expect(reply).not.toContain('Address noted');
  });
});
