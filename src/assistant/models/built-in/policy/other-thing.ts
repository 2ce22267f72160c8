import { unknownWishes } from './about-catalog.ts';
import { sameMeaning, topicIn } from './document-topics.ts';
import type { PickedAnswer } from './pick-answer.ts';
import type { Turn } from './turn.ts';
import { contentStemsOf, isSameWord, stemsOf } from './words.ts';

/** "Do you print t-shirts?", "вы печатаете футболки?": whether we do something to some thing, and nothing more. */
const doesItTo =
  /^\P{L}*(?:(?:hi|hello|hey|and|so|здравствуйте|привет|добрый день|а)[\s,!.]+)?(?:(?:do|can|could|will) you (?:(?:also|guys|even|ever) )?\p{L}+|(?:а )?вы (?:\p{L}+ )?\p{L}{3,}[еиё]те|\p{L}{3,}[еиё]те ли(?: вы)?)\s+(?:any |an? |the |my |our )?((?:[\p{L}'-]+ ?){1,3})[?!. ]*$/iu;

/** The words of the thing that the catalog does not know; none where it is known, or there is no such thing. */
function unknownThing(turn: Turn): readonly string[] {
  const thing = doesItTo.exec(turn.text)?.[1];
  if (thing === undefined || topicIn(thing, turn.language)) return [];
  const unknown = stemsOf(unknownWishes(turn).join(' '));
  return contentStemsOf(thing).filter((stem) => unknown.includes(stem));
}

/** Whether we do something to what the catalog does not know. */
export function asksOfUnknownThing(turn: Turn): boolean {
  return unknownThing(turn).length > 0;
}

/** Neither catalog nor this answer knows the thing: what the document says of doing it to something else is no answer. */
export function isOfOtherThing(turn: Turn, { passage, text }: PickedAnswer): boolean {
  const asked = unknownThing(turn);
  const told = stemsOf(`${passage.title} ${passage.heading} ${passage.text} ${text}`);
  return (
    asked.length > 0 && asked.every((stem) => !told.some((own) => isSameWord(stem, own) || sameMeaning(stem).has(own)))
  );
}

/** "Как обрезать яблони" is not answered by what is told of hydrangeas: the passage names another kind of goods, and not the one asked of. */
export function isOfOtherGoods(turn: Turn, { passage }: PickedAnswer): boolean {
  const { found, company } = turn.context;
  const text = turn.part ?? turn.text;
  if (topicIn(text, turn.language)) return false;
  const isAmong = (stem: string, words: readonly string[]) => words.some((word) => isSameWord(stem, word));
  const asked = contentStemsOf(text);
  const meant = found.products.filter(({ name }) => stemsOf(name).some((stem) => asked.includes(stem)));
  const own = contentStemsOf(meant.map(({ name, category }) => `${name} ${category}`).join(' '));
  const told = stemsOf(`${passage.heading} ${passage.text}`);
  return (
    own.length > 0 &&
    !told.some((stem) => isAmong(stem, own)) &&
    company.categories.some(({ name }) => contentStemsOf(name).some((stem) => isAmong(stem, told)))
  );
}
