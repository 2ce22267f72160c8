import type { PaperContent, PaperRow } from '../paper-content.ts';
import { heightOf, ink, makeRoom, quiet, type Sheet, type Style, setLine, setText } from './sheet.ts';

type Column = { readonly key: keyof PaperRow; readonly width: number; readonly align?: 'right' };

const gap = 10;
const padding = 6;
const cell: Style = { size: 9.5 };
const head: Style = { size: 8.5, colour: quiet };
const numberWidth = 20;

/** The items, a row each; the head is repeated on every page they run over. */
export function setTable(sheet: Sheet, content: PaperContent): void {
  const columns = columnsOf(sheet, content);
  setTableHead(sheet, content, columns);
  content.rows.forEach((row, index) => {
    const height = Math.max(...columns.map(({ key, width }) => heightOf(sheet, row[key], width, cell))) + padding * 2;
    if (makeRoom(sheet, height)) setTableHead(sheet, content, columns);
    const y = sheet.y + padding;
    setText(sheet, `${index + 1}`, { x: sheet.left, y, width: numberWidth }, { ...cell, colour: quiet });
    eachCell(sheet, columns, ({ key, width, align }, x) => {
      setText(sheet, row[key], { x, y, width }, align ? { ...cell, align } : cell);
    });
    sheet.y += height;
    setLine(sheet, sheet.y);
  });
}

function setTableHead(sheet: Sheet, { columns: labels }: PaperContent, columns: readonly Column[]): void {
  // No head stands alone at the foot of a page.
  makeRoom(sheet, 60);
  const y = sheet.y;
  setText(sheet, '№', { x: sheet.left, y, width: numberWidth }, head);
  eachCell(sheet, columns, ({ key, width, align }, x) => {
    setText(sheet, labels[key], { x, y, width }, align ? { ...head, align } : head);
  });
  sheet.y += 17;
  setLine(sheet, sheet.y, ink);
}

/** Sums get what the widest of them needs, articles what they need up to a bound, and names the rest. */
function columnsOf(sheet: Sheet, { columns: labels, rows }: PaperContent): readonly Column[] {
  const { pdf } = sheet;
  const widest = (key: keyof PaperRow) => {
    pdf.font('regular').fontSize(cell.size);
    const cells = rows.map((row) => pdf.widthOfString(row[key]));
    pdf.fontSize(head.size);
    return Math.ceil(Math.max(pdf.widthOfString(labels[key]), ...cells)) + 1;
  };
  const sku = Math.min(widest('sku'), 96);
  const [quantity, price, total] = [widest('quantity'), widest('price'), widest('total')];
  const name = sheet.width - numberWidth - sku - quantity - price - total - gap * 4;
  return [
    { key: 'sku', width: sku },
    { key: 'name', width: name },
    { key: 'quantity', width: quantity, align: 'right' },
    { key: 'price', width: price, align: 'right' },
    { key: 'total', width: total, align: 'right' },
  ];
}

function eachCell(sheet: Sheet, columns: readonly Column[], set: (column: Column, x: number) => void): void {
  let x = sheet.left + numberWidth;
  for (const column of columns) {
    set(column, x);
    x += column.width + gap;
  }
}
