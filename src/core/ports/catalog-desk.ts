import type { Product } from '../catalog/product.ts';

/** What a program may change of the catalog, one product at a time. Fields are read by the rules of a catalog row. */
export type CatalogChange =
  /** Creates the product, or replaces all that is known of it. */
  | { readonly type: 'upsert'; readonly product: unknown }
  /** Changes the fields that are there; `null` takes a field away. */
  | { readonly type: 'patch'; readonly sku: string; readonly fields: unknown }
  /** Takes the product off offer; old requests keep their lines. */
  | { readonly type: 'delete'; readonly sku: string };

/** Why a change is refused: which of the given ones, which field as the caller wrote it, a stable code and what to do. */
export type ChangeProblem = {
  readonly index: number;
  readonly field: string;
  readonly code: string;
  readonly reason: string;
};

export type ChangeOutcome = 'added' | 'changed' | 'unchanged' | 'removed';

export type ChangeResult =
  /** All changes stand, in the order given; a removed product has no `product`. */
  | {
      readonly type: 'applied';
      readonly outcomes: readonly {
        readonly sku: string;
        readonly outcome: ChangeOutcome;
        readonly product?: Product;
      }[];
      readonly warnings: readonly ChangeProblem[];
    }
  /** This event was applied before; nothing was done. */
  | { readonly type: 'repeated' }
  /** Nothing was changed. */
  | { readonly type: 'refused'; readonly problems: readonly ChangeProblem[] };

/** The state of one feed that is fetched by URL. Times are RFC 3339. */
export type FeedStatus = {
  readonly name: string;
  readonly url: string;
  /** Seconds between two fetches. */
  readonly everySeconds: number;
  /** `waiting` until the first fetch ended; `failing` while the last good copy serves, or none does. */
  readonly state: 'waiting' | 'ok' | 'failing';
  readonly checkedAt?: string;
  /** When the copy in use was fetched. */
  readonly changedAt?: string;
  readonly nextAt?: string;
  /** Of the copy in use. */
  readonly bytes?: number;
  readonly rows?: number;
  readonly failure?: { readonly reason: string; readonly since: string; readonly attempts: number };
};

/** The ways into the catalog beside the company folder. */
export interface CatalogDesk {
  /** All or nothing, in one transaction. The same `eventId` again does nothing. */
  change(changes: readonly CatalogChange[], eventId?: string): Promise<ChangeResult>;
  feeds(): Promise<readonly FeedStatus[]>;
}
