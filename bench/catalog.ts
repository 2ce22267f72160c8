/** A made-up shop of tools and pumps of any size, the same each time: what the figures are measured on. */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

type Kind = { readonly ru: string; readonly en: string; readonly category: string; readonly power: number };

const kinds: readonly Kind[] = [
  { ru: 'Дрель ударная', en: 'Impact drill', category: 'Дрели', power: 650 },
  { ru: 'Дрель-шуруповёрт', en: 'Drill driver', category: 'Шуруповёрты', power: 300 },
  { ru: 'Перфоратор', en: 'Rotary hammer', category: 'Перфораторы', power: 800 },
  { ru: 'Пила циркулярная', en: 'Circular saw', category: 'Пилы', power: 1200 },
  { ru: 'Лобзик', en: 'Jigsaw', category: 'Лобзики', power: 600 },
  { ru: 'Шлифмашина угловая', en: 'Angle grinder', category: 'Шлифмашины', power: 900 },
  { ru: 'Насос погружной', en: 'Submersible pump', category: 'Насосы', power: 500 },
  { ru: 'Насос поверхностный', en: 'Surface pump', category: 'Насосы', power: 750 },
  { ru: 'Компрессор', en: 'Compressor', category: 'Компрессоры', power: 1500 },
  { ru: 'Пылесос строительный', en: 'Workshop vacuum', category: 'Пылесосы', power: 1400 },
  { ru: 'Фонарь', en: 'Torch', category: 'Фонари', power: 10 },
  { ru: 'Газонокосилка', en: 'Lawn mower', category: 'Садовая техника', power: 1600 },
];
const brands = ['Гранит', 'Север', 'Volta', 'Kern', 'Тайга', 'Bergmann', 'Заря', 'Norden', 'Импульс', 'Lumen'];
const colours = ['красный', 'синий', 'чёрный', 'зелёный', 'жёлтый'];

/** Writes a company folder with so many products and returns its path. */
export async function writeBenchCompany(parent: string, size: number): Promise<string> {
  const folder = path.join(parent, `company-${size}`);
  await mkdir(path.join(folder, 'catalog'), { recursive: true });
  await mkdir(path.join(folder, 'knowledge'), { recursive: true });
  const rows = Array.from({ length: size }, (_, index) => rowOf(index));
  const headings = 'sku;name;name_en;category;brand;price;stock;Мощность, Вт;Вес, кг;Гарантия, мес;Цвет;description';
  await writeFile(path.join(folder, 'catalog', 'tools.csv'), [headings, ...rows].join('\n'));
  await writeFile(path.join(folder, 'company.yaml'), company);
  await writeFile(path.join(folder, 'delivery.yaml'), delivery);
  await writeFile(path.join(folder, 'pricing.yaml'), pricing);
  await writeFile(path.join(folder, 'knowledge', 'faq.md'), faq);
  return folder;
}

/** The model's name of a product, by which customers call it. */
export function benchModel(index: number): string {
  return `${'АБВГДЕКМ'[index % 8]}-${100 + index}`;
}

function rowOf(index: number): string {
  const kind = kinds[index % kinds.length];
  if (!kind) throw new Error('There are no kinds');
  const brand = brands[(index * 7) % brands.length];
  const model = benchModel(index);
  const power = kind.power + ((index * 37) % 20) * 25;
  const price = 990 + ((index * 7919) % 400) * 100;
  const stock = index % 9 === 0 ? 0 : (index * 13) % 40;
  const weight = (0.5 + ((index * 11) % 90) / 10).toFixed(1).replace('.', ',');
  return [
    `T${String(index).padStart(6, '0')}`,
    `${kind.ru} ${brand} ${model}`,
    `${kind.en} ${brand} ${model}`,
    kind.category,
    brand,
    `${price},00`,
    stock,
    power,
    weight,
    [12, 24, 36][index % 3],
    colours[index % colours.length],
    `${kind.ru} для дома и мастерской. Мощность ${power} Вт, ${index % 2 ? 'с регулировкой оборотов' : 'с защитой от перегрузки'}.`,
  ].join(';');
}

const company = `name: Мастерская
languages: [ru, en]
currency: RUB
timezone: Europe/Moscow
hours: "Mo-Fr 09:00-20:00; Sa 10:00-18:00"
contacts: { phone: "+7 495 000-00-00", email: shop@example.com, address: "Москва, ул. Примерная, 1" }
`;

const delivery = `zones:
  - { id: msk, name: "Москва", places: ["Москва", "Химки"], method: "курьер", cost: 350, freeFrom: 5000, days: "1-2" }
  - { id: spb, name: "Санкт-Петербург", places: ["Санкт-Петербург"], method: "курьер", cost: 490, days: "2-4" }
pickup:
  - { id: shop, name: "Магазин", place: "Москва", address: "ул. Примерная, 1", cost: 0, days: "0-1" }
payment:
  - { id: card, name: { ru: "картой онлайн", en: "card online" } }
`;

const pricing = `discounts:
  - { id: volume, when: { quantityFrom: 5 }, percent: 7 }
  - { id: spring, code: SPRING10, percent: 10 }
authority: { maxPercent: 5, onlyAfter: price-objection, stacking: false }
`;

const faq = `# Вопросы и ответы

## Есть ли гарантия?

Гарантия на электроинструмент от 12 до 36 месяцев, срок указан в карточке товара.

## Можно ли вернуть товар?

Товар можно вернуть в течение 14 дней, если он не был в употреблении.

## Работаете ли вы с организациями?

Да, выставляем счёт и отгружаем по доверенности.

## Do you repair tools?

Yes, our workshop repairs tools of all brands that we sell.
`;
