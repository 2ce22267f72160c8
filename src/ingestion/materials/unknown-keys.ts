import { z } from 'zod';

export type UnknownKey = {
  readonly path: readonly (string | number)[];
  readonly key: string;
  readonly near: string | undefined;
};

/** Keys of a value that its schema (or a list of allowed keys) does not name, at any depth, with the likely meant one. */
export function unknownKeys(
  value: unknown,
  expected: z.ZodType | readonly string[],
  path: readonly (string | number)[] = [],
): readonly UnknownKey[] {
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(expected)) return strangers(value, expected, path);
  const schema = unwrapped(expected as z.ZodType);
  if (schema instanceof z.ZodArray && Array.isArray(value)) {
    return value.flatMap((entry, index) => unknownKeys(entry, schema.element as z.ZodType, [...path, index]));
  }
  if (!(schema instanceof z.ZodObject)) return [];
  const shape = schema.shape as Record<string, z.ZodType>;
  const below = Object.entries(value).flatMap(([key, entry]) => {
    const inner = Object.hasOwn(shape, key) ? shape[key] : undefined;
    return inner ? unknownKeys(entry, inner, [...path, key]) : [];
  });
  return [...strangers(value, Object.keys(shape), path), ...below];
}

function strangers(value: object, known: readonly string[], path: readonly (string | number)[]): readonly UnknownKey[] {
  return Object.keys(value)
    .filter((key) => !known.includes(key))
    .map((key) => ({ path, key, near: known.find((name) => isNear(name, key)) }));
}

function unwrapped(schema: z.ZodType): z.ZodType {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodNullable)
    return unwrapped(schema.unwrap() as z.ZodType);
  if (schema instanceof z.ZodPipe) return unwrapped(schema.in as z.ZodType);
  return schema;
}

/** One letter more, less or other, or only case and separators differ: `freefrom`, `free_from`, `percents`. */
function isNear(known: string, written: string): boolean {
  const plain = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  const [left, right] = [plain(known), plain(written)];
  if (left === right) return true;
  if (Math.abs(left.length - right.length) > 1 || Math.min(left.length, right.length) < 3) return false;
  let start = 0;
  while (start < left.length && left[start] === right[start]) start += 1;
  const longer = left.length >= right.length ? left : right;
  const shorter = left.length >= right.length ? right : left;
  return left.length === right.length
    ? left.slice(start + 1) === right.slice(start + 1)
    : longer.slice(start + 1) === shorter.slice(start);
}
