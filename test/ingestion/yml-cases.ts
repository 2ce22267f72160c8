import { cp1251 } from '../factories/company-folder.ts';
import { type CatalogCase, utf16 } from './catalog-case.ts';

type Parts = { readonly head?: string; readonly shop?: string; readonly offers: readonly string[] };

/** One offer a line from line 5 on. */
function feed({ head = '<?xml version="1.0" encoding="UTF-8"?>', shop = '', offers }: Parts): string {
  return `${head}
<yml_catalog date="2026-03-01T10:00:00+03:00"><shop><name>Родник</name>
<categories><category id="1">Сад</category><category id="2" parentId="1">Насосы</category><category id="3" parentId="4">Круг</category><category id="4" parentId="3">Кольцо</category></categories>${shop}
<offers>
${offers.join('\n')}
</offers></shop></yml_catalog>
`;
}

const pump =
  '<offer id="N-1" available="true"><name>Насос "Омега"</name><price>9900</price><currencyId>RUR</currencyId><categoryId>2</categoryId></offer>';
const pumpProduct = 'N-1 | Насос "Омега" | 9900.00 RUB | at hand | Сад / Насосы';

export const ymlCases: readonly CatalogCase[] = [
  { name: 'UTF-8', file: 'feed.yml', content: feed({ offers: [pump] }), products: [pumpProduct] },
  {
    name: 'windows-1251 as declared',
    file: 'feed.xml',
    content: cp1251(
      feed({
        head: '<?xml version="1.0" encoding="windows-1251"?><!DOCTYPE yml_catalog SYSTEM "shops.dtd">',
        offers: [pump],
      }),
    ),
    products: [pumpProduct],
  },
  {
    name: 'declared windows-1251, written in UTF-8',
    file: 'feed.xml',
    content: feed({ head: '<?xml version="1.0" encoding="windows-1251"?>', offers: [pump] }),
    products: [pumpProduct],
  },
  {
    name: 'declared UTF-8, written in windows-1251',
    file: 'feed.xml',
    content: cp1251(feed({ offers: [pump] })),
    products: [pumpProduct],
  },
  {
    name: 'declared as something nobody knows',
    file: 'feed.xml',
    content: cp1251(feed({ head: '<?xml version="1.0" encoding="x-unknown"?>', offers: [pump] })),
    products: [pumpProduct],
  },
  {
    name: 'UTF-16 with a mark',
    file: 'feed.xml',
    content: utf16(`\ufeff${feed({ head: '<?xml version="1.0" encoding="UTF-16"?>', offers: [pump] })}`),
    products: [pumpProduct],
  },
  {
    name: 'a name in parts, everything an offer can say',
    file: 'feed.yml',
    content: feed({
      offers: [
        '<offer id="77" type="vendor.model" available="true"><typePrefix>Насос</typePrefix><vendor>Родник</vendor><model>Омега 40</model><vendorCode>RO-40</vendorCode><price>9900.50</price><oldprice>12000</oldprice><currencyId>RUR</currencyId><categoryId>2</categoryId><picture>https://x.example/1.jpg</picture><picture>https://x.example/2.jpg</picture><url>https://x.example/77?a=1&amp;b=2</url><barcode>4600000000017</barcode><country_of_origin>Россия</country_of_origin><weight>4.5</weight><count>3</count><sales_notes>Предоплата</sales_notes><delivery-options><option cost="300" days="1-2"/></delivery-options><description><![CDATA[<p>Тихий <b>и</b> быстрый</p><script>alert(1)</script>]]></description><param name="Напор" unit="м">40</param><param name="Цвет">синий</param><param name="Цвет">белый</param></offer>',
      ],
    }),
    products: [
      '77 | Насос Родник Омега 40 | 9900.50 RUB, was 12000.00 | 3 pcs | Сад / Насосы | Родник | артикул производителя: RO-40; штрихкод: 4600000000017; страна производства: Россия; вес: 4.5 кг (4500 g); условия продажи: Предоплата; курьерская доставка по своему региону: 300 ₽ (дней: 1-2); напор: 40 м (40000 mm); цвет: [синий, белый] | image https://x.example/1.jpg | url https://x.example/77?a=1&b=2 | «Тихий и быстрый»',
    ],
  },
  {
    name: 'variants of a group, stock by outlets',
    file: 'feed.yml',
    content: feed({
      offers: [41, 42].map(
        (size) =>
          `<offer id="S-${size}" group_id="9" available="true"><name>Сапоги</name><price>${size}00</price><currencyId>RUB</currencyId><categoryId>1</categoryId><outlets><outlet id="1" instock="2"/><outlet id="2" instock="${size}"/></outlets><param name="Размер">${size}</param><param name="Цвет">хаки</param></offer>`,
      ),
    }),
    products: [
      'S-41 | Сапоги, размер 41 | 4100.00 RUB | 43 pcs | Сад | размер: 41; цвет: хаки | group 9',
      'S-42 | Сапоги, размер 42 | 4200.00 RUB | 44 pcs | Сад | размер: 42; цвет: хаки | group 9',
    ],
  },
  {
    name: 'availability, currencies of the feed, delivery of the shop',
    file: 'feed.yml',
    content: feed({
      shop: '<currencies><currency id="BYN" rate="1"/><currency id="USD" rate="3.2"/></currencies><delivery-options><option cost="10" days="1"/></delivery-options>',
      offers: [
        '<offer id="A" available="true"><name>a</name><price>1</price></offer>',
        '<offer id="B" available="false"><name>b</name><price>1</price><currencyId>USD</currencyId></offer>',
        '<offer id="C" available="false"><name>c</name><price>1</price><count>0</count></offer>',
      ],
    }),
    products: ['A | a | 1.00 BYN | at hand', 'B | b | 1.00 USD | to order', 'C | c | 1.00 BYN | 0 pcs'],
    warnings: ['3 FEED_DELIVERY', '5 CURRENCY_DIFFERS', '6 CURRENCY_DIFFERS', '7 CURRENCY_DIFFERS'],
  },
  {
    name: 'prices that are no prices, categories that are none',
    file: 'feed.yml',
    content: feed({
      offers: [
        '<offer id="A"><name>a</name><price from="true">100</price></offer>',
        '<offer id="B"><name>b</name></offer>',
        '<offer id="C"><name>c</name><price>-1</price></offer>',
        '<offer id="D"><name>d</name><price>0</price></offer>',
        '<offer id="E"><name>e</name><price>5</price><categoryId>99</categoryId></offer>',
        '<offer id="F"><name>f</name><price>5</price><categoryId>3</categoryId></offer>',
        '<offer><name>g</name><price>5</price></offer>',
        '<offer id="H"><name>h &unknown; h</name><price>5</price></offer>',
      ],
    }),
    products: ['E | e | 5.00 RUB | to order', 'F | f | 5.00 RUB | to order | Кольцо / Круг'],
    refused: [
      '5 PRICE_NOT_A_NUMBER',
      '6 PRICE_MISSING',
      '7 PRICE_NEGATIVE',
      '8 PRICE_ZERO',
      '11 SKU_MISSING',
      '12 XML_ENTITY',
    ],
    warnings: ['9 CATEGORY_UNKNOWN'],
  },
  {
    name: 'a description with elements of its own and text escaped twice',
    file: 'feed.yml',
    content: feed({
      offers: [
        '<offer id="A"><name>Кабель &amp;quot;Вега&amp;quot;</name><price>5</price><description><p>Первый</p><p>Второй</p></description><param name="Тип">&lt;b&gt;медный&lt;/b&gt;</param></offer>',
        '<offer id="B"><name>b</name><price>5</price><description>&amp;lt;p&amp;gt;Текст&amp;lt;/p&amp;gt;&lt;script src="x"&gt;</description></offer>',
      ],
    }),
    products: [
      'A | Кабель "Вега" | 5.00 RUB | to order | тип: медный | «Первый Второй»',
      'B | b | 5.00 RUB | to order | «Текст»',
    ],
  },
  {
    name: 'cut short: what came before counts',
    file: 'feed.yml',
    content: feed({ offers: [pump, '<offer id="N-2"><name>На'] }).split('</offers>')[0] ?? '',
    products: [pumpProduct],
    refused: ['7 XML_INVALID'],
  },
];
