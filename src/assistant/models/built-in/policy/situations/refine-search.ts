import { inSentence } from '../../wording/format-value.ts';
import { hasBounds, unknownWishes } from '../about-catalog.ts';
import { asksForSimilar } from '../asks-for-similar.ts';
import { bendSearch, lastSearch } from '../bend-search.ts';
import { kindLikeLast } from '../choosing/kind-like-last.ts';
import { variantOfFocus } from '../other-than-wished.ts';
import { boundsTold } from '../told-bound.ts';
import type { Situation, Turn } from '../turn.ts';
import { contentStemsOf, isSameWord, stemsOf } from '../words.ts';
import { findProduct, notCarried } from './find-product.ts';
import { qualification } from './qualification.ts';
import { unclear } from './unclear.ts';

export const refineSearch: Situation = {
  name: 'refine-search',
  intents: ['refine-search'],
  *handle(turn) {
    const variant = yield* variantOfFocus(turn);
    if (variant) return variant;
    const told = turn.note.search && boundsTold(turn);
    if (told && turn.note.search) {
      const bent = yield* bendSearch(told, turn.note.search);
      const isNone = bent.say.some((speech) => 'say' in speech && speech.say === 'refine.none');
      // What no product can be held against is noted like any other answer.
      return isNone && turn.context.lead ? yield* qualification.handle(turn) : bent;
    }
    const namesCategory = turn.context.found.interpretation.filter.category !== undefined;
    const last = lastSearch(turn);
    // "The lightest kettle" where no kettles are sold is not the lightest of what was shown.
    if (!namesCategory && asksExtremeOfUnknown(turn)) return notCarried(turn);
    if (isNoWish(turn)) return yield* unclear.handle(turn);
    const kind = last && (yield* kindLikeLast(turn, last));
    if (last && kind)
      return yield* bendSearch(turn, { ...last, query: turn.text, category: kind, weakest: 0 }, { isKindNew: true });
    if (!last || namesCategory || namesOtherKind(turn, last.query))
      return yield* findProduct.handle(withoutSearch(turn));
    // Similar is the same kind; whether it shares a property is the customer's to say.
    const category = turn.note.shown[0]?.category ?? last.category;
    if (asksForSimilar(turn) && category)
      return yield* bendSearch(turn, { query: inSentence(category), category, weakest: 0 });
    return yield* bendSearch(turn, last);
  },
};

function asksExtremeOfUnknown(turn: Turn): boolean {
  const { knownWords, named } = turn.context.found.interpretation;
  const last = turn.text.toLocaleLowerCase().match(/\p{L}+(?=\P{L}*$)/u)?.[0];
  return (
    knownWords.length + named.length === 0 &&
    turn.understanding.slots.references.some(({ by }) => by === 'extreme') &&
    unknownWishes(turn).some((word) => word === last)
  );
}

/** A word of nothing known that compares nothing either is no wish: "Рига" after a comparison. */
function isNoWish(turn: Turn): boolean {
  const { interpretation } = turn.context.found;
  const isSurelyHeard = turn.understanding.intents.some(
    ({ intent, score }) => intent === 'refine-search' && score >= 0.5,
  );
  return (
    !isSurelyHeard &&
    interpretation.knownWords.length === 0 &&
    interpretation.unknownWords.length > 0 &&
    !hasBounds(turn)
  );
}

/** "The cheapest bike" after lamps: a word of another product's own name or kind begins a new search. */
function namesOtherKind(turn: Turn, query: string): boolean {
  const [best] = turn.context.found.products;
  if (!best || (best.coverage ?? 0) < 0.9) return false;
  const earlier = new Set(stemsOf(query));
  const own = new Set(stemsOf(`${best.name} ${best.category}`));
  // "А в чёрном?": what was taken for a wish names no kind, though some product is called so.
  const wished = new Set(
    (turn.context.found.interpretation.filter.attributes ?? []).flatMap((filter) =>
      filter.type === 'value' ? stemsOf(filter.values.join(' ')) : [],
    ),
  );
  const isWished = (stem: string) => [...wished].some((each) => isSameWord(stem, each));
  const named = contentStemsOf(turn.text).filter((stem) => own.has(stem) && !/^\d+$/.test(stem) && !isWished(stem));
  // A whole wish with bounds of its own starts anew even where the kind is the same.
  const isWhole =
    (turn.context.found.interpretation.filter.attributes ?? []).length > 0 && turn.text.split(/\s+/).length > 4;
  return named.some((stem) => isWhole || !earlier.has(stem));
}

function withoutSearch(turn: Turn): Turn {
  const { search: _search, ...note } = turn.note;
  return { ...turn, note };
}
