/** "Something for breakfast, black coffee for 30 guests": of all that is sold one thing is described so, whatever kind a word of it names. */
import { numberWord, spelledNumbers } from '../../understanding/slots/number-words.ts';
import { say } from '../../wording/speech.ts';
import { forSomeUse } from '../about-catalog.ts';
import { showProducts } from '../show-products.ts';
import type { Asked, Outcome, Turn } from '../turn.ts';
import { useEach } from '../turn.ts';
import { wordsOfIntroduction } from '../who-they-are.ts';
import { stemsOf } from '../words.ts';

/** Share of the words that its description must have, and how far it must be ahead of the next. */
const described = { least: 0.6, lead: 0.3 };
const fewestWords = 3;

export function* describedUse(turn: Turn): Generator<Asked, Outcome | undefined, unknown> {
  const { filter, knownWords, named } = turn.context.found.interpretation;
  if (!forSomeUse.test(turn.text) || named.length > 0 || filter.brand !== undefined || filter.priceTo) return undefined;
  const kind = stemsOf(filter.category ?? '');
  const ofThem = wordsOfIntroduction(turn.text);
  const words = knownWords.filter(
    (word) => !ofThem.includes(word) && !stemsOf(word).some((stem) => kind.includes(stem)),
  );
  if (words.length < fewestWords) return undefined;
  const queries = [...new Set([words.join(' '), words.map((word) => spelled(word, turn.language)).join(' ')])];
  const found = yield* useEach(
    'search_products',
    queries.map((query) => ({ query, isLiteral: true, limit: 3 })),
  );
  for (const [at, { products }] of found.entries()) {
    const [best, next] = products.toSorted((left, right) => (right.coverage ?? 0) - (left.coverage ?? 0));
    const isAhead = (best?.coverage ?? 0) - (next?.coverage ?? 0) >= described.lead;
    if (!best || (best.coverage ?? 0) < described.least || !isAhead) continue;
    const search = { query: queries[at] ?? turn.text, category: best.category.split('/').at(-1)?.trim() ?? '' };
    return showProducts({ turn, products: [best], intro: [say('found.one')], search });
  }
  return undefined;
}

/** "30" as a description may write it. */
function spelled(word: string, language: string): string {
  const letters = language.startsWith('ru') ? /^\p{Script=Cyrillic}/u : /^\p{Script=Latin}/u;
  const value = Number(word);
  return spelledNumbers.find((one) => letters.test(one) && numberWord(one) === value) ?? word;
}
