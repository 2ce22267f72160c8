import type { Finding } from '../finding.ts';
import { type AuditSubject, nameOf, placeOf } from '../subject.ts';

export function missingPictures(subject: AuditSubject): readonly Finding[] {
  return subject.products.flatMap((product): readonly Finding[] => {
    const { image } = product;
    if (image === undefined || !subject.missingPictures.has(image)) return [];
    return [
      {
        kind: 'picture-missing',
        place: placeOf(product, subject),
        example: { id: 'picture-missing', values: { name: nameOf(product, subject), image } },
        about: { skus: [product.sku] },
      },
    ];
  });
}
