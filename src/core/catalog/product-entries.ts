import type { Product } from './product.ts';

/** A product as an import made it, with a hash that changes whenever the product does. */
export type ProductEntry = { readonly product: Product; readonly hash: string };

/**
 * Entries as JSON in UTF-8, each article once. Those of an import are made in one thread and written in two others: the thread that
 * answers customers hands the bytes on, never takes them apart, and has no garbage of them to collect.
 */
export type PackedEntries = { readonly count: number; readonly json: Uint8Array<ArrayBuffer> };

export function packEntries(entries: readonly ProductEntry[]): PackedEntries {
  return joinEntries(entries.map((entry) => JSON.stringify(entry)));
}

/** Of entries that are JSON already, one by one. The bytes have a buffer of their own, which may be given away. */
export function joinEntries(texts: readonly string[]): PackedEntries {
  return { count: texts.length, json: new TextEncoder().encode(`[${texts.join(',')}]`) };
}

export function unpackEntries({ json }: Pick<PackedEntries, 'json'>): readonly ProductEntry[] {
  return JSON.parse(new TextDecoder().decode(json)) as ProductEntry[];
}
