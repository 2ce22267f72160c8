/** A catalog file and what must come of it. */
export type CatalogCase = {
  readonly name: string;
  /** Name inside `catalog/`; the ending decides who reads it. */
  readonly file: string;
  readonly content: string | Uint8Array | (() => Promise<Uint8Array>);
  /** Every product that is taken, in order, as `describeProduct` tells it. */
  readonly products: readonly string[];
  /** Every refusal as `line CODE`. */
  readonly refused?: readonly string[];
  /** Every warning as `line CODE`. */
  readonly warnings?: readonly string[];
};

/** UTF-16 bytes without a mark. */
export function utf16(text: string, order: 'le' | 'be' = 'le'): Buffer {
  const bytes = Buffer.from(text, 'utf16le');
  return order === 'le' ? bytes : bytes.swap16();
}
