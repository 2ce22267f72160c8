import { factsOfProduct } from '../../core/claims/facts-of.ts';
import type { Message } from '../../core/conversation/message.ts';
import { inLanguage } from '../../core/language.ts';
import type { EarlierTalk } from '../context.ts';
import type { ToolScope } from '../tools/tool-scope.ts';

const mostWords = 8;
const mostProducts = 6;
const longestWords = 120;

/**
 * The part of the talk that a model is not given any more, in short: what the customer wrote and what they were shown. What came of
 * it is in the context already (draft, requests, quotes, what is being chosen, the lead), so no model is asked for a summary.
 */
export async function earlierTalk(
  earlier: readonly Message[],
  { products, language, ledger }: Pick<ToolScope, 'products' | 'language' | 'ledger'>,
): Promise<EarlierTalk | undefined> {
  if (earlier.length === 0) return undefined;
  const wrote = earlier.flatMap(({ author, text }) => (author === 'customer' ? [shortened(text)] : []));
  const skus = new Set(earlier.flatMap((message) => message.products.map(({ sku }) => sku)).reverse());
  // As they are called today; what was taken off offer is not spoken of.
  const shown = [...(await products.find([...skus].slice(0, mostProducts))).values()];
  ledger.add(shown.flatMap((product) => factsOfProduct(product)));
  return {
    customerWrote: wrote.slice(-mostWords),
    shownProducts: shown.map(({ sku, name }) => ({ sku, name: inLanguage(name, language) })),
  };
}

function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length <= longestWords ? line : `${line.slice(0, longestWords).toWellFormed()}…`;
}
