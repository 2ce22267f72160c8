import type { PageContext } from '../../core/conversation/conversation.ts';
import type { ProductLookup } from '../tools/tool-scope.ts';

/** The product whose page the customer is on: an article number that stands as a step or a parameter of the address. */
export async function pageSku(page: PageContext, products: ProductLookup): Promise<string | undefined> {
  if (!page.url || !URL.canParse(page.url)) return undefined;
  const url = new URL(page.url);
  const candidates = [...url.pathname.split('/'), ...url.searchParams.values(), url.hash.slice(1)]
    .map(decode)
    .filter((step) => step.length > 0 && step.length <= 100)
    .slice(-12);
  const found = await products.find(candidates);
  return candidates.findLast((candidate) => found.has(candidate));
}

function decode(step: string): string {
  try {
    return decodeURIComponent(step);
  } catch {
    return step;
  }
}
