import { findDelivery } from '../../core/catalog/find-delivery.ts';
import { formatMoney, fractionDigits, type Money, zeroMoney } from '../../core/catalog/money.ts';
import type { Concession } from '../../core/catalog/negotiation/concession.ts';
import type { PriceQuote } from '../../core/catalog/pricing.ts';
import { availabilityOf, type Product } from '../../core/catalog/product.ts';
import { quotePrice } from '../../core/catalog/quote-price.ts';
import type { CompanyMaterials } from '../../core/company/company.ts';
import { allWordings, inLanguage } from '../../core/language.ts';
import { type PricedDraft, priceDraft } from '../../core/requests/price-draft.ts';
import type { Request } from '../../core/requests/request.ts';
import { stageById } from '../../core/sales/pipeline.ts';
import { type ExamFact, isFound, plainText } from '../scenarios/fact.ts';
import { isAttributeSaid } from './attribute-said.ts';
import { readReply } from './read-reply.ts';
import { UnknownFact } from './unknown-fact.ts';

export type FactResolver = {
  readonly products: ReadonlyMap<string, Product>;
  readonly materials: CompanyMaterials;
  readonly language: string;
  /** `YYYY-MM-DD` in the company's time zone. */
  readonly today: string;
  /** The conversation's last request. */
  readonly request?: Request | undefined;
};

/** Whether a text says the fact, as the company's data has it today. Throws UnknownFact for an article or a place that is not there. */
export function isSaid(fact: ExamFact, text: string, resolver: FactResolver): boolean {
  if (typeof fact === 'string') return isFound(fact, text);
  if ('any' in fact) return fact.any.some((one) => isSaid(one, text, resolver));
  if ('price' in fact) return saysMoney(text, productOf(fact.price, resolver).price);
  if ('listPrice' in fact) {
    const { listPrice } = productOf(fact.listPrice, resolver);
    if (!listPrice) throw new UnknownFact(`${fact.listPrice} has no list price`);
    return saysMoney(text, listPrice);
  }
  if ('name' in fact) {
    const said = plainText(text).toLowerCase();
    return allWordings(productOf(fact.name, resolver).name).some((name) =>
      said.includes(plainText(name).toLowerCase()),
    );
  }
  if ('stock' in fact) return saysStock(text, productOf(fact.stock, resolver));
  if ('attribute' in fact)
    return isAttributeSaid(fact.attribute, productOf(fact.of, resolver), text, resolver.language);
  if ('delivery' in fact) {
    const { delivery } = priced(fact.items ?? {}, { place: fact.delivery }, resolver);
    if (!delivery) throw new UnknownFact(`nothing is delivered to ${fact.delivery}`);
    return saysMoney(text, delivery.cost) || (delivery.cost.minor === 0 && /бесплатн|free/iu.test(text));
  }
  if ('days' in fact) return saysDays(text, fact.days, fact.items, resolver);
  if ('freeFrom' in fact) {
    const options = findDelivery(
      resolver.materials.delivery,
      fact.freeFrom,
      zeroMoney(resolver.materials.profile.currency),
    );
    return options.some(({ freeFrom }) => freeFrom !== undefined && saysMoney(text, freeFrom));
  }
  if ('total' in fact) {
    const { promoCode, place } = fact;
    return saysMoney(text, priced(fact.total, { promoCode, place }, resolver).total);
  }
  if ('discount' in fact) {
    const { discount } = quoteOf(fact.discount, fact.promoCode, resolver);
    if (!discount) throw new UnknownFact(`these items have no discount`);
    return readReply(text).percents.includes(discount.percent);
  }
  if ('stage' in fact) {
    const stage = stageById(resolver.materials.pipeline, fact.stage);
    if (!stage) throw new UnknownFact(`the pipeline has no stage "${fact.stage}"`);
    return [...allWordings(stage.name), ...allWordings(stage.tell)].some((words) => isFound(words, text));
  }
  if ('company' in fact) return saysOfCompany(text, fact.company, resolver);
  if (!resolver.request) return false;
  return text.includes(resolver.request.number);
}

/** For the report: what was expected, with the value the data has. */
export function describeFact(fact: ExamFact, resolver: FactResolver): string {
  if (typeof fact === 'string') return fact;
  if ('any' in fact) return fact.any.map((one) => describeFact(one, resolver)).join(' or ');
  const written = JSON.stringify(fact).replaceAll('"', '').slice(1, -1);
  try {
    return `${written}${dataOf(fact, resolver)}`;
  } catch {
    return written;
  }
}

function dataOf(fact: Exclude<ExamFact, string>, resolver: FactResolver): string {
  const shown = (money: Money | undefined) => (money ? ` = ${plainText(formatMoney(money, resolver.language))}` : '');
  if ('price' in fact) return shown(productOf(fact.price, resolver).price);
  if ('listPrice' in fact) return shown(productOf(fact.listPrice, resolver).listPrice);
  if ('name' in fact) return ` = ${inLanguage(productOf(fact.name, resolver).name, resolver.language)}`;
  if ('stock' in fact) {
    const product = productOf(fact.stock, resolver);
    return ` = ${availabilityOf(product)} ${product.stock ?? ''}`;
  }
  if ('total' in fact) return shown(priced(fact.total, fact, resolver).total);
  if ('delivery' in fact) return shown(priced(fact.items ?? {}, { place: fact.delivery }, resolver).delivery?.cost);
  if ('discount' in fact) return ` = ${quoteOf(fact.discount, fact.promoCode, resolver).discount?.percent} %`;
  if ('attribute' in fact) {
    const found = productOf(fact.of, resolver).attributes.find(({ name, key }) =>
      [key, ...allWordings(name)].some((one) => one.toLowerCase() === fact.attribute.toLowerCase()),
    );
    return ` = ${JSON.stringify(found?.value)}`;
  }
  return '';
}

function saysMoney(text: string, money: Money): boolean {
  const value = money.minor / 10 ** fractionDigits(money.currency);
  return readReply(text).numbers.some((number) => Math.abs(number - value) < 0.005);
}

function productOf(sku: string, { products }: FactResolver): Product {
  const product = products.get(sku);
  if (!product) throw new UnknownFact(`the catalog has no article ${sku}`);
  return product;
}

function quoteOf(
  items: Readonly<Record<string, number>>,
  promoCode: string | undefined,
  resolver: FactResolver,
): PriceQuote {
  return quotePrice({
    items: Object.entries(items).map(([sku, quantity]) => ({ product: productOf(sku, resolver), quantity })),
    policy: resolver.materials.pricing,
    currency: resolver.materials.profile.currency,
    promoCode,
    today: resolver.today,
  });
}

/** What an order of these items comes to by the company's own rules. */
export function priced(
  items: Readonly<Record<string, number>>,
  { promoCode, place, concession }: PricedFor,
  resolver: FactResolver,
): PricedDraft {
  return priceDraft({
    draft: {
      items: Object.entries(items).map(([sku, quantity]) => ({ sku: productOf(sku, resolver).sku, quantity })),
      contact: {},
      ...(promoCode === undefined ? {} : { promoCode }),
      ...(place === undefined ? {} : { place }),
    },
    products: resolver.products,
    materials: resolver.materials,
    today: resolver.today,
    concession,
  });
}

type PricedFor = {
  readonly promoCode?: string | undefined;
  readonly place?: string | undefined;
  readonly concession?: Concession | undefined;
};

function saysDays(
  text: string,
  place: string,
  items: Readonly<Record<string, number>> | undefined,
  resolver: FactResolver,
): boolean {
  const days = priced(items ?? {}, { place }, resolver).delivery?.days;
  if (!days) throw new UnknownFact(`the data tells no days for ${place}`);
  return readReply(text).days.some(({ from, to }) => from === days.from && to === days.to);
}

/** The number at hand, or whether it can be had, in words. */
function saysStock(text: string, product: Product): boolean {
  const said = readReply(text);
  if (product.stock !== undefined && product.stock > 0 && said.numbers.includes(product.stock)) return true;
  return said.availabilities.includes(availabilityOf(product));
}

function saysOfCompany(
  text: string,
  what: 'name' | 'phone' | 'email' | 'address' | 'site',
  resolver: FactResolver,
): boolean {
  const { profile } = resolver.materials;
  if (what === 'name') return allWordings(profile.name).some((name) => isFound(name, text));
  if (what === 'address') return allWordings(profile.contacts.address).some((address) => isFound(address, text));
  const value = profile.contacts[what];
  if (value === undefined) throw new UnknownFact(`the company gives no ${what}`);
  const bare = (one: string) => (what === 'phone' ? one.replace(/\D/gu, '') : one.toLowerCase());
  return bare(text).includes(bare(value));
}
