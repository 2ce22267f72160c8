import type { Demand } from '../core/audit/audit-materials.ts';
import { contentStems } from '../core/claims/words/stem.ts';
import type { Repositories } from '../core/ports/repositories.ts';

/** Enough to see what is asked most, few enough to be read in a second. */
const conversations = 200;
const messages = 100;
/** A reply that shows more products than this answers a broad question, not one about each. */
const mostShown = 3;

/** How often customers of the newest conversations spoke of things. */
export async function countDemand(read: Repositories): Promise<Demand> {
  const bySku = new Map<string, number>();
  const said: ReadonlySet<string>[] = [];
  for (const { id } of await read.conversations.list({ limit: conversations })) {
    for (const message of await read.messages.listAfter(id, 0, messages)) {
      if (message.author === 'customer') said.push(contentStems(message.text));
      else if (message.author === 'assistant' && message.products.length <= mostShown)
        for (const { sku } of message.products) bySku.set(sku, (bySku.get(sku) ?? 0) + 1);
    }
  }
  const counted = new Map<string, number>();
  const count = (phrase: string) => {
    const stems = [...contentStems(phrase)];
    return stems.length === 0 ? 0 : said.filter((message) => stems.every((stem) => message.has(stem))).length;
  };
  return {
    ofProduct: (sku) => bySku.get(sku) ?? 0,
    ofPhrase(phrase) {
      const known = counted.get(phrase) ?? count(phrase);
      counted.set(phrase, known);
      return known;
    },
  };
}
