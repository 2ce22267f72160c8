import { cp1251, type FolderFiles } from '../../factories/company-folder.ts';

/** A shoe shop whose old accounting program exports windows-1251: each size of each colour is a line. Everything is invented. */
const models = [
  [
    'VT',
    'Кроссовки Ветер',
    'Кроссовки',
    6990,
    'Сетка и замша, подошва не скользит.',
    ['чёрный', 'белый'],
    [36, 38, 40, 42, 43, 44],
  ],
  [
    'OM',
    'Ботинки Омут',
    'Ботинки',
    11990,
    'Натуральная кожа, мембрана не промокает.',
    ['чёрный', 'коричневый'],
    [39, 41, 42, 43],
  ],
  ['LD', 'Туфли Лада', 'Туфли', 5490, 'Каблук 5 см, внутри кожа.', ['красный', 'бежевый'], [36, 37, 38]],
] as const;

/** Sold out: the black sneakers of size 44 and the brown boots of size 42. */
const gone = new Set(['VT-ч-44', 'OM-к-42']);

const rows = models.flatMap(([code, name, kind, price, about, colours, sizes]) =>
  colours.flatMap((colour) =>
    sizes.map((size) => {
      const sku = `${code}-${colour[0]}-${size}`;
      return [sku, `${name}, ${colour}, ${size}`, kind, price, gone.has(sku) ? 0 : 3, colour, size, about].join(';');
    }),
  ),
);

export const shoeShop: FolderFiles = {
  'catalog/остатки.csv': cp1251(['Артикул;Название;Категория;Цена;Остаток;Цвет;Размер;Описание', ...rows].join('\r\n')),
  'company.yaml': 'name: Шаг навстречу\nlanguages: [ru]\ncurrency: RUB\ntimezone: Europe/Samara\n',
  'knowledge/помощь.md': `# Возврат
Обувь без следов носки можно вернуть в течение 14 дней.

# Размеры
Размер 42 соответствует стопе 27 см, 43 — 27,5 см. Модель Омут маломерит: берите на размер больше.

# Доставка
Отправляем по всей России транспортной компанией, по Самаре курьером за 300 ₽.
`,
};
