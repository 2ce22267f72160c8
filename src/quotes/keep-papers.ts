import type { RenderQuote } from '../core/ports/quote-paper.ts';

const mostPapers = 100;

/** Setting a paper takes a fifth of a second of the processor, reading it again nothing: the last ones are kept. */
export function keepPapers(render: RenderQuote): RenderQuote {
  const kept = new Map<string, ReturnType<RenderQuote>>();
  return (quote, status) => {
    const key = `${quote.id} ${status}`;
    const paper = kept.get(key) ?? render(quote, status);
    kept.delete(key);
    kept.set(key, paper);
    paper.catch(() => kept.delete(key));
    for (const oldest of kept.keys()) if (kept.size > mostPapers) kept.delete(oldest);
    return paper;
  };
}
