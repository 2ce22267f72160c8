import { hash } from 'node:crypto';
import type { CatalogTerms } from './catalog-source.ts';

/** Equal for materials by which the same rows make the same products. */
export function termsPrint({ attributes, ...terms }: CatalogTerms): string {
  const plain = attributes.map(({ values, ...entry }) => ({ ...entry, values: [...values] }));
  return hash('sha256', JSON.stringify([plain, terms]), 'base64url');
}
