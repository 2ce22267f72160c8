import { hash } from 'node:crypto';

/** The same words always give the same id, in the form of a UUID (version 8: of our own making). */
export function stableId(...words: readonly string[]): string {
  const hex = hash('sha256', words.join('\u0000'), 'hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
