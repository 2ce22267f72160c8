import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeCompanyFolder } from '../factories/company-folder.ts';
import { openTestShop, type TestShop } from '../factories/test-shop.ts';

/** Pumps, sold and rented: goods that no customer of theirs calls by the name of what it is for. */
const files = {
  'company.yaml': 'name: Родник\nlanguages: [ru, en]\ncurrency: RUB\nhours: "Mo-Su 00:00-24:00"\n',
  'catalog/pumps.csv': `sku;name;name_en;category;price;stock;description;description_en;Ширина, см
G1;Садовый насос Лейка;Leika garden pump;Садовые насосы;7490;5;Полив теплиц из бочки.;Waters greenhouses from a barrel.;20
G2;Садовый насос Поле;Polye garden pump;Садовые насосы;24900;5;Полив теплиц и поля.;Waters greenhouses and fields.;34
D1;Дренажный насос Сток;Stok drainage pump;Дренажные насосы;5990;5;Откачать подвал.;Empties a cellar.;16
T1;Кран для шланга;Hose tap;Краны;590;50;Латунный кран.;A brass tap.;
`,
  'sales/qualification.yaml': `leads:
  - kind: farm
    when: [для фермы, для теплиц, for a farm, for greenhouses]
    questions:
      - { id: budget, ask: { ru: Какой бюджет на насос?, en: What is the budget for the pump? } }
      - { id: timing, ask: { ru: Когда начинаете полив?, en: When does watering start? } }
      - { id: decision, ask: { ru: Кто принимает решение?, en: Who decides? } }
`,
  'knowledge/rent.md': `# Аренда насосов

Залог равен половине цены насоса.

| Насос | Сутки | Месяц |
|---|---|---|
| Сток | 300 ₽ | 3 500 ₽ |
| Поле | 700 ₽ | 9 000 ₽ |

Выкупить арендованный насос можно после месяца аренды.
`,
};

const adminKey = 'test-admin-key-0123456789';
let shop: TestShop;
beforeAll(async () => {
  shop = await openTestShop(await writeCompanyFolder({ files }));
});
afterAll(() => shop.close());

async function talk(language: string, ...texts: readonly string[]) {
  const chat = await shop.open(language);
  const replies: { readonly text: string; readonly products: readonly { readonly sku: string }[] }[] = [];
  for (const text of texts) replies.push((await chat.say(text)).body.replies[0]);
  return replies;
}
const skus = (reply: { readonly products: readonly { readonly sku: string }[] } | undefined) =>
  reply?.products.map(({ sku }) => sku).sort();

describe('a need told in one breath', () => {
  it.each([
    ['ru', 'у нас ферма, шесть теплиц, до 40 тысяч, полив с апреля, решаем с братом вместе. что посоветуете'],
    [
      'en',
      "hi, we have a farm, six greenhouses, 40k max, watering starts in April, I'm the one who decides. what would you suggest?",
    ],
  ])('finds what is sold to such customers (%s)', async (language, text) => {
    const [reply] = await talk(language, text);
    expect(skus(reply)).toEqual(['G1', 'G2']);
  });

  it('is bounded by the place that is told afterwards', async () => {
    const [, reply] = await talk('ru', 'нужен садовый насос для теплиц', 'место под него 25 см шириной');
    expect(reply?.text).toContain('Лейка');
    expect(skus(reply)).toEqual(['G1']);
  });
});

it('adds to a call that is agreed what it is about', async () => {
  const chat = await shop.open('en');
  await chat.say('call me tomorrow at 11 am, Rob, +7 916 555-44-33');
  const reply = (await chat.say("it's about renting a pump btw")).body.replies[0];
  expect(reply.products).toEqual([]);
  const requests = (await shop.call('GET', '/api/v1/admin/requests', undefined, adminKey)).body.requests;
  const own = requests.filter((one: { conversationId: string }) => one.conversationId === chat.id);
  expect(own).toHaveLength(1);
  expect(own[0].kind).toBe('callback');
  expect(reply.text).toContain(own[0].number);
});

describe('what is rented', () => {
  it('costs by the day and by the month what the document says, and is never put into an order', async () => {
    const [month, day, deposit, later, taken] = await talk(
      'ru',
      'сколько насос Сток в месяц?',
      'а за сутки?',
      'залог какой?',
      'потом выкупить можно?',
      'давайте оформим аренду, Игорь +7 916 111-22-33',
    );
    expect(month?.text).toContain('3 500');
    expect(month?.text).not.toContain('5 990');
    expect(day?.text).toContain('300');
    expect(deposit?.text).toContain('половине цены');
    expect(later?.text).toContain('после месяца аренды');
    expect(taken?.text).not.toContain('В заказе');
    expect(taken?.text).toMatch(/номер/u);
  });
});
