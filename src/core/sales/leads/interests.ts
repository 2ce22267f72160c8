import type { Interest } from './lead.ts';

const asked: Readonly<Record<Interest, RegExp>> = {
  price:
    /сколько (?:\p{L}+ ){0,3}сто[ия]т|(?<!\p{L})(?:цен[аыуе]?|поч[её]м|стоимост\p{L}*|прайс\p{L}*)(?!\p{L})|how much|(?<!\p{L})(?:price|prices|cost|costs|pricing)(?!\p{L})/iu,
  delivery: /доставк|доставля|доставит|привез[её]т|самовывоз|deliver|shipping|ship to|do you ship|pick.?up/iu,
  discount: /скидк|скидоч|промокод|акци[яию](?!\p{L})|discount|promo|coupon|voucher/iu,
};

/** What the customer asked about that tells of a purchase. */
export function interestsIn(text: string): readonly Interest[] {
  return (Object.keys(asked) as Interest[]).filter((interest) => asked[interest].test(text.slice(0, 1_000)));
}
