import type { FolderFiles } from '../../factories/company-folder.ts';

/** A fashion shop: collections share their names across kinds of goods, as fashion does. Everything is invented. */
const names = [
  ['Аврора', 'Aurora'],
  ['Лилия', 'Lily'],
  ['Ноктюрн', 'Nocturne'],
  ['Соната', 'Sonata'],
  ['Камея', 'Cameo'],
] as const;
const kinds = [
  ['Платья', 'Платье', 'Dress'],
  ['Блузки', 'Блузка', 'Blouse'],
  ['Пальто', 'Пальто', 'Coat'],
  ['Сумки', 'Сумка', 'Bag'],
] as const;
const colours = [
  ['красный', 'red'],
  ['чёрный', 'black'],
  ['синий', 'blue'],
] as const;
const materials = [
  ['шёлк', 'silk'],
  ['хлопок', 'cotton'],
  ['шерсть', 'wool'],
  ['кожа', 'leather'],
] as const;

const rows = kinds.flatMap(([category, kind, english], kindAt) =>
  names.map(([name, latin], at) => {
    const number = kindAt * names.length + at;
    const [colour, colourEn] = colours[number % 3] ?? colours[0];
    const [material, materialEn] = materials[number % 4] ?? materials[0];
    const price = `${4 + number},990,00`.replace(',', ' ');
    // The blouse Sonata and the coat Aurora are sold out.
    const stock = number === 8 || number === 10 ? 0 : 3 + number;
    return `AT-${100 + number};${kind} «${name}»;${english} "${latin}";${price};${stock};${category};${colour};${colourEn};44-52;${material};${materialEn};${60 + number * 3}`;
  }),
);

export const boutique: FolderFiles = {
  'catalog/collection.csv': [
    'Артикул;Название;Название_en;Цена, ₽;Остаток;Категория;Цвет;Цвет_en;Размер;Материал;Материал_en;Длина, см',
    ...rows,
  ].join('\n'),
  'company.yaml':
    'name: Ателье Север\nlanguages: [ru, en]\ncurrency: RUB\ntimezone: Europe/Moscow\nhours: "Mo-Su 10:00-22:00"\n',
  'delivery.yaml':
    'zones:\n  - { id: rus, name: "Россия", places: ["Москва", "Казань"], method: "курьер", cost: 450, freeFrom: 50000, days: "2-6" }\n',
  'pricing.yaml': 'discounts:\n  - { id: two, when: { quantityFrom: 2 }, percent: 10, category: "Блузки" }\n',
  'knowledge/returns.md':
    '# Возврат\nВещь можно вернуть в течение 14 дней, если сохранены бирки и чек.\n\n## Примерка\nКурьер ждёт 20 минут, пока вы примеряете.\n',
  'knowledge/sizes.md':
    '# Таблица размеров\n| Размер | Грудь, см | Талия, см |\n|---|---|---|\n| 44 | 88 | 70 |\n| 46 | 92 | 74 |\n',
};
