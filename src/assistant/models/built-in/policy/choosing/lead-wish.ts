/**
 * "У нас ферма, шесть теплиц, до 40 тысяч, решаю я. Что посоветуете?": who tells all of a need in one breath, or only what it is
 * for, wants what the company sells to that kind of customer. People, dates and who decides are no words to search by; the phrases
 * that the kind is known by are.
 */
import { amountString } from '../../../../../core/catalog/money.ts';
import { clausesOf } from '../../../../../core/sales/leads/clauses.ts';
import { needsIn } from '../../../../../core/sales/leads/find-needs.ts';
import type { SearchProductsResult } from '../../../../tools/views.ts';
import type { Asked, Turn } from '../turn.ts';
import { use, useEach } from '../turn.ts';
import { contentStemsOf, stemsOf, wordsOf } from '../words.ts';

const enoughCoverage = 0.33;
const trifle = 0.1;
/** A shorter message is searched for as it stands. */
const brief = 6;

type Read = { readonly query: string; readonly category: string; readonly found: SearchProductsResult };

/** The turn as if the kind of customer stood in its words; undefined where that finds nothing nearer. */
export function* wishOfLead(turn: Turn): Generator<Asked, Turn | undefined, unknown> {
  const phrases = turn.context.lead?.phrases ?? [];
  const { named, filter } = turn.context.found.interpretation;
  if (!tellsOfLead(turn) || named.length > 0 || isOneCalled(turn) || turn.note.search !== undefined) return undefined;
  const words = wordsOfWish(turn).join(' ');
  const queries = phrases.map((phrase) => `${words} ${phrase}`.trim());
  const results = yield* useEach(
    'search_products',
    queries.map((query) => ({ query, limit: 10 })),
  );
  const read = queries.flatMap((query, at) => {
    const found = results[at];
    return found && found.products.length > 0 ? [{ query, found }] : [];
  });
  const kinds = read.flatMap(({ found }) => found.interpretation.filter.category ?? []);
  const meant =
    filter.category === undefined
      ? nearest(read, { named: mostOften(kinds), budget: filter.priceTo && Number(amountString(filter.priceTo)) })
      : yield* narrower(turn, { words, kind: mostOften(kinds.filter((kind) => kind !== filter.category)) });
  return meant && withFound(turn, meant);
}

/** "We need coffee again, the Office 07:30": one thing of the catalog has by far the most of the words. */
function isOneCalled({ context: { found } }: Turn): boolean {
  const [best, second] = found.products;
  return (best?.coverage ?? 0) >= half && (second?.coverage ?? 0) < (best?.coverage ?? 0) * half;
}

const half = 0.5;

/** By one of the phrases of the kind, or by what it adds to the need. */
function tellsOfLead({ text, context: { lead } }: Turn): boolean {
  const said = stemsOf(text);
  const phrases = lead?.phrases ?? [];
  return (
    phrases.length > 0 &&
    (lead?.told.length !== 0 || phrases.some((phrase) => contentStemsOf(phrase).some((stem) => said.includes(stem))))
  );
}

/** Those that the catalog knows as they stand, people, dates and who decides left out. */
function wordsOfWish(turn: Turn): readonly string[] {
  const { knownWords, corrections } = turn.context.found.interpretation;
  const wished = new Set(
    clausesOf(turn.text)
      .filter((clause) => !needsIn({ ...clause, isQuestion: false }).some(isOfPeople))
      .flatMap(({ words }) => wordsOf(words)),
  );
  return knownWords.filter((word) => wished.has(word) && corrections[word] === undefined && !/^\d+$/u.test(word));
}

function isOfPeople(need: string): boolean {
  return need === 'people' || need === 'timing' || need === 'decision';
}

/** No goods are named: those that a phrase names, else the kind of goods whose words tell of such a use the most. */
function nearest(
  read: readonly Omit<Read, 'category'>[],
  { named, budget }: { readonly named: string | undefined; readonly budget: number | undefined },
): Read | undefined {
  const coverage = ({ found }: Omit<Read, 'category'>) => found.products[0]?.coverage ?? 0;
  const fitting = named ? read.filter(({ found }) => found.interpretation.filter.category === named) : read;
  const best = fitting.toSorted((left, right) => coverage(right) - coverage(left))[0];
  if (!best || (named === undefined && coverage(best) < enoughCoverage)) return undefined;
  const weights = new Map<string, number>();
  for (const { category, coverage: own, price } of best.found.products) {
    // Who names a sum does not look for what costs a trifle of it.
    const isTrifle = budget !== undefined && Number(price.amount) < budget * trifle;
    weights.set(category, (weights.get(category) ?? 0) + (own ?? 0) * (isTrifle ? trifle : 1));
  }
  const heaviest = [...weights].toSorted(([, left], [, right]) => right - left)[0]?.[0];
  const category = named ?? heaviest?.split('/').at(-1)?.trim();
  return category === undefined ? undefined : { ...best, category };
}

/** "A coffee machine", named by who has an office, is one of those sold for offices, if those are called so too. */
function* narrower(
  turn: Turn,
  { words, kind }: { readonly words: string; readonly kind: string | undefined },
): Generator<Asked, Read | undefined, unknown> {
  const { filter } = turn.context.found.interpretation;
  const category = filter.category;
  if (category === undefined) return undefined;
  const own = yield* use('search_products', { query: words, category, limit: 5 });
  const within =
    kind === undefined ? undefined : yield* use('search_products', { query: words, category: kind, limit: 5 });
  const coverage = (found: SearchProductsResult) => found.products[0]?.coverage ?? 0;
  if (kind !== undefined && within && within.products.length > 0 && coverage(within) >= coverage(own) * 0.95)
    return { query: words, category: kind, found: within };
  const isLong = turn.text.trim().split(/\s+/).length > brief;
  return isLong && own.products.length > 0 ? { query: words, category, found: own } : undefined;
}

/** The bounds of the whole message hold. */
function withFound(turn: Turn, { query, category, found }: Read): Turn {
  const own = turn.context.found;
  const filter = { ...own.interpretation.filter, category };
  const interpretation = {
    ...own.interpretation,
    knownWords: found.interpretation.knownWords,
    unknownWords: [],
    filter,
  };
  return { ...turn, text: query, context: { ...turn.context, found: { ...own, ...found, interpretation } } };
}

function mostOften(values: readonly string[]): string | undefined {
  const groups = [...Map.groupBy(values, (value) => value)].toSorted(
    ([, left], [, right]) => right.length - left.length,
  );
  return groups[0]?.[0];
}
