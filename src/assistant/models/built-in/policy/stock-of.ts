import type { ProductView } from '../../../tools/views.ts';
import { newParagraph, say } from '../wording/speech.ts';
import { productLines, rememberOne, rememberShown } from './product-words.ts';
import type { Handling, ToolCall, Turn } from './turn.ts';
import { use } from './turn.ts';
import { isSizeOf } from './versions/called-alike.ts';
import { isVersionOf, modelName } from './versions/version-of.ts';
import { asksWhen, whenBack } from './when-back.ts';

/** Of one product; when it is out, what is there instead. */
export function* stockOf(turn: Turn, product: ProductView): Handling {
  const { quantity } = turn.understanding.slots;
  const values = {
    name: product.name,
    price: product.price,
    ...(product.stock ? { stock: { count: product.stock, of: 'piece' as const } } : {}),
  };
  const focus = rememberOne(product, turn.note);
  if (product.availability !== 'out_of_stock') {
    const isShort = quantity !== undefined && product.stock !== undefined && product.stock < quantity;
    return {
      say: [
        isShort && values.stock
          ? say('problem.not-enough', { name: product.name, inStock: values.stock })
          : say(`stock.${product.availability}`, values),
        say('close.take'),
        { choices: ['choice.take', 'choice.details'] },
        { cards: [product.sku] },
      ],
      note: { ...focus, asked: { expecting: 'items', for: 'order' } },
    };
  }
  if (asksWhen(turn.text)) return whenBack(turn, product);
  const missed = { missed: product.sku };
  const versions = yield* otherVersions(product);
  if (versions.length > 0) {
    return {
      say: [
        say('stock.out_of_stock', values),
        say('stock.other-versions'),
        ...productLines(versions, () => []),
        newParagraph,
        say('close.several'),
        { choices: versions.map(({ name }) => ({ text: name })) },
        { cards: versions.slice(0, 3).map(({ sku }) => sku) },
      ],
      note: { ...rememberShown(versions, turn.note), ...missed, asked: { expecting: 'which-product', for: 'order' } },
    };
  }
  const near = yield* use('search_products', {
    query: '',
    category: product.category,
    inStock: true,
    excludeSkus: [product.sku],
    limit: 3,
  });
  const others = near.relaxed?.length ? [] : near.products.slice(0, 3);
  if (others.length === 0) {
    return {
      say: [say('stock.out_of_stock', values), say('close.absent'), { choices: ['choice.person'] }],
      note: { ...focus, ...missed },
    };
  }
  return {
    say: [
      say('stock.out_of_stock', values),
      say('stock.instead'),
      ...productLines(others, () => []),
      newParagraph,
      say('close.several'),
      { choices: ['choice.compare', 'choice.person'] },
      { cards: others.map((other) => other.sku) },
    ],
    note: { ...rememberShown(others, turn.note), ...missed },
  };
}

const mostVersions = 4;

/** The same model in other sizes and colours, those that differ least first. */
function* otherVersions(product: ProductView): Generator<ToolCall, readonly ProductView[], unknown> {
  const { category } = product;
  const found = yield* use('search_products', { query: modelName(product), category, inStock: true, limit: 10 });
  const same = ({ attributes }: ProductView) =>
    attributes.filter(({ key, text }) => product.attributes.some((own) => own.key === key && own.text === text)).length;
  return found.products
    .filter((one) => one.availability !== 'out_of_stock' && (isVersionOf(one, product) || isSizeOf(one, product)))
    .toSorted((one, other) => same(other) - same(one))
    .slice(0, mostVersions);
}
