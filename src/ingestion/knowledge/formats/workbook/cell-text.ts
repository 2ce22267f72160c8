import type { Cell, CellValue } from 'exceljs';
import { visibleText } from '../read-text.ts';

/** A cell as the sheet shows it, as far as the meaning goes: percent and currency come from its number format. */
export function cellText(cell: Cell): string {
  return visibleText(textOf(cell.value, cell.numFmt ?? '')).trim();
}

function textOf(value: CellValue, format: string): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') return numberText(value, format);
  if (typeof value === 'boolean') return value ? '+' : '-';
  if (value instanceof Date) return dateText(value);
  if (typeof value === 'string') return value;
  if ('error' in value) return '';
  if ('richText' in value) return value.richText.map(({ text }) => text).join('');
  if ('hyperlink' in value)
    return typeof value.text === 'string' ? value.text : textOf(value.text as CellValue, format);
  if ('formula' in value || 'sharedFormula' in value) return textOf((value.result ?? null) as CellValue, format);
  return '';
}

function numberText(value: number, format: string): string {
  // Quoted parts and escapes are words of the format: `0" шт"`.
  const [shown = ''] = format.split(';');
  if (/%/.test(shown.replace(/"[^"]*"/g, ''))) return `${rounded(value * 100)}%`;
  const currency = /[₽$€£¥]|(?<=")\s*(?:руб|р|шт|кг|дн|мес)[^"]{0,10}(?=")/iu.exec(shown)?.[0]?.trim();
  return currency ? `${rounded(value)} ${currency}` : rounded(value);
}

/** Without the noise of binary fractions: 0.1 + 0.2 is 0.3. */
function rounded(value: number): string {
  return String(Number(value.toPrecision(12)));
}

function dateText(date: Date): string {
  const text = date.toISOString();
  return text.endsWith('T00:00:00.000Z') ? text.slice(0, 10) : text.slice(0, 16).replace('T', ' ');
}
