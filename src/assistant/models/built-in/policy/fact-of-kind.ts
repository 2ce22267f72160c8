/** "Какая гарантия на автоклавы?": a property asked of a kind of goods, told of each where the documents do not say it of all. */
import type { AttributeView, ProductView } from '../../../tools/views.ts';
import { say } from '../wording/speech.ts';
import type { PickedAnswer } from './pick-answer.ts';
import { attributeWords } from './product-words.ts';
import { questionType } from './question-type.ts';
import type { Outcome, Turn } from './turn.ts';
import { contentStemsOf, isSameWord, stemsOf } from './words.ts';

const mostTold = 5;
/** A longer question asks for more than one property. */
const longestAsked = 4;

/** Undefined where `written`, the documents' answer, speaks in the measure of the property, or nothing is known. */
export function factOfKind(turn: Turn, written: PickedAnswer | undefined): Outcome | undefined {
  const { askedAttributes, named, filter } = turn.context.found.interpretation;
  const [key] = askedAttributes;
  const text = turn.part ?? turn.text;
  const [first] = turn.context.found.products;
  if (key === undefined || !first || named.length > 0 || questionType(text) === 'how-to') return undefined;
  const kind = filter.category ?? first.category;
  const products = turn.context.found.products.filter(({ category }) => category === kind).slice(0, mostTold);
  const lines = products.flatMap((product) => {
    const asked = product.attributes.find((attribute) => attribute.key === key);
    return asked ? [{ product, asked }] : [];
  });
  const [one] = lines;
  if (!one || !asksOnlyOf(text, first, one.asked) || (written && isInMeasure(written.text, one.asked)))
    return undefined;
  return {
    say: [
      {
        lines: lines.map(({ product, asked }) => [
          say('fact.line', { name: product.name, facts: { list: [attributeWords(asked)], joint: 'comma' } }),
        ]),
      },
    ],
    note: { focus: lines.map(({ product }) => product.sku) },
  };
}

/** The property and the kind, and nothing else. */
function asksOnlyOf(text: string, { category, name }: ProductView, asked: AttributeView): boolean {
  const said = contentStemsOf(text);
  const known = stemsOf(`${category} ${name} ${asked.name}`);
  const ofKind = stemsOf(`${category} ${name}`);
  const isKnown = (stem: string, words: readonly string[]) => words.some((word) => isSameWord(stem, word));
  return (
    said.length <= longestAsked &&
    said.every((stem) => isKnown(stem, known)) &&
    said.some((stem) => isKnown(stem, ofKind))
  );
}

/** "На всё два года" answers what the data tell in months. */
function isInMeasure(text: string, { text: value }: AttributeView): boolean {
  const unit = stemsOf(value).find((stem) => !/\d/u.test(stem));
  if (unit === undefined) return true;
  const said = stemsOf(text);
  const isOfTime = /^(?:мес|month|год|лет|year)/u.test(unit);
  return said.some((stem) => isSameWord(stem, unit) || (isOfTime && /^(?:мес|month|год|лет|year)/u.test(stem)));
}
