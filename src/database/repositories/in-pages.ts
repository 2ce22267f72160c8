/** Cuts a list so that one statement stays far below PostgreSQL's 65,535 parameters. */
export function* inPages<Item>(items: readonly Item[], size = 500): Generator<readonly Item[]> {
  for (let start = 0; start < items.length; start += size) yield items.slice(start, start + size);
}
