import { parseUnit } from '../../core/catalog/units.ts';
import type { CellValue } from '../../core/ports/ingestion.ts';
import { type DecimalMark, readNumber } from '../text/numbers.ts';

/** How all values of one attribute are read; decided once for the whole catalog, so that every product has the same type. */
export type AttributeKind = 'number' | 'yes-no' | 'list' | 'text';

export type NumericCell =
  | { readonly type: 'number'; readonly number: number; readonly unit: string | undefined }
  | { readonly type: 'range'; readonly from: number; readonly to: number; readonly unit: string | undefined };

const yes = /^(да|есть|yes|true|y|\+|✓|✔|v|имеется|присутствует)$/;
const no = /^(нет|no|false|n|✗|×|отсутствует)$/;
const dash = /^[-–—−]$/;
const absent = /^([-–—−]+|n\/?a|н\/?д|нет данных|не указано?|неизвестно|unknown|none|null|undefined)$/;

/** Whether the cell says nothing: empty, a dash, `н/д`. A dash in a yes-no column means no; the caller knows. */
export function isAbsent(value: CellValue): boolean {
  if (typeof value === 'object') return value.length === 0;
  return typeof value === 'string' && (value.trim() === '' || absent.test(fold(value)));
}

export function readYesNo(value: CellValue): boolean | undefined {
  if (typeof value === 'boolean') return value;
  if (typeof value !== 'string') return undefined;
  const text = fold(value);
  if (yes.test(text)) return true;
  return no.test(text) || dash.test(text) ? false : undefined;
}

/** `12`, `12,5 кг`, `10-15`, `от 10 до 15 бар`, `-5…+40 °C`; undefined when the cell is anything else. */
export function readNumeric(value: CellValue, mark: DecimalMark): NumericCell | undefined {
  if (typeof value === 'number') return { type: 'number', number: value, unit: undefined };
  if (typeof value !== 'string' || value.length > 60) return undefined;
  const text = value.trim().replace(/^[~≈]\s*/, '');
  const split = splitUnit(text) ?? { amount: text, unit: undefined };
  const single = asNumber(split.amount, mark);
  if (single !== undefined) return { type: 'number', number: single, unit: split.unit };
  const range = /^(?:от\s+|from\s+)?([-−+]?[\d.,\s]*\d)\s*(?:[-–—−]|\.{2,3}|…|до|to)\s*([-−+]?[\d.,\s]*\d)$/i.exec(
    split.amount,
  );
  if (!range?.[1] || !range[2]) return undefined;
  const from = asNumber(range[1], mark);
  const to = asNumber(range[2], mark);
  return from !== undefined && to !== undefined && from < to
    ? { type: 'range', from, to, unit: split.unit }
    : undefined;
}

/** Values of a list cell; undefined when the text reads as a sentence or a single value. */
export function splitList(value: CellValue): readonly string[] | undefined {
  if (typeof value === 'object') return value.map((part) => part.trim()).filter(Boolean);
  if (typeof value !== 'string') return undefined;
  for (const separator of [';', '|', '\n', ',']) {
    if (!value.includes(separator)) continue;
    const parts = (separator === ',' ? value.split(/,(?!\d)/) : value.split(separator))
      .map((part) => part.trim())
      .filter(Boolean);
    const areValues =
      parts.length > 1 &&
      parts.every((part) => part.length <= 40 && part.split(/\s+/).length <= 4 && !/[.!?]$/.test(part));
    return areValues ? parts : undefined;
  }
  return undefined;
}

/** Long digit runs and leading zeros are labels (barcodes, articles), never amounts. */
function isLabel(value: CellValue): boolean {
  return typeof value === 'string' && /^(0\d+|\d{10,})$/.test(value.trim());
}

/**
 * What one cell proves about its attribute, a letter each: nothing, a dash, yes or no, a label, a number, a list, a sentence, any other
 * text. Letters, because a catalog of a hundred thousand rows has a million cells.
 */
export type CellClass = '-' | 'd' | 'y' | 'b' | 'n' | 'l' | 's' | 't';

export function classOfCell(value: CellValue, mark: DecimalMark): CellClass {
  if (typeof value === 'string' && dash.test(value.trim())) return 'd';
  if (isAbsent(value)) return '-';
  if (readYesNo(value) !== undefined) return 'y';
  if (isLabel(value)) return 'b';
  if (readNumeric(value, mark)) return 'n';
  if (splitList(value)) return 'l';
  return typeof value === 'string' && value.includes(',') ? 's' : 't';
}

/** Evidence about one attribute over all its cells. */
export class KindEvidence {
  private readonly counts: Record<CellClass, number> = { '-': 0, d: 0, y: 0, b: 0, n: 0, l: 0, s: 0, t: 0 };

  add(found: CellClass, times = 1): void {
    this.counts[found] += times;
  }

  kind(): AttributeKind {
    const { y, b, n, l, s, t } = this.counts;
    const cells = y + b + n + l + s + t;
    if (cells > 0 && y === cells) return 'yes-no';
    if (b > 0) return 'text';
    if (n * 10 >= cells * 9 && n > 0) return 'number';
    return l > 0 && s === 0 ? 'list' : 'text';
  }
}

function splitUnit(text: string): { readonly amount: string; readonly unit: string | undefined } | undefined {
  const match = /^(.*?\d)\s*([^\d\s.,+-].*|["″%°].*)$/su.exec(text);
  if (!match?.[1] || !match[2]) return undefined;
  if (parseUnit(match[2])) return { amount: match[1], unit: match[2] };
  const late = /^(.*\d)\s*(\D+\d?)$/u.exec(text);
  return late?.[1] && late[2] && parseUnit(late[2]) ? { amount: late[1], unit: late[2].trim() } : undefined;
}

function asNumber(text: string, mark: DecimalMark): number | undefined {
  const number = readNumber(text, mark ?? '.');
  return number.type === 'number' ? number.value : undefined;
}

function fold(text: string): string {
  return text.trim().toLowerCase();
}
