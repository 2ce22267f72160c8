import { fractionDigits, type Money } from '../../core/catalog/money.ts';
import type { Product } from '../../core/catalog/product.ts';
import type { CompanyMaterials } from '../../core/company/company.ts';
import { allWordings } from '../../core/language.ts';
import type { Repositories } from '../../core/ports/repositories.ts';
import { readReply } from './read-reply.ts';

/** Every amount and percentage that the company's own data names, in major units. */
export type CompanyFigures = { readonly amounts: ReadonlySet<number>; readonly percents: ReadonlySet<number> };

export async function figuresOfCompany(
  products: Iterable<Product>,
  materials: CompanyMaterials,
  read: Repositories,
): Promise<CompanyFigures> {
  const amounts = new Set<number>();
  const percents = new Set<number>();
  const add = (money: Money | undefined) => void (money && amounts.add(majorOf(money)));
  const addText = (text: string) => {
    const said = readReply(text);
    for (const number of said.numbers) amounts.add(number);
    for (const percent of said.percents) percents.add(percent);
  };
  for (const product of products) {
    add(product.price);
    add(product.listPrice);
    if (product.listPrice) amounts.add(majorOf(product.listPrice) - majorOf(product.price));
    for (const text of allWordings(product.description)) addText(text);
    for (const { value } of product.attributes) {
      if (value.type === 'number') percents.add(value.number);
      if (value.type === 'range') for (const end of [value.from, value.to]) percents.add(end);
      if (value.type === 'text') for (const text of allWordings(value.text)) addText(text);
    }
  }
  for (const zone of materials.delivery.zones) for (const money of [zone.cost, zone.freeFrom]) add(money);
  for (const point of materials.delivery.pickup) add(point.cost);
  for (const rule of materials.pricing.discounts) {
    percents.add(rule.percent);
    add(rule.when.amountFrom);
  }
  percents.add(materials.pricing.authority.maxPercent);
  addText(JSON.stringify({ ...materials, delivery: undefined, pricing: undefined }));
  for (const { name } of materials.delivery.payment) for (const text of allWordings(name)) addText(text);
  for (let after: string | undefined; ; ) {
    const passages = await read.documents.listPassages(after, 500);
    for (const { text } of passages) addText(text);
    after = passages.at(-1)?.id;
    if (passages.length < 500) break;
  }
  return { amounts, percents };
}

export function majorOf(money: Money): number {
  return money.minor / 10 ** fractionDigits(money.currency);
}
