import { stat } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { type FolderFiles, writeCompanyFolder } from '../../../test/factories/company-folder.ts';
import { readMaterials } from './read-materials.ts';
import { dateSchema, daysSchema, percentSchema } from './value-schemas.ts';

async function materialsOf(files: FolderFiles, language = 'ru') {
  const folder = await writeCompanyFolder({ files });
  const sources = await Promise.all(
    Object.keys(files).map(async (uri) => ({
      uri,
      path: path.join(folder, uri),
      size: (await stat(path.join(folder, uri))).size,
    })),
  );
  const read = await readMaterials(sources, { folderName: 'zerno', language, currency: undefined });
  const told = (kind: 'refused' | 'warnings') =>
    read.files.flatMap((file) => file[kind].map(({ line, code }) => `${file.uri}:${line} ${code}`));
  return { ...read, refused: told('refused'), warnings: told('warnings') };
}

describe('readMaterials', () => {
  it('needs no file at all', async () => {
    const { materials } = await materialsOf({});
    expect(materials.profile).toMatchObject({
      name: { ru: 'Zerno' },
      languages: ['ru', 'en'],
      currency: 'RUB',
      timezone: 'Europe/Moscow',
    });
    expect(materials.pipeline.stages.map(({ id, outcome }) => [id, outcome])).toEqual([
      ['new', undefined],
      ['confirmed', undefined],
      ['in_progress', undefined],
      ['done', 'won'],
      ['cancelled', 'lost'],
    ]);
    expect(materials.pricing.authority.maxPercent).toBe(0);
    expect(materials.pricing.quotes).toEqual({ validDays: 14, vatPercent: undefined, terms: undefined });
    const english = await materialsOf({}, 'en');
    expect(english.materials.profile).toMatchObject({ languages: ['en', 'ru'], currency: 'USD' });
    expect(english.materials.pipeline.stages[0]).toMatchObject({
      column: 'Received',
      tell: { en: expect.any(String), ru: expect.any(String) },
    });
  });

  it('reads what the contract shows', async () => {
    const { materials, refused, warnings } = await materialsOf({
      'company.yaml':
        'name: Зерно\nlanguages: [ru, en]\ncurrency: RUB\ntimezone: Europe/Moscow\nhours: "Mo-Fr 09:00-20:00"\ncontacts: { phone: "+7 495 000-00-00", email: a@example.com, address: "Москва", site: zerno.example }\nlegal: { name: "ООО Зерно", privacyPolicy: https://z.example/p }\nassistant: { name: Ася, tone: "Тепло" }\n',
      'pricing.yaml':
        'discounts:\n  - { id: volume, when: { quantityFrom: 5 }, percent: 7, category: "Кофе" }\n  - { id: big, when: { amountFrom: "30 000 ₽" }, percent: "3%" }\n  - { id: spring, code: SPRING10, percent: 10, validFrom: 2026-03-01, validUntil: 2026-05-31, singleUse: true, sku: [A, B] }\nauthority: { maxPercent: 5, minMarginPercent: 15, onlyAfter: price-objection, stacking: false }\nquotes: { validDays: 30, vatPercent: "20 %", terms: { ru: "Оплата за 5 дней.", en: "Net 5." } }\n',
      'delivery.yaml':
        'zones:\n  - { id: msk, name: "Москва", places: ["Москва", "Химки"], method: "курьер", cost: 350, freeFrom: 5000, days: "1-2" }\npickup:\n  - { id: shop, name: { ru: "Магазин", en: "Shop" }, place: "Москва", address: "Лесная, 1", cost: 0, days: "0-1", hours: "Mo-Su 10:00-20:00" }\npayment:\n  - { id: card, name: { en: "card online", ru: "картой онлайн" } }\n  - наличными\n',
      'sales/pipeline.yaml':
        'stages:\n  - { id: new, name: { ru: "Принят", en: "Received" }, column: "Новые", tell: { ru: "Заказ принят." } }\n  - { id: done, name: "Выполнен", outcome: won }\n',
      'sales/script.md': 'Говорим коротко.\n',
      'catalog/categories.yaml':
        '- name: { ru: Кофемашины, en: Coffee machines }\n  synonyms: { ru: [кофеварка], en: [coffee maker] }\n- { name: Рожковые, parent: Кофемашины, synonyms: [рожок, espresso] }\n',
      'catalog/attributes.yaml': '- name: { ru: Цвет, en: Colour }\n  values: { чёрный: { en: black } }\n',
    });
    expect({ refused, warnings }).toEqual({ refused: [], warnings: [] });
    expect(materials.profile).toMatchObject({
      name: { ru: 'Зерно' },
      contacts: { address: { ru: 'Москва' }, site: 'https://zerno.example' },
      assistant: { name: { ru: 'Ася' } },
    });
    expect(materials.pricing.discounts).toMatchObject([
      {
        id: 'volume',
        percent: 7,
        when: { quantityFrom: 5 },
        scope: { category: 'Кофе' },
        code: undefined,
        isSingleUse: false,
      },
      { id: 'big', percent: 3, when: { amountFrom: { minor: 3_000_000, currency: 'RUB' } } },
      {
        id: 'spring',
        code: 'SPRING10',
        validFrom: '2026-03-01',
        validUntil: '2026-05-31',
        isSingleUse: true,
        scope: { skus: ['A', 'B'] },
      },
    ]);
    expect(materials.pricing.quotes).toEqual({
      validDays: 30,
      vatPercent: 20,
      terms: { ru: 'Оплата за 5 дней.', en: 'Net 5.' },
    });
    expect(materials.delivery).toMatchObject({
      zones: [
        {
          id: 'msk',
          cost: { minor: 35_000 },
          freeFrom: { minor: 500_000 },
          days: { from: 1, to: 2 },
          method: { ru: 'курьер' },
        },
      ],
      pickup: [{ id: 'shop', days: { from: 0, to: 1 } }],
      payment: [{ id: 'card' }, { id: 'payment-2', name: { ru: 'наличными' } }],
    });
    // The company's first language stands first, whatever the order in the file.
    expect(Object.keys(materials.delivery.payment[0]?.name ?? {})).toEqual(['ru', 'en']);
    expect(materials.pipeline.stages).toMatchObject([
      { column: 'Новые' },
      { column: 'Выполнен', outcome: 'won', tell: undefined },
    ]);
    expect(materials.categories).toEqual([
      {
        name: { ru: 'Кофемашины', en: 'Coffee machines' },
        parent: undefined,
        synonyms: { ru: ['кофеварка'], en: ['coffee maker'] },
      },
      { name: { ru: 'Рожковые' }, parent: 'Кофемашины', synonyms: { ru: ['рожок'], en: ['espresso'] } },
    ]);
    expect(materials.script).toBe('Говорим коротко.');
  });

  it.each([
    [
      'a wrong type',
      'company.yaml',
      'name: Зерно\nlanguages: 5\nhours: "Mo 9:00-10:00"\n',
      'company.yaml:2 VALUE_INVALID',
    ],
    ['an unknown currency', 'company.yaml', 'name: Зерно\n\ncurrency: QQQ\n', 'company.yaml:3 VALUE_INVALID'],
    ['an unknown time zone', 'company.yaml', 'timezone: Moscow/Europe\n', 'company.yaml:1 VALUE_INVALID'],
    ['broken yaml', 'company.yaml', 'name: Зерно\ncontacts: { phone: "1"\n', 'company.yaml:3 YAML_INVALID'],
    ['a key twice', 'company.yaml', 'name: A\nname: B\n', 'company.yaml:2 YAML_INVALID'],
    [
      'a discount without a percentage',
      'pricing.yaml',
      'discounts:\n  - { id: a, percent: 5 }\n  - { id: b }\n',
      'pricing.yaml:3 VALUE_INVALID',
    ],
    ['a quote that holds for no day', 'pricing.yaml', 'quotes: { validDays: 0 }\n', 'pricing.yaml:1 VALUE_INVALID'],
    [
      'a discount over 100 percent',
      'pricing.yaml',
      'discounts:\n  - { id: b, percent: 120 }\n',
      'pricing.yaml:2 VALUE_INVALID',
    ],
    [
      'a discount with a date that is none',
      'pricing.yaml',
      'discounts:\n  - id: b\n    percent: 5\n    validUntil: 2026-02-30\n',
      'pricing.yaml:4 VALUE_INVALID',
    ],
    [
      'a discount that ends before it begins',
      'pricing.yaml',
      'discounts:\n  - { id: b, percent: 5, validFrom: 2026-05-01, validUntil: 2026-04-01 }\n',
      'pricing.yaml:2 VALUE_INVALID',
    ],
    [
      'two discounts with one code',
      'pricing.yaml',
      'discounts:\n  - { id: a, code: X, percent: 5 }\n  - { id: b, code: x, percent: 9 }\n',
      'pricing.yaml:3 VALUE_INVALID',
    ],
    ['discounts that are no list', 'pricing.yaml', 'discounts: 5\n', 'pricing.yaml:1 VALUE_INVALID'],
    [
      'a zone without a cost',
      'delivery.yaml',
      'zones:\n  - { id: a, places: [X], days: 1 }\n',
      'delivery.yaml:2 VALUE_INVALID',
    ],
    [
      'a zone with a negative cost',
      'delivery.yaml',
      'zones:\n  - id: a\n    places: [X]\n    cost: -5\n',
      'delivery.yaml:4 VALUE_INVALID',
    ],
    [
      'days the wrong way round',
      'delivery.yaml',
      'zones:\n  - { id: a, places: [X], cost: 5, days: "3-1" }\n',
      'delivery.yaml:2 VALUE_INVALID',
    ],
    [
      'an outcome nobody knows',
      'sales/pipeline.yaml',
      'stages:\n  - { id: a }\n  - { id: b, outcome: maybe }\n',
      'sales/pipeline.yaml:3 VALUE_INVALID',
    ],
    [
      'a stage twice',
      'sales/pipeline.yaml',
      'stages:\n  - { id: a }\n  - { id: a, column: B }\n',
      'sales/pipeline.yaml:3 VALUE_INVALID',
    ],
    [
      'a cross-sell to nothing',
      'sales/offers.yaml',
      'crossSell:\n  - { to: {}, offer: [A] }\n',
      'sales/offers.yaml:2 VALUE_INVALID',
    ],
    [
      'a key that reaches into objects',
      'pricing.yaml',
      'discounts:\n  - { id: a, percent: 5, __proto__: { x: 1 } }\n',
      'pricing.yaml:2 FORBIDDEN_KEY',
    ],
    [
      'aliases without end',
      'company.yaml',
      `a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\nd: [*c,*c,*c,*c,*c,*c,*c,*c,*c]\n`,
      'company.yaml:1 YAML_INVALID',
    ],
  ])('refuses %s with its line', async (_, uri, content, told) => {
    expect((await materialsOf({ [uri]: content })).refused).toEqual([told]);
  });

  it('keeps what is right around a wrong entry', async () => {
    const { materials } = await materialsOf({
      'company.yaml': 'name: Зерно\ncurrency: QQQ\nhours: "Mo-Fr 09:00-18:00"\n',
      'pricing.yaml':
        'discounts:\n  - { id: a, percent: 5 }\n  - { id: b, percent: lots }\n  - { id: c, percent: 7 }\n',
    });
    expect(materials.profile).toMatchObject({ name: { ru: 'Зерно' }, currency: 'RUB', hours: 'Mo-Fr 09:00-18:00' });
    expect(materials.pricing.discounts.map(({ id }) => id)).toEqual(['a', 'c']);
  });

  it('warns about keys it does not know and guesses which was meant', async () => {
    const { files, warnings } = await materialsOf({
      'company.yaml': 'nme: Зерно\ncontacts:\n  phone: "+7 495 000"\n  fax: "1"\n',
      'delivery.yaml': 'zones:\n  - { id: a, places: [X], cost: 5, free_from: 100 }\n',
    });
    expect(warnings).toEqual([
      'company.yaml:1 UNKNOWN_KEY',
      'company.yaml:4 UNKNOWN_KEY',
      'delivery.yaml:2 UNKNOWN_KEY',
    ]);
    expect(files[0]?.warnings[0]?.reason).toContain('Did you mean "name"');
    expect(files[1]?.warnings[0]?.reason).toContain('Did you mean "freeFrom"');
  });
});

describe('values', () => {
  it.each([
    ['1-2', { from: 1, to: 2 }],
    [1, { from: 1, to: 1 }],
    ['0–1', { from: 0, to: 1 }],
    ['2-3 дня', { from: 2, to: 3 }],
    ['5', { from: 5, to: 5 }],
  ])('days %j', (value, days) => expect(daysSchema.parse(value)).toEqual(days));

  it.each(['soon', '3-1', -1, '1-2-3', 1.5])('not days: %j', (value) =>
    expect(daysSchema.safeParse(value).success).toBe(false),
  );

  it.each([
    ['2026-05-31', '2026-05-31'],
    [new Date('2026-05-31T00:00:00Z'), '2026-05-31'],
    ['31.05.2026', '2026-05-31'],
  ])('date %j', (value, date) => expect(dateSchema.parse(value)).toBe(date));

  it.each([
    [7, 7],
    ['7%', 7],
    ['7,5 %', 7.5],
  ])('percent %j', (value, percent) => expect(percentSchema.parse(value)).toBe(percent));
});
