import { unknownWishes } from './about-catalog.ts';
import { sameMeaning, topicIn } from './document-topics.ts';
import type { PickedAnswer } from './pick-answer.ts';
import type { Turn } from './turn.ts';
import { contentStemsOf, isSameWord, stemsOf } from './words.ts';

/** "Do you print t-shirts?", "вы печатаете футболки?": whether we do something to some thing, and nothing more. */
const doesItTo =
  /^\P{L}*(?:(?:hi|hello|hey|and|so|здравствуйте|привет|добрый день|а)[\s,!.]+)?(?:(?:do|can|could|will) you (?:(?:also|guys|even|ever) )?\p{L}+|(?:а )?вы (?:\p{L}+ )?\p{L}{3,}[еиё]те|\p{L}{3,}[еиё]те ли(?: вы)?)\s+(?:any |an? |the |my |our )?((?:[\p{L}'-]+ ?){1,3})[?!. ]*$/iu;

/** Neither catalog nor this answer knows the thing: what the document says of doing it to something else is no answer. */
export function isOfOtherThing(turn: Turn, { passage, text }: PickedAnswer): boolean {
  const thing = doesItTo.exec(turn.text)?.[1];
  if (thing === undefined || topicIn(thing, turn.language)) return false;
  const unknown = stemsOf(unknownWishes(turn).join(' '));
  const asked = contentStemsOf(thing).filter((stem) => unknown.includes(stem));
  const told = stemsOf(`${passage.title} ${passage.heading} ${passage.text} ${text}`);
  return (
    asked.length > 0 &&
    asked.every((stem) => !told.some((own) => isSameWord(stem, own) || sameMeaning(stem).has(own)))
  );
}
