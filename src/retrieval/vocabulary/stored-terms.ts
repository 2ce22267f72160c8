import type { IndexFile } from '../storage/index-file.ts';
import { readMeta } from '../storage/meta.ts';
import type { VocabularyTerms } from './catalog-vocabulary.ts';

const noTerms: VocabularyTerms = { categories: [], attributes: [], currency: 'RUB', languages: ['ru', 'en'] };

/** What the company's materials call things, as it was last told. */
export function readTerms(file: IndexFile): VocabularyTerms {
  const stored = readMeta(file, 'terms');
  return stored === undefined ? noTerms : (JSON.parse(stored) as VocabularyTerms);
}
