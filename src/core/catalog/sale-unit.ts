/** By what a product is sold ("мешок", "roll"): catalogs tell it in a column beside the properties, and it is none of them. */
import { allWordings, inLanguage, type Language } from '../language.ts';
import type { Attribute } from './attribute.ts';

const saleUnitName =
  /^(?:ед(?:иниц[аы]|\.)?(?:[\s./]*(?:изм(?:ерения|ер)?|продажи|товара|уч[её]та|отпуска|хранения))?\.?|units?(?: of (?:sale|measure|measurement|issue))?|uom|u\/m|sold (?:by|as|in|per)(?: the)?|(?:sale|sales|selling|sell) unit)$/iu;
/** A unit is a word or two ("погонный метр", "упак."); with figures or more words it tells something else. */
const saleUnitText = /^\p{L}[\p{L}.²³/]*(?:\s\p{L}[\p{L}.]*)?[23²³]?$/u;

export function isSaleUnitName(name: string): boolean {
  return saleUnitName.test(name.trim());
}

export function isSaleUnit({ key, name, value }: Attribute): boolean {
  if (![key, ...allWordings(name)].some(isSaleUnitName)) return false;
  return value.type === 'text' || (value.type === 'list' && value.values.length === 1);
}

/** As the company writes it; undefined where the catalog does not say. */
export function saleUnitOf(attributes: readonly Attribute[], language: Language): string | undefined {
  const value = attributes.find(isSaleUnit)?.value;
  const text = value?.type === 'text' ? value.text : value?.type === 'list' ? value.values[0] : undefined;
  const unit = inLanguage(text, language).trim();
  return saleUnitText.test(unit) ? unit : undefined;
}
