import type { Product } from '../../catalog/product.ts';
import type { AuditKind, Finding } from '../finding.ts';
import { type AuditSubject, nameOf, placeOf } from '../subject.ts';

/** Products that say too little. What nearly every product lacks is told once: the column is missing, not the cells. */
export function productFields(subject: AuditSubject): readonly Finding[] {
  return [
    ...lacking(subject, 'stock-missing', isStockUnsaid),
    ...lacking(subject, 'description-missing', (product) => Object.keys(product.description).length === 0),
    ...lacking(subject, 'image-missing', (product) => product.image === undefined),
  ];
}

function lacking(
  subject: AuditSubject,
  kind: Extract<AuditKind, 'stock-missing' | 'description-missing' | 'image-missing'>,
  isLacking: (product: Product) => boolean,
): readonly Finding[] {
  const { products } = subject;
  const found = products.filter(isLacking);
  const isColumn = found.length >= 5 && found.length >= products.length * 0.8;
  const [first] = found;
  if (isColumn && first) {
    const { file } = placeOf(first, subject);
    const values = { count: found.length, total: products.length, name: nameOf(first, subject) };
    return [{ kind, place: { file }, example: { id: `${kind}-all`, values } }];
  }
  return found.map((product) => ({
    kind,
    place: placeOf(product, subject),
    example: { id: kind, values: { name: nameOf(product, subject), sku: product.sku } },
    about: { skus: [product.sku] },
  }));
}

/** A change of the product alone may have said it since. */
function isStockUnsaid({ isStockUnsaid: isUnsaid, stock, isAtHand }: Product): boolean {
  return isUnsaid === true && stock === undefined && isAtHand !== true;
}
