/** The reply that helps to choose: up to three, with reasons, and either the question that narrows most or the drawbacks. */
import type { ChooseProductsResult } from '../../../../tools/choice-views.ts';
import type { ProductView } from '../../../../tools/views.ts';
import type { Note } from '../../note.ts';
import type { Sentence, Speech } from '../../wording/speech.ts';
import { newParagraph, say } from '../../wording/speech.ts';
import { rememberShown } from '../product-words.ts';
import type { SearchMemory } from '../search-memory.ts';
import { closingQuestion } from '../show-products.ts';
import type { Outcome, Turn } from '../turn.ts';
import { askChoosing, choosingAsked } from './ask-choosing.ts';
import { choiceLines, nearestIntro } from './choice-words.ts';

export function showChoice(input: {
  readonly turn: Turn;
  readonly result: ChooseProductsResult;
  readonly intro: readonly Sentence[];
  readonly search: SearchMemory;
}): Outcome {
  const { turn, result, search } = input;
  const { shortList, question } = result;
  const products = shortList.map(({ product }) => product);
  const isNearest = result.total === 0;
  const isSure = products.length === 1 && products[0]?.availability !== 'out_of_stock' && !isNearest;
  if (question && !isNearest && isShownAlready(products, turn)) {
    // "Any" leaves the choice as it is; a wish that all of them meet is another thing to say.
    const isLeftOpen = input.intro.some((sentence) => sentence.say === 'choosing.open');
    return {
      say: [say(isLeftOpen ? 'choosing.noted' : 'choosing.all-fit'), ...askChoosing(question)],
      note: { ...choosingAsked, search },
    };
  }
  return {
    say: [
      ...(isNearest ? nearestIntro() : input.intro),
      ...choiceLines(shortList, { withDrawbacks: question === undefined }),
      newParagraph,
      ...(question ? askChoosing(question) : closing(products, shortList)),
      { cards: products.map(({ sku }) => sku) },
    ],
    note: {
      ...rememberShown(products, turn.note),
      search: knownBetter(search, result),
      ...(question ? choosingAsked : isSure ? orderAsked : {}),
    },
  };
}

/** The same three again tell nothing: the next question does. */
function isShownAlready(products: readonly ProductView[], { note }: Turn): boolean {
  return (
    wasJustShown(note) &&
    products.length === note.shown.length &&
    products.every(({ sku }) => note.shown.some((one) => one.sku === sku))
  );
}

/** In the last reply, and not before other matters. */
function wasJustShown({ shown, sentences }: Note): boolean {
  return shown.some(({ name }) => sentences.some((sentence) => sentence.includes(name)));
}

/** Nothing cheaper is offered where the cheapest stands in the list already. */
function closing(products: readonly ProductView[], shortList: ChooseProductsResult['shortList']): readonly Speech[] {
  const isCheapestShown = products.length > 1 && shortList.some(({ roles }) => roles.includes('cheapest'));
  return closingQuestion(products).map((speech) =>
    isCheapestShown && 'choices' in speech
      ? { choices: speech.choices.map((choice) => (choice === 'choice.cheaper' ? 'choice.details' : choice)) }
      : speech,
  );
}

/** A bare "yes" to one product means: I take it. */
const orderAsked: Partial<Note> = { asked: { expecting: 'items', for: 'order' } };

/** What the words did not name, the candidates tell: their kind, and how well those shown met the words. */
function knownBetter(search: SearchMemory, { category, shortList }: ChooseProductsResult): SearchMemory {
  const weakest = Math.min(...shortList.map(({ product }) => product.coverage ?? 1));
  return {
    ...search,
    ...(search.category === undefined && category ? { category } : {}),
    weakest: search.weakest ?? weakest,
  };
}
