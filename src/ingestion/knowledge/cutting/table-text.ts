const widest = 40;

/**
 * A Markdown table of rows of cells. The first row is the heading unless `hasHeading` is false: then the heading stays empty, so
 * that no row of figures is taken for one. Rows are filled up to the same number of cells.
 */
export function tableText(rows: readonly (readonly string[])[], hasHeading: boolean): string {
  const width = Math.min(widest, Math.max(0, ...rows.map((row) => row.length)));
  const lines = rows.map((row) => line(Array.from({ length: width }, (_, index) => cellText(row[index] ?? ''))));
  const rule = `|${'---|'.repeat(width)}`;
  const [first = '', ...rest] = lines;
  return hasHeading ? [first, rule, ...rest].join('\n') : [line(Array(width).fill('')), rule, ...lines].join('\n');
}

/** Whether the first row names the columns: all its cells are filled, and where others have figures it has words. */
export function isHeadingRow(rows: readonly (readonly string[])[]): boolean {
  const [first = [], ...rest] = rows;
  if (rest.length === 0 || first.length < 2 || first.some((cell) => cell.length > 80)) return false;
  if (first.slice(1).some((cell) => cell.trim() === '')) return false;
  const startsWithFigure = (cell: string | undefined) => /^[^\p{L}\d]*\d/u.test(cell ?? '');
  return !first.some((cell, column) => startsWithFigure(cell) && rest.some((row) => startsWithFigure(row[column])));
}

/** Markdown of the product knows no escapes: a bar inside a cell would make two of it. */
function cellText(cell: string): string {
  return cell.replaceAll('|', '/').replace(/\s+/g, ' ').trim();
}

function line(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}
