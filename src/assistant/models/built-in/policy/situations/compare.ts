import type { CompareProductsResult, ProductView } from '../../../../tools/views.ts';
import type { Speech } from '../../wording/speech.ts';
import { newParagraph, say } from '../../wording/speech.ts';
import type { Value } from '../../wording/value.ts';
import { comparedSkus } from '../compared-skus.ts';
import { wholeAnswer } from '../document-answer.ts';
import { firstSentences } from '../pick-answer.ts';
import { priceDirection } from '../price-direction.ts';
import { attributeWords, rememberShown } from '../product-words.ts';
import { askedExtreme, attributeExtreme, extremeOf } from '../references.ts';
import type { Handling, Situation, Turn } from '../turn.ts';
import { use } from '../turn.ts';
import { whichHas } from '../which-has.ts';
import { answerFrom } from './knowledge.ts';

const mostRows = 8;

/** Two or three side by side: what differs, then who should take which, from attributes only. */
export const compare: Situation = {
  name: 'compare',
  intents: ['compare'],
  *handle(turn): Handling {
    const skus = yield* comparedSkus(turn);
    if (skus.length < 2) {
      // "Чем отличается арабика от робусты?" compares no products.
      const answer = wholeAnswer(turn);
      if (answer) return answerFrom(answer, turn);
      return {
        say: [
          say('compare.which'),
          { choices: turn.note.shown.slice(0, 3).map((product) => ({ text: product.name })) },
        ],
        note: { asked: { expecting: 'which-product', for: 'compare' }, compared: [...skus] },
      };
    }
    const result = yield* use('compare_products', { skus: [...skus] });
    if (result.products.length < 2) return { say: [say('compare.which')], note: { compared: [] } };
    const compared = result.products.map((product) => product.sku);
    // "The first one" is of what stands side by side, unless all of it is of the list that is being discussed.
    const isOfList = compared.every((sku) => turn.note.shown.some((one) => one.sku === sku));
    const shown = isOfList ? {} : { shown: rememberShown(result.products, turn.note).shown ?? [] };
    const having = asksDifference(turn.text) ? undefined : yield* whichHas(turn, result.products);
    if (having) return { ...having, note: { ...shown, ...having.note } };
    const wanted = asksDifference(turn.text) ? undefined : oneWanted(turn, result.products);
    if (wanted && wanted.sku === '') {
      return { say: [...wanted.say, { choices: ['choice.compare', 'choice.person'] }], note: { compared, ...shown } };
    }
    if (wanted) {
      return {
        say: [...wanted.say, say('close.take'), { choices: ['choice.take', 'choice.details'] }],
        note: { compared, ...shown, focus: [wanted.sku], asked: { expecting: 'items', for: 'order' } },
      };
    }
    return {
      say: [
        tableOf(result),
        newParagraph,
        ...(asksWhyDearer(turn.text) ? whyDearer(result) : []),
        ...verdict(result),
        newParagraph,
        say('compare.close'),
        { choices: result.products.map((product) => ({ text: product.name })) },
      ],
      note: { compared, ...shown, focus: compared, asked: { expecting: 'which-product', for: 'order' } },
    };
  },
};

/** "How does the cheaper one differ from the first?" wants both side by side, whatever they are called by. */
function asksDifference(text: string): boolean {
  return /отлича|разниц|сравн|differ|compare|versus|(?<!\p{L})vs(?!\p{L})/iu.test(text);
}

/** "Ради чего доплачивать?", "why is it more?": what the dearer one is said to have. */
export function asksWhyDearer(text: string): boolean {
  return whyDearerAsked.test(text);
}

const whyDearerAsked =
  /(?:за что|ради чего|зачем|почему)(?: \S+){0,4} (?:доплач|переплач|дороже|разница в цене)|за что (?:такая )?(?:доплата|переплата|разница)|what (?:do|would|am) i (?:get for|pay(?:ing)? (?:more|extra) for|pay(?:ing)? the)|why (?:is|does|do)(?: \S+){1,5} (?:more expensive|cost more|dearer)|worth the (?:extra|difference)/iu;

function whyDearer({ products }: CompareProductsResult): readonly Speech[] {
  const dearest = extremeOf(products, 'price', 'most');
  if (!dearest?.description) return [];
  const description = firstSentences(dearest.description, 30);
  return [say('fact.description', { name: dearest.name }), { quote: description }, newParagraph];
}

/** "Which is quieter?", "а что дешевле?": one sentence, no table. Undefined when no single one is asked for, or told. */
function oneWanted(
  turn: Turn,
  products: readonly ProductView[],
): { readonly say: readonly Speech[]; readonly sku: string } | undefined {
  const { sort, askedAttributes } = turn.context.found.interpretation;
  const extreme = attributeExtreme(turn);
  const direction = priceDirection(turn);
  if (direction && turn.text.split(/\s+/).length <= 10) {
    const product = extremeOf(products, 'price', direction === 'down' ? 'least' : 'most');
    if (!product) return undefined;
    const { name, price, sku } = product;
    return { sku, say: [say(direction === 'down' ? 'compare.cheapest' : 'compare.dearest', { name, price })] };
  }
  const end = extreme?.direction ?? askedExtreme(turn);
  const key = sort.by === 'attribute' ? sort.key : end ? askedAttributes[0] : undefined;
  if (!key) return undefined;
  const order = sort.by === 'attribute' ? (sort.order === 'ascending' ? 'least' : 'most') : undefined;
  const product = extremeOf(products, key, order ?? end ?? 'most');
  if (!product) return { sku: '', say: [say('compare.no-data')] };
  const facts = products.flatMap((one) => {
    const attribute = one.attributes.find((candidate) => candidate.key === key);
    return attribute ? [[say('fact.line', { name: one.name, facts: attributeWords(attribute) })]] : [];
  });
  const numberOf = (one: ProductView) => one.attributes.find((candidate) => candidate.key === key)?.number;
  const level = products.filter((one) => numberOf(one) === numberOf(product));
  const told =
    level.length > 1
      ? say('compare.level', {
          names: { list: level.map(({ name }) => (turn.context.language === 'ru' ? `«${name}»` : name)), joint: 'and' },
        })
      : say('compare.extreme', { name: product.name });
  return { sku: product.sku, say: [told, { lines: facts }, newParagraph] };
}

function tableOf({ products, rows }: CompareProductsResult): Speech {
  const differing = rows.filter((row) => row.differs && row.values.some((value) => value !== null));
  const isKnown = (row: (typeof rows)[number]) => row.values.every((value) => value !== null);
  const best = [...differing.filter(isKnown), ...differing.filter((row) => !isKnown(row))].slice(0, mostRows - 2);
  const cells = (values: readonly (Value | null)[]): readonly Value[] => values.map((value) => value ?? '—');
  return {
    table: {
      head: ['', ...products.map((product) => product.name)],
      rows: [
        [{ word: 'table.price' }, ...products.map((product) => product.price)],
        [
          { word: 'table.availability' },
          ...products.map((product) => ({ word: `availability.${product.availability}` })),
        ],
        ...best
          .filter((row) => row.key !== 'price' && row.key !== 'availability')
          .map((row) => [row.name, ...cells(row.values)]),
      ],
    },
  };
}

/** What one has and the others lack, and which costs least: nothing that the data does not say. */
function verdict({ products }: CompareProductsResult): readonly Speech[] {
  const cheapest = extremeOf(products, 'price', 'least');
  const alone = products.flatMap((product) => {
    const only = product.attributes.filter(
      (attribute) =>
        attribute.isTrue === true &&
        products.every(
          (other) =>
            other.sku === product.sku || other.attributes.find((one) => one.key === attribute.key)?.isTrue !== true,
        ),
    );
    return only.length === 0
      ? []
      : [
          say('compare.only', {
            name: product.name,
            features: { list: only.slice(0, 3).map(({ name }) => ({ inSentence: name })), joint: 'and' },
          }),
        ];
  });
  const isPriceEqual = new Set(products.map((product) => product.price.amount)).size === 1;
  return [
    ...(cheapest && !isPriceEqual ? [say('compare.if-price', { name: cheapest.name })] : []),
    ...alone.slice(0, 2),
  ];
}
