import type { FolderFiles } from '../../factories/company-folder.ts';

/** Toys from a marketplace feed: ages and loads that a property bounds, two-word towns, a promo code that is a word. Invented. */
export const toyShop: FolderFiles = {
  'catalog/feed.xml': `<?xml version="1.0" encoding="UTF-8"?>
<yml_catalog date="2026-11-01T10:00:00+03:00"><shop><name>Юла</name><company>ООО Юла</company>
<currencies><currency id="RUB" rate="1"/></currencies>
<categories><category id="1">Игрушки</category><category id="2" parentId="1">Конструкторы</category><category id="3" parentId="1">Куклы</category><category id="4" parentId="1">Настольные игры</category><category id="5" parentId="1">Самокаты</category><category id="6" parentId="5">Запчасти для самокатов</category></categories>
<offers>
<offer id="K100" available="true"><name>Конструктор Бриксон Пожарная станция</name><price>3490</price><oldprice>3990</oldprice><currencyId>RUB</currencyId><categoryId>2</categoryId><vendor>Бриксон</vendor><count>12</count><param name="Количество деталей" unit="шт">512</param><param name="Возраст от" unit="лет">6</param><param name="Материал">пластик</param><description>Станция с двумя машинами и пятью фигурками.</description></offer>
<offer id="K101" available="true"><name>Конструктор Бриксон Ферма</name><price>1290</price><currencyId>RUB</currencyId><categoryId>2</categoryId><vendor>Бриксон</vendor><count>30</count><param name="Количество деталей" unit="шт">96</param><param name="Возраст от" unit="лет">3</param><param name="Материал">пластик</param></offer>
<offer id="K102" available="true"><name>Конструктор деревянный Томик Городок</name><price>990</price><currencyId>RUB</currencyId><categoryId>2</categoryId><vendor>Томик</vendor><count>5</count><param name="Количество деталей" unit="шт">51</param><param name="Возраст от" unit="лет">3</param><param name="Материал">дерево</param></offer>
<offer id="D200" available="true" group_id="D2"><name>Кукла Лада в синем платье</name><price>1890</price><currencyId>RUB</currencyId><categoryId>3</categoryId><vendor>Весна</vendor><count>4</count><param name="Цвет">синий</param><param name="Высота" unit="см">42</param><param name="Возраст от" unit="лет">3</param></offer>
<offer id="D201" available="false" group_id="D2"><name>Кукла Лада в красном платье</name><price>1890</price><currencyId>RUB</currencyId><categoryId>3</categoryId><vendor>Весна</vendor><count>0</count><param name="Цвет">красный</param><param name="Высота" unit="см">42</param><param name="Возраст от" unit="лет">3</param></offer>
<offer id="N300" available="true"><name>Настольная игра Крокодилья почта</name><price>1490</price><currencyId>RUB</currencyId><categoryId>4</categoryId><vendor>Звёздный час</vendor><count>17</count><param name="Число игроков">2-6</param><param name="Возраст от" unit="лет">7</param><param name="Время партии" unit="мин">40</param></offer>
<offer id="N301" available="true"><name>Настольная игра Мемори Лес</name><price>690</price><currencyId>RUB</currencyId><categoryId>4</categoryId><vendor>Звёздный час</vendor><count>22</count><param name="Число игроков">1-4</param><param name="Возраст от" unit="лет">4</param><param name="Время партии" unit="мин">15</param></offer>
<offer id="S400" available="true"><name>Самокат трёхколёсный Вихрик</name><price>4990</price><currencyId>RUB</currencyId><categoryId>5</categoryId><vendor>Вихрик</vendor><count>6</count><param name="Нагрузка до" unit="кг">50</param><param name="Возраст от" unit="лет">3</param><param name="Вес" unit="кг">3,2</param></offer>
<offer id="S401" available="true"><name>Самокат двухколёсный Стриж 200</name><price>8990</price><currencyId>RUB</currencyId><categoryId>5</categoryId><vendor>Стриж</vendor><count>3</count><param name="Нагрузка до" unit="кг">100</param><param name="Возраст от" unit="лет">8</param><param name="Вес" unit="кг">4,7</param><param name="Складной">да</param></offer>
<offer id="Z500" available="true"><name>Колесо 200 мм для самоката Стриж</name><price>790</price><currencyId>RUB</currencyId><categoryId>6</categoryId><vendor>Стриж</vendor><count>15</count></offer>
</offers></shop></yml_catalog>
`,
  'company.yaml': `name: Юла
languages: [ru]
currency: RUB
timezone: Asia/Yekaterinburg
hours: "Mo-Su 00:00-24:00"
contacts: { phone: "+7 343 000-00-10", email: shop@example.com }
assistant: { name: Уля, tone: "дружелюбно" }
`,
  'delivery.yaml': `zones:
  - { id: ekb, name: "Екатеринбург", places: ["Екатеринбург", "Верхняя Пышма"], method: "курьер", cost: 290, freeFrom: 4000, days: "1" }
  - { id: ural, name: "Свердловская область", places: ["Нижний Тагил", "Первоуральск"], method: "СДЭК", cost: 450, days: "2-4" }
pickup:
  - { id: shop, name: "Магазин на Малышева", place: "Екатеринбург", address: "ул. Малышева, 5", cost: 0, days: "0-1", hours: "Mo-Su 10:00-21:00" }
payment:
  - { id: card, name: "картой" }
  - { id: cash, name: "наличными при получении" }
`,
  'pricing.yaml': `discounts:
  - { id: ny, code: ELKA, percent: 10, validFrom: 2020-01-01, validUntil: 2099-01-10 }
  - { id: three, when: { quantityFrom: 3 }, percent: 5, category: "Настольные игры" }
authority: { maxPercent: 3, onlyAfter: price-objection }
`,
  'knowledge/вопросы.md': `# Частые вопросы

## Можно ли вернуть игрушку?
Игрушку в целой упаковке меняем или возвращаем 14 дней. Электронные игрушки и игры с вскрытой плёнкой не возвращаем.

## Упаковываете в подарок?
Да, подарочная упаковка стоит 150 ₽, открытку подпишем бесплатно.

## Есть сертификаты?
На все товары есть сертификат соответствия, пришлём копию по запросу.
`,
};
