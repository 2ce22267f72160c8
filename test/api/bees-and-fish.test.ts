import { talksIn } from '../factories/talks-in.ts';
import { beeShop } from './companies/bee-shop.ts';

talksIn('hives and extractors', beeShop, [
  {
    title: 'the price of one of those shown is asked without a mark: nothing is ordered',
    locale: 'en',
    lines: [
      ['do you have a hive for 12 frames', { shows: ['HV-C12', 'HV-P12'] }],
      ['and the ceder one how much', { says: ['Cedar hive 12-frame', '£229'], never: ['order:', '£149'] }],
      ['and the pine one how much is it', { says: ['Pine hive 12-frame', '£149'], never: ['order:', '£229'] }],
    ],
  },
  {
    title: 'the bigger one by the figures of the names',
    locale: 'en',
    lines: [
      ['show me extractors', { shows: ['EX-2', 'EX-4', 'EX-8'] }],
      ["and the bigger one what's the price", { says: ['Extractor 8-frame electric', '£649'], never: ['£129'] }],
      ['the smallest how much', { says: ['Extractor 2-frame manual', '£129'], never: ['£649'] }],
    ],
  },
  {
    title: 'another wood than that of the hive in the order, which is asked about and not taken',
    locale: 'en',
    lines: [
      ["i'll take the pine hive for 10 frames", { says: ['In your order: Pine hive 10-frame'] }],
      ['and the cedar one how much', { says: ['Cedar hive 10-frame', '£189'], never: ['none like that', 'now also'] }],
      ['add the large smoker how much is it', { says: ['now also has Smoker large'] }],
    ],
  },
  {
    title: 'the same in Russian over names that are English alone',
    locale: 'ru',
    lines: [
      ['есть hive на 12 frames', { shows: ['HV-C12', 'HV-P12'] }],
      ['а cedar почём', { says: ['Cedar hive 12-frame', '229 £'], never: ['149 £', 'В заказе'] }],
    ],
  },
]);
