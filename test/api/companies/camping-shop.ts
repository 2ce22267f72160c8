import type { FolderFiles } from '../../factories/company-folder.ts';

const item = (
  sku: string,
  name: string,
  price: number,
  stock: number,
  category: string,
  more: Readonly<Record<string, string | number>> = {},
) => ({ sku, name, price, stock, category, ...more });

/** Tents, rucksacks, stoves and chairs in English: models told apart by a figure, footprints for two tents. Everything is invented. */
export const campingShop: FolderFiles = {
  'catalog/kit.json': JSON.stringify([
    item('TN-1', 'Fellside Wren 1 Tent', 189, 4, 'Tents', { Sleeps: 1, 'Weight, g': 1350, Colour: 'green' }),
    item('TN-2', 'Fellside Curlew 2 Tent', 229, 6, 'Tents', { Sleeps: 2, 'Weight, g': 2100, Colour: 'green' }),
    item('TN-3', 'Fellside Curlew 3 Tent', 319, 3, 'Tents', { Sleeps: 3, 'Weight, g': 2600, Colour: 'green' }),
    item('PG-1', 'Tent Pegs V-shape, pack of 10', 12, 60, 'Tent spares', { 'Weight, g': 110 }),
    item('FP-2', 'Footprint for Curlew 2', 39, 7, 'Tent spares'),
    item('FP-3', 'Footprint for Curlew 3', 45, 4, 'Tent spares'),
    item('RK-65-B', 'Norr Fjell 65 Rucksack, black', 175, 5, 'Rucksacks', { 'Volume, l': 65, Colour: 'black' }),
    item('RK-65-M', 'Norr Fjell 65 Rucksack, moss', 175, 6, 'Rucksacks', { 'Volume, l': 65, Colour: 'moss' }),
    item('RK-45-M', 'Norr Fjell 45 Rucksack, moss', 139, 0, 'Rucksacks', { 'Volume, l': 45, Colour: 'moss' }),
    item('ST-1', 'Ember Pocket Gas Stove', 34, 15, 'Stoves', { Fuel: 'gas', 'Weight, g': 85 }),
    item('ST-4', 'Ember Nomad Multi-fuel Stove', 145, 3, 'Stoves', { Fuel: 'gas, petrol', 'Weight, g': 390 }),
    item('CH-1', 'Hollin Folding Chair', 28, 19, 'Camp furniture', { 'Max load, kg': 110 }),
    item('CH-2', 'Hollin Compact Chair', 74, 6, 'Camp furniture', { 'Max load, kg': 145 }),
    item('MT-1', 'Fellside Reed Foam Mat', 18, 40, 'Sleeping mats', { 'Weight, g': 410 }),
    item('HT-2', 'Lumo Beam 600 Headtorch', 59, 11, 'Headtorches', { 'Waterproof rating': 'IPX7' }),
  ]),
  'company.yaml':
    'name: Fellside Outdoor\nlanguages: [en, ru]\ncurrency: GBP\ntimezone: Europe/London\nhours: "Mo-Su 00:00-24:00"\ncontacts: { phone: "+44 1539 000000", email: shop@example.com }\n',
  'delivery.yaml': [
    'zones:',
    '  - { id: uk, name: "UK mainland", places: ["UK", "Leeds", "Bristol"], method: "tracked post", cost: 4.95, days: "2-3" }',
    '  - { id: next, name: "UK next day", places: ["next day"], method: "DPD next day", cost: 8.95, days: "1" }',
    '  - { id: north, name: "Highlands", places: ["Inverness", "Fort William", "Skye"], method: "courier", cost: 12.5, days: "3-5" }',
  ].join('\n'),
  'knowledge/faq.md': '# Returns\nUnused items can be returned within 60 days for a refund.\n',
};
