/** The message while slots are being read out of it: what was read leaves a mark such as `{phone}` in its place. */
export type Masked<Value> = { readonly value: Value | undefined; readonly text: string };

export function mask<Value>(
  text: string,
  match: { readonly start: number; readonly end: number },
  mark: string,
  value: Value,
): Masked<Value> {
  return { value, text: `${text.slice(0, match.start)}{${mark}}${text.slice(match.end)}` };
}

export function nothingIn<Value>(text: string): Masked<Value> {
  return { value: undefined, text };
}
