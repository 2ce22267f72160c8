import type { ClaimOf } from '../claim.ts';
import { names, productMentions, type Reason, type Scene, subjectsOf } from './scene.ts';

/** Every product the statement is made of must stand so; without one, some product of the turn must. */
export function checkStock(claim: ClaimOf<'stock'>, scene: Scene): Reason | undefined {
  if (scene.isQuestion && productMentions(scene).length === 0) return undefined;
  const subjects = subjectsOf(scene, claim);
  const stocks = scene.ledger.of('stock').filter((fact) => subjects.length === 0 || subjects.includes(fact.sku));
  const isTrue = (availability: string) =>
    availability === claim.availability || (claim.availability === 'out_of_stock' && availability === 'on_order');
  // Names that fit several products, and products known by an earlier turn only, can't be told apart: one true is enough.
  const hasEach =
    subjects.length > 1 &&
    productMentions(scene).every((mention) => mention.skus.length === 1) &&
    productMentions(scene).length > 1;
  const holds = hasEach
    ? stocks.length > 0 && stocks.every((fact) => isTrue(fact.availability))
    : stocks.some((fact) => isTrue(fact.availability));
  if (holds || isGeneral(claim, scene)) return undefined;
  const truth = stocks
    .slice(0, 3)
    .map((fact) => `${names(scene, [fact.sku])}: ${fact.availability.replaceAll('_', ' ')}`);
  return {
    claim,
    code: 'wrong-stock',
    message: `"${claim.text}" is not what the stock says${truth.length > 0 ? ` (${truth.join('; ')})` : ''}`,
  };
}

/** "Товары под заказ везём 10 дней": said of no product, and a text says it. */
function isGeneral(claim: ClaimOf<'stock'>, scene: Scene): boolean {
  if (productMentions(scene).length > 0) return false;
  const phrase = claim.text.toLowerCase();
  return scene.ledger
    .sentences()
    .some(
      (sentence) =>
        !sentence.isCustomers &&
        sentence.of === undefined &&
        sentence.text.includes(phrase) &&
        [...scene.stems].filter((stem) => sentence.stems.has(stem)).length >= 2,
    );
}
