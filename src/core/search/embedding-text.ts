import type { Attribute } from '../catalog/attribute.ts';
import type { Product } from '../catalog/product.ts';
import type { Passage } from '../knowledge/document.ts';
import { allWordings, type LocalizedText } from '../language.ts';

/** Characters; about 500 to 700 tokens of Russian, which the smallest usual models take. */
const longestText = 2_000;

/**
 * What of a product is embedded: what it is, in every language, not what it costs or whether it is there, so that a
 * change of price or stock embeds nothing anew.
 */
export function embeddingTextOfProduct(product: Product): string {
  const lines = [
    joined(product.name, ' / '),
    product.category.map((name) => joined(name, ' / ')).join(' > '),
    product.brand ?? '',
    product.attributes.map(attributeText).filter(Boolean).join('; '),
    joined(product.description, '\n'),
  ];
  return cut(lines);
}

/** A passage with the headings it stands under, which often hold what it is about. */
export function embeddingTextOfPassage({ documentTitle, headings, text }: Passage): string {
  return cut([[...new Set([documentTitle, ...headings])].join(' > '), text]);
}

function attributeText({ name, value }: Attribute): string {
  const label = joined(name, ' / ');
  switch (value.type) {
    case 'number':
      return `${label}: ${value.number} ${joined(value.unit, ' / ')}`.trim();
    case 'range':
      return `${label}: ${value.from}-${value.to} ${joined(value.unit, ' / ')}`.trim();
    case 'yes-no':
      return value.isTrue ? label : '';
    case 'list':
      return `${label}: ${value.values.map((one) => joined(one, ' / ')).join(', ')}`;
    case 'text':
      return `${label}: ${joined(value.text, ' / ')}`;
  }
}

function joined(text: LocalizedText | undefined, separator: string): string {
  return allWordings(text).join(separator);
}

function cut(lines: readonly string[]): string {
  return lines.filter(Boolean).join('\n').slice(0, longestText);
}
