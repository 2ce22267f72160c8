import type { ProductCard } from '../../core/conversation/message.ts';
import { allWordings } from '../../core/language.ts';
import { isFound } from '../scenarios/fact.ts';
import type { ShownExpectation } from '../scenarios/scenario.ts';
import { replyText, type TakenTurn } from '../talking/transcript.ts';
import { attributeMatches } from './attribute-matches.ts';
import type { Failure } from './failure.ts';
import { draftFailures } from './grade-draft.ts';
import { describeFact, type FactResolver, isSaid } from './resolve-fact.ts';

/** What one turn was expected to say, show and leave, against what it did. */
export function gradeTurn(taken: TakenTurn, resolver: FactResolver): readonly Failure[] {
  const { expect } = taken;
  if (!expect) return [];
  const text = replyText(taken);
  const failures: Omit<Failure, 'turn'>[] = [];
  const fail = (check: string, expected: string, found: string) => failures.push({ check, expected, found });
  for (const fact of expect.says ?? [])
    if (!isSaid(fact, text, resolver)) fail('says', describeFact(fact, resolver), text);
  for (const pattern of expect.never ?? []) if (isFound(pattern, text)) fail('never', `not: ${pattern}`, text);
  const cards = taken.replies.flatMap(({ products }) => products);
  if (expect.shows) failures.push(...shownFailures(cards, expect.shows, resolver));
  const choices = taken.replies.flatMap((reply) => reply.choices);
  for (const pattern of expect.choices ?? [])
    if (!choices.some((choice) => isFound(pattern, choice))) fail('choices', pattern, choices.join(' | '));
  if (expect.request !== undefined && (taken.request?.kind ?? 'none') !== expect.request)
    fail('request', expect.request, taken.request?.kind ?? 'none');
  if (expect.draft) failures.push(...draftFailures(taken.draft, expect.draft));
  if (expect.handoff !== undefined && taken.hasHandoff !== expect.handoff)
    fail('handoff', String(expect.handoff), String(taken.hasHandoff));
  if (expect.language !== undefined) {
    const spoken = taken.replies.at(-1)?.language;
    if (spoken !== expect.language) fail('language', expect.language, String(spoken));
  }
  const sentences = text.split(/(?<=[.!?…])\s+|\n+/u).filter((part) => part.trim() !== '').length;
  if (expect.sentencesAtMost !== undefined && sentences > expect.sentencesAtMost)
    fail('sentencesAtMost', String(expect.sentencesAtMost), String(sentences));
  if (expect.asks !== undefined && /\?/u.test(text) !== expect.asks) fail('asks', String(expect.asks), text);
  return failures.map((failure) => ({ turn: taken.turn, ...failure }));
}

function shownFailures(
  cards: readonly ProductCard[],
  expected: readonly string[] | ShownExpectation,
  resolver: FactResolver,
): readonly Omit<Failure, 'turn'>[] {
  const shown = cards.map(({ sku }) => sku);
  const wanted: ShownExpectation = 'length' in expected ? { include: [...expected] } : expected;
  const failures: Omit<Failure, 'turn'>[] = [];
  const fail = (expectation: string) =>
    failures.push({ check: 'shows', expected: expectation, found: shown.join(', ') || 'nothing' });
  const missing = (wanted.include ?? []).filter((sku) => !shown.includes(sku));
  if (missing.length > 0) fail(missing.join(', '));
  const unwanted = (wanted.exclude ?? []).filter((sku) => shown.includes(sku));
  if (unwanted.length > 0) fail(`not ${unwanted.join(', ')}`);
  if (wanted.exactly && [...wanted.exactly].sort().join() !== [...new Set(shown)].sort().join())
    fail(`exactly ${wanted.exactly.join(', ')}`);
  if (wanted.atLeast !== undefined && shown.length < wanted.atLeast) fail(`at least ${wanted.atLeast}`);
  if (wanted.atMost !== undefined && shown.length > wanted.atMost) fail(`at most ${wanted.atMost}`);
  const { every } = wanted;
  if (every) {
    const wrong = shown.filter((sku) => !isAsEvery(sku, every, resolver));
    if (wrong.length > 0) fail(`every one ${JSON.stringify(every)}; not so: ${wrong.join(', ')}`);
  }
  return failures;
}

function isAsEvery(sku: string, every: NonNullable<ShownExpectation['every']>, { products }: FactResolver): boolean {
  const product = products.get(sku);
  if (!product) return false;
  const same = (left: string, right: string) => left.toLowerCase() === right.toLowerCase();
  const { category, brand, priceFrom, priceTo, isInStock, attribute = {} } = every;
  const price = product.price.minor / 100;
  return (
    (category === undefined ||
      product.category.some((step) => allWordings(step).some((words) => same(words, category)))) &&
    (brand === undefined || same(product.brand ?? '', brand)) &&
    (priceFrom === undefined || price >= priceFrom) &&
    (priceTo === undefined || price <= priceTo) &&
    (isInStock === undefined || (product.stock === undefined ? true : product.stock > 0) === isInStock) &&
    Object.entries(attribute).every(([name, value]) => attributeMatches(product, name, value))
  );
}
