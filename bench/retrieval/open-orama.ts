import { create, insertMultiple, search } from '@orama/orama';
import { stem } from '../../src/retrieval/analysis/stem.ts';
import { functionWords } from '../../src/retrieval/language/stop-words.ts';
import { type Engine, languageOf, resultLimit, type SearchSet } from './search-set.ts';

/**
 * As its documentation advises: the tokenizer of the language with a stemmer and stop words, boosted fields, and a tolerance of
 * one edit where the exact words find nothing. Its Russian tokenizer drops Latin letters, so a set in both languages is
 * cut by a tokenizer of the documented interface that keeps both.
 */
export async function openOrama(set: SearchSet): Promise<Engine> {
  const language = languageOf(set.questions.map((question) => question.text)) === 'ru' ? 'russian' : 'english';
  const database = create({
    schema: { title: 'string', brand: 'string', body: 'string' },
    components: {
      tokenizer: language === 'english' ? { language, stemming: true, stopWords: [...functionWords] } : bothScripts(),
    },
  } as const);
  await insertMultiple(
    database,
    set.documents.map((one) => ({ ...one })),
    1000,
  );
  const find = async (term: string, tolerance: number) => {
    const query = { term, tolerance, limit: resultLimit, boost: { title: 3, brand: 2 } };
    return (await search(database, query)).hits.map((hit) => String(hit.id));
  };
  return {
    name: 'Orama',
    async search({ text }) {
      const found = await find(text, 0);
      return found.length > 0 ? found : await find(text, 1);
    },
    close() {},
  };
}

function bothScripts() {
  return {
    language: 'russian',
    normalizationCache: new Map<string, string>(),
    tokenize: (raw: string): string[] => [
      ...new Set(
        (
          raw
            .toLowerCase()
            .replaceAll('ё', 'е')
            .match(/[\p{L}\d]+/gu) ?? []
        )
          .filter((word) => !functionWords.has(word))
          .map((word) => stem(word)),
      ),
    ],
  };
}
