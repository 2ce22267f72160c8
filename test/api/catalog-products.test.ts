import { rm } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { changeCompanyFolder, writeCompanyFolder } from '../factories/company-folder.ts';
import { openTestShop, type TestShop } from '../factories/test-shop.ts';

const adminKey = 'test-admin-key-0123456789';
const place = '/api/v1/admin/products';
const catalog = (rows: string) => `артикул;название;цена;старая цена;остаток;категория;Цвет;Вес, кг\n${rows}`;
const table = catalog(
  'СТМ-1;Кресло стоматологическое Лотос;450 000;;3;Кресла;белый;120\n' +
    'СТМ-2;Кресло стоматологическое Ирис;520 000;560 000;1;Кресла;серый;135,5\n' +
    'СТМ-3;Лампа полимеризационная Луч;12 990,50;;14;Лампы;белый;0,3\n',
);

let company: string;
let shop: TestShop;
beforeAll(async () => {
  company = await writeCompanyFolder({
    files: { 'company.yaml': 'name: Дента\nlanguages: [ru, en]\ncurrency: RUB\n', 'catalog/price.csv': table },
  });
  shop = await openTestShop(company);
});
afterAll(async () => {
  await shop.close();
  await rm(path.dirname(company), { recursive: true, force: true });
});

const call = (method: string, where = '', body?: unknown, key: string | undefined = adminKey) =>
  shop.call(method, `${place}${where}`, body, key);
const shown = async (sku: string) => (await shop.call('GET', `/api/v1/products/${encodeURIComponent(sku)}`)).body;
const imported = (rows: string) =>
  changeCompanyFolder(company, { 'catalog/price.csv': catalog(rows) }).then(() => shop.vitrina.importFolder(undefined));
const chair = { sku: 'НОВ-1', name: 'Стул врача Седло', price: '38 400,50', stock: 5, category: 'Стулья' };

describe('a product by API', () => {
  it('is created as a row would be, found by search, and answered', async () => {
    const made = await call('POST', '', { ...chair, attributes: { 'Высота, см': '48-62', Цвет: 'чёрный' } });
    expect(made).toMatchObject({
      status: 201,
      body: { sku: 'НОВ-1', price: { amount: '38400.50', currency: 'RUB' }, availability: 'in_stock', setBy: 'api' },
    });
    expect(made.body.attributes.map(({ key, text }: { key: string; text: string }) => [key, text])).toEqual([
      ['высота', expect.stringContaining('48')],
      ['цвет', 'чёрный'],
    ]);
    const found = await shop.call('GET', '/api/v1/products?query=стул врача');
    expect(found.body.products[0].sku).toBe('НОВ-1');
    const chat = await shop.open();
    const reply = (await chat.say('сколько стоит стул врача Седло?')).body.replies[0].text;
    expect(reply.replaceAll(/[\u00a0\u202f]/g, ' ')).toContain('38 400,50');
  });

  it('is replaced by the same article, with 200, and the same again changes nothing', async () => {
    await call('POST', '', { ...chair, sku: 'НОВ-2' });
    const again = await call('POST', '', { ...chair, sku: 'НОВ-2', price: 39_000, brand: 'Седлар' });
    expect([again.status, again.body.price.amount, again.body.brand]).toEqual([200, '39000.00', 'Седлар']);
    await call('POST', '', { ...chair, sku: 'НОВ-2', price: 39_000, brand: 'Седлар' });
    const { prices } = (await call('GET', '/НОВ-2')).body;
    expect(prices.map((one: { price: { amount: string } }) => one.price.amount)).toEqual(['38400.50', '39000.00']);
  });

  it('may have the headings of a table, and money as the API writes it', async () => {
    const russian = await call('POST', '', { артикул: 'НОВ-3', название: 'Лоток', цена: '1 200 ₽', 'Длина, см': 18 });
    expect(russian.body).toMatchObject({ sku: 'НОВ-3', price: { amount: '1200.00' }, attributes: [{ number: 18 }] });
    const wired = {
      ...chair,
      sku: 'НОВ-4',
      name: { ru: 'Ширма', en: 'Screen' },
      price: { amount: '99.50', currency: 'USD' },
    };
    const money = await call('POST', '', wired);
    expect(money.body).toMatchObject({ price: { amount: '99.50', currency: 'USD' }, name: 'Ширма' });
    expect(money.body.warnings).toMatchObject([{ code: 'CURRENCY_DIFFERS' }]);
    expect((await shop.call('GET', '/api/v1/products/НОВ-4?language=en')).body.name).toBe('Screen');
  });

  it('comes in lists of up to 1,000, all or none', async () => {
    const many = Array.from({ length: 1_000 }, (_, index) => ({ ...chair, sku: `МНГ-${index}`, price: 100 + index }));
    const started = performance.now();
    const taken = await call('POST', '', many);
    console.log(`1,000 products by API in ${Math.round(performance.now() - started)} ms`);
    expect(taken).toMatchObject({ status: 200, body: { added: 1_000, changed: 0, unchanged: 0 } });
    expect((await call('POST', '', { products: many })).body).toMatchObject({ added: 0, unchanged: 1_000 });
    const broken = many.map((one, index) => (index === 7 ? { ...one, price: -5 } : { ...one, price: 7 }));
    const refused = await call('POST', '', broken);
    expect(refused).toMatchObject({ status: 400, body: { errors: [{ path: 'products.7.price' }] } });
    expect((await shown('МНГ-0')).price.amount).toBe('100.00');
    for (const { sku } of many) if (sku !== 'МНГ-1') expect((await call('DELETE', `/${sku}`)).status).toBe(204);
    expect((await shown('МНГ-1')).price.amount).toBe('101.00');
  });

  it('is listed by pages, and found by words', async () => {
    const seen: string[] = [];
    for (let next: string | undefined = ''; next !== undefined; ) {
      const { body } = await call('GET', `?limit=2${next ? `&after=${encodeURIComponent(next)}` : ''}`);
      seen.push(...body.products.map(({ sku }: { sku: string }) => sku));
      next = body.next;
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).toEqual(expect.arrayContaining(['СТМ-1', 'СТМ-2', 'СТМ-3', 'НОВ-1']));
    const found = await call('GET', '?query=лампа полимеризационная');
    expect(found.body.products[0]).toMatchObject({ sku: 'СТМ-3', setBy: 'folder' });
  });
});

describe('a patch', () => {
  it.each([
    ['a price as files write it', { price: '12 990,50' }, { price: { amount: '12990.50', currency: 'RUB' } }],
    ['a price with its sign', { price: '11 500 руб.' }, { price: { amount: '11500.00' } }],
    [
      'an old price',
      { price: 10_000, listPrice: 12_000 },
      { price: { amount: '10000.00' }, listPrice: { amount: '12000.00' } },
    ],
    ['the stock', { stock: 0 }, { stock: 0, availability: 'out_of_stock' }],
    ['availability in words', { stock: 'под заказ' }, { availability: 'on_order' }],
    ['the name', { name: 'Лампа Луч-М' }, { name: 'Лампа Луч-М' }],
    ['a description with markup', { description: '<b>Ярко</b><script>alert(1)</script>' }, { description: 'Ярко' }],
    ['a brand taken away', { brand: null }, {}],
  ])('changes %s and nothing else', async (_name, fields, expected) => {
    await call('POST', '', { sku: 'ЛП-1', name: 'Лампа Луч', price: 9_900, stock: 4, attributes: { Цвет: 'белый' } });
    const changed = await call('PATCH', '/ЛП-1', fields);
    expect(changed).toMatchObject({ status: 200, body: { sku: 'ЛП-1', ...expected } });
    const { brand: _, ...now } = await shown('ЛП-1');
    expect(now).toMatchObject(expected);
    expect(now.attributes).toMatchObject([{ key: 'цвет', text: 'белый' }]);
    if (!('name' in fields)) expect(now.name).toBe('Лампа Луч');
  });

  it('of attributes changes those it names', async () => {
    await call('POST', '', { ...chair, sku: 'АТ-1', attributes: { Цвет: 'белый', 'Вес, кг': 7, Обивка: 'кожа' } });
    const { body } = await call('PATCH', '/АТ-1', {
      attributes: { Цвет: 'синий', Обивка: null, Гарантия: 'пожизненная' },
    });
    expect(body.attributes.map(({ key, text }: { key: string; text: string }) => [key, text])).toEqual([
      ['цвет', 'синий'],
      ['вес', expect.stringContaining('7')],
      ['гарантия', 'пожизненная'],
    ]);
  });

  it('that lowers the price below the old one drops the old one only when it must', async () => {
    await call('POST', '', { ...chair, sku: 'СК-1', price: 900, listPrice: 1_000 });
    expect((await call('PATCH', '/СК-1', { price: 800 })).body.listPrice.amount).toBe('1000.00');
    const raised = await call('PATCH', '/СК-1', { price: 1_100 });
    expect(raised.body.listPrice).toBeUndefined();
    expect(raised.body.warnings).toMatchObject([{ path: 'listPrice', code: 'LIST_PRICE_DROPPED' }]);
  });
});

describe('between the API and the company folder', () => {
  const lotus = (price: string) => `СТМ-1;Кресло стоматологическое Лотос;${price};;3;Кресла;белый;120\n`;
  const iris = 'СТМ-2;Кресло стоматологическое Ирис;520 000;560 000;1;Кресла;серый;135,5\n';
  const lamp = 'СТМ-3;Лампа полимеризационная Луч;12 990,50;;14;Лампы;белый;0,3\n';

  it('what the API set is kept until the row changes, and only the API’s own stays without a row', async () => {
    await imported(lotus('450 000') + iris + lamp);
    await call('PATCH', '/СТМ-1', { price: 399_000 });
    await call('POST', '', { ...chair, sku: 'СВОЙ-1' });
    const same = await shop.vitrina.importFolder(undefined);
    expect(same.products).toMatchObject({ added: 0, changed: 0, removed: 0 });
    expect((await shown('СТМ-1')).price.amount).toBe('399000.00');
    await imported(lotus('450 000') + iris.replace('520 000', '510 000') + lamp);
    expect((await shown('СТМ-1')).price.amount).toBe('399000.00');
    expect((await shown('СТМ-2')).price.amount).toBe('510000.00');
    await imported(lotus('440 000') + iris + lamp);
    expect((await shown('СТМ-1')).price.amount).toBe('440000.00');
    expect((await shown('СВОЙ-1')).name).toBe(chair.name);
    const { prices } = (await call('GET', '/СТМ-1')).body;
    expect(prices.map((one: { price: { amount: string } }) => one.price.amount)).toEqual([
      '450000.00',
      '399000.00',
      '440000.00',
    ]);
  });

  it('what the API took off stays off until its row changes', async () => {
    await imported(lotus('440 000') + iris + lamp);
    expect((await call('DELETE', '/СТМ-3')).status).toBe(204);
    expect((await shown('СТМ-3')).code).toBe('NOT_FOUND');
    expect((await shop.call('GET', '/api/v1/products?query=полимеризационная')).body.products).not.toContainEqual(
      expect.objectContaining({ sku: 'СТМ-3' }),
    );
    await shop.vitrina.importFolder(undefined);
    expect((await shown('СТМ-3')).code).toBe('NOT_FOUND');
    await imported(lotus('440 000') + iris + lamp.replace('14', '15'));
    expect((await shown('СТМ-3')).stock).toBe(15);
  });

  it('a row that goes takes the product along, whoever set it last', async () => {
    await imported(lotus('440 000') + iris + lamp);
    await call('PATCH', '/СТМ-3', { price: 9_000 });
    await imported(lotus('440 000') + iris);
    expect((await shown('СТМ-3')).code).toBe('NOT_FOUND');
    await imported(lotus('440 000') + iris + lamp);
    expect((await shown('СТМ-3')).price.amount).toBe('12990.50');
  });
});

describe('broken input', () => {
  const whole = { sku: 'БР-1', name: 'Бор алмазный', price: 150 };
  it.each([
    ['no body', '', '', 'not valid JSON'],
    ['broken JSON', '{"sku":', '', 'not valid JSON'],
    ['a text', '"сорок"', '', ''],
    ['null', 'null', '', ''],
    ['an empty list', [], 'products', 'empty'],
    [
      '1,001 products',
      Array.from({ length: 1_001 }, (_, index) => ({ ...whole, sku: `Ы-${index}` })),
      'products',
      '1000',
    ],
    ['a list with a number in it', [whole, 5], 'products.1', ''],
    ['an article twice', [whole, { ...whole, sku: 'бр-1', price: 5 }], 'products.1.sku', 'already used'],
    ['no article', { name: 'Бор', price: 1 }, 'sku', 'article number'],
    ['no name', { sku: 'A', price: 1 }, 'name', 'name'],
    ['no price', { sku: 'A', name: 'Бор' }, 'price', 'no price'],
    ['a negative price', { ...whole, price: -5 }, 'price', 'negative'],
    ['a negative price as text', { ...whole, price: '-5,00' }, 'price', 'negative'],
    ['a price of zero', { ...whole, price: 0 }, 'price', 'zero'],
    ['a price in words', { ...whole, price: 'дорого' }, 'price', 'not a price'],
    ['a price that is a bound', { ...whole, price: 'от 1000' }, 'price', 'not a price'],
    ['a price that can be read in two ways', { ...whole, price: '12.990' }, 'price', 'two ways'],
    ['true for a price', { ...whole, price: true }, 'price', 'must be a number'],
    ['a list for a price', { ...whole, price: ['1', '200'] }, 'price', 'must be a number'],
    ['a Russian heading with a wrong price', { sku: 'A', name: 'Бор', цена: '-1' }, 'цена', 'negative'],
    ['a currency nobody knows', { ...whole, currency: 'XXQ' }, 'currency', 'not a known currency'],
    ['two currencies', { ...whole, price: '100 $', currency: 'RUB' }, 'currency', 'USD|\\$'],
    ['an old price below the price', { ...whole, listPrice: 100 }, 'listPrice', 'not above'],
    ['an old price in words', { ...whole, listPrice: 'раньше дороже' }, 'listPrice', 'not a price'],
    ['a negative stock', { ...whole, stock: -1 }, 'stock', 'negative'],
    ['a stock nobody can read', { ...whole, stock: 'скоро будет' }, 'stock', 'neither'],
    ['an object for an article', { ...whole, sku: { id: 5 } }, 'sku', 'must be'],
    ['a formula for a name', { ...whole, name: '=HYPERLINK("http://a","b")' }, 'name', 'formula'],
    ['a formula for an attribute', { ...whole, attributes: { Цвет: '=1+1' } }, 'Цвет', 'formula'],
    ['invisible signs', { ...whole, name: 'Бор\u202eламзанйы' }, 'name', 'control characters'],
    ['an article of 101 characters', { ...whole, sku: 'Я'.repeat(101) }, 'sku', 'longer than 100'],
    ['a name of 501 characters', { ...whole, name: 'Я'.repeat(501) }, 'name', 'longer than 500'],
    ['a link that is a script', { ...whole, url: 'javascript:alert(1)' }, 'url', 'neither a web address'],
    ['a slip in a field name', { ...whole, prise: 100 }, 'prise', 'Did you mean "price"'],
    [
      'a name that reaches into objects',
      `{"sku":"A","name":"Б","price":1,"constructor":1}`,
      'constructor',
      'not allowed',
    ],
    ['an article turned into a number by a spreadsheet', { ...whole, sku: '4,60E+12' }, 'sku', 'scientific'],
  ])('%s is refused, and the field is named', async (_name, body, field, words) => {
    const answer = await call('POST', '', body);
    expect([answer.status, answer.body.code]).toEqual([400, 'VALIDATION_FAILED']);
    expect(answer.type).toContain('application/problem+json');
    if (field) expect(answer.body.errors[0].path).toBe(field);
    expect(answer.body.detail).toMatch(new RegExp(words));
    expect((await shown('БР-1')).code).toBe('NOT_FOUND');
  });

  it.each([
    ['a negative price', { price: -5 }, 'price'],
    ['no name', { name: '' }, 'name'],
    ['no price', { price: null }, 'price'],
    ['another article', { sku: 'ДР-1' }, 'sku'],
    ['a currency alone', { currency: 'USD' }, 'currency'],
    ['nothing', {}, ''],
    ['a list', [{ price: 5 }], ''],
    ['a formula', { description: '=cmd' }, 'description'],
  ])('a patch with %s changes nothing', async (_name, fields, field) => {
    await call('POST', '', { ...whole, sku: 'БР-2' });
    const answer = await call('PATCH', '/БР-2', fields);
    expect([answer.status, answer.body.code]).toEqual([400, 'VALIDATION_FAILED']);
    if (field) expect(answer.body.errors[0].path).toBe(field);
    expect(await shown('БР-2')).toMatchObject({ name: whole.name, price: { amount: '150.00', currency: 'RUB' } });
  });

  it.each([
    ['GET', '/нет-такого'],
    ['PATCH', '/нет-такого'],
    ['DELETE', '/нет-такого'],
    ['DELETE', '/..%2F..%2Fetc'],
  ])('%s of an article nobody has is 404', async (method, where) => {
    const answer = await call(method, where, method === 'PATCH' ? { price: 5 } : undefined);
    expect([answer.status, answer.body.code]).toEqual([404, 'NOT_FOUND']);
  });

  it('10 MB are too much', async () => {
    const answer = await call('POST', '', { ...whole, description: 'я'.repeat(5_000_000) });
    expect([answer.status, answer.body.code]).toEqual([413, 'TOO_LARGE']);
  });

  it.each([
    ['GET', ''],
    ['POST', ''],
    ['PATCH', '/СТМ-1'],
    ['DELETE', '/СТМ-1'],
  ])('%s needs the key', async (method, where) => {
    const body = method === 'POST' || method === 'PATCH' ? whole : undefined;
    expect((await shop.call(method, `${place}${where}`, body)).status).toBe(401);
    expect((await call(method, where, body, 'a-wrong-key')).status).toBe(403);
  });

  it('markup in a name is text', async () => {
    const { body } = await call('POST', '', { ...whole, sku: 'БР-3', name: '<img src=x onerror=alert(1)> Бор' });
    const page = await shop.call('GET', `/shop/${encodeURIComponent(body.sku)}`);
    expect(String(page.body)).not.toContain('<img src=x');
  });
});
