/** "Is it in black?", "do you have it in L?", "а 44 размер?": the version of what is talked about that is as wished. */
import type { AttributeFilter } from '../../../../../core/ports/search.ts';
import type { ProductView } from '../../../../tools/views.ts';
import type { Sentence } from '../../wording/speech.ts';
import { newParagraph, say } from '../../wording/speech.ts';
import { productLines, rememberShown } from '../product-words.ts';
import { searchInput } from '../search-memory.ts';
import { stockOf } from '../stock-of.ts';
import type { Asked, Outcome, Turn } from '../turn.ts';
import { useEach } from '../turn.ts';
import { stemsOf } from '../words.ts';
import { isVersionOf, modelName } from './version-of.ts';

const mostFound = 10;
const mostShown = 5;

/** Undefined where no value of its versions is wished, or it has none. */
export function* wishedVersion(turn: Turn, product: ProductView): Generator<Asked, Outcome | undefined, unknown> {
  const wished = (turn.context.found.interpretation.filter.attributes ?? []).filter(
    (filter) => isPlainWish(filter) && product.attributes.some(({ key }) => key === filter.key),
  );
  if (wished.length === 0) return undefined;
  const { category } = product;
  const query = modelName(product);
  const [all, asWished] = yield* useEach('search_products', [
    { query, category, isLiteral: true, limit: mostFound },
    searchInput({ query, category, attributes: [...wished] }, { limit: mostFound }),
  ]);
  const isVersion = (one: ProductView) => one.sku === product.sku || isVersionOf(one, product);
  const versions = (all?.products ?? []).filter(isVersion);
  const fitting = asWished?.relaxed?.length ? [] : (asWished?.products ?? []).filter(isVersion);
  // Named itself, or the one thing talked about: it is as wished already.
  const isMeant = turn.note.focus.length === 1 || turn.context.found.interpretation.named.includes(product.sku);
  if (isMeant && fitting.some(({ sku }) => sku === product.sku)) return undefined;
  const [only, ...others] = nearest(fitting, product, wished);
  if (only && others.length === 0) return yield* stockOf(turn, only);
  if (fitting.length > 0)
    return several(
      turn,
      [only, ...others].flatMap((one) => one ?? []),
    );
  if (!versions.some(({ sku }) => sku !== product.sku)) return undefined;
  if (isCalledByIt(product, wished)) return undefined;
  return noneAsWished(turn, product, versions, wished);
}

/** "Pine hive", and a cedar one is wished: what is called by its value has no version of another. */
function isCalledByIt(product: ProductView, wished: readonly AttributeFilter[]): boolean {
  const model = stemsOf(modelName(product));
  return product.attributes.some(
    ({ key, text }) => wished.some((one) => one.key === key) && stemsOf(text).every((stem) => model.includes(stem)),
  );
}

function isPlainWish(filter: AttributeFilter): boolean {
  return filter.type === 'number' || (filter.type === 'value' && filter.isExcluded !== true);
}

/** Those that are at hand first; of these the ones that are otherwise like what is talked about. */
function nearest(
  fitting: readonly ProductView[],
  product: ProductView,
  wished: readonly AttributeFilter[],
): readonly ProductView[] {
  const keys = new Set(wished.map(({ key }) => key));
  const alike = ({ attributes }: ProductView) =>
    attributes.filter(
      ({ key, text }) => !keys.has(key) && product.attributes.some((own) => own.key === key && own.text === text),
    ).length;
  const gone = ({ availability }: ProductView) => Number(availability === 'out_of_stock');
  return fitting.toSorted((one, other) => gone(one) - gone(other) || alike(other) - alike(one));
}

function several(turn: Turn, fitting: readonly ProductView[]): Outcome {
  const shown = fitting.slice(0, mostShown);
  return {
    say: [
      ...productLines(shown, () => []),
      newParagraph,
      say('compare.close'),
      { choices: shown.slice(0, 4).map(({ name }) => ({ text: name })) },
      { cards: shown.slice(0, 3).map(({ sku }) => sku) },
    ],
    note: { ...rememberShown(shown, turn.note), asked: { expecting: 'which-product', for: 'order' } },
  };
}

/** "Only in yellow and black": the values that there are, of each property that was wished otherwise. */
function noneAsWished(
  turn: Turn,
  product: ProductView,
  versions: readonly ProductView[],
  wished: readonly AttributeFilter[],
): Outcome {
  const sentences = wished.flatMap(({ key }): readonly Sentence[] => {
    const own = versions.flatMap(({ attributes }) => attributes.filter((attribute) => attribute.key === key));
    const values = [...new Set(own.map(({ text }) => text))];
    const [first] = own;
    return first
      ? [
          say('versions.only', {
            name: modelName(product),
            property: { inSentence: first.name },
            values: { list: values, joint: 'comma' },
          }),
        ]
      : [];
  });
  const present = versions.filter(({ availability }) => availability !== 'out_of_stock').slice(0, mostShown);
  return {
    say: [
      say('versions.none'),
      ...sentences,
      ...productLines(present, () => []),
      newParagraph,
      say('compare.close'),
      { choices: present.slice(0, 4).map(({ name }) => ({ text: name })) },
    ],
    note: { ...rememberShown(present, turn.note), asked: { expecting: 'which-product', for: 'order' } },
  };
}
