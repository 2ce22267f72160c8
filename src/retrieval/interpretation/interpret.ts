import type { ProductQuery, QueryInterpretation } from '../../core/ports/search.ts';
import { functionWords, requestWords } from '../language/stop-words.ts';
import type { TermGroup } from '../products/match-expression.ts';
import type { ProductKnowledge } from '../products/product-search.ts';
import { type QueryWord, readWords } from '../vocabulary/mend-words.ts';

export type Interpreted = {
  readonly interpretation: QueryInterpretation;
  readonly words: readonly QueryWord[];
  /** Words that are left to search by. */
  readonly groups: readonly TermGroup[];
  /** Content words of the question, unknown ones included. */
  readonly wordCount: number;
};

export function interpret(query: ProductQuery, known: ProductKnowledge): Interpreted {
  const { lexicon, vocabulary, products } = known;
  const words = readWords(query.text, {
    lexicon,
    isKnownWord: (text, term) => functionWords.has(text) || requestWords.has(text) || vocabulary.words.has(term),
  });
  const content = words.filter((word) => !functionWords.has(word.written) || word.token.joint === 'glued');
  const wanted = content.some((word) => !requestWords.has(word.written))
    ? content.filter((word) => !requestWords.has(word.written))
    : content;
  const groups = wanted
    .filter((word) => word.terms.length > 0)
    .slice(0, 24)
    .map((word): TermGroup => {
      const documents = Math.max(...word.terms.map((term) => lexicon.documents(term)));
      return {
        written: word.written,
        terms: word.terms,
        isPrefix: word.isPrefix ?? false,
        weight: Math.log(1 + products / (1 + documents)),
      };
    });
  const interpretation: QueryInterpretation = {
    filter: {},
    sort: { by: 'relevance' },
    named: [],
    askedAttributes: [],
    unknownWords: wanted.filter((word) => word.terms.length === 0).map((word) => word.written),
    knownWords: wanted.filter((word) => word.terms.length > 0).map((word) => word.written),
    corrections: Object.fromEntries(
      words.flatMap((word) => (word.correction ? [[word.written, word.correction]] : [])),
    ),
  };
  return { interpretation, words, groups, wordCount: wanted.length };
}
