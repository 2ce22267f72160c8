import type { CellValue, RawField } from '../../core/ports/ingestion.ts';
import { limits } from '../limits.ts';
import { forbiddenNames } from './column-names.ts';
import { foldKey, knownFieldOf } from './columns.ts';

const attributeKeys = new Set(
  'attributes|characteristics|properties|params|parameters|specs|specifications|features|характеристики|свойства|параметры|атрибуты'.split(
    '|',
  ),
);

/** Flattens an object into fields; gives back a forbidden name when there is one. */
export function fieldsOf(
  object: object,
  prefix: string,
  fields: RawField[],
  depth: number,
  isAttribute: boolean,
): string | undefined {
  for (const [key, value] of Object.entries(object)) {
    if (forbiddenNames.has(key)) return key;
    if (depth > 5 || fields.length > limits.columns) return undefined;
    const heading = prefix === '' ? key : `${prefix} ${key}`;
    const mark = isAttribute ? { isAttribute } : {};
    if (isCell(value)) fields.push({ heading, value: value ?? '', ...mark });
    else if (Array.isArray(value)) {
      if (value.every(isCell))
        fields.push({ heading, value: value.filter((part) => part !== null).map(String), ...mark });
      else {
        for (const entry of value) {
          const forbidden = isCell(entry)
            ? undefined
            : namedField(entry as Record<string, unknown>, heading, fields, depth);
          if (forbidden) return forbidden;
        }
      }
    } else {
      const forbidden = nestedFields(key, heading, value as Record<string, unknown>, { fields, depth, isAttribute });
      if (forbidden) return forbidden;
    }
  }
  return undefined;
}

type Around = { readonly fields: RawField[]; readonly depth: number; readonly isAttribute: boolean };

function nestedFields(
  key: string,
  heading: string,
  value: Record<string, unknown>,
  { fields, depth, isAttribute }: Around,
): string | undefined {
  const keys = Object.keys(value);
  const mark = isAttribute ? { isAttribute } : {};
  if (attributeKeys.has(foldKey(key))) return fieldsOf(value, '', fields, depth + 1, true);
  if (keys.length > 0 && keys.every((name) => /^[a-z]{2}$/.test(name))) {
    for (const [language, text] of Object.entries(value))
      if (isCell(text)) fields.push({ heading: `${heading}_${language}`, value: text ?? '', ...mark });
    return undefined;
  }
  if (isCell(value.amount) && 'currency' in value) {
    fields.push({ heading, value: value.amount ?? '' }, { heading: 'currency', value: String(value.currency) });
    return undefined;
  }
  if ('value' in value && isValue(value.value)) {
    const unit = typeof value.unit === 'string' && value.unit !== '' ? { unit: value.unit } : {};
    const own = Array.isArray(value.value) ? value.value.map(String) : (value.value ?? '');
    fields.push({ heading, value: own, ...unit, isAttribute: true });
    return keys.find((name) => forbiddenNames.has(name));
  }
  return fieldsOf(value, heading, fields, depth + 1, isAttribute);
}

/** `{"name": "Вес", "value": 1.8, "unit": "кг"}` in a list of attributes. */
function namedField(
  entry: Record<string, unknown>,
  heading: string,
  fields: RawField[],
  depth: number,
): string | undefined {
  const address = entry.src ?? entry.url;
  if (typeof address === 'string' && knownFieldOf(heading) === 'image') {
    fields.push({ heading, value: address });
    return undefined;
  }
  const name = entry.name ?? entry.title ?? entry.key ?? entry.название;
  if (typeof name !== 'string') return fieldsOf(entry, heading, fields, depth + 1, true);
  return nestedFields(
    name,
    name,
    { value: entry.value ?? entry.values ?? entry.значение ?? '', unit: entry.unit ?? entry.единица ?? '' },
    { fields, depth, isAttribute: true },
  );
}

function isValue(value: unknown): value is CellValue | null {
  return isCell(value) || (Array.isArray(value) && value.every(isCell));
}

function isCell(value: unknown): value is Exclude<CellValue, readonly string[]> | null {
  return value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}
