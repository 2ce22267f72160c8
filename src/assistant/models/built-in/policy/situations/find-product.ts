import { fold } from '../../../../../retrieval/analysis/fold.ts';
import type { ProductView } from '../../../../tools/views.ts';
import type { Sentence } from '../../wording/speech.ts';
import { say } from '../../wording/speech.ts';
import { bendSearch, lastSearch, nearestWords } from '../bend-search.ts';
import { wholeAnswer } from '../document-answer.ts';
import { passesFilter } from '../passes-filter.ts';
import { rememberSearch, searchInput } from '../search-memory.ts';
import { showProducts } from '../show-products.ts';
import type { Handling, Outcome, Situation, Turn } from '../turn.ts';
import { use } from '../turn.ts';
import { answerFrom } from './knowledge.ts';
import { productDetails } from './product-details.ts';

/** Share of the customer's words a product must cover to be called an answer. */
const enoughCoverage = 0.34;

export const findProduct: Situation = {
  name: 'find-product',
  intents: ['find-product'],
  *handle(turn) {
    const { interpretation } = turn.context.found;
    if (interpretation.named.length === 1) return yield* productDetails.handle(turn);
    const told = asksOfAKind(turn) ? wholeAnswer(turn) : undefined;
    if (told) return answerFrom(told, turn);
    const last = bendsLastSearch(turn) ? lastSearch(turn) : undefined;
    if (last) return yield* bendSearch(turn, last);
    if (asksForNothing(turn)) return catalogOverview(turn);
    if (!isAboutCatalog(turn)) return turn.note.search && isBrief(turn) ? unknownWish(turn) : notCarried(turn);
    return yield* find(turn);
  },
};

/** "Какой помол для френч-пресса?" asks a property of no product in particular: the documents may tell. */
export function asksOfAKind(turn: Turn): boolean {
  const { interpretation } = turn.context.found;
  return (
    turn.text.trimEnd().endsWith('?') &&
    interpretation.askedAttributes.length > 0 &&
    interpretation.named.length === 0 &&
    turn.understanding.slots.references.length === 0
  );
}

function* find(turn: Turn): Handling {
  const { found } = turn.context;
  const { filter } = found.interpretation;
  const search = rememberSearch(turn.text, found.interpretation);
  const passing = found.products.filter(
    (product) => passesFilter(product, filter) && (product.coverage ?? 1) >= enoughCoverage,
  );
  if (passing.length > 0) {
    const shown = showProducts({
      turn: { ...turn, note: { ...turn.note, seen: [] } },
      // What is at hand comes first among equals.
      products: passing.toSorted((left, right) => rank(left) - rank(right)),
      intro: [...unknownWords(turn), say(passing.length === 1 ? 'found.one' : 'found.several')],
      search,
      askedKeys: found.interpretation.askedAttributes,
      isBroad: isBroad(turn, passing.length),
    });
    const { quantity } = turn.understanding.slots;
    return quantity === undefined ? shown : { ...shown, note: { ...shown.note, quantity } };
  }
  const wider = yield* use('search_products', searchInput(search, { limit: 3 }));
  if (wider.products.length === 0) return notCarried(turn);
  return showProducts({
    turn: { ...turn, note: { ...turn.note, seen: [] } },
    products: wider.products,
    intro: wider.relaxed?.length ? nearestWords(wider) : [...unknownWords(turn), say('found.several')],
    search,
  });
}

function rank(product: ProductView): number {
  return product.availability === 'in_stock' ? 0 : product.availability === 'on_order' ? 1 : 2;
}

/** The company does not sell it: said plainly, with what it does sell. */
function notCarried(turn: Turn): Outcome {
  const wanted = turn.context.found.interpretation.unknownWords.slice(0, 3).join(' ');
  const categories = turn.context.company.categories.slice(0, 4).map((category) => category.name);
  return {
    say: [
      wanted ? say('not-carried.word', { wanted }) : say('not-carried'),
      ...(categories.length
        ? [say('not-carried.categories', { categories: { list: categories, joint: 'comma' } })]
        : []),
      say('not-carried.offer'),
      { choices: [...categories.slice(0, 3).map((text) => ({ text })), 'choice.person'] },
    ],
    note: { unanswered: turn.text, asked: { expecting: 'person-offer', for: 'person' } },
  };
}

/** "Что у вас есть?", "до 5000": no kind of product is named yet. */
function asksForNothing(turn: Turn): boolean {
  const { interpretation } = turn.context.found;
  const words = interpretation.unknownWords.filter((word) => !smallTalk.has(fold(word)));
  const known = interpretation.knownWords.filter((word) => !smallTalk.has(fold(word)));
  const { category, brand, attributes } = interpretation.filter;
  return !category && !brand && !attributes?.length && words.length + known.length + interpretation.named.length === 0;
}

function catalogOverview(turn: Turn): Outcome {
  const categories = turn.context.company.categories.slice(0, 6).map((category) => category.name);
  if (categories.length === 0) return { say: [say('recommend.ask')] };
  return {
    say: [
      say('catalog', { categories: { list: categories.map((name) => ({ inSentence: name })), joint: 'comma' } }),
      { choices: categories.slice(0, 4).map((text) => ({ text })) },
    ],
  };
}

function isBrief(turn: Turn): boolean {
  return turn.text.trim().split(/\s+/).length <= 3;
}

/** "Покислее" about what was shown: the data has no such property. */
function unknownWish(turn: Turn): Outcome {
  return {
    say: [say('refine.unknown'), { choices: ['choice.compare', 'choice.more', 'choice.person'] }],
    note: { unanswered: turn.text },
  };
}

function isAboutCatalog(turn: Turn): boolean {
  const { interpretation, products } = turn.context.found;
  const { filter } = interpretation;
  if (interpretation.named.length > 0 || filter.category || filter.brand) return true;
  if (interpretation.knownWords.length === 0) return hasBounds(turn) && interpretation.unknownWords.length === 0;
  const best = Math.max(0, ...products.map((product) => product.coverage ?? 1));
  const isMostlyKnown = interpretation.knownWords.length >= interpretation.unknownWords.length;
  return best >= 0.5 || (isMostlyKnown && best >= enoughCoverage);
}

/** "а с капучинатором?" names no kind of product: it narrows what is being talked about. */
function bendsLastSearch(turn: Turn): boolean {
  const { interpretation, products } = turn.context.found;
  const namesSomething = interpretation.filter.category || interpretation.named.length > 0;
  if (!turn.note.search || namesSomething || interpretation.unknownWords.length > 0) return false;
  if (!hasBounds(turn)) return false;
  return turn.text.split(/\s+/).length <= 5 || products.length === 0;
}

function hasBounds(turn: Turn): boolean {
  const { filter, sort } = turn.context.found.interpretation;
  return Boolean(
    filter.priceFrom || filter.priceTo || filter.inStock || filter.attributes?.length || sort.by !== 'relevance',
  );
}

function isBroad(turn: Turn, count: number): boolean {
  const { interpretation, total } = turn.context.found;
  const isNarrowed = hasBounds(turn) || interpretation.filter.brand || interpretation.named.length > 0;
  return !isNarrowed && Math.max(total, count) > 3 && turn.note.clarifications < 2;
}

/** A property that the catalog does not know is not silently ignored; small talk around the wish is. */
function unknownWords(turn: Turn): readonly Sentence[] {
  const words = turn.context.found.interpretation.unknownWords.filter((word) => !smallTalk.has(fold(word)));
  const isNamedSomething = turn.context.found.interpretation.knownWords.length > 0;
  // With several questions in one message the word may belong to another of them.
  if (turn.understanding.intents.length > 1) return [];
  if (!isNamedSomething || words.length === 0 || words.length > 2) return [];
  return [say('found.unknown-word', { words: { list: words.map((word) => `«${word}»`), joint: 'comma' } })];
}

const smallTalk = new Set(
  `подарок подарка маме мама папе папа мужу муж жене жена другу друг подруге коллеге ребенку сыну дочке бабушке дедушке семья семьи
  себе дома дом домой дачу квартиру день рождения новый год праздник срочно сегодня завтра недорого хороший хорошую хорошее нормальный
  классный посоветуй посоветуйте порекомендуй помогите выбрать подобрать подберите купить взять приобрести посмотреть показать
  gift present mom mum dad husband wife friend kid son daughter family home house birthday urgent today tomorrow nice good decent
  great recommend suggest choose pick buy get show looking find help something anything`
    .split(/\s+/)
    .filter(Boolean),
);
