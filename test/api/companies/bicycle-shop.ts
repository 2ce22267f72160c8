import type { FolderFiles } from '../../factories/company-folder.ts';

/** A bicycle shop whose documents tell of terms and services in their own words, without a heading for each. Everything is invented. */
export const bicycleShop: FolderFiles = {
  'company.yaml': `name: Педаль
languages: [ru, en]
currency: RUB
timezone: Europe/Moscow
hours: "Tu-Fr 11:00-20:00; Sa-Su 10:00-19:00"
contacts: { phone: "+7 495 555-01-77", email: hello@pedal.example.com, address: { ru: "Москва, Заводская улица, 5", en: "5 Zavodskaya Street, Moscow" }, site: "https://pedal.example.com" }
assistant: { name: { ru: Вика, en: Vika } }
`,
  'delivery.yaml': `zones:
  - { id: msk, name: { ru: Москва, en: Moscow }, places: ["Москва", "Moscow", "Химки", "Мытищи"], method: { ru: курьер, en: courier }, cost: 900, freeFrom: 40000, days: "1-2" }
  - { id: spb, name: { ru: Санкт-Петербург, en: Saint Petersburg }, places: ["Санкт-Петербург", "Питер", "Saint Petersburg"], method: { ru: транспортная компания, en: carrier }, cost: 1800, days: "3-5" }
  - { id: tula, name: { ru: Тула, en: Tula }, places: ["Тула", "Tula", "Калуга", "Kaluga"], method: { ru: транспортная компания, en: carrier }, cost: 1400, freeFrom: 60000, days: "2-4" }
pickup:
  - { id: shop, name: { ru: Магазин на Заводской, en: Zavodskaya shop }, place: "Москва", address: { ru: "Заводская улица, 5", en: "5 Zavodskaya Street" }, cost: 0, days: "0-1", hours: "Tu-Fr 11:00-20:00; Sa-Su 10:00-19:00" }
payment:
  - { id: card, name: { ru: картой на сайте, en: card on the site } }
  - { id: cash, name: { ru: наличными в магазине, en: cash in the shop } }
  - { id: parts, name: { ru: частями за 4 платежа, en: in four parts } }
`,
  'catalog/bikes.csv': `sku;name;name_en;category;category_en;brand;price;list_price;stock;description;description_en;Вес, кг;Диаметр колёс, дюйм;Размер рамы;Скоростей;Тормоза;Гарантия, мес;Материал рамы;Нагрузка, кг
VL-100;Велосипед Ветер 3;Bicycle Veter 3;Городские велосипеды;City bikes;Ветер;32990;;6;Городской велосипед с низкой рамой, корзина и багажник в комплекте.;City bike with a low frame, basket and rack included.;15,5;28;17;3;ободные;24;сталь;110
VL-110;Велосипед Ветер 7;Bicycle Veter 7;Городские велосипеды;City bikes;Ветер;45990;49990;3;Семь скоростей в планетарной втулке, полный кожух цепи.;Seven speeds in a hub gear, full chain case.;16,2;28;19;7;роликовые;24;алюминий;120
VL-200;Велосипед Гребень 29;Bicycle Greben 29;Горные велосипеды;Mountain bikes;Гребень;78990;;4;Воздушная вилка 120 мм и гидравлические дисковые тормоза.;Air fork 120 mm and hydraulic disc brakes.;13,1;29;18;12;дисковые гидравлические;36;алюминий;130
VL-210;Велосипед Гребень 27;Bicycle Greben 27;Горные велосипеды;Mountain bikes;Гребень;54990;;0;Пружинная вилка 100 мм, механические дисковые тормоза.;Coil fork 100 mm, mechanical disc brakes.;14,6;27,5;18;8;дисковые механические;36;алюминий;120
VL-300;Электровелосипед Ток 500;E-bike Tok 500;Электровелосипеды;E-bikes;Ток;129990;;2;Мотор 350 Вт, аккумулятор 500 Вт·ч, запас хода до 70 км.;350 W motor, 500 Wh battery, range up to 70 km.;22,4;27,5;18;9;дисковые гидравлические;12;алюминий;130
VL-400;Детский велосипед Чиж 16;Kids' bike Chizh 16;Детские велосипеды;Kids' bikes;Чиж;14990;;9;Для детей от 4 до 6 лет, съёмные боковые колёса.;For children aged 4 to 6, removable training wheels.;8,3;16;;1;ножной;12;сталь;40
VL-500;Шлем Каска М;Helmet Kaska M;Аксессуары;Accessories;Каска;3990;;20;Литой шлем с регулировкой, 55–59 см.;In-mould helmet with adjustment, 55–59 cm.;0,28;;;;;6;;
VL-510;Замок U-образный Страж;U-lock Strazh;Аксессуары;Accessories;Страж;2490;;15;Закалённая сталь, два ключа.;Hardened steel, two keys.;1,1;;;;;12;;
VL-520;Насос напольный Вдох;Floor pump Vdoh;Аксессуары;Accessories;Вдох;1990;;0;Манометр до 11 бар, переходник для всех вентилей.;Gauge to 11 bar, adapter for all valves.;1,4;;;;;12;;
`,
  'knowledge/faq.en.md': `# Questions and answers

**Do you assemble the bike before shipping?** Yes, we assemble and tune it free of charge. You only turn the handlebar and screw in the pedals.

**Can I ride one before buying?** Yes, a test ride at the shop is free; bring your passport.

**Do you rent bikes?** Yes, a city bike is 900 ₽ a day with a 5,000 ₽ deposit.

**Do you take an old bike in part exchange?** Yes, we take up to 20 % of its price off if it is younger than five years.

**Do you store bikes over winter?** Yes, 1,500 ₽ a season from November to March.

**How do I choose a frame size?** Height 155–165 cm: 16 inches, 165–178 cm: 18 inches, 178–190 cm: 20 inches.
`,
  'knowledge/faq.md': `# Вопросы и ответы

**Вы собираете велосипед перед отправкой?** Да, собираем и настраиваем бесплатно. Остаётся повернуть руль и прикрутить педали.

**Можно прокатиться перед покупкой?** Да, тест-драйв в магазине бесплатный, с собой нужен паспорт.

**Есть ли прокат?** Да, городской велосипед 900 ₽ в день, залог 5 000 ₽.

**Принимаете старый велосипед в зачёт?** Да, оценим и скинем до 20 % его цены, если он младше пяти лет.

**Храните велосипеды зимой?** Да, 1 500 ₽ за сезон с ноября по март.

**Как подобрать размер рамы?** Рост 155–165 см: 16 дюймов, 165–178 см: 18 дюймов, 178–190 см: 20 дюймов.
`,
  'knowledge/payment.en.md': `# Payment and instalments

By card on the site, in cash in the shop or in parts: four payments every two weeks at no extra cost, for orders up to 60,000 ₽.

Companies get an invoice with VAT, to be paid within three working days.

A 20 % deposit is needed only for goods made to order. It is returned in full if you change your mind before shipping.

Gift cards of 3,000, 5,000 and 10,000 ₽ are valid for a year.
`,
  'knowledge/payment.md': `# Оплата и рассрочка

Картой на сайте, наличными в магазине или частями: четыре платежа раз в две недели без переплаты, для заказов до 60 000 ₽.

Юридическим лицам выставляем счёт с НДС, оплата в течение трёх рабочих дней.

Предоплата 20 % нужна только за товары под заказ. Её возвращаем полностью, если вы передумали до отгрузки.

Подарочные сертификаты на 3 000, 5 000 и 10 000 ₽ действуют год.
`,
  'knowledge/returns.en.md': `# Returns and exchanges

A new bike without traces of riding can be returned within 14 days. Keep the receipt and the packaging.

A helmet or clothing can be returned within 7 days if the tag is in place. Opened tubes, lubricants and sealants are not accepted.

Money goes back to the card in 3 to 10 days. The buyer pays for return shipping if the goods are sound.

Wrong frame size? We swap it for another size free of charge, and pay the shipping once.
`,
  'knowledge/returns.md': `# Обмен и возврат

Новый велосипед без следов катания принимаем обратно 14 дней. Сохраните чек и упаковку.

Шлем и одежду вернуть можно в течение 7 дней, если бирка на месте. Вскрытые камеры, смазки и герметики не принимаем.

Деньги возвращаем на карту за 3–10 дней. Обратную доставку оплачивает покупатель, если товар исправен.

Размер рамы не подошёл? Поменяем на другой размер бесплатно, доставка за наш счёт один раз.
`,
  'knowledge/service.en.md': `# Workshop

| Work | Price | Time |
| --- | --- | --- |
| Basic service | 2,500 ₽ | 1 day |
| Full service | 5,900 ₽ | 3 days |
| New chain fitted | 600 ₽ | while you wait |
| Brake bleeding | 1,200 ₽ | 1 day |

We collect bikes for repair in Moscow for 700 ₽. We work on bikes of any make.
`,
  'knowledge/service.md': `# Мастерская

| Работа | Цена | Срок |
| --- | --- | --- |
| Базовое ТО | 2 500 ₽ | 1 день |
| Полное ТО | 5 900 ₽ | 3 дня |
| Замена цепи | 600 ₽ | при вас |
| Прокачка тормозов | 1 200 ₽ | 1 день |

Забираем велосипед в ремонт по Москве за 700 ₽. Работаем с велосипедами любых марок.
`,
  'knowledge/warranty.en.md': `# Bicycle warranty

The warranty runs from the date of sale; its length is on the product card. E-bike frames have a 24-month warranty, batteries 12 months.

## What is covered

Factory defects of the frame, fork, hubs and derailleurs. The first service after 200 km is free.

## What is not covered

- Punctures, worn chains, pads and tyres.
- Damage after jumps, crashes and races.
- Rust if the bike spent the winter on a balcony.

## Where to go

Bring the bike to our workshop at 5 Zavodskaya Street. Diagnosis is free. From other towns send it by carrier: we pay both ways if the case is covered.

## How long a repair takes

Usually three to seven days. If a part comes from the factory, up to 30 days.
`,
  'knowledge/warranty.md': `# Гарантия на велосипеды

Гарантия действует с даты продажи и указана в карточке товара. На раму электровелосипедов гарантия 24 месяца, на аккумулятор 12 месяцев.

## Что входит в гарантию

Заводской брак рамы, вилки, втулок и переключателей. Первое техобслуживание через 200 км бесплатно.

## Что не входит

- Проколы, износ цепи, колодок и покрышек.
- Поломки после прыжков, падений и гонок.
- Ржавчина, если велосипед зимовал на балконе.

## Куда обращаться

Привезите велосипед в мастерскую на Заводской, 5. Диагностика бесплатна. Из других городов отправьте транспортной компанией: оплатим доставку в обе стороны, если случай гарантийный.

## Сколько длится ремонт

Обычно от трёх до семи дней. Если деталь везут с завода, до 30 дней.
`,
};
