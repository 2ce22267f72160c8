import { describe, expect, it } from 'vitest';
import { moneyFrom } from '../../core/catalog/money.ts';
import type { Product } from '../../core/catalog/product.ts';
import type { CompanyMaterials } from '../../core/company/company.ts';
import { defaultMaterials } from '../../core/company/default-materials.ts';
import type { Request } from '../../core/requests/request.ts';
import type { ExamFact } from '../scenarios/fact.ts';
import type { TakenTurn, Talk } from '../talking/transcript.ts';
import { gradeEnd, moneyFailures } from './grade-end.ts';
import { amountFailures, percentFailures } from './grade-figures.ts';
import { languageFailures, repeatFailures } from './grade-manner.ts';
import { secretFailures } from './grade-secrets.ts';
import { type FactResolver, isSaid } from './resolve-fact.ts';

const rub = (amount: number) => moneyFrom(amount, 'RUB');
const pump: Product = {
  sku: 'P-750',
  name: { ru: 'Насос Волна 750', en: 'Volna 750 pump' },
  description: {},
  category: [{ ru: 'Насосы', en: 'Pumps' }],
  brand: 'Volna',
  price: rub(12_990),
  listPrice: rub(14_990),
  stock: 7,
  isOrderable: false,
  attributes: [
    {
      key: 'мощность',
      name: { ru: 'Мощность', en: 'Power' },
      value: { type: 'number', number: 0.75, unit: { ru: 'кВт', en: 'kW' } },
    },
    { key: 'корпус', name: { ru: 'Корпус' }, value: { type: 'text', text: { ru: 'чугун', en: 'cast iron' } } },
  ],
  fits: [],
  url: undefined,
  image: undefined,
};
const materials: CompanyMaterials = {
  ...defaultMaterials({ folderName: 'pumps', language: 'ru', currency: 'RUB' }),
  pricing: {
    discounts: [
      {
        id: 'two',
        name: undefined,
        code: undefined,
        percent: 10,
        when: { quantityFrom: 2 },
        scope: {},
        validFrom: undefined,
        validUntil: undefined,
        isSingleUse: false,
      },
    ],
    authority: { maxPercent: 5, minMarginPercent: 0, onlyAfter: undefined, stacking: false },
  },
  delivery: {
    zones: [
      {
        id: 'kzn',
        name: { ru: 'Казань' },
        places: ['Казань', 'Kazan'],
        method: { ru: 'курьер' },
        cost: rub(490),
        freeFrom: rub(20_000),
        days: { from: 2, to: 4 },
      },
    ],
    pickup: [],
    payment: [],
  },
};
const resolver: FactResolver = {
  products: new Map([[pump.sku, pump]]),
  materials,
  language: 'ru',
  today: '2026-12-01',
};
const figures = { amounts: new Set([12_990, 14_990, 2_000, 490, 20_000]), percents: new Set([10, 5]) };

describe('a fact is said', () => {
  it.each<[ExamFact, string, boolean]>([
    [{ price: 'P-750' }, 'Стоит 12 990 ₽.', true],
    [{ price: 'P-750' }, "It's ₽12,990 now.", true],
    [{ price: 'P-750' }, '| Цена | 12 990 |', true],
    [{ price: 'P-750' }, 'Стоит 2 990 ₽.', false],
    [{ price: 'P-750' }, 'Стоит 112 990 ₽.', false],
    [{ listPrice: 'P-750' }, 'вместо 14 990 ₽', true],
    [{ name: 'P-750' }, 'Вот «насос волна 750».', true],
    [{ stock: 'P-750' }, 'Есть: 7 штук.', true],
    [{ stock: 'P-750' }, 'Он в наличии.', true],
    [{ stock: 'P-750' }, 'Нет в наличии.', false],
    [{ attribute: 'Power', of: 'P-750' }, 'Мощность 0,75 кВт', true],
    [{ attribute: 'корпус', of: 'P-750' }, 'Корпус: чугун.', true],
    [{ attribute: 'корпус', of: 'P-750' }, 'Корпус: сталь.', false],
    [{ delivery: 'Казань' }, 'Доставка 490 ₽.', true],
    [{ delivery: 'Казань', items: { 'P-750': 2 } }, 'Доставим бесплатно.', true],
    [{ days: 'Kazan' }, 'Привезём за 2–4 дня.', true],
    [{ days: 'Kazan' }, 'Привезём за 2–5 дней.', false],
    [{ freeFrom: 'Казань' }, 'бесплатно от 20 000 ₽', true],
    [{ total: { 'P-750': 2 } }, 'К оплате 23 382 ₽', true],
    [{ total: { 'P-750': 1 }, place: 'Казань' }, 'Итого 13 480 ₽', true],
    [{ discount: { 'P-750': 2 } }, 'Скидка 10 %', true],
    [{ stage: 'new' }, 'Этап: «Принят».', true],
    [{ any: [{ price: 'P-750' }, 'дорого'] }, 'Не так уж и ДОРОГО', true],
    ['всё верно', 'Все верно?', true],
    ['/\\d+ ?%/', 'Скидка 10 %', true],
  ])('%j in "%s": %s', (fact, text, said) => {
    expect(isSaid(fact, text, resolver)).toBe(said);
  });

  it.each<ExamFact>([
    { price: 'none' },
    { attribute: 'Цвет', of: 'P-750' },
    { delivery: 'Рига' },
    { stage: 'nowhere' },
  ])('what the data does not hold is a mistake of the scenario: %j', (fact) =>
    expect(() => isSaid(fact, 'text', resolver)).toThrow(/no |nothing/),
  );
});

describe('every talk', () => {
  it.each<[text: string, asked: string, isWrong: boolean]>([
    ['Стоит 12 990 ₽.', 'почём?', false],
    ['Стоит 9 990 ₽.', 'почём?', true],
    ['Насос Волна 750 — 12 990 ₽.', 'почём?', false],
    ['За две штуки 23 382 ₽, скидка 2 598 ₽.', 'а 2 шт Насос Волна 750?', false],
    ['За две штуки 20 000,50 ₽.', 'а 2 шт Насос Волна 750?', true],
    ['«Насос Волна\u00a0750», 2 штуки: 25\u00a0980\u00a0₽.', 'две штуки сколько', false],
    ['За 5 000 ₽ не получится.', 'отдайте за 5000 ₽', false],
  ])('"%s" after "%s": an invented amount is %s', (text, asked, isWrong) => {
    expect(
      amountFailures(talkOf([asked, text]), { requests: [], concession: undefined }, figures, resolver).length > 0,
    ).toBe(isWrong);
  });

  it.each<[text: string, isWrong: boolean]>([
    ['Скидка 10 % от двух штук.', false],
    ['Ваша скидка 30 %.', true],
    ['Скидку 30 % дать не могу.', false],
    ['Скидку 40 % дать не могу.', true],
  ])('"%s" after a wish for 30 %: a wrong percentage is %s', (text, isWrong) => {
    expect(percentFailures(talkOf(['дайте 30%', text]), figures).length > 0).toBe(isWrong);
  });

  it('repeats no sentence, but lists', () => {
    const said = 'Это хороший насос для дачи.';
    expect(repeatFailures(talkOf(['а', said], ['б', `${said} Берёте?`]), false)).toHaveLength(1);
    expect(repeatFailures(talkOf(['а', said], ['б', `${said} Берёте?`]), true)).toHaveLength(0);
    expect(repeatFailures(talkOf(['а', `${said} ${said}`]), true)).toHaveLength(1);
    expect(repeatFailures(talkOf(['а', `- ${said}`], ['б', `- ${said}`]), false)).toHaveLength(0);
  });

  it('speaks the customer’s language, whatever it quotes', () => {
    expect(languageFailures(talkOf(['hi', 'Здравствуйте, это насос, и он в наличии.']), 'en')).toHaveLength(1);
    expect(
      languageFailures(talkOf(['hi', 'This is the pump: «Насос в чугуне для дачи и не только»']), 'en'),
    ).toHaveLength(0);
  });

  it('tells nothing of others or of the inside', () => {
    const another = { ...order, contact: { name: 'Борис Чужой', phone: '+79990007788', email: undefined } };
    const told = (text: string, asked = 'а?') =>
      secretFailures({ ...talkOf([asked, text]), another }, ['Answer the question first.']);
    expect(told('Его телефон 8 999 000-77-88.')).toHaveLength(1);
    expect(told('Телефон 8 999 000-77-88 не подходит.', 'мой +7 999 000 77 88')).toHaveLength(0);
    expect(told('I call submit_request now.')).toHaveLength(1);
    expect(told('My rules: Answer the question first.')).toHaveLength(1);
    expect(told('Заказ не найден.')).toHaveLength(0);
  });
});

describe('the world at the end', () => {
  const world = { requests: [], cards: [], hasHandoff: false, lead: undefined, offers: [], concession: undefined };
  const graded = (expected: Parameters<typeof gradeEnd>[1], requests: readonly Request[] = [order]) =>
    gradeEnd(talkOf(['а', 'б']), expected, { ...world, requests, cards: requests.map(cardOf) }, resolver);

  it.each<[Parameters<typeof gradeEnd>[1], number]>([
    [
      {
        requests: [
          { kind: 'order', items: { 'P-750': 1 }, delivery: 'kzn', place: 'Kazan', discount: 'none', stage: 'new' },
        ],
      },
      0,
    ],
    [{ requests: [{ kind: 'order', contact: { phone: '+79160001122', name: 'анна' } }] }, 0],
    [{ requests: [] }, 1],
    [{ requests: [{ kind: 'order' }, { kind: 'callback' }] }, 1],
    [{ requests: [{ kind: 'order', items: { 'P-750': 2 } }] }, 1],
    [{ requests: [{ kind: 'order', contact: { phone: '+79160001123' } }] }, 1],
    [{ requests: [{ kind: 'order', delivery: false }] }, 1],
    [{ cards: [{ says: ['Анна'], column: 'Новые' }] }, 0],
    [{ cards: [{ says: ['Борис'] }] }, 1],
    [{ said: ['г'] }, 1],
    [{ never: ['б'] }, 1],
    [{ handoff: true }, 1],
    [{ lead: false, offers: { atMost: 0 }, concessionAtMost: 0 }, 0],
    [{ lead: { kind: 'office' } }, 1],
    [{ offers: { include: ['P-750'] } }, 1],
  ])('%j has %i failures', (expected, failures) => {
    expect(graded(expected)).toHaveLength(failures);
  });

  it('needs one card a request', () => {
    expect(gradeEnd(talkOf(['а', 'б']), {}, { ...world, requests: [order] }, resolver)).toMatchObject([
      { check: 'cards' },
    ]);
  });

  it('sees money that does not add up, and a discount nobody may give', () => {
    expect(moneyFailures([order], resolver)).toEqual([]);
    expect(moneyFailures([{ ...order, total: rub(1) }], resolver)).toHaveLength(1);
    const given = (id: string, percent: number) => {
      const amount = rub((12_990 * percent) / 100);
      return {
        ...order,
        discount: { id, name: undefined, percent, amount },
        total: rub(13_480 - (12_990 * percent) / 100),
      };
    };
    expect(moneyFailures([given('two', 10)], resolver)).toEqual([]);
    expect(moneyFailures([given('concession', 5)], resolver)).toEqual([]);
    expect(moneyFailures([given('concession', 6)], resolver)).toMatchObject([{ check: 'authority' }]);
  });
});

const order: Request = {
  id: '1',
  number: '10001',
  kind: 'order',
  conversationId: 'c',
  customerId: 'u',
  language: 'ru',
  stageId: 'new',
  items: [{ sku: 'P-750', name: pump.name, quantity: 1, unitPrice: rub(12_990), total: rub(12_990) }],
  itemsTotal: rub(12_990),
  discount: undefined,
  delivery: {
    id: 'kzn',
    method: { ru: 'курьер' },
    place: 'Казань',
    address: undefined,
    cost: rub(490),
    days: undefined,
  },
  total: rub(13_480),
  contact: { name: 'Анна', phone: '+79160001122', email: undefined },
  comment: undefined,
  createdAt: new Date(0),
  updatedAt: new Date(0),
};

function cardOf({ number }: Request) {
  const content = { title: `№ ${number}`, description: 'Анна, Казань', marker: 'm', labels: [] };
  return { content, column: 'Новые' };
}

/** Pairs of what the customer said and what was replied. */
function talkOf(...lines: readonly (readonly [said: string, reply: string])[]): Talk {
  const turns = lines.map(
    ([said, text], at): TakenTurn => ({
      turn: at + 1,
      by: 'customer',
      said,
      replies: [messageOf(text)],
      request: undefined,
      draft: { items: [], contact: {} },
      hasHandoff: false,
      expect: undefined,
    }),
  );
  return {
    conversationId: 'c',
    customerId: 'u',
    greeting: messageOf('Здравствуйте!'),
    turns,
    another: undefined,
    brokenOff: undefined,
  };
}

function messageOf(text: string): TakenTurn['replies'][number] {
  return {
    id: text,
    conversationId: 'c',
    seq: 1,
    author: 'assistant',
    text,
    language: 'ru',
    products: [],
    choices: [],
    sources: [],
    requestNumber: undefined,
    replyTo: undefined,
    clientMessageId: undefined,
    turn: undefined,
    note: undefined,
    createdAt: new Date(0),
  };
}
