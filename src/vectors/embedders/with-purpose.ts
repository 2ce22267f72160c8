import type { Embedder } from '../../core/ports/vectors.ts';

/** Models of the E5 family were trained with these words before each text, and find worse without (their model cards). */
const e5 = { pattern: /(^|[-_/])e5[-_]/i, store: 'passage: ', find: 'query: ' } as const;

export function withPurpose(embedder: Embedder, model: string): Embedder {
  // Instruct models of the family take an instruction instead, which no setting gives yet.
  if (!e5.pattern.test(model) || /instruct/i.test(model)) return embedder;
  return {
    ...embedder,
    embed: (texts, options) =>
      embedder.embed(
        texts.map((text) => `${e5[options.purpose]}${text}`),
        options,
      ),
  };
}
