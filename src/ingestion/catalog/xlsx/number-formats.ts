import type { CellValue } from '../../../core/ports/ingestion.ts';

/** How a cell shows its number; ECMA-376 part 1, 18.8.30. */
export type NumberFormat =
  | { readonly kind: 'plain' | 'date' | 'time' | 'percent' }
  | { readonly kind: 'digits'; readonly count: number };

const dates = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 34, 35, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58]);
const times = new Set([18, 19, 20, 21, 32, 33, 45, 46, 47]);

export function numberFormat(id: number, code: string | undefined): NumberFormat {
  if (code === undefined) {
    if (dates.has(id)) return { kind: 'date' };
    if (times.has(id)) return { kind: 'time' };
    return { kind: id === 9 || id === 10 ? 'percent' : 'plain' };
  }
  const [first = ''] = code.split(';');
  const bare = first.replace(/"[^"]*"|\\.|\[[^\]]*\]|_./g, '');
  // Article numbers with leading zeros: 00042 is stored as 42.
  if (/^0{2,20}$/.test(bare)) return { kind: 'digits', count: bare.length };
  if (/[yд]|d/i.test(bare) || (/(^|[^a-z])m{1,5}([^a-z]|$)/i.test(bare.replace(/h|s/gi, '')) && !/[h#0]/i.test(bare)))
    return { kind: 'date' };
  if (/h|s{1,2}/i.test(bare) && !/general|standard/i.test(bare)) return { kind: 'time' };
  return { kind: bare.includes('%') ? 'percent' : 'plain' };
}

/** A number as the cell shows it, where that is more than the number. */
export function shownNumber(value: number, format: NumberFormat, is1904: boolean): CellValue {
  switch (format.kind) {
    case 'plain':
      return value;
    case 'percent':
      return `${Number((value * 100).toPrecision(12))}%`;
    case 'digits':
      return Number.isInteger(value) && value >= 0 ? String(value).padStart(format.count, '0') : value;
    case 'date':
      return dateOf(value, is1904);
    case 'time':
      return value >= 1 ? dateOf(value, is1904) : timeOf(value);
  }
}

const day = 86_400_000;

/** Days since 30 December 1899, or since 1 January 1904 in workbooks of old Macs. */
function dateOf(value: number, is1904: boolean): CellValue {
  const time = Math.round((value - (is1904 ? 24_107 : 25_569)) * day);
  if (value < 0 || value > 2_958_466) return value;
  return new Date(time).toISOString().slice(0, 10);
}

function timeOf(value: number): string {
  return new Date(Math.round(value * day)).toISOString().slice(11, 16);
}
