import { formatMoney, moneyFrom } from '../../catalog/money.ts';
import type { PlacedNote } from '../../knowledge/last-import.ts';
import type { AuditKind, Finding } from '../finding.ts';
import type { AuditSubject } from '../subject.ts';

const kindByCode: Readonly<Record<string, AuditKind>> = {
  PRICE_MISSING: 'price-missing',
  PRICE_NOT_A_NUMBER: 'price-missing',
  PRICE_AMBIGUOUS: 'price-missing',
  PRICE_NEGATIVE: 'price-missing',
  PRICE_ZERO: 'price-placeholder',
  NO_PRICE_COLUMN: 'price-missing',
  DUPLICATE_SKU: 'two-prices',
  VALUE_INVALID: 'value-unreadable',
  YAML_INVALID: 'value-unreadable',
  FORBIDDEN_KEY: 'value-unreadable',
};

/** Rows and values that the import refused: the customer never hears of them. */
export function refusedNotes({ lastImport, products, materials, language }: AuditSubject): readonly Finding[] {
  const shownPrice = (amount = '') =>
    amount === '' ? '' : formatMoney(moneyFrom(amount, materials.profile.currency), language);
  const known = new Set(products.map(({ sku }) => sku.toLowerCase()));
  return (lastImport?.refused ?? []).flatMap((note): readonly Finding[] => {
    const kind = kindOf(note);
    // The same article stands elsewhere with a price: it is the two rows that differ, not the price that lacks.
    if (kind === 'price-missing' && note.product?.sku && known.has(note.product.sku.toLowerCase())) return [];
    const { sku = '', name = '' } = note.product ?? {};
    return [
      {
        kind,
        place: {
          file: note.file,
          ...(note.line > 0 ? { line: note.line } : {}),
          ...(sku ? { sku } : {}),
        },
        example: exampleOf(note, [sku, name].filter(Boolean).join(' '), shownPrice),
        about: { phrases: name ? [name] : [] },
      },
    ];
  });
}

function kindOf(note: PlacedNote): AuditKind {
  const kind = kindByCode[note.code] ?? 'row-refused';
  const { price, firstPrice } = note.product ?? {};
  if (kind === 'two-prices' && price === firstPrice) return 'product-twice';
  return kind === 'value-unreadable' && /\.say(?:\.|")/u.test(note.reason) && /objections/u.test(note.file)
    ? 'objection-unanswered'
    : kind;
}

function exampleOf(
  { code, reason, product }: PlacedNote,
  name: string,
  shownPrice: (amount?: string) => string,
): Finding['example'] {
  const [, quoted = '', detail = ''] = /"([^"]*)"(?: is not as expected: (.*?)\.$)?/u.exec(reason) ?? [];
  switch (code) {
    case 'PRICE_MISSING':
      return { id: 'price-empty', values: { name } };
    case 'PRICE_ZERO':
      return { id: 'price-zero', values: { name } };
    case 'PRICE_NOT_A_NUMBER':
    case 'PRICE_AMBIGUOUS':
    case 'PRICE_NEGATIVE':
      return { id: 'price-unreadable', values: { name, said: quoted } };
    case 'DUPLICATE_SKU':
      return {
        id: product?.price === product?.firstPrice ? 'article-twice' : 'two-prices',
        values: {
          name,
          price: shownPrice(product?.price),
          firstPrice: shownPrice(product?.firstPrice),
          first: product?.firstPlace ?? '',
        },
      };
    case 'VALUE_INVALID':
      return { id: 'value-invalid', values: { path: quoted, detail } };
    default:
      return { id: 'note', values: { name, reason } };
  }
}
