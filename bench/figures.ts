export type Figure = {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** What we want it to be. */
  readonly aim?: string;
};

export function percentile(values: readonly number[], percent: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.ceil((percent / 100) * sorted.length) - 1)] ?? Number.NaN;
}

/** JSON lines for programs, then a table for people. */
export function printFigures(figures: readonly Figure[]): void {
  const rows = figures.map((figure) => ({ ...figure, value: Number(figure.value.toPrecision(3)) }));
  for (const row of rows) console.log(JSON.stringify({ bench: 'product', ...row }));
  console.table(rows);
}
