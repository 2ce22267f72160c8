import type { FolderFiles } from '../../factories/company-folder.ts';

/** A lighting shop: bulbs of one supplier, fixtures of another who calls the same property in another gender; codes in names. Invented. */
export const lightingShop: FolderFiles = {
  'catalog/bulbs.csv': [
    'sku;name;name_en;category;category_en;price;stock;Мощность, Вт;Цветовая температура, К;Цоколь;Диммируемая',
    'LB-8;Лампа Искра 8 Вт E27 тёплая;Spark 8W E27 warm bulb;Лампы;Bulbs;190;14;8;2700;E27;нет',
    'LB-11;Лампа Искра 11 Вт E27 нейтральная;Spark 11W E27 neutral bulb;Лампы;Bulbs;260;30;11;4000;E27;нет',
    'LB-9D;Лампа Искра Дим 9 Вт E27;Spark Dim 9W E27 bulb;Лампы;Bulbs;420;9;9;2700;E27;да',
    'LB-7D;Лампа Нить 7 Вт E27;Filament 7W E27 bulb;Лампы;Bulbs;400;18;7;2700;E27;да',
  ].join('\n'),
  'catalog/fixtures.csv': [
    'sku;name;name_en;category;category_en;price;stock;Цоколь;Диммируемый',
    'TR-1;Торшер Журавль;Crane floor lamp;Торшеры;Floor lamps;6700;6;E27;да',
    'CH-5;Люстра Созвездие;Constellation chandelier;Люстры;Chandeliers;12990;3;E27;нет',
  ].join('\n'),
  'company.yaml':
    'name: { ru: Светлица, en: Svetlitsa }\nlanguages: [ru, en]\ncurrency: RUB\ntimezone: Europe/Moscow\nhours: "Mo-Su 00:00-24:00"\ncontacts: { phone: "+7 900 000-00-17" }\n',
  'delivery.yaml':
    'zones:\n  - { id: yar, name: { ru: Ярославль, en: Yaroslavl }, places: ["Ярославль", "Yaroslavl"], method: { ru: курьер, en: courier }, cost: 250, days: "1" }\n',
  'pricing.yaml':
    'discounts:\n  - { id: winter, code: SVET5, percent: 5 }\n  - { id: spring, code: SPRING10, percent: 10, validUntil: 2020-05-31 }\n',
};
