import { namedProducts } from '../references.ts';
import { isQuestion } from '../routing/pointing.ts';
import type { Turn } from '../turn.ts';
import { asksIfNeeded } from './is-needed.ts';
import { questionOf } from './question-of.ts';
import { mainOfQuestion } from './what-goes-with.ts';

/** Asked for what belongs to the chosen product: anything, or a kind of goods. */
export function asksWhatGoesWith(turn: Turn): boolean {
  if (asksFitOfNamed(turn)) return true;
  const main = mainOfQuestion(turn);
  if (!main || namedProducts(turn).some((sku) => sku !== main)) return false;
  if (goesWith.test(turn.text)) return true;
  const { filter } = turn.context.found.interpretation;
  const isOfMain = turn.context.found.products.some(({ sku }) => sku === main);
  return (
    filter.category !== undefined &&
    !isOfMain &&
    (isQuestion(turn) || asksWhich.test(turn.text) || asksIfNeeded(turn.text)) &&
    (fitsIt.test(turn.text) || asksIfNeeded(turn.text))
  );
}

/** "I have an S40. Which filter fits it?": the thing stands in one sentence, the question in the next. */
export function asksFitOfNamed(turn: Turn): boolean {
  const question = questionOf(turn.text);
  return (
    namedProducts(turn).length === 1 && question !== turn.text && asksWhich.test(question) && fitsIt.test(question)
  );
}

const asksWhich = /(?<!\p{L})(?:как(?:ой|ая|ое|ие|ую)|что|which|what)(?!\p{L})/iu;

/** Words of any trade that ask for what belongs to a thing. */
const goesWith =
  /(?:что|чего|чем)(?: ещ[её])?(?: [\p{L}-]+){0,3} (?:к|для|под) (?:не(?:му|й)|ним|этому|этой|этим|него|не[её]|них)(?!\p{L})|(?:что|чего|что-то|что-нибудь) ещ[её](?: [\p{L}-]+){0,2} (?:взять|нуж|понадоб|докуп|купить|пригод|посовет|предлож)|(?:нужно|надо|понадобится|потребуется)(?: ли)? (?:что-то|что-нибудь|ещ[её] что)|чем (?:е[ёе]|его|их) дополнить|what (?:else|other)(?: [\p{L}']+){0,4} (?:need|take|buy|get|with|go)|(?:goes?|going|fits?|works?) (?:well )?with (?:it|this|that|them)|(?:anything|something) (?:else )?(?:to go )?(?:with|for) (?:it|this|that|them)|do i need anything (?:else|for|with)/iu;
/** A kind of goods asked about for "it". */
const fitsIt =
  /(?:^|[^\p{L}])(?:к|для|под|на|с|в) (?:не(?:му|й)|ним|нею|этому|этой|этим|него|не[её]|них|моей|моему|этого)(?!\p{L})|(?:ей|ему|им) подо|(?:for|with|fits?|suits?) (?:it|this|that|them)(?!\p{L})|compatible/iu;
