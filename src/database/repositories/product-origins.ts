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

/** In SQL patterns: known through the API alone, so no import has anything to say about it. */
export const onlyByApi = 'api:%:';
export const offByApi = 'off:%';

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

export function isSetByApi(contentHash: string): boolean {
  return contentHash.startsWith('api:');
}
