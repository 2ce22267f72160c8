import type { Product } from '../../core/catalog/product.ts';
import { allWordings } from '../../core/language.ts';
import { indexTerms, isMark, languageMark, nameTerms, termsOfWordings } from '../analysis/analyze.ts';
import { attributeDocument, attributeTexts, type NumberRow, type ValueRow } from './attribute-document.ts';
import { modelTerms } from './model-terms.ts';

/** What the index keeps of a product. */
export type ProductDocument = {
  readonly fields: {
    readonly name: string;
    readonly brand: string;
    readonly category: string;
    readonly attributes: string;
    readonly description: string;
    readonly code: string;
  };
  readonly nameTerms: readonly string[];
  /** Of everything but the name, with repetitions. */
  readonly otherTerms: readonly string[];
  readonly modelTerms: readonly string[];
  readonly numbers: readonly NumberRow[];
  readonly values: readonly ValueRow[];
};

/** `texts` are the product's `attributeTexts`. */
export function toProductDocument(product: Product, texts = attributeTexts(product)): ProductDocument {
  const names = allWordings(product.name).map(nameTerms);
  const name = names.flatMap(({ words }, index) => (index === 0 ? words : [languageMark, ...words]));
  const brand = indexTerms(product.brand ?? '');
  const category = product.category.flatMap(termsOfWordings);
  const ofAttributes = texts.map(attributeDocument);
  const attributes = ofAttributes.flatMap(({ terms }) => terms);
  const description = termsOfWordings(product.description);
  const code = [...indexTerms(product.sku), ...new Set(names.flatMap(({ codes }) => codes))];
  const other = [...brand, ...category, ...attributes, ...description, ...code];
  return {
    fields: {
      name: name.filter((term) => !isMark(term)).join(' '),
      brand: brand.join(' '),
      category: category.join(' '),
      attributes: attributes.join(' '),
      description: description.join(' '),
      code: code.join(' '),
    },
    nameTerms: name,
    otherTerms: other,
    modelTerms: modelTerms(product, ofAttributes),
    numbers: ofAttributes.flatMap(({ numbers }) => numbers),
    values: ofAttributes.flatMap(({ values }) => values),
  };
}
