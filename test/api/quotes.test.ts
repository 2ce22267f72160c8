import { extractText, getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeCompanyFolder } from '../factories/company-folder.ts';
import { openTestShop, type TestChat, type TestShop } from '../factories/test-shop.ts';
import { boutique } from './companies/boutique.ts';
import { clinicSupplier } from './companies/clinic-supplier.ts';

const admin = 'test-admin-key-0123456789';

/** The link of the last reply, as a path of the shop. */
function linkIn(text: string): string {
  const path = /\]\(http[^)\s]*?(\/quotes\/[\w-]{43})\)/.exec(text)?.[1];
  if (!path) throw new Error(`No link in: ${text}`);
  return path;
}

async function paperAt(shop: TestShop, path: string) {
  const response = await fetch(shop.url + path);
  const bytes = new Uint8Array(await response.arrayBuffer());
  const { text } = await extractText(await getDocumentProxy(bytes.slice()), { mergePages: true });
  return { response, bytes, text: text.replaceAll('\u00a0', ' ') };
}

async function quotesOf(shop: TestShop) {
  return (await shop.call('GET', '/api/v1/admin/quotes', undefined, admin)).body.quotes;
}

async function lastReply(chat: TestChat, ...texts: readonly string[]) {
  let answer = await chat.say(texts[0] ?? '');
  for (const text of texts.slice(1)) answer = await chat.say(text);
  return answer.body;
}

describe('a fashion shop, in Russian', () => {
  let shop: TestShop;
  beforeAll(async () => {
    shop = await openTestShop(
      await writeCompanyFolder({
        files: {
          ...boutique,
          'company.yaml': `${boutique['company.yaml']}legal: { name: "ООО «Север»", address: "Мурманск, Полярная, 1" }\n`,
          'pricing.yaml': `${boutique['pricing.yaml']}quotes: { validDays: 10, vatPercent: 20, terms: "Оплата за 5 дней." }\n`,
        },
      }),
    );
  });
  afterAll(() => shop.close());

  it('quotes, and takes the order at the prices of the quote though the catalog asks more by then', async () => {
    const chat = await shop.open('ru');
    const made = await lastReply(chat, 'скиньте КП на 3 блузки «Лилия» для ООО «Ромашка», доставка в Казань');
    expect(made.request).toMatchObject({
      kind: 'quote',
      items: [{ sku: 'AT-106', quantity: 3, unitPrice: { amount: '10990.00', currency: 'RUB' } }],
      discount: { id: 'two', amount: { amount: '3297.00' } },
      total: { amount: '30123.00', currency: 'RUB' },
    });
    const link = linkIn(made.replies[0].text);
    const paper = await paperAt(shop, link);
    expect(Object.fromEntries(paper.response.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': expect.stringMatching(/^inline; filename="Q-\d+\.pdf"$/),
      'cache-control': 'no-store',
      'x-robots-tag': expect.stringContaining('noindex'),
    });
    for (const said of [
      'Ателье Север',
      'ООО «Север»',
      'Мурманск, Полярная, 1',
      'Коммерческое предложение № Q-1',
      'ООО «Ромашка»',
      'AT-106',
      'Блузка «Лилия»',
      '10 990,00 ₽',
      '32 970,00 ₽',
      'Скидка 10 %',
      '−3 297,00 ₽',
      'курьер, Казань',
      '450,00 ₽',
      '30 123,00 ₽',
      'в том числе НДС 20 %',
      '5 020,50 ₽',
      'Оплата за 5 дней.',
      'стр. 1 из 1',
    ])
      expect(paper.text).toContain(said);

    const dearer = { price: { amount: '99990.00', currency: 'RUB' } };
    expect((await shop.call('PATCH', '/api/v1/admin/products/AT-106', dearer, admin)).status).toBe(200);
    const placed = await lastReply(chat, 'принимаю КП', 'Анна, +7 999 000-11-22');
    expect(placed.request).toMatchObject({
      number: made.request.number,
      kind: 'order',
      items: [{ sku: 'AT-106', quantity: 3, unitPrice: { amount: '10990.00', currency: 'RUB' } }],
      total: { amount: '30123.00' },
      delivery: { place: 'Казань' },
      contact: { name: 'Анна', phone: '+79990001122' },
    });
    // Once only.
    const again = await lastReply(chat, 'принимаю КП');
    expect(again.request.number).toBe(made.request.number);
    // Another phone is no other price.
    const { number } = made.request;
    const changed = await lastReply(chat, `измените телефон в заявке ${number}: +7 999 000-55-66`);
    expect(changed.request).toMatchObject({ contact: { phone: '+79990005566' }, total: { amount: '30123.00' } });
    const { requests } = (await shop.call('GET', '/api/v1/admin/requests', undefined, admin)).body;
    expect(requests.filter((one: { conversationId: string }) => one.conversationId === chat.id)).toHaveLength(1);
    expect((await quotesOf(shop))[0]).toMatchObject({ status: 'accepted', requestNumber: made.request.number });
    expect((await paperAt(shop, link)).text).toContain('по нему оформлен заказ');
  });

  it('is the same paper however often it is opened, and revised under its number', async () => {
    const chat = await shop.open('ru');
    const first = linkIn((await lastReply(chat, 'КП на 2 платья «Соната»')).replies[0].text);
    expect((await paperAt(shop, first)).bytes).toEqual((await paperAt(shop, first)).bytes);
    expect(linkIn((await lastReply(chat, 'пришлите КП ещё раз')).replies[0].text)).toBe(first);
    const second = linkIn((await lastReply(chat, 'переделайте КП на 4 платья «Соната»')).replies[0].text);
    expect(second).not.toBe(first);
    const [newest, older] = await quotesOf(shop);
    expect([newest.revision, newest.status, older.revision, older.status]).toEqual([2, 'open', 1, 'withdrawn']);
    expect(newest.number).toBe(older.number);
    expect((await paperAt(shop, first)).text).toContain('больше не действует');
    expect((await paperAt(shop, second)).text).toContain('редакция 2');
  });

  it('cannot be accepted when it has run out, and says so', async () => {
    const chat = await shop.open('ru');
    const link = linkIn((await lastReply(chat, 'КП на 2 пальто «Лилия»')).replies[0].text);
    const { quotes } = shop.vitrina.services.unitOfWork.read;
    const [quote] = await quotes.list({ limit: 1 });
    if (!quote) throw new Error('No quote');
    await quotes.save({ ...quote, validUntil: '2020-01-01' });
    const refused = await lastReply(chat, 'принимаю КП');
    expect(refused.request).toBeUndefined();
    expect(refused.replies[0].text).toMatch(/1\sянваря\s2020/);
    expect((await paperAt(shop, link)).text).toContain('Срок предложения истёк');
    await chat.say('да');
    expect((await quotesOf(shop))[0]).toMatchObject({ number: quote.number, revision: 2, status: 'open' });
  });

  it('tells what is not there any more instead of ordering it', async () => {
    const chat = await shop.open('ru');
    await chat.say('КП на 2 сумки «Лилия»');
    const [quote] = await quotesOf(shop);
    await shop.call('PATCH', `/api/v1/admin/products/${quote.items[0].sku}`, { stock: 0 }, admin);
    const refused = await lastReply(chat, 'принимаю КП');
    expect(refused.request).toBeUndefined();
    expect(refused.replies[0].text).toMatch(/нет в наличии/);
    expect((await quotesOf(shop))[0].status).toBe('open');
  });

  it('belongs to its customer, and its link cannot be guessed', async () => {
    const owner = await shop.open('ru');
    const link = linkIn((await lastReply(owner, 'КП на 2 платья «Ноктюрн»')).replies[0].text);
    const [quote] = await quotesOf(shop);
    const stranger = await shop.open('ru');
    const answer = await lastReply(stranger, `принимаю КП ${quote.number}`);
    expect(answer.request).toBeUndefined();
    expect(answer.replies[0].text).not.toContain('Ноктюрн');
    expect((await quotesOf(shop))[0].status).toBe('open');
    const flipped = link.slice(0, -2) + (link.at(-2) === 'A' ? 'B' : 'A') + link.slice(-1);
    for (const path of [
      flipped,
      `/quotes/${quote.number}`,
      `/quotes/${quote.id}`,
      '/quotes/%00',
      `/quotes/${'a'.repeat(5_000)}`,
    ]) {
      const found = await shop.call('GET', path);
      expect([path.slice(0, 60), found.status, found.type.includes('problem')]).toEqual([path.slice(0, 60), 404, true]);
    }
    expect((await shop.call('GET', '/api/v1/admin/quotes')).status).toBe(401);
  });
});

describe('a supplier of dental equipment, in English', () => {
  let shop: TestShop;
  beforeAll(async () => {
    shop = await openTestShop(await writeCompanyFolder({ files: clinicSupplier }));
  });
  afterAll(() => shop.close());

  it('asks for what is missing, then quotes and takes the order', async () => {
    const chat = await shop.open('en');
    expect((await lastReply(chat, 'can you send me a quote')).request).toBeUndefined();
    expect((await lastReply(chat, 'the Aura autoclave 18 l')).request).toBeUndefined();
    const made = await lastReply(chat, '3');
    expect(made.request).toMatchObject({ kind: 'quote', items: [{ sku: 'AC-10', quantity: 3 }] });
    const { text } = await paperAt(shop, linkIn(made.replies[0].text));
    for (const said of ['Dentica', 'Quote Q-10001', 'Aura autoclave 18 l', '€2,150', '€6,450', 'page 1 of 1'])
      expect(text).toContain(said);
    expect(text).not.toMatch(/VAT|Terms/);
    await shop.call('PATCH', '/api/v1/admin/products/AC-10', { price: { amount: '1.00', currency: 'EUR' } }, admin);
    const placed = await lastReply(chat, 'I accept the quote', 'Ann, ann@example.com', 'Riga');
    expect(placed.request).toMatchObject({ kind: 'order', total: { amount: '6450.00', currency: 'EUR' } });
    expect(await shop.vitrina.services.unitOfWork.read.verdicts.list(20)).toEqual([]);
  });

  it('is described, and listed for staff', async () => {
    const { body } = await shop.call('GET', '/openapi.json');
    expect(body.paths['/quotes/{token}'].get.responses[200].content).toHaveProperty('application/pdf');
    expect(body.paths['/api/v1/admin/quotes']).toBeDefined();
  });
});
