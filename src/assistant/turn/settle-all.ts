/**
 * `Promise.all` for the writes of one transaction: waits for all of them also when one fails, so that none comes after the rollback, where
 * it would stand alone. Throws what failed first; what fails later fails because of it.
 */
export async function settleAll<Values extends readonly unknown[] | []>(
  values: Values,
): Promise<{ -readonly [At in keyof Values]: Awaited<Values[At]> }> {
  let first: { readonly error: unknown } | undefined;
  await Promise.all(
    values.map(async (value) => {
      try {
        await value;
      } catch (error) {
        first ??= { error };
      }
    }),
  );
  if (first) throw first.error;
  return Promise.all(values);
}
