import type { PlacedNote } from '../../knowledge/last-import.ts';
import type { Finding } from '../finding.ts';
import type { AuditSubject } from '../subject.ts';

/** What the import read and left out: old prices below the price, keys without effect, stock in unknown words. */
export function importWarnings({ lastImport }: AuditSubject): readonly Finding[] {
  return (lastImport?.warnings ?? []).flatMap((note) => findingOf(note) ?? []);
}

function findingOf(note: PlacedNote): Finding | undefined {
  const place = { file: note.file, ...(note.line > 0 ? { line: note.line } : {}) };
  const quoted = /"([^"]*)"/u.exec(note.reason)?.[1] ?? '';
  switch (note.code) {
    case 'LIST_PRICE_DROPPED': {
      const sku = /of (\S+) is not above/u.exec(note.reason)?.[1] ?? '';
      return {
        kind: 'list-price-below',
        place: { ...place, sku },
        example: { id: 'list-price-below', values: { sku } },
        about: { skus: [sku] },
      };
    }
    case 'LIST_PRICE_UNREADABLE':
      return { kind: 'list-price-below', place, example: { id: 'list-price-unreadable', values: { said: quoted } } };
    case 'UNKNOWN_KEY':
      return {
        kind: 'value-unreadable',
        severity: 'medium',
        place,
        example: {
          id: 'unknown-key',
          values: { key: quoted, near: /Did you mean "([^"]*)"/u.exec(note.reason)?.[1] ?? '' },
        },
      };
    case 'STOCK_UNREADABLE':
      return { kind: 'stock-missing', place, example: { id: 'stock-unreadable', values: { said: quoted } } };
    case 'LINK_UNSAFE':
      return { kind: 'picture-missing', place, example: { id: 'link-unsafe', values: {} } };
    case 'EMPTY_DOCUMENT':
      return { kind: 'row-refused', severity: 'medium', place, example: { id: 'document-empty', values: {} } };
    case 'NO_TEXT':
    case 'NO_TEXT_LAYER':
      return { kind: 'row-refused', place, example: { id: 'note', values: { name: '', reason: note.reason } } };
    default:
      return undefined;
  }
}
