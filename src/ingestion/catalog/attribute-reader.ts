import type { Attribute } from '../../core/catalog/attribute.ts';
import type { CellValue } from '../../core/ports/ingestion.ts';
import type { AttributeColumn } from './columns.ts';
import { type AttributeCells, type AttributeContext, attributeOf } from './row-attributes.ts';

/** Longer cells hardly repeat. */
const longest = 60;
const most = 20_000;

type Found = { readonly attribute: Attribute | undefined };

/** `attributeOf` for the rows of one file: a catalog repeats the same few values, so what a cell was read as is given again. */
export function attributeReader(context: AttributeContext): (cells: AttributeCells) => Attribute | undefined {
  const known = new Map<AttributeColumn, Map<CellValue, Found>>();
  let count = 0;

  return (found) => {
    const [cell] = found.cells.values();
    const isLong = typeof cell === 'string' && cell.length > longest;
    if (cell === undefined || found.cells.size > 1 || typeof cell === 'object' || isLong)
      return attributeOf(found, context);
    let ofColumn = known.get(found.column);
    let remembered = ofColumn?.get(cell);
    if (remembered) return remembered.attribute;
    remembered = { attribute: attributeOf(found, context) };
    if (count >= most) {
      known.clear();
      count = 0;
      ofColumn = undefined;
    }
    if (!ofColumn) {
      ofColumn = new Map();
      known.set(found.column, ofColumn);
    }
    ofColumn.set(cell, remembered);
    count += 1;
    return remembered.attribute;
  };
}
