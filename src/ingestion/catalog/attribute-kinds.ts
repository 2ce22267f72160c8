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

/** Evidence about one attribute over all its cells. */
export class KindEvidence {
  private cells = 0;
  private numeric = 0;
  private yesNo = 0;
  private dashes = 0;
  private lists = 0;
  private labels = 0;
  private sentences = 0;

  add(value: CellValue, mark: DecimalMark): void {
    if (typeof value === 'string' && dash.test(value.trim())) {
      this.dashes += 1;
      return;
    }
    if (isAbsent(value)) return;
    this.cells += 1;
    if (readYesNo(value) !== undefined) this.yesNo += 1;
    else if (isLabel(value)) this.labels += 1;
    else if (readNumeric(value, mark)) this.numeric += 1;
    else if (splitList(value)) this.lists += 1;
    else if (typeof value === 'string' && value.includes(',')) this.sentences += 1;
  }

  kind(): AttributeKind {
    if (this.cells > 0 && this.yesNo === this.cells) return 'yes-no';
    if (this.labels > 0) return 'text';
    if (this.numeric * 10 >= this.cells * 9 && this.numeric > 0) return 'number';
    return this.lists > 0 && this.sentences === 0 ? 'list' : 'text';
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
