/** Words of one meaning: any of the terms will do. `weight` is how much the word tells products apart. */
export type TermGroup = {
  readonly written: string;
  readonly terms: readonly string[];
  readonly isPrefix: boolean;
  readonly weight: number;
};

/** FTS5 expression over the groups. Every term is quoted, so nothing a customer writes is read as syntax. */
export function matchExpression(groups: readonly TermGroup[], joint: 'AND' | 'OR', columns?: string): string {
  const all = groups
    .map(
      (group) =>
        `(${group.terms.map((term) => `"${term.replaceAll('"', '""')}"${group.isPrefix ? '*' : ''}`).join(' OR ')})`,
    )
    .join(` ${joint} `);
  return columns ? `{${columns}} : (${all})` : all;
}
