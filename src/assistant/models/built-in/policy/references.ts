/** Which products a message is about. */
import { fold } from '../../../../retrieval/analysis/fold.ts';
import type { ProductView } from '../../../tools/views.ts';
import type { ShownProduct } from '../note.ts';
import { allSeveral } from '../understanding/slots/read-references.ts';
import type { ProductReference } from '../understanding/understanding.ts';
import { inLatin, sizesIn } from './order/lines/sizes.ts';
import { takesOutright } from './order/taking.ts';
import { endsAskingPrice } from './routing/is-asking.ts';
import { bySizeInNames } from './size-in-names.ts';
import type { Turn } from './turn.ts';
import { contentStemsOf, mentions, stemsOf, wordsOf } from './words.ts';

export type Referred = {
  readonly skus: readonly string[];
  /** How the products were meant: by their names, by pointing at what was shown, or only by what was talked about. */
  readonly by: 'name' | 'reference' | 'draft' | 'focus' | 'page' | 'none';
};

/** Extremes ("the cheapest one") by price are told from the note; by an attribute they need the products' data. */
export function referredProducts(turn: Turn): Referred {
  const named = namedProducts(turn);
  const hasOrdinal = turn.understanding.slots.references.some((reference) => reference.by === 'ordinal');
  const isBeside = named.length > 0 && besideIt.test(turn.text);
  const pointed = turn.understanding.slots.references
    // "И зёрна к ней": she is what they go with, not what is wanted.
    .filter((reference) => !(isBeside && reference.by === 'pronoun'))
    // "Which is cheaper, this or that": the names say which, the extreme only asks.
    .filter((reference) => named.length < 2 || reference.by !== 'extreme')
    // "The first of them": they are what is chosen from.
    .filter((reference) => !hasOrdinal || reference.by !== 'pronoun' || !reference.isPlural)
    .flatMap((reference) => pointedAt(reference, turn));
  // "The second one" points, even where some product is called One.
  if (hasOrdinal && pointed.length > 0) return { skus: unique(pointed), by: 'reference' };
  if (named.length > 0) return { skus: unique([...named, ...pointed]), by: 'name' };
  const described = describedBefore(turn);
  if (described) return { skus: [described], by: 'name' };
  const byWords = shownByWords(turn);
  // "And the pine one how much is it": it is what was said before, and not what was talked about.
  const isSaidBefore = turn.understanding.slots.references.every(({ by }) => by === 'pronoun');
  // "The 90 pack, 2 of them": they are what was just said, too.
  const isOfSaid = endsAskingPrice(turn.text) || someOfThem.test(turn.text);
  if (byWords.length === 1 && isSaidBefore && isOfSaid) return { skus: byWords, by: 'reference' };
  if (pointed.length > 0) return { skus: unique(pointed), by: 'reference' };
  const figured = otherByFigure(turn);
  if (figured) return { skus: [figured], by: 'name' };
  if (byWords.length > 0) return { skus: byWords, by: 'reference' };
  const other = otherBrandThanFocus(turn);
  if (other) return { skus: [other], by: 'name' };
  if (turn.note.focus.length > 0) return { skus: turn.note.focus, by: 'focus' };
  if (turn.context.page?.sku) return { skus: [turn.context.page.sku], by: 'page' };
  return { skus: [], by: 'none' };
}

/** Share of the words that a product must hold to be what they describe, and how far ahead of the next it must be. */
const described = { whole: 0.9, lead: 0.2 };

/** "А автоклав на 23 литра есть? сколько их": they are what the message itself describes, not what was talked of before. */
function describedBefore({ text, context, note, understanding }: Turn): string | undefined {
  const { references } = understanding.slots;
  const pronoun = /(?<!\p{L})(?:он|она|оно|они|его|е[её]|их|it|its|they|them)(?!\p{L})/iu.exec(text);
  if (!pronoun || references.length === 0 || references.some(({ by }) => by !== 'pronoun')) return undefined;
  const [best, next] = context.found.products;
  if (!best || note.focus.includes(best.sku) || (best.coverage ?? 0) < described.whole) return undefined;
  if ((next?.coverage ?? 0) > (best.coverage ?? 0) - described.lead) return undefined;
  const before = new Set(contentStemsOf(text.slice(0, pronoun.index)));
  const own = stemsOf(best.name).filter((stem) => before.has(stem));
  return own.length > 0 && context.found.interpretation.knownWords.length > 1 ? best.sku : undefined;
}

/** "A stand for it": it is what the thing goes with. */
export function isBesidePointed(text: string): boolean {
  return besideIt.test(text);
}

const besideIt =
  /(?<!\p{L})(?:к|под|для|с|на|в) (?:ней|нему|ним|нее|неё|него|них|этой|этому)(?!\p{L})|\b(?:with|for|to|goes with|fits) (?:it|them|that|this one)\b/iu;

/** "Is the Molaris X in stock?" after an Aurelia: a brand that what is talked about does not have means another product. */
function otherBrandThanFocus(turn: Turn): string | undefined {
  const { interpretation, products } = turn.context.found;
  const { brand } = interpretation.filter;
  const [best] = products;
  if (!brand || !best || best.brand !== brand || (best.coverage ?? 0) < 0.6) return undefined;
  const isTalkedAbout =
    turn.note.shown.some((product) => product.brand === brand) || turn.note.focus.includes(best.sku);
  return isTalkedAbout ? undefined : best.sku;
}

/** "45 in moss?" after a Fjell 65: what has all that is said, and a figure that nothing on the list is called by. */
function otherByFigure(turn: Turn): string | undefined {
  const {
    text,
    context: { found },
    note,
    understanding,
  } = turn;
  const figures = (text.match(/(?<![\d.,])\d{2,4}(?![\d]|[.,]\d)/gu) ?? []).filter(
    (figure) =>
      Number(figure) !== understanding.slots.quantity && !note.shown.some(({ name }) => mentions(name, figure)),
  );
  const isWorded = found.interpretation.knownWords.some((word) => /\p{L}{3}/u.test(word));
  if (figures.length !== 1 || note.shown.length === 0) return undefined;
  if (!isWorded) return sameKindByFigure(turn, figures[0] ?? '');
  const [only, ...others] = found.products.filter(
    ({ name, coverage }) => (coverage ?? 0) >= described.whole && mentions(name, figures[0] ?? ''),
  );
  return others.length === 0 ? only?.sku : undefined;
}

/** "No, the 180" after the 96: another of its kind that is called by the figure. */
function sameKindByFigure({ text, context: { found }, note }: Turn, figure: string): string | undefined {
  if (!new RegExp(`\\bthe ${figure}(?: one)?\\P{L}*$`, 'iu').test(text.trim())) return undefined;
  const kinds = new Set(note.shown.map(({ category }) => category));
  const [only, ...others] = found.products.filter(
    ({ name, category }) => kinds.has(category) && mentions(name, figure),
  );
  return others.length === 0 ? only?.sku : undefined;
}

/** Named outright: article numbers, models, full names. */
export function namedProducts(turn: Turn): readonly string[] {
  return turn.context.found.interpretation.named;
}

/** The attribute of an extreme that a price cannot tell: "the lightest one". */
export function attributeExtreme(turn: Turn): Extract<ProductReference, { by: 'extreme' }> | undefined {
  return turn.understanding.slots.references.find(
    (reference) => reference.by === 'extreme' && reference.attribute !== undefined,
  ) as Extract<ProductReference, { by: 'extreme' }> | undefined;
}

/** "The most flow", "наибольший расход": which end of the one property that is named. */
export function askedExtreme({ text, context }: Turn): 'least' | 'most' | undefined {
  if (context.found.interpretation.askedAttributes.length !== 1) return undefined;
  if (
    /\b(?:least|lowest|smallest|minimum|fewest)\b|(?<!\p{L})(?:наименьш|минимальн|меньше всего|самый (?:низк|маленьк|мал)|самая (?:низк|маленьк|мал))/iu.test(
      text,
    )
  )
    return 'least';
  return /\b(?:most|highest|biggest|largest|maximum)\b|(?<!\p{L})(?:наибольш|максимальн|больше всего|больше всех|самый (?:высок|больш)|самая (?:высок|больш))/iu.test(
    text,
  )
    ? 'most'
    : undefined;
}

export function productInContext(turn: Turn, sku: string): ProductView | undefined {
  return turn.context.found.products.find((product) => product.sku === sku);
}

/** The wanted one of products with data: "the quietest", "самая мощная". */
export function extremeOf(
  products: readonly ProductView[],
  key: string,
  direction: 'least' | 'most',
): ProductView | undefined {
  const measured = products.flatMap((product) => {
    const number =
      key === 'price'
        ? Number(product.price.amount)
        : product.attributes.find((attribute) => attribute.key === key)?.number;
    return number === undefined ? [] : [{ product, number }];
  });
  if (measured.length < 2 && products.length > 1) return undefined;
  measured.sort((left, right) => (direction === 'least' ? left.number - right.number : right.number - left.number));
  return measured[0]?.product;
}

/** Which of those shown is the bigger one their names may tell; any other property is told from the products' data. */
const sizes: ReadonlySet<string> = new Set(['size', 'размер']);

function pointedAt(reference: ProductReference, turn: Turn): readonly string[] {
  const { shown, focus } = turn.note;
  if (reference.by === 'ordinal') {
    const index = reference.position < 0 ? shown.length + reference.position : reference.position - 1;
    const sku = shown[index]?.sku;
    return sku ? [sku] : [];
  }
  if (reference.by === 'extreme') {
    if (reference.attribute !== undefined) {
      const sku = sizes.has(reference.attribute) ? bySizeInNames(shown, reference.direction) : undefined;
      return sku ? [sku] : [];
    }
    const among = amongWhich(turn);
    if (among.length === 0) return [];
    const sorted = [...among].sort((left, right) => Number(left.price.amount) - Number(right.price.amount));
    const sku = (reference.direction === 'least' ? sorted[0] : sorted.at(-1))?.sku;
    return sku ? [sku] : [];
  }
  if (focus.length === 0) return turn.context.page?.sku ? [turn.context.page.sku] : [];
  // "КП на это", "I'll take it" after the sum of several lines: all of them.
  const { quoted } = turn.note;
  if (quoted.length > 1 && allOfIt.test(turn.text)) return quoted.map(({ sku }) => sku);
  if (!reference.isPlural) return focus.slice(0, 1);
  // "All three" of one thing says nothing; of what was shown they are all.
  if (focus.length === 1 && allSeveral.test(turn.text)) return shown.length > 1 ? shown.map(({ sku }) => sku) : [];
  // "3 of them" of the one thing talked about are three pieces of it.
  if (focus.length === 1 && someOfThem.test(turn.text)) return focus;
  // "Two of these" of one product are two pieces of it; "both" are two products.
  if (focus.length > 1 || !/(?:^|\s)(?:оба|обе|обоих|обеих|both|them)(?:\s|$|[?!.,])/iu.test(turn.text)) return focus;
  const two = shown.length < 2 && bothOf.test(turn.text) ? turn.note.told.slice(-2) : shown.slice(0, 2);
  return two.map((product) => product.sku);
}

/** What "the cheaper one" is chosen from: those that stand side by side, else the list, else two told of one after the other. */
function amongWhich({ note: { shown, focus, told }, text }: Turn): readonly ShownProduct[] {
  if (shown.length < 2 && told.length > 1 && takesOutright(text)) return told.slice(-2);
  const compared = focus.length > 1 ? shown.filter(({ sku }) => focus.includes(sku)) : [];
  return compared.length > 1 ? compared : shown;
}

const bothOf = /(?<!\p{L})(?:оба|обе|обоих|обеих|both)(?!\p{L})/iu;

const someOfThem =
  /\b(?:\d+|one|two|three|four|five|six|ten|a (?:few|couple|dozen)) of (?:them|these|those)\b|(?<!\p{L})их (?:\d+|дв[ае]|три|четыре|пять)(?!\p{L})/iu;
const allOfIt = /(?<!\p{L})(?:это|этого|этому|this|that|it)(?!\p{L}|['’ ]+one\b)/iu;

/** "давайте Duo": a word that only one of the shown products has in its name. */
function shownByWords(turn: Turn): readonly string[] {
  const { corrections } = turn.context.found.interpretation;
  const written = turn.text.match(/[\p{L}\p{N}][\p{L}\p{N}-]+/gu) ?? [];
  const words = written.map((word) => corrections[fold(word)] ?? word);
  const found = words.flatMap((word) => {
    const holders = turn.note.shown.filter((product: ShownProduct) => mentions(product.name, word));
    // "Ok, the 400" of the one thing that is shown.
    const isTelling = turn.note.shown.length > 1 || (/^\d+$/u.test(word) && turn.text.includes(`the ${word}`));
    return holders.length === 1 && holders[0] && isTelling ? [holders[0].sku] : [];
  });
  return unique([
    ...found,
    ...shownByLastWord(turn),
    ...shownBySize(turn),
    ...shownByLetter(turn),
    ...shownByDecimal(turn),
  ]);
}

const sizeAlone =
  /^\P{L}*(?:(?:давайте|беру|тогда|размер\p{L}*|the|size|ok|ок)\s)*([xх]{0,3}[smlсмл])(?:\sone)?\P{L}*$/iu;

/** "M", "размер L": a letter that stands by itself in one of the names, whatever stands before it ("27.5 M"). */
function shownByLetter({ text, note: { shown } }: Turn): readonly string[] {
  const said = sizeAlone.exec(text)?.[1];
  if (said === undefined || shown.length < 2) return [];
  const size = inLatin(fold(said));
  const holders = shown.filter(({ name }) => wordsOf(name).some((word) => inLatin(word) === size));
  return holders.length === 1 && holders[0] ? [holders[0].sku] : [];
}

/** "Ok the 2.0": a figure with a point that only one of the shown products is called by. */
function shownByDecimal({ text, note: { shown } }: Turn): readonly string[] {
  return decimalsIn(text).flatMap((figure) => {
    const [only, ...others] = shown.filter(({ name }) => decimalsIn(name).includes(figure));
    return only && others.length === 0 && shown.length > 1 ? [only.sku] : [];
  });
}

function decimalsIn(text: string): readonly string[] {
  return (text.match(/(?<![\d.,])\d+[.,]\d+(?![\d.,]\d)/gu) ?? []).map((figure) => figure.replace(',', '.'));
}

/** "Давайте Про": no sentence ends in a preposition, so one there is the name of what was shown. */
function shownByLastWord({ text, note: { shown } }: Turn): readonly string[] {
  const last = wordsOf(text).at(-1);
  if (!last || last.length < 2 || contentStemsOf(last).length > 0 || shown.length < 2) return [];
  const holders = shown.filter(({ name }) => wordsOf(name).at(-1) === last);
  return holders.length === 1 && holders[0] ? [holders[0].sku] : [];
}

/** "3/4", "размер L", "5 литров": a size that only one of the shown products is called by. */
function shownBySize({ text, note: { shown } }: Turn): readonly string[] {
  const sizes = (said: string) => [
    ...(said.match(/(?<!\d)\d+\/\d+/gu) ?? []),
    ...sizesIn(said).map(({ token }) => token),
  ];
  return sizes(text).flatMap((size) => {
    const [only, ...others] = shown.filter(({ name }) => sizes(name).includes(size));
    return only && others.length === 0 && shown.length > 1 ? [only.sku] : [];
  });
}

function unique(skus: readonly string[]): readonly string[] {
  return [...new Set(skus)];
}
