import { isDeepStrictEqual } from 'node:util';
import type { Product } from '../../../core/catalog/product.ts';
import type { CompanyMaterials } from '../../../core/company/company.ts';
import type { CatalogChange, ChangeResult } from '../../../core/ports/catalog-desk.ts';
import type { IdGenerator } from '../../../core/ports/id-generator.ts';
import type { ImportIndex } from '../../../core/ports/ingestion.ts';
import type { Transaction, UnitOfWork } from '../../../core/ports/unit-of-work.ts';
import { generationKey, inSlices } from '../../ensure-index.ts';
import { settleWith } from '../index-follower.ts';
import { type ReadingContext, readingContext } from './read-given.ts';
import { type ResolvedChanges, resolveChanges, skusOf } from './resolve-changes.ts';

export type ChangeDependencies = {
  readonly unitOfWork: UnitOfWork;
  readonly index: ImportIndex;
  readonly ids: IdGenerator;
  readonly isOnlyProcess: boolean;
  readonly materials: () => Promise<CompanyMaterials>;
  /** An import is under way in this process: it will tell the index which state it holds. */
  readonly isImporting: () => boolean;
  /** Called when more than prices and stock has changed. */
  readonly onOfferChanged: () => void;
};

export type ProductChanges = {
  change(changes: readonly CatalogChange[], eventId?: string): Promise<ChangeResult>;
  /** After an import: what was changed meanwhile goes into the index again, which the import may have overtaken. */
  settle(isImportWhole: boolean): Promise<void>;
};

class Refused extends Error {
  readonly resolved: ResolvedChanges;

  constructor(resolved: ResolvedChanges) {
    super('Some changes were refused.');
    this.resolved = resolved;
  }
}

/** Writes single products that came by API, and keeps the index in step. */
export function createProductChanges(dependencies: ChangeDependencies): ProductChanges {
  const { unitOfWork, index, ids, isOnlyProcess } = dependencies;
  const duringImport = new Set<string>();

  type Event = { readonly changes: readonly CatalogChange[]; readonly id: string | undefined };

  async function store({ changes, id }: Event, context: ReadingContext, transaction: Transaction) {
    // Locks this row: of two calls that change the same product at once the second sees what the first did.
    await transaction.settings.save('catalog.changes', ids.next());
    if (id !== undefined && !(await transaction.cards.rememberEvent('catalog', id))) return undefined;
    const before = await transaction.products.findMany(await skusOf(changes, context));
    const known = new Map(before.map((product) => [product.sku, product]));
    // Only events have an order; in a list nobody can say which of two is meant.
    const resolved = await resolveChanges(changes, known, { ...context, isSequence: id !== undefined });
    if (resolved.problems.length > 0) throw new Refused(resolved);
    if (resolved.upserts.length + resolved.removals.length === 0) return { resolved };
    const generation = ids.next();
    const held = await transaction.settings.find(generationKey);
    await transaction.settings.save(generationKey, generation);
    if (!isOnlyProcess) await settleWith({ before: held, after: generation }, transaction);
    await transaction.products.upsertManyByApi(resolved.upserts);
    await transaction.products.removeManyByApi(resolved.removals);
    return {
      resolved,
      generation,
      isIndexCurrent: index.generation() === (held ?? undefined),
      isOfferChanged: changesOffer(resolved, before),
    };
  }

  async function intoIndex({ upserts, removals }: ResolvedChanges): Promise<void> {
    const products = upserts.map(({ product }) => product);
    await inSlices(products, (part) => index.products.upsert(part));
    if (removals.length > 0) index.products.remove(removals);
    for (const sku of [...products.map((product) => product.sku), ...removals])
      if (dependencies.isImporting()) duringImport.add(sku);
  }

  return {
    async change(changes, eventId) {
      const context = readingContext(await dependencies.materials());
      let stored: Awaited<ReturnType<typeof store>>;
      try {
        stored = await unitOfWork.run((transaction) => store({ changes, id: eventId }, context, transaction));
      } catch (error) {
        if (error instanceof Refused) return { type: 'refused', problems: error.resolved.problems };
        throw error;
      }
      if (!stored) return { type: 'repeated' };
      const { resolved, generation } = stored;
      await intoIndex(resolved);
      // In the midst of an import the index must not claim to hold a whole state.
      if (generation !== undefined && stored.isIndexCurrent && !dependencies.isImporting())
        index.setGeneration(generation);
      if (stored.isOfferChanged) dependencies.onOfferChanged();
      return { type: 'applied', outcomes: resolved.outcomes, warnings: resolved.warnings };
    },

    async settle(isImportWhole) {
      if (duringImport.size === 0) return;
      const skus = [...duringImport];
      duringImport.clear();
      const generation = await unitOfWork.read.settings.find(generationKey);
      const products = await unitOfWork.read.products.findMany(skus);
      const known = new Set(products.map(({ sku }) => sku));
      await inSlices(products, (part) => index.products.upsert(part));
      index.products.remove(skus.filter((sku) => !known.has(sku)));
      // Among several processes others may have changed more; whoever follows them finds out.
      if (isOnlyProcess && isImportWhole && typeof generation === 'string') index.setGeneration(generation);
    },
  };
}

/** Whether products came, went, or are told about in other words; price and stock are read anew by every turn. */
function changesOffer({ upserts, removals }: ResolvedChanges, before: readonly Product[]): boolean {
  if (removals.length > 0) return true;
  const words = ({ price: _, listPrice: __, stock: ___, ...rest }: Product) => JSON.parse(JSON.stringify(rest));
  const known = new Map(before.map((product) => [product.sku, words(product)]));
  return upserts.some(({ product }) => !isDeepStrictEqual(known.get(product.sku), words(product)));
}
