/** What one turn knows: a ledger as the turn fills it, and the company's true values to make truths and lies of. */
import type { DeliveryOption } from '../../src/core/catalog/delivery.ts';
import { findDelivery } from '../../src/core/catalog/find-delivery.ts';
import { formatMoney, type Money } from '../../src/core/catalog/money.ts';
import { availabilityOf, type Product } from '../../src/core/catalog/product.ts';
import { quotePrice } from '../../src/core/catalog/quote-price.ts';
import {
  factsOfCompany,
  factsOfCustomerText,
  factsOfDeliveryOption,
  factsOfDiscountRule,
  factsOfPassage,
  factsOfPriceQuote,
  factsOfProduct,
} from '../../src/core/claims/facts-of.ts';
import { createLedger, type Ledger } from '../../src/core/claims/ledger.ts';
import type { CompanyMaterials } from '../../src/core/company/company.ts';
import type { Passage } from '../../src/core/knowledge/document.ts';
import { inLanguage, type Language } from '../../src/core/language.ts';

/** Wednesday. */
const now = new Date('2026-11-25T09:00:00Z');

export type WorldInput = {
  readonly products: readonly Product[];
  readonly materials: CompanyMaterials;
  readonly passages: readonly Passage[];
  readonly language: Language;
  /** The products of the turn: the first is talked about, the others were found too. */
  readonly shown: readonly Product[];
  readonly place: string;
  readonly customer?: string;
  readonly quantity?: number;
};

export type World = WorldInput & {
  readonly ledger: Ledger;
  readonly a: Product;
  readonly b: Product;
  readonly name: (product: Product) => string;
  readonly money: (money: Money) => string;
  readonly options: readonly DeliveryOption[];
  readonly quantity: number;
  readonly total: Money;
};

export function createWorld(input: WorldInput): World {
  const { products, materials, shown, language } = input;
  const { currency, timezone } = materials.profile;
  const [a, b] = shown;
  if (!a || !b) throw new RangeError('A world shows two products at least.');
  const quantity = input.quantity ?? 3;
  const quote = quotePrice({
    items: [{ product: a, quantity }],
    policy: materials.pricing,
    currency,
    promoCode: undefined,
    today: '2026-11-25',
  });
  const options = findDelivery(materials.delivery, input.place, quote.total);
  const ledger = createLedger({ currency, timezone, now });
  ledger.add([
    ...factsOfCompany(materials),
    ...factsOfCustomerText(input.customer ?? '', currency),
    ...shown.flatMap((product) => factsOfProduct(product)),
    ...input.passages.flatMap((passage) => factsOfPassage(passage)),
    ...factsOfPriceQuote(quote),
    // Codes too: a tool that lets one slip must not make it a promise.
    ...materials.pricing.discounts.flatMap((rule) => factsOfDiscountRule(rule)),
    ...options.flatMap((option) => factsOfDeliveryOption(option)),
  ]);
  return {
    ...input,
    products,
    ledger,
    a,
    b,
    quantity,
    total: quote.total,
    options,
    name: (product) => inLanguage(product.name, language),
    money: (money) => formatMoney(money, language),
  };
}

export function stockWords(product: Product, language: Language): string {
  const words =
    language === 'ru'
      ? { in_stock: 'в наличии', out_of_stock: 'нет в наличии', on_order: 'под заказ' }
      : { in_stock: 'in stock', out_of_stock: 'out of stock', on_order: 'available to order' };
  return words[availabilityOf(product)];
}
