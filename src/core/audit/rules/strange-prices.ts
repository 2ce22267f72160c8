import { formatMoney, fractionDigits, type Money } from '../../catalog/money.ts';
import type { Product } from '../../catalog/product.ts';
import type { Finding } from '../finding.ts';
import { type AuditSubject, groupBy, median, nameOf, pathOf, placeOf } from '../subject.ts';

/** Prices that were meant to be filled in later, and prices a hundred times off their category. */
export function strangePrices(subject: AuditSubject): readonly Finding[] {
  const usual = median(subject.products.map(({ price }) => majorOf(price)));
  return [
    ...groupBy(subject.products, (product) => `${pathOf(product, subject)}|${product.price.currency}`).values(),
  ].flatMap((products) => {
    // Of four and more one odd price does not move the middle.
    const near = products.length >= 4 ? median(products.map(({ price }) => majorOf(price))) : usual;
    return products.flatMap((product) => judge(product, { near, size: products.length }, subject) ?? []);
  });
}

function judge(
  product: Product,
  { near, size }: { readonly near: number; readonly size: number },
  subject: AuditSubject,
): Finding | undefined {
  const price = majorOf(product.price);
  const isPlaceholder = (price <= 1 && near >= 20) || (isFiller(price) && near > 0 && price >= near * 10);
  const isOff = size >= 5 && near > 0 && (price >= near * 95 || price * 95 <= near);
  if (!isPlaceholder && !isOff) return undefined;
  const { language } = subject;
  return {
    kind: isPlaceholder ? 'price-placeholder' : 'price-outlier',
    place: placeOf(product, subject),
    example: {
      id: isPlaceholder ? 'price-placeholder' : 'price-outlier',
      values: {
        name: nameOf(product, subject),
        sku: product.sku,
        price: formatMoney(product.price, language),
        near: formatMoney(
          { minor: Math.round(near * 10 ** fractionDigits(product.price.currency)), currency: product.price.currency },
          language,
        ),
      },
    },
    about: { skus: [product.sku] },
  };
}

/** 99999, 1111111, 123456: typed to fill the cell. */
function isFiller(price: number): boolean {
  const figures = String(Math.trunc(price));
  return figures.length >= 5 && (/^(\d)\1+$/u.test(figures) || '1234567890'.startsWith(figures));
}

function majorOf({ minor, currency }: Money): number {
  return minor / 10 ** fractionDigits(currency);
}
