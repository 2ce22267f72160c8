import type { Attribute } from '../../catalog/attribute.ts';
import type { Product } from '../../catalog/product.ts';
import { parseUnit } from '../../catalog/units.ts';
import { inLanguage } from '../../language.ts';
import type { Finding } from '../finding.ts';
import { type AuditSubject, groupBy, median, nameOf, pathOf, placeOf } from '../subject.ts';

type Cell = { readonly product: Product; readonly attribute: Attribute };

/** Columns whose cells are of several units or of several kinds: filters and comparisons go wrong on them. */
export function attributeColumns(subject: AuditSubject): readonly Finding[] {
  const cells = subject.products.flatMap((product) => product.attributes.map((attribute) => ({ product, attribute })));
  const file = ({ product }: Cell) => placeOf(product, subject).file ?? '';
  return [
    ...[...groupBy(cells, (cell) => `${cell.attribute.key}|${file(cell)}`).values()].flatMap(
      (column) => mixedTypes(column, subject) ?? [],
    ),
    ...[
      ...groupBy(cells, (cell) => `${cell.attribute.key}|${file(cell)}|${pathOf(cell.product, subject)}`).values(),
    ].flatMap((column) => mixedUnits(column, subject) ?? oddSizes(column, subject) ?? []),
  ];
}

function mixedTypes(column: readonly Cell[], subject: AuditSubject): Finding | undefined {
  const byType = groupBy(column, ({ attribute }) => typeOf(attribute));
  const [main, ...rest] = [...byType].sort(([, left], [, right]) => right.length - left.length);
  const odd = rest.flatMap(([type, cells]) => (type === 'words' && main?.[0] === 'yes-no' ? [] : cells));
  const [first] = odd;
  // A column of words may hold a figure by right ("Soft-touch", "3000K"); one of figures or of yes and no may not hold much else.
  if (!main || main[0] === 'words' || !first || column.length < 4 || odd.length * 2 >= column.length) return undefined;
  return findingOf('types-mixed', first, main[1][0], odd.length, subject);
}

function mixedUnits(column: readonly Cell[], subject: AuditSubject): Finding | undefined {
  const units = groupBy(
    column.filter(({ attribute }) => unitOf(attribute) !== ''),
    ({ attribute }) => unitOf(attribute),
  );
  if (units.size < 2) return undefined;
  const [main, second] = [...units.values()].sort((left, right) => right.length - left.length);
  return second?.[0] && findingOf('units-mixed', second[0], main?.[0], second.length, subject);
}

/** Of six or more alike figures one a hundred times off is in another unit, though it does not say so. */
function oddSizes(column: readonly Cell[], subject: AuditSubject): Finding | undefined {
  const sized = column.flatMap((cell) => {
    const { value } = cell.attribute;
    return value.type === 'number' && value.number > 0 ? [{ cell, number: value.number }] : [];
  });
  if (sized.length < 6) return undefined;
  const usual = median(sized.map(({ number }) => number));
  const odd = sized.filter(({ number }) => number >= usual * 200 || number * 200 <= usual);
  const main = sized.find(({ number }) => number < usual * 10 && number * 10 > usual);
  return odd.length === 1 && odd[0] ? findingOf('units-mixed', odd[0].cell, main?.cell, 1, subject) : undefined;
}

function findingOf(
  kind: 'types-mixed' | 'units-mixed',
  odd: Cell,
  usual: Cell | undefined,
  count: number,
  subject: AuditSubject,
): Finding {
  const { language } = subject;
  return {
    kind,
    place: placeOf(odd.product, subject),
    example: {
      id: kind,
      values: {
        attribute: inLanguage(odd.attribute.name, language),
        name: nameOf(odd.product, subject),
        said: shown(odd.attribute, language),
        other: usual ? nameOf(usual.product, subject) : '',
        usual: usual ? shown(usual.attribute, language) : '',
        count,
      },
    },
    about: { phrases: [inLanguage(odd.attribute.name, language)] },
  };
}

function typeOf({ value }: Attribute): 'figures' | 'yes-no' | 'words' {
  if (value.type === 'number' || value.type === 'range') return 'figures';
  if (value.type === 'yes-no') return 'yes-no';
  const text = value.type === 'text' ? (Object.values(value.text)[0] ?? '') : '';
  if (/^(?:да|есть|нет|yes|no)$/iu.test(text.trim())) return 'yes-no';
  return /^[-+]?\d+(?:[.,]\d+)?(?:\s*[-–]\s*\d+(?:[.,]\d+)?)?$/u.test(text.trim()) ? 'figures' : 'words';
}

/** The unit by its size, so that `кг` and `kg` are one; empty for a bare number. */
function unitOf({ value }: Attribute): string {
  const unit = 'unit' in value && value.unit ? parseUnit(Object.values(value.unit)[0] ?? '') : undefined;
  return unit ? `${unit.base}:${unit.factor}` : '';
}

function shown({ value }: Attribute, language: string): string {
  const unit = 'unit' in value && value.unit ? ` ${inLanguage(value.unit, language)}` : '';
  switch (value.type) {
    case 'number':
      return `${value.number}${unit}`;
    case 'range':
      return `${value.from}–${value.to}${unit}`;
    case 'yes-no':
      return language.startsWith('ru') ? (value.isTrue ? 'да' : 'нет') : value.isTrue ? 'yes' : 'no';
    case 'list':
      return value.values.map((each) => inLanguage(each, language)).join(', ');
    case 'text':
      return inLanguage(value.text, language);
  }
}
