import type { ChooseProductsResult } from '../../../../tools/choice-views.ts';
import type { ProductView } from '../../../../tools/views.ts';
import { isSizeAlone } from '../../understanding/slots/read-quantity.ts';
import { say } from '../../wording/speech.ts';
import { asksForNothing, hasBounds, isAboutCatalog, unknownWishes, unknownWords } from '../about-catalog.ts';
import { bendSearch, lastSearch } from '../bend-search.ts';
import { nearestIntro } from '../choosing/choice-words.ts';
import { describedUse } from '../choosing/described-use.ts';
import { chooseInput, goOnChoosing } from '../choosing/go-on-choosing.ts';
import { kindLikeLast } from '../choosing/kind-like-last.ts';
import { wishOfLead } from '../choosing/lead-wish.ts';
import { moreOfLast, qualityOfLast } from '../choosing/more-of-last.ts';
import { qualityWished } from '../choosing/quality-wished.ts';
import { readChoosingAnswer } from '../choosing/read-choosing-answer.ts';
import { severalKinds } from '../choosing/several-kinds.ts';
import { showChoice } from '../choosing/show-choice.ts';
import { softWish } from '../choosing/soft-wish.ts';
import { whatFits } from '../choosing/what-fits.ts';
import { documentAnswer, wholeAnswer } from '../document-answer.ts';
import { loadProduct } from '../load-product.ts';
import { namesMore } from '../names-more.ts';
import { askNext } from '../order/ask-next.ts';
import { countedOf } from '../order/counted-noun.ts';
import { asWishedOrOther, pointsAndWishes, variantOfFocus } from '../other-than-wished.ts';
import { passesFilter } from '../passes-filter.ts';
import { quoteOf } from '../quote-of.ts';
import { rememberSearch, type SearchMemory } from '../search-memory.ts';
import type { Handling, Outcome, Situation, ToolCall, Turn } from '../turn.ts';
import { ToolFailure, use } from '../turn.ts';
import { contentStemsOf, isSameWord, stemsOf } from '../words.ts';
import { answerFrom } from './knowledge.ts';
import { productDetails } from './product-details.ts';

export const findProduct: Situation = {
  name: 'find-product',
  intents: ['find-product'],
  *handle(turn) {
    const { interpretation } = turn.context.found;
    const answer = readChoosingAnswer(turn);
    const earlier = answer && lastSearch(turn);
    if (answer && earlier) return yield* goOnChoosing(turn, answer, earlier);
    if (yield* isMoreOfFocus(turn)) return yield* quoteOf(turn, turn.note.focus);
    if (interpretation.named.length === 1 && !namesMore(turn)) return yield* productDetails.handle(turn);
    const searched = isSizeAlone(turn.text) ? lastSearch(turn) : undefined;
    if (searched) {
      const query = `${searched.query} ${turn.text}`;
      return yield* bendSearch(turn, { ...searched, query, weakest: 0 }, { isKindNew: true });
    }
    const written = writtenAnswer(turn);
    if (written) return answerFrom(written, turn);
    const variant = yield* variantOfFocus(turn);
    if (variant) return variant;
    const other = pointsAndWishes(turn) ? yield* asWishedOrOther(turn) : undefined;
    if (other) return other;
    const told = asksOfAKind(turn) ? wholeAnswer(turn) : undefined;
    if (told) return answerFrom(told, turn);
    const ofUse = yield* describedUse(turn);
    if (ofUse) return ofUse;
    const ofLead = yield* wishOfLead(turn);
    if (ofLead) return yield* find(ofLead);
    const again = yield* whatFits(turn);
    if (again) return again;
    const last = bendsLastSearch(turn) ? lastSearch(turn) : undefined;
    const isOrdered = turn.context.found.interpretation.sort.by !== 'relevance';
    const kind = last && !isOrdered ? yield* kindLikeLast(turn, last) : undefined;
    if (last && kind)
      return yield* bendSearch(turn, { ...last, query: turn.text, category: kind, weakest: 0 }, { isKindNew: true });
    // Of everything that fits the gap, one kind: its words are searched for, the bounds stay.
    const isKindNew = turn.context.found.interpretation.filter.category !== undefined;
    if (last) return yield* bendSearch(turn, isKindNew ? { ...last, query: turn.text, weakest: 0 } : last);
    const quality = yield* qualityOfLast(turn);
    if (quality) return quality;
    if (asksForNothing(turn)) return catalogOverview(turn);
    const wished = yield* softWish(turn);
    if (wished) return wished;
    if (!isAboutCatalog(turn) && isAmidOrder(turn)) return unclearAmidOrder(turn);
    if (!isAboutCatalog(turn)) return turn.note.search && isBrief(turn) ? yield* unknownWish(turn) : notCarried(turn);
    return (yield* severalKinds(turn)) ?? (yield* moreOfLast(turn)) ?? (yield* find(turn));
  },
};

/** "А 5 блузок?" while one blouse is being talked about asks what so many of it cost. */
function* isMoreOfFocus(turn: Turn): Generator<ToolCall, boolean, unknown> {
  const { interpretation, products } = turn.context.found;
  const [sku, ...others] = turn.note.focus;
  const isBare = !hasBounds(turn) && interpretation.named.length === 0 && turn.text.trim().split(/\s+/).length <= 4;
  if (!sku || others.length > 0 || !isBare || !interpretation.filter.category) return false;
  if (turn.understanding.slots.quantity === undefined || !turn.text.trimEnd().endsWith('?')) return false;
  const product = yield* loadProduct(turn, sku);
  return product !== undefined && product.category === products[0]?.category;
}

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

/** "Whats your size M in UK": what no product is called, and documents tell in all its words. */
function writtenAnswer(turn: Turn) {
  const { filter, named } = turn.context.found.interpretation;
  const isOfGoods = filter.category !== undefined || named.length > 0 || unknownWishes(turn).length === 0;
  if (isOfGoods || contentStemsOf(turn.text).length < 2 || !opensQuestion.test(turn.text.trim())) return undefined;
  return wholeAnswer(turn);
}

const opensQuestion =
  /\?$|^(?:(?:а|и|ну|and|so|ok|hi|hey)[,.]?\s+)?(?:what(?:'?s)?|which|how|who|when|where|why|is|are|do|does|can|какой|какая|какое|какие|как|что|сколько|где|когда|чем|можно|есть ли)(?!\p{L})/iu;

function* find(given: Turn): Handling {
  const turn = yield* withoutQuantity(given);
  const { interpretation } = turn.context.found;
  const search = yield* withQuality(turn, rememberSearch(turn.text, interpretation));
  const result = yield* chosenOrFound(turn, search);
  if (result.shortList.length === 0) return notCarried(turn);
  const products = result.shortList.map(({ product }) => product);
  const shown = showChoice({
    turn: { ...turn, note: { ...turn.note, seen: [] } },
    result,
    intro: isOfOtherKind(turn, products)
      ? nearestIntro()
      : // "Quiet", which orders them, is no word the catalog does not know.
        [
          ...(search.sort === undefined ? unknownWords(turn) : []),
          say(products.length === 1 ? 'found.one' : 'found.several'),
        ],
    search,
  });
  // "Office of 40" counts people, "which kit has two zones?" what goods have.
  const isKept = !turn.context.lead?.told.includes('people') && !asksWhichHas.test(turn.text);
  const quantity = isKept ? turn.understanding.slots.quantity : undefined;
  if (quantity === undefined) return shown;
  const counted = countedOf(given.text, products);
  return { ...shown, note: { ...shown.note, quantity, ...(counted ? { focus: [counted] } : {}) } };
}

const asksWhichHas = /^\P{L}*(?:which|what|как(?:ой|ая|ое|ие|ую))(?!\p{L})/iu;

/** Ordered by a quality, the kind alone is searched for: what else the words tell of ("the baby sleeps") finds nothing. */
function* withQuality(turn: Turn, search: SearchMemory): Generator<ToolCall, SearchMemory, unknown> {
  const { sort } = yield* qualityWished(turn);
  const kind = search.category?.split('/').at(-1)?.trim();
  return sort && kind ? { ...search, sort, query: kind } : search;
}

/** Where choosing is out of reach, what the message itself found is shown as it is. */
function* chosenOrFound(turn: Turn, search: SearchMemory): Generator<ToolCall, ChooseProductsResult, unknown> {
  try {
    return yield* use('choose_products', { ...chooseInput(search) });
  } catch (error) {
    if (!(error instanceof ToolFailure)) throw error;
    const { products, interpretation } = turn.context.found;
    const passing = products.filter((product) => passesFilter(product, interpretation.filter)).slice(0, 3);
    const shortList = passing.map((product) => ({ product, roles: [], reasons: [], drawbacks: [] }));
    return { shortList, total: passing.length, interpretation };
  }
}

/** "2 кофемашины": how many is no word to search by, and no model is called so. */
function* withoutQuantity(turn: Turn): Generator<ToolCall, Turn, unknown> {
  const { quantity } = turn.understanding.slots;
  const digits = new RegExp(`(?<![\\p{L}\\d.,-])${quantity}(?![\\p{L}\\d.,-])`, 'u');
  if (quantity === undefined || !digits.test(turn.text)) return turn;
  const text = turn.text.replace(digits, ' ');
  const found = yield* use('search_products', { query: text, limit: 5 });
  // "170 kilos": the number bounds a property, and counts nothing.
  const boundsIn = ({ interpretation }: Pick<Turn['context']['found'], 'interpretation'>) =>
    interpretation.filter.attributes?.filter(({ type }) => type === 'number').length ?? 0;
  if (found.products.length === 0 || boundsIn(found) < boundsIn(turn.context.found)) return turn;
  return { ...turn, text, context: { ...turn.context, found: { ...turn.context.found, ...found } } };
}

/** "А платье Лилия?" where only a skirt is called so: what is shown is of another kind than the one that was named. */
function isOfOtherKind(turn: Turn, products: readonly ProductView[]): boolean {
  // "On four cups" bounds the pot, and asks for no cups.
  const { knownWords, unknownWords } = turn.context.found.interpretation;
  const said = stemsOf([...knownWords, ...unknownWords].join(' '));
  const isAmong = (stem: string, words: readonly string[]) => words.some((word) => isSameWord(word, stem));
  const named = turn.context.company.categories
    .map(({ name }) => contentStemsOf(name))
    .filter((stems) => stems.length > 0 && stems.every((stem) => isAmong(stem, said)));
  return (
    named.length > 0 &&
    !products.some((product) => {
      const own = stemsOf(`${product.name} ${product.category}`);
      return named.some((stems) => stems.every((stem) => isAmong(stem, own)));
    })
  );
}

/** The company does not sell it: said plainly, with what it does sell. */
export function notCarried(turn: Turn): Outcome {
  // Who tells of their need is asked which goods it is for.
  if (turn.context.lead?.kind !== undefined && turn.context.lead.told.length > 0) return askKindForNeed(turn);
  // A remark is no wish: nothing is said to be missing where nothing was surely asked for.
  if (unknownWishes(turn).length === 0 && !isSurelyWanted(turn)) {
    return {
      say: [say('unclear'), { choices: ['choice.catalog', 'choice.delivery'] }],
      note: { unanswered: turn.text },
    };
  }
  const wanted = unknownWishes(turn).slice(0, 3).join(' ');
  const categories = turn.context.company.categories.slice(0, 4).map((category) => category.name);
  return {
    say: [
      wanted ? say('not-carried.word', { wanted }) : say('not-carried'),
      ...(categories.length
        ? [
            say('not-carried.categories', {
              categories: { list: categories.map((name) => ({ inSentence: name })), joint: 'comma' },
            }),
          ]
        : []),
      say('not-carried.offer'),
      { choices: [...categories.slice(0, 3).map((text) => ({ text })), 'choice.person'] },
    ],
    note: { unanswered: turn.text, asked: { expecting: 'person-offer', for: 'person' } },
  };
}

function askKindForNeed(turn: Turn): Outcome {
  const categories = turn.context.company.categories.slice(0, 4).map(({ name }) => ({ text: name }));
  return { say: [say('lead.noted'), say('recommend.ask'), { choices: categories }], note: { unanswered: turn.text } };
}

function isSurelyWanted({ understanding }: Turn): boolean {
  return understanding.intents.some(({ intent, score }) => intent === 'find-product' && score >= 0.6);
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

/** A word or two of nothing known while an order is put together are no search. */
function isAmidOrder(turn: Turn): boolean {
  return turn.note.isOrdering && turn.context.draft.items.length > 0 && isBrief(turn);
}

function unclearAmidOrder(turn: Turn): Outcome {
  const asked = askNext(turn, turn.context.draft, true);
  return { say: [say('unclear.order'), ...asked.say], note: asked.note };
}

function isBrief(turn: Turn): boolean {
  return turn.text.trim().split(/\s+/).length <= 3;
}

/** "Покислее" about what was shown: the data has no such property. */
function* unknownWish(turn: Turn): Handling {
  const answer = yield* documentAnswer(turn);
  if (answer && answer.covered >= 0.5) return answerFrom(answer, turn);
  return {
    say: [say('refine.unknown'), { choices: ['choice.compare', 'choice.more', 'choice.person'] }],
    note: { unanswered: turn.text },
  };
}

/** "а с капучинатором?" names no kind of product: it narrows what is being talked about. */
function bendsLastSearch(turn: Turn): boolean {
  const { interpretation, products } = turn.context.found;
  // "Coats only" of everything green that was shown.
  const isNarrowedToKind = interpretation.filter.category && turn.note.search?.category === undefined;
  const { priceTo, priceFrom, attributes } = turn.note.search ?? {};
  const isBounded = priceTo !== undefined || priceFrom !== undefined || (attributes ?? []).length > 0;
  if (turn.note.search && isNarrowedToKind && isBounded && turn.asked?.expecting === 'choosing') return true;
  if (turn.note.search && isNarrowedToKind && /(?:^|[^\p{L}])(?:только|лишь|only|just)(?!\p{L})/iu.test(turn.text))
    return true;
  const namesSomething = interpretation.filter.category || interpretation.named.length > 0;
  // Amid choosing every bound is one more wish of the same thing.
  if (turn.note.search && !namesSomething && hasBounds(turn) && turn.asked?.expecting === 'choosing') return true;
  if (!turn.note.search || namesSomething || interpretation.unknownWords.length > 0) return false;
  if (!hasBounds(turn)) return false;
  return turn.text.split(/\s+/).length <= 5 || products.length === 0;
}
