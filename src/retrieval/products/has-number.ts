import type { IndexFile } from '../storage/index-file.ts';

/**
 * Whether any product gives this attribute a number, or a range that reaches, within the bounds. Numbers are found by where they
 * stand; only true ranges, which are few, must be gone through for their other end.
 */
export function hasNumber(
  file: IndexFile,
  {
    attribute,
    unit,
    low,
    high,
  }: { readonly attribute: number; readonly unit: string; readonly low: number; readonly high: number },
): boolean {
  const begins = 'select 1 from product_numbers where attribute = ? and unit = ? and low between ? and ? limit 1';
  const reaches =
    'select 1 from product_numbers where attribute = ? and unit = ? and high > low and low < ? and high >= ? limit 1';
  return (
    file.get(begins, attribute, unit, low, high) !== undefined ||
    file.get(reaches, attribute, unit, low, low) !== undefined
  );
}
