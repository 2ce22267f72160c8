import type { ModelChain } from '../assistant/models/chain/model-chain.ts';
import type { ProductSearch } from '../core/ports/search.ts';
import type { Services } from '../http/services.ts';

export type ReadinessOf = {
  readonly database: { ping(): Promise<unknown> };
  readonly products: Pick<ProductSearch, 'count'>;
  readonly models: Pick<ModelChain, 'trouble'>;
  /** The search server, where there is one. */
  readonly searchServer?: { trouble(): string | undefined } | undefined;
  readonly budgets: () => Promise<{ readonly isReady: true; readonly detail?: string }>;
};

/** What `/readyz` tells. Models never make the server unready: the built-in one answers; that it must is told. */
export function createReadiness({
  database,
  products,
  models,
  budgets,
  searchServer,
}: ReadinessOf): Services['readiness'] {
  return async () => {
    const trouble = models.trouble();
    const awayBecause = searchServer?.trouble();
    return {
      database: await database.ping().then(
        () => ({ isReady: true }),
        (error: unknown) => ({ isReady: false, detail: String(error) }),
      ),
      index: products.count() > 0 ? { isReady: true } : { isReady: false, detail: 'No product is imported yet.' },
      budgets: await budgets(),
      // The best sellers are found without it.
      ...(searchServer ? { searchServer: { isReady: true, ...(awayBecause ? { detail: awayBecause } : {}) } } : {}),
      models: { isReady: true, ...(trouble ? { detail: trouble } : {}) },
    };
  };
}
