import type { CellValue } from '../../core/ports/ingestion.ts';

/** A web address or a path inside the company folder; null when the text is neither (scripts, `..`, other schemes). */
export function readLink(value: CellValue): string | undefined | null {
  const text = (typeof value === 'object' ? (value[0] ?? '') : String(value)).trim();
  const first = text.split(/[;|\n]\s*|,\s*(?=https?:|\/)|\s+(?=https?:)/)[0]?.trim() ?? '';
  if (first === '') return undefined;
  if (/^https?:\/\//i.test(first)) return URL.canParse(first) ? first : null;
  if (/^[a-z][a-z\d+.-]*:|^\/\//i.test(first) || first.includes('\\') || first.includes('\u0000')) return null;
  return first.split('/').includes('..') ? null : first.replace(/^(\.?\/)+/, '');
}
