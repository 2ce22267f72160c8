import type { FolderFiles } from '../../factories/company-folder.ts';

/** Treadmills and weights, with models called after words that anyone says (Про, Дом, Клуб). Everything is invented. */
export const fitnessShop: FolderFiles = {
  'catalog/price.csv': [
    'Артикул;Наименование;Name EN;Категория;Бренд;Цена, руб.;Остаток;Макс. вес пользователя, кг;Мощность, л.с.;Шум, дБ',
    'BD-100;Беговая дорожка Рысь Старт;Lynx Start treadmill;Беговые дорожки;Рысь;34 990,00;6;100;1,5;62',
    'BD-200;Беговая дорожка Рысь Дом;Lynx Home treadmill;Беговые дорожки;Рысь;54 990,00;4;120;2,0;60',
    'BD-300;Беговая дорожка Рысь Про;Lynx Pro treadmill;Беговые дорожки;Рысь;61 500,00;2;150;2,5;58',
    'BD-900;Беговая дорожка Гром Клуб;Grom Club treadmill;Беговые дорожки;Гром;189 000,00;под заказ;180;4,0;65',
    'VT-10;Велотренажёр Рысь Вело;Lynx Velo exercise bike;Велотренажёры;Рысь;27 400,00;5;110;;48',
    'GN-05;Гантель обрезиненная 5 кг;Rubber dumbbell 5 kg;Гантели и гири;Молот;1 450,00;40;;;',
    'GN-10;Гантель обрезиненная 10 кг;Rubber dumbbell 10 kg;Гантели и гири;Молот;2 750,00;36;;;',
    'GN-20;Гантель обрезиненная 20 кг;Rubber dumbbell 20 kg;Гантели и гири;Молот;5 300,00;12;;;',
    'GR-16;Гиря чугунная 16 кг;Cast-iron kettlebell 16 kg;Гантели и гири;Молот;3 900,00;15;;;',
  ].join('\n'),
  'company.yaml':
    'name: Атлет-Склад\nlanguages: [ru, en]\ncurrency: RUB\ntimezone: Europe/Moscow\nhours: "Mo-Fr 10:00-19:00"\ncontacts: { phone: "+7 900 000-00-41", email: shop@example.com }\n',
  'pricing.yaml': [
    'discounts:',
    '  - { id: opt, when: { quantityFrom: 10 }, percent: 6, category: "Гантели и гири" }',
    'authority: { maxPercent: 4, minMarginPercent: 10, onlyAfter: price-objection, stacking: false }',
  ].join('\n'),
  'delivery.yaml':
    'zones:\n  - { id: msk, name: "Москва и область", places: ["Москва", "Подольск"], method: "курьер", cost: 900, days: "2-3" }\n',
  'knowledge/service.md': [
    '# Гарантия и сборка',
    '## Гарантия',
    'На тренажёры Рысь гарантия 24 месяца, на Гром 36 месяцев.',
    '## Сборка',
    'Сборка дорожки в Москве и области 2 500 ₽.',
  ].join('\n'),
};
