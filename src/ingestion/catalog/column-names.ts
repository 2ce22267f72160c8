/** What a column of a plain table can be, besides an attribute. */
export const knownFields = {
  /** Best first: when a table has several, the first is the article number and the others become attributes. */
  sku: 'sku|артикул|арт|артикул товара|article|article number|article no|art no|item number|item no|item code|product code|код товара|код|vendor code|vendorcode|номенклатурный номер|код номенклатуры|part number|part no|part nr|part code|stock code|order code|catalogue number|catalogue no|catalog number|cat no|reference|ref|шифр|код изделия|id|ид|product id|offer id|item id|номер',
  name: 'name|название|наименование|название товара|наименование товара|product name|item name|имя|товар|product|title|номенклатура|item|позиция|заголовок',
  price:
    'price|цена|цена продажи|current price|розничная цена|цена розничная|цена розница|retail price|unit price|цена за шт|цена за штуку|цена за единицу|наша цена|стоимость|cost to customer|selling price|розница|розничная|розн|цена розн|retail|оптовая цена|цена оптовая|цена опт|опт|wholesale price|wholesale',
  /** What is paid while the price beside it is struck through; alone in a table it is the price. */
  salePrice:
    'sale price|цена со скидкой|акционная цена|цена по акции|цена с учетом скидки|special price|discounted price|промо цена|промоцена|специальная цена|скидочная цена',
  listPrice:
    'list price|старая цена|цена до скидки|цена без скидки|прежняя цена|old price|oldprice|regular price|compare at price|original price|рекомендованная цена|ррц|msrp|rrp|full price',
  currency: 'currency|валюта|currency id|код валюты|currency code|валюта цены',
  stock:
    'stock|остаток|остатки|кол-во|количество|qty|quantity|count|stock quantity|stock qty|quantity in stock|in stock qty|на складе|кол-во на складе|количество на складе|остаток на складе|units in stock|inventory|inventory quantity|inventory qty|склад|свободный остаток',
  availability:
    'availability|наличие|available|in stock|в наличии|есть в наличии|статус наличия|доступность|stock status|наличие на складе',
  orderable: 'on order|под заказ|orderable|preorder|pre order|made to order|backorder|предзаказ|доступен под заказ',
  category:
    'category|категория|категория товара|раздел|группа|group|product group|item group|группа товаров|товарная группа|рубрика|product category|product type|category path|categories|section|department|каталог|раздел каталога',
  subcategory: 'subcategory|подкатегория|подраздел|подгруппа|sub category',
  brand: 'brand|бренд|производитель|торговая марка|марка|manufacturer|vendor|maker|фирма|фирма производитель',
  url: 'url|link|ссылка|ссылка на товар|product url|адрес страницы|страница|page|product link',
  image:
    'image|изображение|картинка|фото|photo|picture|image url|image link|ссылка на фото|img|фотография|изображения|images|photos|pictures|ссылка на изображение|ссылка на картинку',
  description:
    'description|описание|описание товара|подробное описание|полное описание|full description|краткое описание|short description|аннотация|about|body html|body|примечание|примечания|notes|note|remarks',
  fits: 'fits|подходит к|совместим с|совместимо с|compatible with|fits to|для моделей',
  group: 'group id|item group id|variant group|код группы',
} as const;

export type KnownField = keyof typeof knownFields;

/** What the company pays for the goods: kept beside the product to bound discounts, and shown to nobody. Best first. */
export const costColumns =
  'себестоимость|закупочная цена|цена закупки|цена закупочная|закупка|входная цена|cost|cost price|purchase price|buying price|wholesale cost|cogs';

/** Internal figures of the company that a customer must never read; their columns are left out with a warning. */
export const privateColumns = `${costColumns}|поставщик|supplier|маржа|margin|наценка|markup|прибыль|profit`;

/** Numbers of the program that keeps the table; beside an article number they tell a customer nothing. */
export const internalNumbers = 'id|ид|product id|offer id|item id|handle|slug|guid|uuid|номер|№|no|№ п/п|п/п|n';

/** One more price of the same product, for other buyers: a customer must not be quoted it. Tested on names without spaces and signs. */
export const otherPrices =
  /^(цена|стоимость)?(мелкий|крупный|средний|мелк|крупн)?опт(овая|овый|ом)?(цена|\d.*|от.*)?$|^(price)?(wholesale|dealer|distributor|partner)(price)?$|^(цена)?(дилер|партнер|дистрибьютор)(ская|а|у|ов)?(цена)?$/;

/** Numeric looking columns whose values are labels, never amounts. */
export const labelColumns =
  'barcode|штрихкод|штрих код|ean|ean13|gtin|upc|isbn|mpn|модель|model|тн вэд|тнвэд|серия|series|код производителя|артикул производителя|hs code|article|артикул|код';

/** Names that reach into JavaScript objects. */
export const forbiddenNames: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);
