import { hash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { Product } from '../../../core/catalog/product.ts';
import type { CatalogChange, ChangeOutcome, ChangeProblem } from '../../../core/ports/catalog-desk.ts';
import { breather } from '../../breathe.ts';
import { note } from '../../refusals.ts';
import { patchProduct } from './patch-product.ts';
import { type GivenProduct, productOfGiven } from './product-of-given.ts';
import { fieldsOf, problemOf, type ReadingContext, readGiven } from './read-given.ts';

export type ResolvedChanges = {
  /** State after all changes, of the products that differ from before. */
  readonly upserts: readonly { readonly product: Product; readonly hash: string }[];
  readonly removals: readonly string[];
  readonly outcomes: readonly { readonly sku: string; readonly outcome: ChangeOutcome; readonly product?: Product }[];
  readonly problems: readonly ChangeProblem[];
  readonly warnings: readonly ChangeProblem[];
};

/** Reads each change against the products as they are, one after the other; several may be about one product. */
export async function resolveChanges(
  changes: readonly CatalogChange[],
  before: ReadonlyMap<string, Product>,
  context: ReadingContext & { readonly isSequence: boolean },
): Promise<ResolvedChanges> {
  const state = new Map<string, Product | undefined>(before);
  const outcomes: ResolvedChanges['outcomes'][number][] = [];
  const problems: ChangeProblem[] = [];
  const warnings: ChangeProblem[] = [];
  const places = new Map<string, number>();
  const breathe = breather();
  for (const [index, change] of changes.entries()) {
    await breathe();
    if (change.type === 'delete') {
      const isKnown = state.get(change.sku) !== undefined;
      if (isKnown) state.set(change.sku, undefined);
      outcomes.push({ sku: change.sku, outcome: isKnown ? 'removed' : 'unchanged' });
      continue;
    }
    const read = await readChange(change, state, context);
    if (read.type === 'refused') {
      problems.push({ index, ...read.problem });
      continue;
    }
    const { product } = read;
    const first = places.get(product.sku.toLowerCase());
    if (first !== undefined && !context.isSequence) {
      problems.push({ index, ...problemOf('sku', note(0, 'DUPLICATE_SKU', product.sku, `place ${first}`)) });
      continue;
    }
    places.set(product.sku.toLowerCase(), index);
    warnings.push(...read.warnings.map((warning) => ({ index, ...warning })));
    const known = state.get(product.sku);
    const outcome = known === undefined ? 'added' : isSame(known, product) ? 'unchanged' : 'changed';
    if (outcome !== 'unchanged') state.set(product.sku, product);
    outcomes.push({ sku: product.sku, outcome, product });
  }
  const touched = [...state].filter(([sku, product]) => product !== before.get(sku));
  return {
    upserts: touched.flatMap(([, product]) => (product ? [{ product, hash: hashOf(product) }] : [])),
    removals: touched.flatMap(([sku, product]) => (product ? [] : [sku])),
    outcomes,
    problems,
    warnings,
  };
}

/** Every article number that the changes speak of, as far as it can be told before they are read. */
export async function skusOf(
  changes: readonly CatalogChange[],
  context: Pick<ReadingContext, 'languages'>,
): Promise<readonly string[]> {
  const found = new Set<string>();
  for (const change of changes) {
    if (change.type !== 'upsert') found.add(change.sku);
    else {
      const given = await readGiven(change.product, context);
      const [sku] = 'code' in given ? [] : fieldsOf(given, 'sku');
      if (sku) found.add(String(sku.value).replace(/\s+/g, ' ').trim());
    }
  }
  return [...found];
}

async function readChange(
  change: Exclude<CatalogChange, { type: 'delete' }>,
  state: ReadonlyMap<string, Product | undefined>,
  context: ReadingContext,
): Promise<GivenProduct> {
  if (change.type === 'patch') {
    const known = state.get(change.sku);
    if (known) return patchProduct(known, change.fields, context);
    const reason = `There is no product with the article number ${change.sku}.`;
    return { type: 'refused', problem: { field: 'sku', code: 'SKU_UNKNOWN', reason } };
  }
  const [sku] = await skusOf([change], context);
  return productOfGiven(change.product, context, sku === undefined ? undefined : state.get(sku));
}

/** As the database gives products back: without what is undefined, keys in any order. */
function isSame(left: Product, right: Product): boolean {
  return isDeepStrictEqual(JSON.parse(JSON.stringify(left)), JSON.parse(JSON.stringify(right)));
}

function hashOf(product: Product): string {
  return hash('sha256', JSON.stringify(product), 'base64url');
}
