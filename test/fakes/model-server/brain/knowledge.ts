import type { ModelRequest } from '../model-request.ts';
import { readRelaxed } from './read-relaxed.ts';

export type KnownProduct = {
  readonly sku: string;
  readonly name: string;
  /** An amount with its currency, or both in one string: "52990 RUB". */
  readonly price?: { readonly amount: string | number; readonly currency: string } | string;
  readonly availability?: string;
  /** By name, as a terse context has them; or a list. */
  readonly attributes?: Readonly<Record<string, string>> | readonly { readonly name: string; readonly text: string }[];
  readonly coverage?: number | string;
};

export type KnownPassage = { readonly id?: string; readonly text: string; readonly coverage?: number | string };

export type Knowledge = {
  readonly products: readonly KnownProduct[];
  readonly passages: readonly KnownPassage[];
  /** Numbers of requests, as tools and contexts tell them. */
  readonly numbers: readonly string[];
};

/** What stands in JSON texts, whatever their shape: anything with a SKU and a name is a product, anything with a title and a text a passage. */
export function readKnowledge(texts: readonly (string | undefined)[]): Knowledge {
  const products: KnownProduct[] = [];
  const passages: KnownPassage[] = [];
  const numbers: string[] = [];
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) {
      for (const one of value) walk(one);
      return;
    }
    if (typeof value !== 'object' || value === null) return;
    const one = value as Record<string, unknown>;
    if (typeof one.sku === 'string' && typeof one.name === 'string' && one.price !== undefined)
      products.push(one as unknown as KnownProduct);
    if (typeof one.title === 'string' && typeof one.text === 'string') passages.push(one as unknown as KnownPassage);
    if (
      typeof one.number === 'string' &&
      (one.kind !== undefined || one.stage !== undefined || one.state !== undefined)
    )
      numbers.push(one.number);
    for (const inner of Object.values(one)) walk(inner);
  };
  for (const text of texts) walk(readRelaxed(text ?? 'null'));
  return { products, passages, numbers };
}

/** Products that the model has read of anywhere in the talk, the latest first. */
export function knownProducts({ messages }: ModelRequest, context: string | undefined): readonly KnownProduct[] {
  const told = messages.flatMap((message) => (message.role === 'tool' ? [message.text] : [])).reverse();
  return readKnowledge([context, ...told]).products;
}
