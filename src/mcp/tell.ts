import type { z } from 'zod';
import type {
  deliveryOutput,
  Money,
  Product,
  productOutput,
  quoteOutput,
  RequestOutput,
  searchOutput,
} from './outputs.ts';

/** What a tool found in words, for clients that show or read the text alone. */
export function tellProducts({ products, total, similar = [], relaxed = [] }: z.infer<typeof searchOutput>): string {
  if (products.length === 0 && similar.length === 0)
    return 'Nothing was found. Try fewer words or bounds, or words of the category.';
  return [
    ...(relaxed.length > 0
      ? [`Nothing meets every bound. Without ${relaxed.map(({ dropped }) => dropped).join(', ')} there is:`]
      : [`${total} found${total > products.length ? `, the best ${products.length}` : ''}:`]),
    ...products.map(productLine),
    ...(similar.length > 0 ? ['Near in meaning, but not what was asked for:', ...similar.map(productLine)] : []),
  ].join('\n');
}

export function tellProduct({ product, accessories }: z.infer<typeof productOutput>): string {
  return [
    productLine(product),
    product.category,
    product.description,
    ...product.attributes.map(({ name, text }) => `${name}: ${text}`),
    ...(accessories.length > 0 ? ['Made for it:', ...accessories.map(productLine)] : []),
  ]
    .filter(Boolean)
    .join('\n');
}

export function tellQuote(quote: z.infer<typeof quoteOutput>): string {
  const { lines, discount, promo, total, available, unknown, shortages } = quote;
  return [
    ...lines.map(lineText),
    ...(discount
      ? [`Discount ${discount.name ?? discount.id}, ${discount.percent} %: -${money(discount.amount)}`]
      : []),
    ...(promo && !promo.isApplied
      ? [`The promo code ${promo.code} does not apply (${promo.rejection ?? 'unknown'}).`]
      : []),
    `Total without delivery: ${money(total)}`,
    ...available.map(({ name, id, percent, quantityFrom, amountFrom }) => {
      const from = [quantityFrom && `from ${quantityFrom} pieces`, amountFrom && `from ${money(amountFrom)}`];
      return `Within reach: ${name ?? id}, ${percent} % ${from.filter(Boolean).join(', ')}`.trim();
    }),
    ...shortages.map(({ sku, wanted, inStock }) => `Only ${inStock} of ${sku} are in stock, ${wanted} are wanted.`),
    ...(unknown.length > 0 ? [`Not in the catalog, not counted: ${unknown.join(', ')}`] : []),
  ].join('\n');
}

export function tellDelivery({ place, isServed, options, zones, payment }: z.infer<typeof deliveryOutput>): string {
  return (
    [
      ...(place === undefined ? [] : isServed ? [`To ${place}:`] : [`${place} is not served.`]),
      ...options.map(({ id, method, address, cost, isFree, freeFrom, days, hours }) =>
        [
          `- ${method}${address ? ` (${address})` : ''}: ${isFree ? 'free' : money(cost)}`,
          ...(!isFree && freeFrom ? [`free from ${money(freeFrom)}`] : []),
          ...(days ? [`${days.from}-${days.to} days`] : []),
          ...(hours ? [hours] : []),
          `deliveryId ${id}`,
        ].join(', '),
      ),
      ...(zones.length > 0 && !isServed ? [`Served: ${zones.join(', ')}`] : []),
      ...(payment.length > 0 ? [`Payment: ${payment.join(', ')}`] : []),
    ].join('\n') || 'The company has told nothing of its delivery; a person agrees it after the order.'
  );
}

export function tellRequest({ number, kind, stage, items, discount, delivery, total }: RequestOutput): string {
  return [
    `Request no. ${number} (${kind}): ${stage.name}`,
    ...items.map(lineText),
    ...(discount ? [`Discount ${discount.percent} %: -${money(discount.amount)}`] : []),
    ...(delivery ? [`Delivery: ${delivery.place}, ${delivery.method}, ${money(delivery.cost)}`] : []),
    ...(items.length > 0 ? [`Total: ${money(total)}`] : []),
  ].join('\n');
}

export function money({ amount, currency }: Money): string {
  return `${amount} ${currency}`;
}

function productLine({ sku, name, price, listPrice, availability, stock, url }: Product): string {
  const before = listPrice ? ` (before: ${money(listPrice)})` : '';
  const count = stock === undefined ? '' : `, ${stock} pieces`;
  return `- ${name} [${sku}]: ${money(price)}${before}, ${availability.replaceAll('_', ' ')}${count}${url ? `, ${url}` : ''}`;
}

function lineText({ name, sku, quantity, unitPrice, total }: RequestOutput['items'][number]): string {
  return `- ${name} [${sku}]: ${quantity} x ${money(unitPrice)} = ${money(total)}`;
}
