import type { Attribute } from '../attribute.ts';

/** An attribute as a span of numbers: in its base unit where that is known, else in the company's own. */
export type Measure = { readonly from: number; readonly to: number; readonly unit: string };

export function measureOf({ value }: Attribute): Measure | undefined {
  if (value.type === 'number')
    return value.base
      ? { from: value.base.amount, to: value.base.amount, unit: value.base.unit }
      : { from: value.number, to: value.number, unit: Object.values(value.unit ?? {})[0] ?? '' };
  if (value.type === 'range')
    return value.base
      ? { from: value.base.from, to: value.base.to, unit: value.base.unit }
      : { from: value.from, to: value.to, unit: Object.values(value.unit ?? {})[0] ?? '' };
  return undefined;
}

/** Wordings of an attribute of words, one list a value; undefined for numbers and yes-no. */
export function valuesOf({ value }: Attribute) {
  if (value.type === 'list') return value.values;
  return value.type === 'text' ? [value.text] : undefined;
}
