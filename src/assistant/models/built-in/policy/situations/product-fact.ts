import type { AttributeView, ProductView } from '../../../../tools/views.ts';
import { newParagraph, say } from '../../wording/speech.ts';
import { unknownWishes } from '../about-catalog.ts';
import { allThatHave } from '../all-that-have.ts';
import { amountNeeded } from '../amount-needed.ts';
import { askWhichProduct } from '../ask-which-product.ts';
import { besideFocus } from '../beside-focus.ts';
import { describedInFound } from '../described.ts';
import { documentAnswer } from '../document-answer.ts';
import { loadProducts } from '../load-product.ts';
import { pickAnswer, pickSentences } from '../pick-answer.ts';
import { attributeWords, rememberShown } from '../product-words.ts';
import { referredProducts } from '../references.ts';
import type { Handling, Situation, ToolCall, Turn } from '../turn.ts';
import { use } from '../turn.ts';
import { variantsOf } from '../variants.ts';
import { wishedVersion } from '../versions/wished-version.ts';
import { contentStemsOf, isSameWord, stemsOf } from '../words.ts';
import { answerFrom } from './knowledge.ts';
import { productDetails, theProduct } from './product-details.ts';

/** "Does it have a milk frother?", "сколько весит?": from attributes, else the description, else the documents. */
export const productFact: Situation = {
  name: 'product-fact',
  intents: ['product-fact'],
  *handle(given): Handling {
    const turn = yield* asQuestion(given);
    const needed = yield* amountNeeded(turn);
    if (needed) return needed;
    const { skus, by } = referredProducts(turn);
    const described = by === 'name' || by === 'reference' ? undefined : describedInFound(turn);
    if (described) return described;
    if (skus.length > 1 && by !== 'page') {
      const products = yield* loadProducts(turn, skus.slice(0, 3));
      const [first] = products;
      const told = first && toldByDocuments(turn, first, askedAttributes(turn, first));
      if (told) return answerFrom(told, turn);
      return factOfSeveral(turn, products) ?? (yield* unknownFact(turn, products[0]));
    }
    const talkedOf = yield* theProduct(turn);
    const isKnown = (one: ProductView) => askedAttributes(turn, one).length > 0;
    const product = talkedOf && !isKnown(talkedOf) ? ((yield* besideFocus(turn, isKnown)) ?? talkedOf) : talkedOf;
    if (!product) {
      const answer = yield* documentAnswer(turn);
      if (answer && answer.covered >= 0.6) return answerFrom(answer, turn);
      return (yield* allThatHave(turn)) ?? (yield* askWhichProduct(turn, 'product-fact'));
    }
    if ((by === 'name' || by === 'reference') && asksNothing(turn, product)) return yield* productDetails.handle(turn);
    const versions = yield* variantsOf(turn, product);
    if (versions) return versions;
    const wished = yield* wishedVersion(turn, product);
    if (wished) return wished;
    const attributes = askedAttributes(turn, product);
    const isListed = turn.note.shown.some(({ sku }) => sku === product.sku);
    // Asked about first of all, it is what "something quieter" is compared with.
    const shown =
      isListed || turn.note.shown.length > 0 ? {} : { shown: rememberShown([product], turn.note).shown ?? [] };
    const about = { focus: [product.sku], ...shown };
    const told = toldByDocuments(turn, product, attributes);
    if (told) return answerFrom(told, turn);
    if (attributes.length > 0) {
      return {
        say: [
          say('fact.attribute', {
            name: product.name,
            facts: { list: attributes.slice(0, 3).map(attributeWords), joint: 'comma' },
          }),
        ],
        note: about,
      };
    }
    const quoted = product.description
      ? pickSentences(turn.text, product.description, stemsOf(product.name))
      : undefined;
    if (quoted) return { say: [say('fact.description', { name: product.name }), { quote: quoted }], note: about };
    return yield* unknownFact(turn, product);
  },
};

/** "А генеральная?": a name, and no property of it. */
function asksNothing({ text, context }: Turn, { name }: ProductView): boolean {
  const own = stemsOf(name);
  const asked = contentStemsOf(text);
  const { askedAttributes } = context.found.interpretation;
  return (
    askedAttributes.length === 0 && asked.length > 0 && asked.every((word) => own.some((one) => isSameWord(word, one)))
  );
}

/** "Из чего сделано", without its mark, is still a question; the search reads properties asked about out of questions only. */
function* asQuestion(turn: Turn): Generator<ToolCall, Turn, unknown> {
  const { interpretation } = turn.context.found;
  if (turn.text.includes('?') || interpretation.askedAttributes.length > 0) return turn;
  const asked = yield* use('search_products', { query: `${turn.text}?`, limit: 1 });
  const { askedAttributes: keys } = asked.interpretation;
  if (keys.length === 0) return turn;
  const found = { ...turn.context.found, interpretation: { ...interpretation, askedAttributes: keys } };
  return { ...turn, context: { ...turn.context, found } };
}

/** "What waist is size 46?" has a property's name in it, and is answered by a table of the documents that has all its words. */
function toldByDocuments(turn: Turn, product: ProductView, attributes: readonly AttributeView[]) {
  if (attributes.length === 0 || unknownWishes(turn).length === 0) return undefined;
  const own = new Set(stemsOf([product.name, ...attributes.map(({ name, text }) => `${name} ${text}`)].join(' ')));
  const wanted = contentStemsOf(turn.text);
  const covered = wanted.filter((stem) => own.has(stem)).length / Math.max(wanted.length, 1);
  const answer = pickAnswer(turn.text, turn.context.found.passages, stemsOf(product.name));
  return answer && answer.covered >= 0.6 && answer.covered > covered ? answer : undefined;
}

function askedAttributes(turn: Turn, product: ProductView): readonly AttributeView[] {
  const keys = new Set([
    ...turn.context.found.interpretation.askedAttributes,
    ...(turn.context.found.interpretation.filter.attributes ?? []).map((filter) => filter.key),
  ]);
  const byKey = product.attributes.filter((attribute) => keys.has(attribute.key));
  if (byKey.length > 0) return byKey;
  const nameStems = new Set(stemsOf(product.name));
  const asked = contentStemsOf(turn.text).filter((stem) => !nameStems.has(stem));
  return product.attributes.filter((attribute) => {
    const name = contentStemsOf(attribute.name);
    return name.length > 0 && name.some((stem) => asked.includes(stem));
  });
}

function factOfSeveral(turn: Turn, products: readonly ProductView[]) {
  const lines = products.flatMap((product) => {
    const attributes = askedAttributes(turn, product);
    return attributes.length === 0
      ? []
      : [
          [
            say('fact.line', {
              name: product.name,
              facts: { list: attributes.slice(0, 2).map(attributeWords), joint: 'comma' },
            }),
          ],
        ];
  });
  return lines.length === 0 ? undefined : { say: [{ lines }], note: { focus: products.map((product) => product.sku) } };
}

/** "Has it got a heater", "do they come with a filter", "насос в комплекте?": what belongs to the thing itself. */
export function asksOfHaving(text: string): boolean {
  return having.test(text.trim());
}

const having =
  /^(?:(?:and|so|but|ok|also)[\s,]+)*(?:(?:does|do) (?:it|they|this|that|these|those|this one|that one) (?:also |even )?(?:come with|include|have|got|has)|(?:has|have) (?:it|they|this|that) (?:also )?got)\b|\b(?:is|are) (?:there )?(?:an? |any |the )?\p{L}+(?: \p{L}+)? included\b|(?<!\p{L})(?:в (?:комплект|набор)\p{L}*|ид[её]т с (?:ним|ней|ними)|прилага\p{L}*)(?!\p{L})/iu;

/** Not in the product's data: the documents may know; if not, it is said so, and the company learns of the gap. */
function* unknownFact(turn: Turn, product: ProductView | undefined): Handling {
  // What a document says of heaters tells nothing of whether this tank has one.
  const answer =
    product && asksOfHaving(turn.text)
      ? undefined
      : pickAnswer(turn.text, turn.context.found.passages, product ? stemsOf(product.name) : []);
  // "How many metres does it grow" of what has no height given: planting by the metre is another matter.
  const isBeside = turn.context.found.interpretation.askedAttributes.length > 0 && (answer?.covered ?? 0) < 1;
  if (answer && !isBeside) return answerFrom(answer, turn);
  yield* use('record_gap', { question: turn.text });
  return {
    say: [
      product ? say('fact.unknown-of', { name: product.name }) : say('knowledge.unknown'),
      newParagraph,
      say('person.offer'),
      { choices: ['choice.person', 'choice.details'] },
    ],
    note: {
      ...(product ? { focus: [product.sku] } : {}),
      unanswered: turn.text,
      asked: { expecting: 'person-offer', for: 'person' },
    },
  };
}
