import type { Product } from './product.ts';

/** A product as an import made it, with a hash that changes whenever the product does. */
export type ProductEntry = { readonly product: Product; readonly hash: string };

/**
 * Entries as JSON text, each article once. Those of an import are made in one thread and written in two others: the thread that
 * answers customers hands the text on and never takes it apart.
 */
export type PackedEntries = { readonly count: number; readonly text: string };

export function packEntries(entries: readonly ProductEntry[]): PackedEntries {
  return { count: entries.length, text: JSON.stringify(entries) };
}

export function unpackEntries({ text }: Pick<PackedEntries, 'text'>): readonly ProductEntry[] {
  return JSON.parse(text) as ProductEntry[];
}

/** Entries that are JSON already, one by one. */
export function joinEntries(texts: readonly string[]): PackedEntries {
  return { count: texts.length, text: `[${texts.join(',')}]` };
}
