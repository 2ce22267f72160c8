import { readStatements } from '../../src/core/audit/statements/read-statements.ts';
import type { AuditSubject } from '../../src/core/audit/subject.ts';
import type { Attribute } from '../../src/core/catalog/attribute.ts';
import { moneyFrom } from '../../src/core/catalog/money.ts';
import type { Product } from '../../src/core/catalog/product.ts';
import { toBase } from '../../src/core/catalog/units.ts';
import { defaultMaterials } from '../../src/core/company/default-materials.ts';
import type { LocalizedText } from '../../src/core/language.ts';

const roubles = (amount: number) => moneyFrom(amount, 'RUB');

function product(
  sku: string,
  [name, category]: readonly [LocalizedText, LocalizedText],
  [price, listPrice]: readonly [number, number?],
  facts: { readonly brand: string; readonly warranty?: number; readonly power?: number; readonly weight?: number },
): Product {
  const attribute = (key: string, english: string, number: number, unit: string): Attribute => {
    const base = toBase(number, unit);
    return {
      key,
      name: { ru: key, en: english },
      value: { type: 'number', number, unit: { ru: unit }, ...(base ? { base } : {}) },
    };
  };
  return {
    sku,
    name,
    description: {},
    category: [category],
    brand: facts.brand,
    price: roubles(price),
    listPrice: listPrice ? roubles(listPrice) : undefined,
    stock: 3,
    isOrderable: false,
    attributes: [
      ...(facts.warranty ? [attribute('гарантия', 'warranty', facts.warranty, 'мес')] : []),
      ...(facts.power ? [attribute('мощность', 'power', facts.power, 'Вт')] : []),
      ...(facts.weight ? [attribute('вес', 'weight', facts.weight, 'кг')] : []),
    ],
    fits: [],
    url: undefined,
    image: undefined,
  };
}

const chairs = { ru: 'Стоматологические кресла', en: 'Dental chairs' };
const pumps = { ru: 'Аспираторы', en: 'Suction units' };
const lamps = { ru: 'Лампы', en: 'Lamps' };

/** A supplier of clinics: three trades of goods, two zones, a point, four discounts. */
const products: readonly Product[] = [
  product('CH-1', [{ ru: 'Кресло Дента Комфорт 300', en: 'Denta Comfort 300 chair' }, chairs], [385_000], {
    brand: 'Denta',
    warranty: 24,
    weight: 180,
  }),
  product('CH-2', [{ ru: 'Кресло Дента Прима', en: 'Denta Prima chair' }, chairs], [249_000, 279_000], {
    brand: 'Denta',
    warranty: 24,
    weight: 150,
  }),
  product('AS-1', [{ ru: 'Аспиратор Вихрь М', en: 'Vihr M suction unit' }, pumps], [46_500], {
    brand: 'Вихрь',
    warranty: 12,
    power: 650,
    weight: 14,
  }),
  product('AS-2', [{ ru: 'Аспиратор Вихрь Т', en: 'Vihr T suction unit' }, pumps], [71_000], {
    brand: 'Вихрь',
    warranty: 12,
    power: 1100,
    weight: 21,
  }),
  product('LM-1', [{ ru: 'Лампа Полимер Луч', en: 'Polymer Luch lamp' }, lamps], [12_900], {
    brand: 'Luch',
    warranty: 18,
    power: 5,
    weight: 0.4,
  }),
];

const base = defaultMaterials({ folderName: 'clinic', language: 'ru', currency: 'RUB' });
const materials: AuditSubject['materials'] = {
  ...base,
  pricing: {
    discounts: [
      rule('lamps', 6, { category: 'Лампы' }, { quantityFrom: 3 }),
      rule('big', 4, {}, { amountFrom: roubles(500_000) }),
      { ...rule('code', 9, {}, {}), code: 'ULYBKA9', validFrom: '2026-09-01', validUntil: '2027-01-31' },
      rule('denta', 5, { brand: 'Denta' }, { quantityFrom: 2 }),
    ],
    authority: { maxPercent: 3, minMarginPercent: 10, onlyAfter: undefined, stacking: false },
  },
  delivery: {
    zones: [
      zone('kaluga', { ru: 'Калуга', en: 'Kaluga' }, ['Калуга', 'Kaluga', 'Обнинск'], [900, 40_000], [1, 2]),
      zone('tula', { ru: 'Тула', en: 'Tula' }, ['Тула', 'Tula'], [1_400, 60_000], [2, 4]),
    ],
    pickup: [
      {
        id: 'store',
        name: { ru: 'Склад', en: 'Warehouse' },
        place: 'Калуга',
        address: { ru: 'Грабцевское шоссе, 1' },
        cost: roubles(0),
        days: { from: 0, to: 1 },
        hours: undefined,
      },
    ],
    payment: [],
  },
};

function rule(
  id: string,
  percent: number,
  scope: AuditSubject['materials']['pricing']['discounts'][number]['scope'],
  when: AuditSubject['materials']['pricing']['discounts'][number]['when'],
): AuditSubject['materials']['pricing']['discounts'][number] {
  return {
    id,
    name: undefined,
    code: undefined,
    percent,
    when,
    scope,
    validFrom: undefined,
    validUntil: undefined,
    isSingleUse: false,
  };
}

function zone(
  id: string,
  name: LocalizedText,
  places: readonly string[],
  [cost, freeFrom]: readonly [number, number],
  [from, to]: readonly [number, number],
): AuditSubject['materials']['delivery']['zones'][number] {
  return {
    id,
    name,
    places,
    method: { ru: 'машина' },
    cost: roubles(cost),
    freeFrom: roubles(freeFrom),
    days: { from, to },
  };
}

/** The clinic's supplier with a single page that says this. */
export function subjectSaying(text: string, heading = 'Страница'): AuditSubject {
  const language = /[а-я]/iu.test(text) ? 'ru' : 'en';
  const passages = [
    {
      id: 'p1',
      documentId: 'd1',
      documentTitle: heading,
      headings: [heading],
      text,
      language,
      uri: 'knowledge/page.md',
      ordinal: 0,
    },
  ];
  return {
    today: '2026-11-27',
    language: 'ru',
    products,
    materials,
    documents: [],
    passages,
    statements: [...readStatements({ passages, products, materials, now: new Date('2026-11-27T09:00:00Z') })].flat(),
    questions: [],
    lastImport: undefined,
    places: new Map(),
    missingPictures: new Set(),
  };
}
