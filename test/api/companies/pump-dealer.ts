import type { FolderFiles } from '../../factories/company-folder.ts';

/** A dealer of pumps whose assistant may give five percent after an objection to the price, as far as the margin allows. Invented. */
export const pumpDealer: FolderFiles = {
  'catalog/pumps.csv': [
    'Артикул;Название;Название_en;Цена;Закупочная цена;Остаток;Категория;Мощность, Вт;Напор, м;Поплавок;Поплавок_en;Гарантия, мес',
    'RP-100;Насос Ручей 100;Rill 100 pump;10 000;6 000;9;Насосы;600;20;нет;no;24',
    'RP-200;Насос Ручей 200;Rill 200 pump;20 000;12 000;9;Насосы;800;30;да;yes;24',
    'RP-210;Насос Ручей 210;Rill 210 pump;16 000;9 000;4;Насосы;750;28;нет;no;24',
    // 8 330 / 0.85 = 9 800: two percent are left.
    'KP-300;Насос Ключ 300;Spring 300 pump;10 000;8 330;5;Насосы;900;32;да;yes;36',
    // Nothing is left.
    'KP-400;Насос Ключ 400;Spring 400 pump;30 000;27 000;5;Насосы;1100;40;да;yes;36',
  ].join('\n'),
  'company.yaml':
    'name: Водолей\nlanguages: [ru, en]\ncurrency: RUB\ntimezone: Europe/Moscow\ncontacts: { address: "Тверь, Заводская, 5", phone: "+7 482 200-00-00" }\n',
  'delivery.yaml':
    'zones:\n  - { id: tver, name: "Тверь", places: ["Тверь"], method: "курьер", cost: 300, freeFrom: 50000, days: "1-2" }\n',
  'pricing.yaml': [
    'discounts:',
    '  - { id: five, when: { quantityFrom: 5 }, percent: 4 }',
    '  - { id: ten, when: { quantityFrom: 10 }, percent: 8 }',
    'authority: { maxPercent: 5, minMarginPercent: 15, onlyAfter: price-objection, stacking: false }',
  ].join('\n'),
  'knowledge/terms.md':
    '# Возврат\nНасос можно вернуть в течение 14 дней, если он не был в работе.\n\n# Рассрочка\nМожно платить частями: рассрочка на 6 месяцев через банк.\n',
  'knowledge/terms.en.md':
    '# Returns\nA pump can be returned within 14 days if it was not used.\n\n# Instalments\nYou can pay in instalments over 6 months through a bank.\n',
};
