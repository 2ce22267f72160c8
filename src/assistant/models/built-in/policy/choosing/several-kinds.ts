/** "Нужны чайник и кофемолка": two or three kinds of goods in one wish are shown side by side, and chosen one after the other. */
import type { ChooseProductsResult } from '../../../../tools/choice-views.ts';
import { newParagraph, type Speech, say } from '../../wording/speech.ts';
import { rememberShown } from '../product-words.ts';
import { namesOnlyKinds, wishIn, withoutRequest } from '../request-words.ts';
import type { Outcome, ToolCall, Turn } from '../turn.ts';
import { use } from '../turn.ts';
import { contentStemsOf, isSameWord, stemsOf } from '../words.ts';
import { choiceLines } from './choice-words.ts';

const mostKinds = 3;
const ofEachKind = 2;

type Part = { readonly words: string; readonly result: ChooseProductsResult };

/** Undefined where the message names one kind only. */
export function* severalKinds(turn: Turn): Generator<ToolCall, Outcome | undefined, unknown> {
  const wished = wishIn(turn.text);
  const parts = partsOf(wished ?? turn.text);
  const isList = parts.length >= 2 && parts.length <= mostKinds;
  const isWish = wished !== undefined || namesOnlyKinds(turn) || turn.understanding.intents.every(isOfChoosing);
  if (!isList || !isWish || turn.context.found.interpretation.named.length > 0) return undefined;
  const found: Part[] = [];
  for (const words of parts) {
    const result = yield* use('choose_products', { query: words, mayAsk: false });
    if (result.total === 0 || !isKindOf(words, result)) return undefined;
    found.push({ words, result });
  }
  const kinds = found.map(({ result }) => kindOf(result));
  if (new Set(kinds).size < kinds.length) return undefined;
  // What else fits the words stands under its own kind.
  const listed = found.map(({ result }, at) =>
    result.shortList.filter(({ product }) => product.category === kinds[at]).slice(0, ofEachKind),
  );
  const products = listed.flat().map(({ product }) => product);
  const labels = found.map(({ words }) => capitalized(withoutRequest(words.replace(taking, ''))));
  return {
    say: [
      ...listed.flatMap((list, at): Speech[] => [
        ...(at > 0 ? [newParagraph] : []),
        say('product.kind', { kind: labels[at] ?? '' }),
        ...choiceLines(list, { withDrawbacks: false }),
      ]),
      newParagraph,
      say('kinds.ask'),
      { choices: labels.map((text) => ({ text })) },
      { cards: listed.flatMap((list) => list.slice(0, 1)).map(({ product }) => product.sku) },
    ],
    note: { ...rememberShown(products, { ...turn.note, seen: [] }) },
  };
}

/** "A kettle, and how much is delivery?" is a wish and a question. */
function isOfChoosing({ intent }: Turn['understanding']['intents'][number]): boolean {
  return ['find-product', 'refine-search', 'recommend', 'order', 'add-item', 'more-options'].includes(intent);
}

const joint = /,|;|\+|(?:^|\s)(?:и(?: ещ[её])?|а также|плюс|and(?: also)?|plus)(?=\s)/iu;

const taking =
  /^(?:я\s+)?(?:беру|возьму|возьм[её]м|закажу|заказываю|оформите|(?:i'?ll )?take|give me|i(?:'d| would) like)\s+(?:(?:the|an?)\s+)?|[\s,]+(?:please|пожалуйста)$/giu;

/** The parts of a list; a part that only says how a thing shall be ("with a timer") makes it no list. */
function partsOf(text: string): readonly string[] {
  const parts = text
    .replace(/[?!.]+\s*$/u, '')
    .split(joint)
    .map((part) => part.trim())
    .filter(Boolean);
  const isProperty = (part: string) =>
    /^(?:с|со|без|для|до|от|не|чтобы?|по|на|под|with|without|for|under|up to|not|that|which|in)\s/iu.test(part);
  const isShort = (part: string) => part.split(/\s+/).length <= 5 && contentStemsOf(part).length > 0;
  return parts.every((part) => isShort(part) && !isProperty(part)) ? parts : [];
}

/** Its words call what was found by its kind: "чёрный" is a word of a name, and no kind. */
function isKindOf(words: string, { shortList }: ChooseProductsResult): boolean {
  const said = contentStemsOf(words);
  const [first] = shortList;
  if (!first || (first.product.coverage ?? 0) < 0.5) return false;
  const { name, category, attributes } = first.product;
  const values = new Set(stemsOf(attributes.map(({ text }) => text).join(' ')));
  const own = stemsOf(`${category} ${name}`).filter((stem) => !values.has(stem) && !/\d/.test(stem));
  return said.some((word) => own.some((stem) => isSameWord(word, stem)));
}

function kindOf({ shortList }: ChooseProductsResult): string {
  return shortList[0]?.product.category ?? '';
}

function capitalized(text: string): string {
  return text.replace(/^\p{Ll}/u, (letter) => letter.toLocaleUpperCase());
}
