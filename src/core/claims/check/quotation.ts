import type { Claim } from '../claim.ts';
import { productMentions, type Scene } from './scene.ts';

/** Words of its own that a sentence needs to be told from any other: "900 ₽" under a heading is no quotation. */
const leastWords = 4;

/**
 * Whether a claim stands in the company's texts in this very sentence. A document's sentence that names no product, and a
 * description's said of its product, are quoted as they are; prices, discounts, promises and what is in stock are still checked
 * where catalog and rules know better.
 */
export function isQuoted(claim: Claim, scene: Scene, sentence: string): boolean {
  const words = scene.reading.tokens.filter((token) => token.kind === 'word').length;
  if (scene.isQuestion || words < leastWords) return false;
  const written = scene.ledger.written(sentence);
  if (written.length === 0) return false;
  if (
    isOwnDescription(sentence, scene) &&
    (claim.type === 'quantity' || claim.type === 'days' || claim.type === 'time')
  )
    return true;
  if (productMentions(scene).length > 0 || !written.some(({ of }) => of === undefined)) return false;
  // "Goods made to order need a deposit" is a rule; that something is or is not in stock is the catalog's to tell.
  if (claim.type === 'stock') return claim.availability === 'on_order';
  return quotable.has(claim.type);
}

/** A sentence of the description of what is spoken of names other goods without turning to them. */
export function isOwnDescription(sentence: string, { earlier, ledger }: Pick<Scene, 'earlier' | 'ledger'>): boolean {
  return earlier.length > 0 && ledger.describes(earlier, sentence);
}

const quotable: ReadonlySet<Claim['type']> = new Set(['amount', 'quantity', 'days', 'time', 'date', 'weekday']);
