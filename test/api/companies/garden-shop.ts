import type { FolderFiles } from '../../factories/company-folder.ts';

/** Garden pumps, hoses in lengths and colours, fittings, gloves in sizes: goods that are told apart by a figure or a letter. Invented. */
export const gardenShop: FolderFiles = {
  'catalog/goods.csv': [
    'Артикул;Название;Название_en;Цена;Остаток;Категория;Цвет;Цвет_en;Мощность, Вт;Напор, м;Длина, м;Бренд',
    'GP-1;Садовый насос Родник 600;Rodnik 600 garden pump;7 490;12;Насосы;зелёный;green;600;35;;Родник',
    'GP-2;Садовый насос Родник 900;Rodnik 900 garden pump;9 990;7;Насосы;зелёный;green;900;42;;Родник',
    'GP-3;Погружной насос Бобёр 400;Bober 400 submersible pump;5 290;15;Насосы;синий;blue;400;18;;Бобёр',
    'HS-10;Шланг Лоза 3/4, 10 м;Loza hose 3/4, 10 m;890;60;Шланги;зелёный;green;;;10;Лоза',
    'HS-20;Шланг Лоза 3/4, 20 м;Loza hose 3/4, 20 m;1 590;40;Шланги;зелёный;green;;;20;Лоза',
    'HS-50;Шланг Лоза 3/4, 50 м;Loza hose 3/4, 50 m;3 490;18;Шланги;зелёный;green;;;50;Лоза',
    'HS-21;Шланг Лоза Про 1/2, 20 м, жёлтый;Loza Pro hose 1/2, 20 m, yellow;1 990;25;Шланги;жёлтый;yellow;;;20;Лоза',
    'HS-22;Шланг Лоза Про 1/2, 20 м, чёрный;Loza Pro hose 1/2, 20 m, black;1 990;25;Шланги;чёрный;black;;;20;Лоза',
    'FT-1;Коннектор быстросъёмный 3/4;Quick connector 3/4;190;300;Фитинги;;;;;;Лоза',
    'FT-2;Коннектор быстросъёмный 1/2;Quick connector 1/2;170;300;Фитинги;;;;;;Лоза',
    'FT-3;Переходник 3/4 на 1/2;Adapter 3/4 to 1/2;150;120;Фитинги;;;;;;Лоза',
    'FT-4;Хомут червячный 16-27 мм;Worm clamp 16-27 mm;45;900;Фитинги;;;;;;Лоза',
    'SP-1;Опрыскиватель Роса 5 л;Rosa sprayer 5 l;1 890;22;Опрыскиватели;красный;red;;;;Роса',
    'SP-2;Опрыскиватель Роса 8 л;Rosa sprayer 8 l;2 490;14;Опрыскиватели;красный;red;;;;Роса',
    'GL-1;Перчатки садовые Лист, размер M;Leaf garden gloves, size M;290;80;Перчатки;серый;grey;;;;Лист',
    'GL-2;Перчатки садовые Лист, размер L;Leaf garden gloves, size L;290;70;Перчатки;серый;grey;;;;Лист',
  ].join('\n'),
  'company.yaml':
    'name: Дачник\nlanguages: [ru, en]\ncurrency: RUB\ntimezone: Europe/Moscow\nhours: "Mo-Su 00:00-24:00"\ncontacts: { address: "Тула, Садовая, 10", phone: "+7 487 200-00-00" }\n',
  'delivery.yaml': [
    'zones:',
    '  - { id: tula, name: "Тула", places: ["Тула", "Tula"], method: { ru: "курьер", en: "courier" }, cost: 250, freeFrom: 10000, days: "1-2" }',
  ].join('\n'),
  'pricing.yaml': [
    'discounts:',
    '  - { id: fittings, when: { quantityFrom: 10 }, percent: 10, category: "Фитинги" }',
    '  - { id: sum, when: { amountFrom: 20000 }, percent: 5 }',
  ].join('\n'),
  'knowledge/terms.md': '# Возврат\nТовар можно вернуть в течение 14 дней.\n\n# Оплата\nВсе цены включают НДС 20 %.\n',
};
