import type { Product } from '../../catalog/product.ts';
import { contentStems, foldWord } from '../../claims/words/stem.ts';
import { inLanguage } from '../../language.ts';
import type { Finding } from '../finding.ts';
import { type AuditSubject, groupBy, hasFile, pathOf } from '../subject.ts';

/** From here on a courier's ordinary terms rarely hold. */
const heavyGrams = 100_000;
const heavyWords =
  /тяж[её]л|крупногабарит|негабарит|грузов|разгруз|манипулятор|спецтранспорт|паллет|heavy|oversize|bulky|freight|pallet|tail-?lift|large items/u;

/** No delivery at all, zones that keep their term to themselves, and goods too heavy for terms that never speak of weight. */
export function deliveryGaps(subject: AuditSubject): readonly Finding[] {
  const { zones, pickup } = subject.materials.delivery;
  const { language } = subject;
  if (zones.length === 0 && pickup.length === 0) {
    const categories = [...groupBy(subject.products, (product) => pathOf(product, subject)).keys()].filter(Boolean);
    return [
      {
        kind: 'delivery-missing',
        severity: 'high',
        place: { file: 'delivery.yaml' },
        example: {
          id: hasFile(subject, 'delivery.yaml') && subject.lastImport ? 'delivery-empty' : 'delivery-file',
          values: { count: categories.length, categories: categories.slice(0, 3).join(', ') },
        },
        about: { phrases: ['доставка', 'delivery'] },
      },
    ];
  }
  const untimed = zones
    .filter(({ days }) => days === undefined)
    .map((zone): Finding => {
      const name = inLanguage(zone.name, language);
      return {
        kind: 'delivery-missing',
        place: { file: 'delivery.yaml', holds: `id: ${zone.id}` },
        example: { id: 'zone-days', values: { zone: name } },
        about: { phrases: [name] },
      };
    });
  return [...untimed, ...heavyGoods(subject)];
}

function heavyGoods(subject: AuditSubject): readonly Finding[] {
  const heavy = subject.products.filter((product) => weightOf(product) >= heavyGrams);
  const told = subject.statements.filter(({ about }) => /достав|deliver|shipping|отправ/u.test(about));
  return [...groupBy(heavy, (product) => pathOf(product, subject))].flatMap(
    ([category, products]): readonly Finding[] => {
      const leaf = category.split(' / ').at(-1) ?? '';
      const stems = [...contentStems(leaf)];
      const isTold = told.some(
        ({ about, scene }) =>
          heavyWords.test(foldWord(about)) || (stems.length > 0 && stems.every((stem) => scene.stems.has(stem))),
      );
      const [first] = products;
      if (category === '' || isTold || !first) return [];
      return [
        {
          kind: 'delivery-missing',
          place: { file: 'delivery.yaml' },
          example: {
            id: 'heavy-delivery',
            values: {
              category: leaf,
              name: inLanguage(first.name, subject.language),
              weight: Math.round(weightOf(first) / 1_000),
            },
          },
          about: { skus: products.slice(0, 20).map(({ sku }) => sku) },
        },
      ];
    },
  );
}

function weightOf({ attributes }: Product): number {
  for (const { key, value } of attributes)
    if (
      /^(?:вес|масса|weight|net weight|gross weight|вес брутто|вес нетто)/u.test(key) &&
      value.type === 'number' &&
      value.base?.unit === 'g'
    )
      return value.base.amount;
  return 0;
}
