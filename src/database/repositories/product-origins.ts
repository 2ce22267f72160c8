import { and, type Column, isNull, like, notLike, or, sql } from '../orm.ts';

/**
 * The column `content_hash` also tells where a product's present state came from, so that an import knows what to keep:
 *
 * - `ROW`: read from the folder's row with this hash
 * - `api:OWN:ROW`: set by API; the folder's row was ROW then, empty when the folder has none
 * - `off:ROW`: taken off offer by API while the folder's row was ROW
 *
 * An import compares its rows with ROW alone: an unchanged row changes nothing, a changed one wins.
 */
export const setByApi = (own: string, row: string): string => `api:${own}:${row}`;
export const takenOffByApi = (row: string): string => `off:${row}`;

/** Columns of products, or of a page of them. */
type Origin = { readonly contentHash: Column; readonly removedAt: Column };

/** What an import has a say about: neither what only the API knows, nor what went off with its row. */
export function isOfFolder({ contentHash, removedAt }: Origin) {
  return or(and(isNull(removedAt), notLike(contentHash, 'api:%:')), like(contentHash, 'off:%'));
}

/** The hash of the folder's row that an import compares with; empty when the folder has none. */
export function rowHashOf({
  contentHash,
  removedAt,
}: {
  readonly contentHash: string;
  readonly removedAt: Date | null;
}) {
  if (contentHash.startsWith('api:') || contentHash.startsWith('off:'))
    return contentHash.slice(contentHash.lastIndexOf(':') + 1);
  return removedAt === null ? contentHash : '';
}

/** The same in SQL. */
export function rowHash({ contentHash, removedAt }: Origin) {
  return sql<string>`case
    when left(${contentHash}, 4) in ('api:', 'off:') then substring(${contentHash} from '[^:]*$')
    when ${removedAt} is null then ${contentHash} else '' end`;
}

export function isSetByApi(contentHash: string): boolean {
  return contentHash.startsWith('api:');
}
