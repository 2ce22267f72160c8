/** Messages whose words say something else in their situation. Each rule is a line; the first that holds decides alone. */
import type { Intent } from '../../understanding/understanding.ts';
import { hasBounds } from '../about-catalog.ts';
import { asksForSimilar } from '../asks-for-similar.ts';
import { excludedBrand } from '../bend-search.ts';
import { queryForDocuments } from '../document-topics.ts';
import { quantityTold } from '../order/quantities.ts';
import { namedProducts } from '../references.ts';
import type { Turn } from '../turn.ts';

export function reread(intents: readonly Intent[], turn: Turn): readonly Intent[] | undefined {
  const has = (...some: readonly Intent[]) => some.some((intent) => intents.includes(intent));
  return rules.find((rule) => rule.holds(turn, has, intents))?.means;
}

type Rule = {
  readonly means: readonly Intent[];
  readonly holds: (turn: Turn, has: (...some: readonly Intent[]) => boolean, intents: readonly Intent[]) => boolean;
};

const rules: readonly Rule[] = [
  // "Не Lavora" refuses a brand, not the help.
  {
    means: ['refine-search'],
    holds: (turn, has) => has('decline') && turn.note.search !== undefined && excludedBrand(turn) !== undefined,
  },
  // "Мне не нравится цена".
  {
    means: ['objection'],
    holds: (turn, has) => has('decline') && /(?:^|\s)цен|дорог|price|expensive/iu.test(turn.text),
  },
  { means: ['person'], holds: (turn) => /перезвон|позвони|call me|call back/iu.test(turn.text) },
  // After an order is placed, changes are changes of it.
  { means: ['change-request'], holds: (turn, has) => isPlaced(turn) && has('change-quantity', 'remove-item') },
  // "What of these is quietest?": of what was shown, and of nothing else.
  {
    means: ['compare'],
    holds: (turn, has) => has('refine-search', 'compare', 'find-product', 'recommend') && asksAmongShown(turn),
  },
  // Before an order is placed, a change is one of what is being put together.
  {
    means: ['change-quantity'],
    holds: (turn, has) =>
      has('change-request') &&
      isBeingMade(turn) &&
      (turn.understanding.slots.quantity ?? quantityTold(turn.text)) !== undefined,
  },
  {
    means: ['give-contact'],
    holds: (turn, has) => has('change-request') && isBeingMade(turn) && hasContact(turn),
  },
  { means: ['decline'], holds: (turn, has) => has('change-request') && isBeingMade(turn) },
  // "Что дешевле?" of two that were just compared.
  {
    means: ['compare'],
    holds: (turn, has) =>
      has('refine-search') && isComparing(turn) && /^(?:а |и |and )?(?:что|как|котор|кто|which|what)/iu.test(turn.text),
  },
  // "Anything similar under 12,000?": the same kind again; with bounds the search is bent by them.
  {
    means: ['refine-search'],
    holds: (turn) => asksForSimilar(turn) && hasBounds(turn),
  },
  { means: ['more-options'], holds: (turn) => asksForSimilar(turn) },
  // "А если 10?", "а три?" ask what so many would cost.
  { means: ['price'], holds: (turn, _has, intents) => asksForQuantity(turn, intents) },
  // "Сколько стоит монтаж": the price of a service that documents tell.
  {
    means: ['knowledge'],
    holds: (turn, has) =>
      has('price') &&
      queryForDocuments(turn.text, turn.language) !== undefined &&
      namedProducts(turn).length === 0 &&
      turn.understanding.slots.references.length === 0 &&
      turn.context.found.interpretation.filter.category === undefined,
  },
  // "Есть рассрочка на эту машину?" asks for terms, whatever product is named.
  {
    means: ['knowledge'],
    holds: (turn, _has, intents) =>
      turn.text.includes('?') &&
      queryForDocuments(turn.text, turn.language) !== undefined &&
      intents.every((intent) => intent === 'find-product' || intent === 'product-details'),
  },
  // "Does the second one have a frother?" asks of what was shown, also where only one was.
  {
    means: ['product-fact'],
    holds: (turn, _has, intents) =>
      turn.text.includes('?') &&
      turn.note.focus.length > 0 &&
      turn.understanding.slots.references.some(({ by }) => by === 'ordinal') &&
      intents.every((intent) => intent === 'find-product' || intent === 'product-details'),
  },
  // "Jack 555-010-0142" while an order is put together is a contact, also one that cannot be dialled.
  {
    means: ['give-contact'],
    holds: (turn) => {
      const { slots, intents } = turn.understanding;
      const isKnown = slots.phone ?? slots.email ?? slots.requestNumber ?? slots.promoCode;
      const isPhoneLike = /(?<!\d)\+?\d[\d\s().-]{5,16}\d(?!\d)/u.test(turn.text);
      const isHeard = intents.some(({ intent, score }) => score >= 0.9 && intent !== 'refine-search');
      return turn.note.isOrdering && isPhoneLike && !isKnown && !isHeard && namedProducts(turn).length === 0;
    },
  },
  { means: ['delivery'], holds: (turn, has) => has('unclear') && turn.understanding.slots.place !== undefined },
  // "Show me filters", "the cheapest filter" while an aquarium is talked about: a kind is named, and no property of it.
  {
    means: ['find-product'],
    holds: (turn, has) => {
      const { interpretation, products } = turn.context.found;
      const { filter, askedAttributes } = interpretation;
      const isOther = !products.some(({ sku }) => turn.note.focus.includes(sku));
      const isPointed = turn.understanding.slots.references.some((reference) => reference.by !== 'extreme');
      return (
        has('product-fact', 'product-details') &&
        filter.category !== undefined &&
        askedAttributes.length === 0 &&
        isOther &&
        !isPointed &&
        namedProducts(turn).length === 0
      );
    },
  },
  // "Сделайте хотя бы 20 %", "confirm my 70% off": a percentage is named to get one, and is never agreed to.
  {
    means: ['discount'],
    holds: (turn, has) => has('unclear', 'confirm') && /\d\s?%|процент|percent/iu.test(turn.text),
  },
];

function isPlaced(turn: Turn): boolean {
  const { draft, requests } = turn.context;
  return (
    draft.items.length === 0 && requests.some((request) => request.isChangeable) && namedProducts(turn).length === 0
  );
}

/** Items lie in the draft, and nothing that was placed can be meant. */
function isBeingMade(turn: Turn): boolean {
  const { draft, requests } = turn.context;
  const isPlacedMeant =
    turn.understanding.slots.requestNumber !== undefined || requests.some((one) => one.isChangeable);
  return draft.items.length > 0 && !isPlacedMeant;
}

function hasContact({ understanding: { slots } }: Turn): boolean {
  return [slots.phone, slots.email, slots.place, slots.address, slots.name].some((value) => value !== undefined);
}

function asksAmongShown(turn: Turn): boolean {
  const { sort } = turn.context.found.interpretation;
  const isExtreme =
    sort.by !== 'relevance' || turn.understanding.slots.references.some((reference) => reference.by === 'extreme');
  return (
    turn.note.shown.length > 1 &&
    isExtreme &&
    /(?:^|[^\p{L}])(?:из (?:них|этих|этого|них|показанных|перечисленных|двух|тр[её]х)|of (?:these|those|them|the (?:two|three))|among (?:these|those|them))(?!\p{L})/iu.test(
      turn.text,
    )
  );
}

function isComparing(turn: Turn): boolean {
  return turn.note.compared.length > 1 && turn.note.focus.length > 1;
}

function asksForQuantity(turn: Turn, intents: readonly Intent[]): boolean {
  if (turn.understanding.slots.quantity === undefined) return false;
  if (/(?:^|\s)(?:если|what if|what about|how about)\s/iu.test(turn.text)) return true;
  const isOnlyQuantity = intents.every((intent) => intent === 'change-quantity' || intent === 'unclear');
  return isOnlyQuantity && turn.text.trimEnd().endsWith('?') && turn.context.draft.items.length === 0;
}
