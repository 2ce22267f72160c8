import type { PlayedCall } from '../script.ts';
import type { KnownProduct } from './knowledge.ts';

export type Action = {
  /** Undefined: answered from what is known. */
  readonly call?: PlayedCall;
  /** Which product is meant must be found out first. */
  readonly needsProduct?: boolean;
};

type Seen = { readonly context: string | undefined; readonly products: readonly KnownProduct[] };

const phone = /\+?\d[\d\s()-]{8,}\d|\[[A-Z]+_?\d+\]/u;
const email = /[\w.+-]+@[\w.-]+\.\w+/u;

/** What the customer plainly wants done; undefined when they only ask. First match wins. */
export function actionOf(words: string, seen: Seen): Action | undefined {
  const [product] = seen.products;
  const quantity = Number(/(?<![\d\p{L}-])(\d{1,2})\s?(?:шт|pcs|pieces|of)/iu.exec(words)?.[1] ?? 1);
  const rules: readonly (readonly [RegExp, () => Action])[] = [
    [phone, () => ({ call: { name: 'update_request', input: contactIn(words) } })],
    [email, () => ({ call: { name: 'update_request', input: contactIn(words) } })],
    [/^\s*(?:да|верно|подтвержд|оформляй|yes|correct|confirm|go ahead)/iu, () => confirmed(seen)],
    [
      /менеджер|оператор|живой человек|жалоб|manager|human|real person|complain/iu,
      () => ({ call: { name: 'hand_off', input: { reason: words } } }),
    ],
    [/перезвон|call me/iu, () => ({ call: { name: 'request_callback', input: { about: words } } })],
    [/скидк|discount|cheaper price/iu, () => ({ call: { name: 'request_discount', input: {} } })],
    [
      /(?:^|\s)кп(?:\s|$)|коммерческ|a quote|formal offer/iu,
      () => withProduct(product, (sku) => ({ name: 'create_quote', input: { items: [{ sku, quantity }] } })),
    ],
    [
      /заказать|закажу|беру|возьму|оформи|куплю|в корзину|i'?ll take|i'?d like to (?:order|buy)|i want to (?:order|buy)|order (?:one|two|it)/iu,
      () => withProduct(product, (sku) => ({ name: 'update_request', input: { setItems: [{ sku, quantity }] } })),
    ],
    [/сравни|чем отлич|compare|difference between/iu, () => compared(seen)],
    [
      /посоветуй|помоги выбрать|подбер|recommend|help me choose/iu,
      () => ({ call: { name: 'choose_products', input: { query: words } } }),
    ],
    [
      /доставк|привез|самовывоз|deliver|shipping|pick.?up/iu,
      () => ({ call: { name: 'get_delivery', input: placeIn(words) } }),
    ],
  ];
  return rules.find(([pattern]) => pattern.test(words))?.[1]();
}

function withProduct(product: KnownProduct | undefined, call: (sku: string) => PlayedCall): Action {
  return product ? { call: call(product.sku) } : { needsProduct: true };
}

function compared({ products }: Seen): Action {
  const skus = [...new Set(products.map(({ sku }) => sku))].slice(0, 2);
  return skus.length === 2 ? { call: { name: 'compare_products', input: { skus } } } : { needsProduct: true };
}

/** A yes places the order only where nothing is missing any more, as far as the model can see. */
function confirmed({ context }: Seen): Action {
  if (context === undefined) return { call: { name: 'submit_request', input: {} } };
  return /"draft":\{"items":\[\{|^draft: \{items: \[\{/mu.test(context)
    ? { call: { name: 'submit_request', input: {} } }
    : {};
}

function contactIn(words: string): Record<string, string> {
  const found = {
    phone: phone.exec(words)?.[0],
    email: email.exec(words)?.[0],
    name: /\p{Lu}\p{Ll}+(?:\s\p{Lu}\p{Ll}+)?/u.exec(words)?.[0],
  };
  return Object.fromEntries(Object.entries(found).flatMap(([key, value]) => (value ? [[key, value.trim()]] : [])));
}

function placeIn(words: string): Record<string, string> {
  const place = /(?:\s(?:в|до|to|in)\s)(\p{Lu}[\p{L}-]+)/u.exec(words)?.[1];
  return place ? { place } : {};
}
