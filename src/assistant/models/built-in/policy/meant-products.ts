/** Which of the products that a name fits are meant, when it fits several. */
import { fold } from '../../../../retrieval/analysis/fold.ts';
import type { ProductView } from '../../../tools/views.ts';
import { isEverydayWord } from '../understanding/is-everyday-word.ts';
import { isCalledItself } from './made-for.ts';
import { withOnlyHolder } from './only-holder.ts';
import { withoutPlacesOfUse } from './place-of-use.ts';
import type { Turn } from './turn.ts';
import { withVersionSaid } from './versions/version-said.ts';
import { isSameWord, stemsOf, wordsOf } from './words.ts';

type Candidate = {
  readonly sku: string;
  readonly category: string;
  readonly stems: readonly string[];
  readonly ofSku: readonly string[];
  readonly name: string;
};

/**
 * The turn with the products that the words name best ("Solo" names the Solo, although the Solo Dose has the word too), each
 * part of a list by itself ("the Sonata coat and the Cameo bag"). Where a name still fits several, those that the talk is about
 * are meant; if that leaves more than one, they are `ambiguous` and an order must ask.
 */
export function withMeantProducts(given: Turn): Turn {
  const turn = withoutPlacesOfUse(withVersionSaid(withOnlyHolder(withModelSaid(withoutMisheard(withoutUnfit(given))))));
  const { found } = turn.context;
  const { named } = found.interpretation;
  if (named.length < 2) return turn;
  const candidates = named.map((sku) => candidateOf(sku, turn));
  const known = candidates.filter((candidate) => candidate !== undefined);
  if (known.length < named.length) return turn;
  const whole = bestBy(stemsOf(turn.text), known);
  const groups = whole.length === 1 ? whole : byParts(partsOf(turn.text), known);
  const narrowed = (groups.length > 0 ? groups : [known]).map((group) => narrow(group, turn));
  const skus = (some: readonly (readonly Candidate[])[]) => [...new Set(some.flat().map(({ sku }) => sku))];
  const meant = skus(narrowed);
  return {
    ...turn,
    ambiguous: skus(narrowed.filter((group) => group.length > 1)),
    context: {
      ...turn.context,
      found: {
        ...found,
        interpretation: { ...found.interpretation, named: named.filter((sku) => meant.includes(sku)) },
      },
    },
  };
}

/** "Orbita One", where "one" is an everyday word: of what was found, the one whose whole model is said as it is written. */
function withModelSaid(turn: Turn): Turn {
  const { found } = turn.context;
  if (found.interpretation.named.length > 0) return turn;
  const said = ` ${wordsOf(turn.text).join(' ')} `;
  const models = found.products.slice(0, 8).flatMap((product) =>
    [modelOf(product), modelWithBrand(product)].flatMap((model) => {
      const isModel =
        model.length >= 2 &&
        model.length <= 4 &&
        model.some((word) => !isEverydayWord(word) && /^\p{L}{3,}$/u.test(word));
      return isModel && said.includes(` ${model.join(' ')} `) ? [{ sku: product.sku, length: model.length }] : [];
    }),
  );
  const longest = models.filter(({ length }) => length === Math.max(...models.map((one) => one.length)));
  const [only, ...others] = longest;
  if (!only || others.length > 0) return turn;
  const interpretation = { ...found.interpretation, named: [only.sku] };
  return { ...turn, context: { ...turn.context, found: { ...found, interpretation } } };
}

function modelOf({ name, category, brand = '' }: ProductView): readonly string[] {
  const kind = new Set(stemsOf(`${category} ${brand}`));
  return wordsOf(name).filter((word) => !stemsOf(word).some((stem) => kind.has(stem)));
}

/** "Рысь Про": the end of a name from its brand on, where nothing but everyday words follows the brand. */
function modelWithBrand({ name, brand = '' }: ProductView): readonly string[] {
  const words = wordsOf(name);
  const start = words.indexOf(wordsOf(brand)[0] ?? '');
  const ending = start < 0 ? [] : words.slice(start);
  const own = ending.slice(wordsOf(brand).length);
  return own.length > 0 && own.every(isEverydayWord) ? ending : [];
}

/** "A chair that holds 130 kg" is none that holds less: of its kind those were found that do. */
function withoutUnfit(turn: Turn): Turn {
  const { found } = turn.context;
  const { named, filter } = found.interpretation;
  if (!(filter.attributes ?? []).some(({ type }) => type === 'number')) return turn;
  const isUnfit = (sku: string) => {
    const category = found.named?.find((one) => one.sku === sku)?.category;
    return found.products.every((one) => one.sku !== sku) && found.products.some((one) => one.category === category);
  };
  const fitting = named.filter((sku) => !isUnfit(sku));
  if (fitting.length === named.length) return turn;
  const interpretation = { ...found.interpretation, named: fitting };
  return { ...turn, context: { ...turn.context, found: { ...found, interpretation } } };
}

/** "Вчера" is no slip for the coffee "Вечер": a word that any customer says names a product only as it is written. */
function withoutMisheard(turn: Turn): Turn {
  const { found } = turn.context;
  const { named } = found.interpretation;
  // Who orders and where to is no product, whatever it sounds like.
  const { name, place } = turn.understanding.slots;
  const told = new Set(wordsOf([name, place].filter(Boolean).join(' ')));
  const words = wordsOf(turn.text).filter((word) => !told.has(word));
  const said = words.filter((word) => !isEverydayWord(word));
  const exact = new Set(stemsOf(words.join(' ')));
  const isHeard = (sku: string) => {
    const candidate = candidateOf(sku, turn);
    if (!candidate) return true;
    if (isSaidInPassing(candidate, turn.text)) return false;
    const stems = stemsOf(said.join(' '));
    return [...candidate.stems, ...candidate.ofSku].some(
      (stem) => exact.has(stem) || isInflected(stem, exact) || stems.some((word) => isSameWord(word, stem)),
    );
  };
  const heard = named.filter(isHeard);
  if (heard.length === named.length) return turn;
  const interpretation = { ...found.interpretation, named: heard };
  return { ...turn, context: { ...turn.context, found: { ...found, interpretation } } };
}

/** "Something that still works by itself" names no Still: an everyday word alone, not written as a name, in a longer sentence. */
function isSaidInPassing({ stems, ofSku }: Candidate, text: string): boolean {
  const words = text.match(/[\p{L}\p{N}]+/gu) ?? [];
  const held = words.filter((word) => stemsOf(word).some((stem) => stems.includes(stem) || ofSku.includes(stem)));
  return words.length > 4 && held.length === 1 && held.every((word) => /^\p{Ll}+$/u.test(word) && isEverydayWord(word));
}

/** "Камею" of Камея: another ending is no slip. */
function isInflected(stem: string, said: ReadonlySet<string>): boolean {
  const isEnding = (one: string, other: string) => other.startsWith(one) && other.length - one.length <= 2;
  return [...said].some(
    (word) => Math.min(word.length, stem.length) >= 3 && (isEnding(stem, word) || isEnding(word, stem)),
  );
}

function candidateOf(sku: string, turn: Turn): Candidate | undefined {
  const { products, named = [] } = turn.context.found;
  const product = [...named, ...products].find((one) => one.sku === sku);
  if (!product) return undefined;
  const { name, category } = product;
  return { sku, category, stems: stemsOf(name), ofSku: stemsOf(sku), name };
}

/** Each product counts in the part of the message that says the most of it: the "2" of "2 lamps and a shelf" names no shelf. */
function byParts(parts: readonly string[], known: readonly Candidate[]): readonly (readonly Candidate[])[] {
  const said = parts.map(stemsOf);
  const most = new Map(known.map((one) => [one, Math.max(...said.map((stems) => heldOf(one, stems).length))]));
  return said.flatMap((stems) =>
    bestBy(stems, known)
      .map((group) => group.filter((one) => heldOf(one, stems).length === most.get(one)))
      .filter((group) => group.length > 0),
  );
}

/** The words of its name that are said; its article only as a whole, for a part of one is any number. */
function heldOf({ stems, ofSku }: Candidate, said: readonly string[]): readonly string[] {
  const held = stems.filter((stem) => said.some((word) => isSameWord(word, stem)));
  return ofSku.every((stem) => said.includes(stem)) ? [...held, ...ofSku] : held;
}

/** Those of which the words say the most, in groups that they tell apart by nothing. */
function bestBy(said: readonly string[], candidates: readonly Candidate[]): readonly (readonly Candidate[])[] {
  const held = new Map(candidates.map((one) => [one, heldOf(one, said)] as const));
  const of = (one: Candidate) => held.get(one) ?? [];
  const isLess = (one: Candidate, other: Candidate) =>
    of(one).length < of(other).length && of(one).every((stem) => of(other).includes(stem));
  const missing = (one: Candidate) => one.stems.length - of(one).length;
  const best = candidates.filter(
    (one) => of(one).length > 0 && !candidates.some((other) => other !== one && isLess(one, other)),
  );
  const groups = Map.groupBy(best, (one) => of(one).toSorted().join(' '));
  return [...groups.values()].map((group) => {
    // A name that is said in full leaves out those that have more to it.
    const whole = group.filter((one) => missing(one) === Math.min(...group.map(missing)) && isWithin(one, group));
    return whole.length > 0 ? whole : group;
  });
}

function isWithin(one: Candidate, group: readonly Candidate[]): boolean {
  return group.every((other) => one.stems.every((stem) => other.stems.includes(stem)));
}

const joints = /,|;|\+|(?:^|\s)(?:и|или|а также|плюс|с|со|от|против|чем|and|or|plus|with|than|from|versus|vs)(?=\s)/u;

function partsOf(text: string): readonly string[] {
  return fold(text).split(joints);
}

/** By what is being talked about: the nearest circle that holds any of them. */
function narrow(all: readonly Candidate[], turn: Turn): readonly Candidate[] {
  const said = stemsOf(turn.text);
  const isItself = ({ name }: Candidate) => isCalledItself(name, said);
  const group = all.some(isItself) ? all.filter(isItself) : all;
  if (group.length < 2) return group;
  const { note, context } = turn;
  const shown = note.shown.map(({ sku }) => sku);
  const category = note.search?.category ?? note.shown.find(({ sku }) => note.focus.includes(sku))?.category;
  const circles: readonly ((one: Candidate) => boolean)[] = [
    ({ sku }) => note.focus.includes(sku),
    ({ sku }) => shown.includes(sku),
    ({ sku }) => context.draft.items.some((item) => item.sku === sku),
    (one) => one.category === category,
  ];
  for (const isInside of circles) {
    const inside = group.filter(isInside);
    if (inside.length > 0) return inside;
  }
  return group;
}
