import { type CheckedSentence, checkSentence } from '../../core/claims/check-sentence.ts';
import type { Ledger } from '../../core/claims/ledger.ts';
import { createTableArithmetic, type TableArithmetic } from './table-arithmetic.ts';

/** The head of the table being written. */
export type TableHead = {
  readonly raw: string;
  readonly cells: readonly string[];
  readonly subjects: readonly (readonly string[])[];
  readonly arithmetic: TableArithmetic;
};

const yes = /^(?:да|есть|yes|\+|✓|✔|✅|☑)[️\s]*$/iu;
const no = /^(?:нет|no|-|—|–|✗|✘|❌|×|✕)[️\s]*$/iu;

function cellsOf(row: string): readonly string[] {
  return row
    .trim()
    .replace(/^\||\|$/gu, '')
    .split(/(?<!\\)\|/u)
    .map((cell) => cell.trim());
}

export function isSeparatorRow(row: string): boolean {
  return /^[\s|:-]+$/u.test(row) && row.includes('-');
}

export function readTableHead(row: string, ledger: Ledger): TableHead {
  const cells = cellsOf(row);
  return {
    raw: row,
    cells,
    subjects: cells.map((cell) => subjectsIn(cell, ledger)),
    arithmetic: createTableArithmetic(cells, ledger),
  };
}

/** Each cell is read under its label (the column's head, or the row's first cell when the columns are products), of its product. */
export function checkTableRow(
  row: string,
  head: TableHead | undefined,
  ledger: Ledger,
  earlier: readonly string[],
): CheckedSentence {
  const cells = cellsOf(row);
  const named = cells.map((cell) => subjectsIn(cell, ledger)).find((skus) => skus.length > 0);
  if (named === undefined && head && isQuoted(row, head, ledger))
    return { verdict: 'released', reasons: [], subjects: earlier };
  const reckoned = head?.arithmetic.check(cells, named ?? []);
  const reasons: CheckedSentence['reasons'][number][] = [...(reckoned?.reasons ?? [])];
  for (const [at, cell] of cells.entries()) {
    if (cell === '' || reckoned?.proved.has(at)) continue;
    const isProductColumn = (head?.subjects[at]?.length ?? 0) > 0;
    // A first cell is the row's name; a number there is of its column.
    const isRowName = at === 0 && /\p{L}/u.test(cell);
    const label = isProductColumn ? (cells[0] ?? '') : isRowName ? '' : (head?.cells[at] ?? '');
    // A label says nothing of the product spoken of: "Поплавок" over a column is not "has a float".
    const isLabel = head === undefined || (at === 0 && named === undefined);
    const subjects = (isProductColumn ? head?.subjects[at] : named) ?? (isLabel ? [] : earlier);
    const said = yes.test(cell) ? 'есть' : no.test(cell) ? 'нет' : cell;
    if (said === 'нет' && /^[-—–]$/u.test(cell)) continue;
    const sentence = label === '' ? said : `${label}: ${said}`;
    reasons.push(...checkSentence(sentence, ledger, { subjects, heading: label }).reasons);
  }
  if (reasons.length > 0) head?.arithmetic.spoil();
  return { verdict: reasons.length > 0 ? 'held' : 'released', reasons, subjects: named ?? earlier };
}

/** The company's own row, word for word, under its own head: of no product, so the catalog knows no better. */
function isQuoted(row: string, head: TableHead, ledger: Ledger): boolean {
  const isOurs = (line: string) => ledger.written(line).some(({ of }) => of === undefined);
  return head.subjects.every((skus) => skus.length === 0) && isOurs(head.raw) && isOurs(row);
}

function subjectsIn(cell: string, ledger: Ledger): readonly string[] {
  return ledger.productsIn(cell);
}
