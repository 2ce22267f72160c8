import type { FolderFiles } from '../../factories/company-folder.ts';

/** A dealer of office printers that also rents them: conditions under headings of their own, points with hours, goods called alike. Invented. */
export const printerDealer: FolderFiles = {
  'catalog/printers.csv': [
    'sku;name;name_en;category;category_en;price;stock;description;description_en;Лотков;Лотков_en;Встроенный сканер;Встроенный сканер_en;Листов в пачке',
    'PR-1;Принтер Аист 100;Stork 100 printer;Принтеры;Printers;24000;7;Для дома и стола.;For a desk at home.;1;1;нет;no;',
    'PR-2;Принтер Аист 200;Stork 200 printer;Принтеры;Printers;80000;5;Для отдела.;For a department.;2;2;нет;no;',
    'PR-4;Принтер Аист 400;Stork 400 printer;Принтеры;Printers;140000;2;Печатает меню и бейджи на сорок гостей.;Prints menus and badges for forty guests.;4;4;да;yes;',
    'SC-1;Сканер Филин;Owl scanner;Сканеры;Scanners;15000;9;Планшетный.;Flatbed.;;;;;',
    'SC-2;Сканер Филин Про;Owl Pro scanner;Сканеры;Scanners;32000;4;Потоковый.;Sheet-fed.;;;;;',
    'PP-1;Бумага Снег, 500 листов;Snow paper, 500 sheets;Бумага;Paper;450;90;Для любых принтеров.;For any printer.;;;;;500',
    'FL-1;Плёнка Снег, 500 листов;Snow film, 500 sheets;Плёнка;Film;4500;20;Для ламинаторов.;For laminators.;;;;;500',
    'LM-1;Ламинатор Кит;Whale laminator;Ламинаторы;Laminators;9000;6;До А3.;Up to A3.;;;;;',
  ].join('\n'),
  'company.yaml':
    'name: Оттиск\nlanguages: [ru, en]\ncurrency: RUB\ntimezone: Europe/Moscow\nhours: "Mo-Fr 09:00-18:00"\ncontacts: { phone: "+7 495 000-00-00", address: { ru: "Тула, Печатная, 1", en: "1 Pechatnaya, Tula" } }\n',
  'delivery.yaml': `zones:
  - { id: tula, name: { ru: Тула, en: Tula }, places: ["Тула", "Tula"], method: { ru: курьер, en: courier }, cost: 300, days: "1" }
  - { id: kursk, name: { ru: Курск, en: Kursk }, places: ["Курск", "Kursk"], method: { ru: курьер, en: courier }, cost: 700, days: "2" }
pickup:
  - { id: tula-shop, name: { ru: Склад на Печатной, en: Pechatnaya depot }, place: "Тула", address: { ru: "Печатная, 1", en: "1 Pechatnaya" }, cost: 0, days: "0", hours: "Mo-Fr 08:00-19:00" }
  - { id: kursk-shop, name: { ru: Пункт на Лесной, en: Lesnaya point }, place: "Курск", address: { ru: "Лесная, 7", en: "7 Lesnaya" }, cost: 0, days: "2", hours: "Mo-Su 10:00-22:00" }
`,
  'pricing.yaml': [
    'discounts:',
    '  - { id: sum, when: { amountFrom: 150000 }, percent: 4 }',
    'authority: { maxPercent: 5, onlyAfter: price-objection, stacking: false }',
  ].join('\n'),
  'sales/offers.yaml': `crossSell:
  - { to: { category: Принтеры }, offer: [PP-1, SC-1], reason: { ru: Бумага на первый месяц., en: Paper for the first month. } }
  - { to: { category: Ламинаторы }, offer: [FL-1], reason: { ru: Без плёнки не начать., en: It does nothing without film. } }
`,
  'knowledge/rent.md':
    '# Аренда\n\n## Условия\n\nСдаём в аренду на срок от трёх месяцев. Тонер покупаете у нас, не меньше двух картриджей в месяц.\n\n## Выкуп\n\nПосле года аренды засчитываем треть уплаченного.\n',
  'knowledge/rent.en.md':
    '# Rental\n\n## Terms\n\nWe rent from three months. Toner is bought from us, at least two cartridges a month.\n\n## Buying it out\n\nAfter a year a third of the rent counts towards the price.\n',
  'knowledge/returns.md':
    '# Возврат\n\n## Передумали\n\nТехнику можно вернуть за 14 дней, если её не включали.\n\n## Товар с недостатком\n\nЕсли принтер неисправен, чиним или возвращаем деньги за 30 дней.\n\n## Как оформить\n\n1. Напишите номер заказа.\n2. Приложите фото, для принтера короткое видео.\n',
  'knowledge/returns.en.md':
    '# Returns\n\n## Changed your mind\n\nEquipment can be returned within 14 days if it was never switched on.\n\n## Faulty goods\n\nIf a printer is faulty, we repair it or give the money back within 30 days.\n\n## How to do it\n\n1. Write the order number.\n2. Add photos, and a short video for a printer.\n',
  'knowledge/installation.md':
    '# Установка\n\n## Розетки\n\nЧетырёхлотковым Аистам нужна линия 220 В 16 А, остальным хватает обычной розетки.\n',
  'knowledge/installation.en.md':
    '# Installation\n\n## Sockets\n\nFour-tray Storks need a 220 V 16 A line; any socket does for the others.\n',
};
