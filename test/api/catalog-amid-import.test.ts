import { rm } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { changeCompanyFolder, writeCompanyFolder } from '../factories/company-folder.ts';
import { openTestShop, type TestShop } from '../factories/test-shop.ts';

const adminKey = 'test-admin-key-0123456789';
const count = 6_000;
const table = (price: (index: number) => number) =>
  `sku,name,price,stock\n${Array.from({ length: count }, (_, index) => `BLT-${index},Bolt of size ${index},${price(index)},5`).join('\n')}\n`;

let company: string;
let shop: TestShop;
beforeAll(async () => {
  company = await writeCompanyFolder({
    files: {
      'company.yaml': 'name: Bolts\nlanguages: [en]\ncurrency: USD\n',
      'catalog/bolts.csv': table((index) => 100 + index),
    },
  });
  shop = await openTestShop(company);
}, 120_000);
afterAll(async () => {
  await shop.close();
  await rm(path.dirname(company), { recursive: true, force: true });
});

const call = (method: string, sku: string, body?: unknown) =>
  shop.call(method, `/api/v1/admin/products${sku}`, body, adminKey);
const priceOf = async (sku: string) => (await shop.call('GET', `/api/v1/products/${sku}`)).body.price?.amount;
const foundPrice = async (text: string, sku: string) => {
  const { body } = await shop.call('GET', `/api/v1/products?query=${encodeURIComponent(text)}`);
  return body.products.find((one: { sku: string }) => one.sku === sku)?.price.amount;
};

it('changes by API are taken amid a large import, and neither undoes the other', async () => {
  // Every second row changes; the API changes one that does not, one that does, makes one and takes one off.
  const next = (index: number) => 100 + index + (index % 2 === 0 ? 1 : 0);
  await changeCompanyFolder(company, { 'catalog/bolts.csv': table(next) });
  let isOver = false;
  const importing = shop.vitrina.importFolder(undefined).finally(() => {
    isOver = true;
  });
  const taken: number[] = [];
  for (let turn = 0; !isOver; turn += 1) {
    const began = performance.now();
    const answers = [
      await call('PATCH', '/BLT-5001', { price: 10 + turn }),
      await call('POST', '', { sku: `OWN-${turn}`, name: `Washer number ${turn}`, price: 3 }),
    ];
    taken.push(performance.now() - began);
    expect(answers.map(({ status }) => status)).toEqual([200, 201]);
    if (turn === 1) expect((await call('DELETE', '/BLT-4001')).status).toBe(204);
  }
  const report = await importing;
  expect(report.products).toMatchObject({ removed: 0 });
  const slowest = Math.round(Math.max(...taken));
  console.log(
    `${taken.length} pairs of changes amid an import of ${count / 2} changed rows, the slowest ${slowest} ms`,
  );
  const last = `${10 + taken.length - 1}.00`;
  expect(await priceOf('BLT-5001')).toBe(last);
  expect(await foundPrice('bolt of size 5001', 'BLT-5001')).toBe(last);
  expect(await priceOf('BLT-4')).toBe('105.00');
  expect(await priceOf('BLT-4001')).toBeUndefined();
  expect(await foundPrice(`washer number ${taken.length - 1}`, `OWN-${taken.length - 1}`)).toBe('3.00');
  const again = await shop.vitrina.importFolder(undefined);
  expect(again.products).toMatchObject({ added: 0, changed: 0, removed: 0 });
  expect(await priceOf('BLT-5001')).toBe(last);
  expect((await shop.call('GET', '/readyz')).status).toBe(200);
}, 120_000);
