/** The payload without what jsonb refuses: NUL and lone surrogates, which customers' messages may hold. */
export function toStorable(value: unknown): unknown {
  const text = JSON.stringify(value);
  if (text === undefined || !/\\u(?:0000|d[89a-f])/i.test(text)) return value;
  return JSON.parse(text, (_key, part: unknown) =>
    typeof part === 'string' ? part.toWellFormed().replaceAll('\u0000', '') : part,
  );
}
