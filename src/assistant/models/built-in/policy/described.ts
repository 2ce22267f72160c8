/** "Does the merino itch?": what a product's own description says, before any document is asked. */
import type { ProductView } from '../../../tools/views.ts';
import { say } from '../wording/speech.ts';
import { unitsOf } from './passage-units.ts';
import { productInContext, referredProducts } from './references.ts';
import type { Outcome, Turn } from './turn.ts';
import { modelName } from './versions/version-of.ts';
import { contentStemsOf, isSameWord, stemsOf } from './words.ts';

/** Undefined unless a word of its name is said, and one sentence has every other word of the question. */
export function describedInFound(turn: Turn): Outcome | undefined {
  for (const product of turn.context.found.products) {
    const quote = sentenceAbout(product, turn);
    if (quote)
      return {
        say: [say('fact.description', { name: modelName(product) }), { quote }],
        note: { focus: [product.sku] },
      };
  }
  return undefined;
}

/** "What brakes has the Trail", that comes in two sizes: one sentence that stands in the descriptions of all of them; which is meant need not be asked. */
export function describedAlike(turn: Turn, skus: readonly string[]): Outcome | undefined {
  const meant = skus.map((sku) => productInContext(turn, sku));
  const [first] = meant;
  const quote = first && sentenceAbout(first, turn);
  if (!first || !quote || !meant.every((one) => one?.description?.includes(quote))) return undefined;
  return { say: [say('fact.description', { name: modelName(first) }), { quote }], note: { focus: [...skus] } };
}

function sentenceAbout(product: ProductView, turn: Turn): string | undefined {
  const asked = contentStemsOf(turn.part ?? turn.text);
  const name = stemsOf(product.name);
  const rest = asked.filter((word) => !name.some((own) => isSameWord(word, own)));
  return rest.length > 0 && rest.length < asked.length ? sentenceWith(rest, product) : undefined;
}

/** "When can it be planted": the sentence about the one that is pointed at which has every word that is asked. */
export function describedOfPointed(turn: Turn): Outcome | undefined {
  const { skus, by } = referredProducts(turn);
  const asked = contentStemsOf(turn.part ?? turn.text);
  // What the message did not find has none of its words.
  const product = skus.length === 1 && by === 'reference' ? productInContext(turn, skus[0] ?? '') : undefined;
  const quote = product && asked.length > 0 ? sentenceWith(asked, product) : undefined;
  if (!product || !quote) return undefined;
  return { say: [say('fact.description', { name: modelName(product) }), { quote }], note: { focus: [product.sku] } };
}

function sentenceWith(words: readonly string[], { description = '' }: ProductView): string | undefined {
  return unitsOf(description).find(({ text }) => {
    const stems = stemsOf(text);
    return words.every((word) => stems.some((stem) => isSameWord(word, stem)));
  })?.text;
}
