/** A column that may be null, as the core says it. */
export function orUndefined<Value>(value: Value | null): Value | undefined {
  return value ?? undefined;
}
