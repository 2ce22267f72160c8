/** "В каких цветах она бывает?", "which sizes does it come in?": the same thing in its other versions. */
import type { AttributeView, ProductView } from '../../../tools/views.ts';
import { newParagraph, say } from '../wording/speech.ts';
import { productLines, rememberShown } from './product-words.ts';
import type { Outcome, ToolCall, Turn } from './turn.ts';
import { use } from './turn.ts';
import { isSameWord, stemsOf } from './words.ts';

/** Undefined where no versions are asked for, or there are none. */
export function* variantsOf(turn: Turn, product: ProductView): Generator<ToolCall, Outcome | undefined, unknown> {
  const attribute = asksForVersions.test(turn.text) ? attributeAsked(turn.text, product) : undefined;
  if (!attribute) return undefined;
  const found = yield* use('search_products', { query: product.name, category: product.category, limit: 10 });
  const versions = [
    product,
    ...found.products.filter((one) => one.sku !== product.sku && isVersion(one, product, attribute.key)),
  ];
  if (versions.length < 2) return undefined;
  const own = (one: ProductView) => one.attributes.filter(({ key }) => key === attribute.key);
  return {
    say: [
      ...productLines(versions.slice(0, 5), own),
      newParagraph,
      say('compare.close'),
      { choices: versions.slice(0, 4).map(({ name }) => ({ text: name })) },
    ],
    note: { ...rememberShown(versions.slice(0, 5), turn.note), asked: { expecting: 'which-product', for: 'order' } },
  };
}

const asksForVersions =
  /(?<!\p{L})(?:каки(?:е|х|ми)|друг(?:ие|их|ой)|ещё|еще|what|which|any other|other|more)(?!\p{L})/iu;

function attributeAsked(text: string, { attributes }: ProductView): AttributeView | undefined {
  const said = stemsOf(text);
  return attributes.find(
    ({ name, number, isTrue }) =>
      number === undefined &&
      isTrue === undefined &&
      stemsOf(name).every((stem) => said.some((word) => isSameWord(word, stem))),
  );
}

/** Named alike but for the words of the property's own value. */
function isVersion(one: ProductView, other: ProductView, key: string): boolean {
  const [own, its] = [one, other].map((product) => {
    const value = product.attributes.find((attribute) => attribute.key === key)?.text ?? '';
    const worth = stemsOf(value);
    const name = stemsOf(product.name).filter((stem) => !worth.some((word) => isSameWord(word, stem)));
    return { value, name: name.toSorted().join(' ') };
  });
  return own !== undefined && its !== undefined && own.name === its.name && own.value !== its.value;
}
