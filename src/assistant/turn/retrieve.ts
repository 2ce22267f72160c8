import type { Language } from '../../core/language.ts';
import type { Repositories } from '../../core/ports/repositories.ts';
import type { PassageHit } from '../../core/ports/search.ts';
import { withoutContacts } from '../../core/privacy/masking/without-contacts.ts';
import { withoutOfferWords } from '../../core/quotes/offer-words.ts';
import { searchPassages } from '../../core/search/search-passages.ts';
import { type FoundProducts, findProducts } from '../tools/find-products.ts';
import type { ToolScope } from '../tools/tool-scope.ts';
import { sentOff } from './sent-off.ts';

/** What the words of a message find in the company's data. */
export type Retrieved = { readonly found: FoundProducts; readonly passages: readonly PassageHit[] };

const productsFound = 5;
const passagesFound = 5;

/** `betweenSearches`: what is waited for after the products are found and before the passages are looked for. */
export async function retrieve(
  message: { readonly text: string; readonly language: Language },
  scope: Pick<ToolScope, 'search' | 'products'> & { readonly read: Pick<Repositories, 'documents'> },
  betweenSearches: () => Promise<void> = sentOff,
): Promise<Retrieved> {
  const { language } = message;
  const text = withoutContacts(withoutOfferWords(message.text));
  const finding = findProducts({ text, language, limit: productsFound }, { ...scope, language });
  finding.catch(() => {});
  // The passages are searched while the database reads the products.
  await betweenSearches();
  const [found, passages] = await Promise.all([
    finding,
    searchPassages(scope.search, { text, language, limit: passagesFound }, scope.read.documents.findPassages),
  ]);
  return { found, passages };
}
