import type { CatalogCase } from './catalog-case.ts';
import { utf16 } from './catalog-case.ts';

/** One item a line from line 4 on. */
function rss(items: readonly string[]): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss xmlns:g="http://base.google.com/ns/1.0" version="2.0"><channel><title>Shop</title>
<link>https://x.example</link>
${items.join('\n')}
</channel></rss>
`;
}

const dress =
  '<g:id>D-1</g:id><title>Платье летнее</title><description>Лёгкое</description><link>https://x.example/d</link><g:image_link>https://x.example/d.jpg</g:image_link><g:additional_image_link>https://x.example/d2.jpg</g:additional_image_link><g:price>12990.00 RUB</g:price><g:availability>in_stock</g:availability><g:brand>Acme</g:brand><g:gtin>4600000000017</g:gtin><g:mpn>AC-7</g:mpn><g:condition>new</g:condition><g:google_product_category>2271</g:google_product_category><g:product_type>Одежда &gt; Платья</g:product_type>';
const dressProduct =
  'D-1 | Платье летнее | 12990.00 RUB | at hand | Одежда / Платья | Acme | артикул производителя: AC-7; штрихкод: 4600000000017 | image https://x.example/d.jpg | url https://x.example/d | «Лёгкое»';

export const merchantCases: readonly CatalogCase[] = [
  { name: 'RSS 2.0', file: 'google.xml', content: rss([`<item>${dress}</item>`]), products: [dressProduct] },
  {
    name: 'RSS in UTF-16',
    file: 'google.rss',
    content: utf16(`\ufeff${rss([`<item>${dress}</item>`]).replace('UTF-8', 'UTF-16')}`),
    products: [dressProduct],
  },
  {
    name: 'Atom',
    file: 'google.xml',
    content: `<?xml version="1.0"?>
<feed xmlns="http://www.w3.org/2005/Atom" xmlns:g="http://base.google.com/ns/1.0"><title>Shop</title>
<entry><g:id>L-1</g:id><title>Lamp</title><summary>Bright</summary><link rel="self" href="https://x.example/no"/><link href="https://x.example/l"/><g:price>49.00 USD</g:price><g:availability>out of stock</g:availability><g:google_product_category>Home &amp; Garden &gt; Lighting</g:google_product_category></entry>
</feed>`,
    products: ['L-1 | Lamp | 49.00 USD | 0 pcs | Home & Garden / Lighting | url https://x.example/l'],
    warnings: ['3 CURRENCY_DIFFERS'],
  },
  {
    name: 'sale prices: without a period, running, over, unreadable, not lower',
    file: 'google.xml',
    content: rss(
      (
        [
          ['A', '80.00 RUB', ''],
          ['B', '80.00 RUB', '2001-01-01T00:00+0300/2999-01-01T00:00+0300'],
          ['C', '80.00 RUB', '2001-01-01T00:00+0300/2001-02-01'],
          ['D', '80.00 RUB', 'all of May'],
          ['E', '120.00 RUB', ''],
          ['F', 'soon', ''],
          ['G', '80.00 RUB', '2998-01-01/2999-01-01'],
        ] as const
      ).map(
        ([id, sale, period]) =>
          `<item><g:id>${id}</g:id><title>Lamp ${id}</title><g:price>100.00 RUB</g:price><g:sale_price>${sale}</g:sale_price>${period && `<g:sale_price_effective_date>${period}</g:sale_price_effective_date>`}</item>`,
      ),
    ),
    products: [
      'A | Lamp A | 80.00 RUB, was 100.00 | to order',
      'B | Lamp B | 80.00 RUB, was 100.00 | to order',
      'C | Lamp C | 100.00 RUB | to order',
      'D | Lamp D | 100.00 RUB | to order',
      'E | Lamp E | 100.00 RUB | to order',
      'F | Lamp F | 100.00 RUB | to order',
      'G | Lamp G | 100.00 RUB | to order',
    ],
    warnings: [
      '5 SALE_ENDS',
      '6 SALE_NOT_NOW',
      '7 SALE_PERIOD_UNREADABLE',
      '8 SALE_PRICE_LEFT_OUT',
      '9 SALE_PRICE_LEFT_OUT',
      '10 SALE_BEGINS',
    ],
  },
  {
    name: 'variants of a group, details, fixed words in Russian',
    file: 'google.xml',
    content: rss(
      ['S', 'M'].map(
        (size) =>
          `<item><g:id>T-${size}</g:id><title>Футболка</title><g:price>990 RUB</g:price><g:availability>preorder</g:availability><g:item_group_id>T</g:item_group_id><g:size>${size}</g:size><g:color>белый</g:color><g:gender>unisex</g:gender><g:product_weight>0.2 kg</g:product_weight><g:product_detail><g:section_name>Ткань</g:section_name><g:attribute_name>Плотность</g:attribute_name><g:attribute_value>180 г/м2</g:attribute_value></g:product_detail><g:custom_label_0>margin-low</g:custom_label_0><g:cost_of_goods_sold>300 RUB</g:cost_of_goods_sold><g:shipping><g:country>RU</g:country><g:price>300 RUB</g:price></g:shipping></item>`,
      ),
    ),
    products: ['S', 'M'].map(
      (size) =>
        `T-${size} | Футболка, ${size} | 990.00 RUB | to order | цвет: белый; размер: ${size}; пол: унисекс; вес: 0.2 кг (200 g); плотность: 180 г/м2 (180 g/m2) | group T`,
    ),
  },
  {
    name: 'items that cannot be sold',
    file: 'google.xml',
    content: rss([
      '<item><g:id>A</g:id><title>a</title></item>',
      '<item><g:id>B</g:id><title>b</title><g:price>-1 RUB</g:price></item>',
      '<item><title>c</title><g:price>1 RUB</g:price></item>',
      '<item><g:id>D</g:id><title>d</title><g:price>1 RUB</g:price><g:expiration_date>2001-01-01T00:00Z</g:expiration_date></item>',
      '<item><g:id>E</g:id><g:price>1 RUB</g:price></item>',
      '<item><g:id>F</g:id><title>f</title><g:price>1,299 RUB</g:price></item>',
    ]),
    products: [],
    refused: ['4 PRICE_MISSING', '5 PRICE_NEGATIVE', '6 SKU_MISSING', '8 NAME_MISSING', '9 PRICE_AMBIGUOUS'],
    warnings: ['7 NOT_OFFERED'],
  },
  {
    name: 'a table with tabs',
    file: 'google.tsv',
    content:
      'id\ttitle\tprice\tsale price\tavailability\timage link\tgtin\tcolor\tproduct_detail\tcustom_label_0\tBattery life\nL-1\tLamp\t49.00 RUB\t39.00 RUB\tin stock\thttps://x.example/l.jpg\t4600000000017\twhite\tGeneral:Power:40 W,General:Socket:E27\tx\t8 h\nL-2\tLamp 2\t\t\tin stock\t\t\t\t\t\t\n',
    products: [
      'L-1 | Lamp | 39.00 RUB, was 49.00 | at hand | color: white; gtin: 4600000000017; battery life: 8 ч (28800 s); power: 40 Вт (40 W); socket: E27 | image https://x.example/l.jpg',
    ],
    refused: ['3 PRICE_MISSING'],
  },
  {
    name: 'a table in a .txt, in cp1252',
    file: 'google.txt',
    content: Buffer.from(
      'id\ttitle\tprice\tavailability\tcondition\nA\tCaf\xe9 table\t10.00 EUR\tin stock\tused\n',
      'latin1',
    ),
    products: ['A | Café table | 10.00 EUR | at hand | condition: used'],
    warnings: ['0 ENCODING', '2 CURRENCY_DIFFERS'],
  },
];
