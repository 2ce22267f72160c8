import { formatMoney } from '../../core/catalog/money.ts';
import type { Product } from '../../core/catalog/product.ts';
import { inLanguage } from '../../core/language.ts';
import type { Request } from '../../core/requests/request.ts';
import type { ScenarioCustomer } from '../scenarios/scenario.ts';

export type Known = {
  readonly language: string;
  readonly products: ReadonlyMap<string, Product>;
  readonly customer: ScenarioCustomer;
  /** The last request of this conversation. */
  readonly request: Request | undefined;
  /** The order of somebody else that stood before. */
  readonly another: Request | undefined;
};

/**
 * `{name:SKU}`, `{price:SKU}`, `{number}`, `{another.number}`, `{another.phone}`, `{another.name}`, `{customer.phone}`…
 * What is not known stays as it stands, so that the transcript shows it.
 */
export function fillPlaceholders(text: string, known: Known): string {
  return text.replace(/\{([a-z]+)(?:[:.]([^{}]+))?\}/gu, (whole, what: string, of: string | undefined) => {
    const product = of === undefined ? undefined : known.products.get(of);
    if (what === 'name' && product) return inLanguage(product.name, known.language);
    if (what === 'price' && product) return formatMoney(product.price, known.language);
    if (what === 'number') return known.request?.number ?? whole;
    if (what === 'another' && of === 'number') return known.another?.number ?? whole;
    if (what === 'another' && (of === 'phone' || of === 'name')) return known.another?.contact[of] ?? whole;
    if (what === 'customer' && of !== undefined) return known.customer[of as keyof ScenarioCustomer] ?? whole;
    return whole;
  });
}
