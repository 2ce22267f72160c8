import { sentencesOf } from '../../wording/sentences-of.ts';
import { newParagraph, say } from '../../wording/speech.ts';
import { besideNames } from '../beside-names.ts';
import { contactWords } from '../contact-words.ts';
import { isOfOtherDeed } from '../deed-unknown.ts';
import { describedInFound, describedOfPointed } from '../described.ts';
import { documentAnswer } from '../document-answer.ts';
import { inDocumentWords, topicIn } from '../document-topics.ts';
import { factOfKind } from '../fact-of-kind.ts';
import { fitAnswer } from '../fit-answer.ts';
import { isOfOtherGoods, isOfOtherThing } from '../other-thing.ts';
import { periodAnswer } from '../period-price.ts';
import type { PickedAnswer } from '../pick-answer.ts';
import { attributesAsked, productThatHas } from '../product-that-has.ts';
import { attributeWords } from '../product-words.ts';
import { questionType } from '../question-type.ts';
import { productInContext, referredProducts } from '../references.ts';
import { sizeToTake } from '../size-to-take.ts';
import { termsAnswer } from '../terms-answer.ts';
import { toldAnswer } from '../told-by-documents.ts';
import type { Handling, Outcome, Situation, ToolCall, Turn } from '../turn.ts';
import { ToolFailure, use } from '../turn.ts';
import { contentStemsOf, isSameWord, stemsOf } from '../words.ts';

/** A question that documents answer: warranty, returns, how to… */
export const knowledge: Situation = {
  name: 'knowledge',
  intents: ['knowledge'],
  *handle(turn) {
    const particular =
      (yield* periodAnswer(turn)) ?? (yield* termsAnswer(turn)) ?? (yield* fitAnswer(turn)) ?? sizeToTake(turn);
    if (particular) return answerFrom(particular, turn);
    const told = yield* factOfTheProduct(turn);
    if (told) return told;
    const described = describedInFound(turn) ?? describedOfPointed(turn);
    if (described) return described;
    // The product's own name need not stand in the document.
    const names = turn.context.found.interpretation.named.map((sku) => productInContext(turn, sku)?.name ?? '');
    const answer = (yield* documentAnswer(turn, stemsOf(names.join(' ')))) ?? toldAnswer(turn);
    if (answer && isOfOther(turn, answer)) return yield* unknownAnswer(turn);
    const ofKind = factOfKind(turn, answer);
    if (ofKind) return ofKind;
    const isOwn = answer?.passage.language.slice(0, 2) === turn.language.slice(0, 2);
    // "Can I see it in person somewhere?"
    const contacts = !isOwn && topicIn(besideNames(turn), turn.language)?.isAtAddress ? contactWords(turn) : undefined;
    if (contacts && turn.context.company.address) return { say: [contacts] };
    return answer ? answerFrom(answer, turn) : yield* unknownAnswer(turn);
  },
};

function isOfOther(turn: Turn, answer: PickedAnswer): boolean {
  return isOfOtherThing(turn, answer) || isOfOtherGoods(turn, answer) || isOfOtherDeed(turn, answer);
}

/** "А гарантия какая?" while one product is talked about asks for that product's own. */
function* factOfTheProduct(turn: Turn): Generator<ToolCall, Outcome | undefined, unknown> {
  const asked = turn.context.found.interpretation.askedAttributes;
  // "How do I send it back?" asks what to do, whatever property sounds like one of its words.
  if (questionType(turn.part ?? turn.text) === 'how-to') return undefined;
  const { skus, by } = referredProducts(turn);
  const isNamed = by === 'name' && skus.length === 1;
  const stems = contentStemsOf(turn.part ?? turn.text);
  const isBrief = isNamed || stems.length <= 2;
  if (!isBrief || (asked.length === 0 && (stems.length !== 1 || skus.length !== 1))) return undefined;
  const product = yield* productThatHas(turn, asked);
  const facts = product ? attributesAsked(product, asked, stems) : [];
  if (!product || facts.length === 0) return undefined;
  const list = { list: facts.slice(0, 2).map(attributeWords), joint: 'comma' as const };
  return { say: [say('fact.attribute', { name: product.name, facts: list })], note: { focus: [product.sku] } };
}

export function answerFrom(answer: PickedAnswer, turn: Turn): Outcome {
  const { passage, text } = answer;
  const isJustSaid = sentencesOf(text).every((sentence) => turn.note.sentences.includes(sentence));
  const particular = isJustSaid
    ? sentenceAbout(inDocumentWords(turn.part ?? turn.text, turn.language), text)
    : undefined;
  if (particular) {
    return {
      say: [{ quote: particular }, newParagraph, { source: passage.id }],
      note: { topic: turn.text.slice(0, 200), document: passage.title },
    };
  }
  if (isJustSaid) {
    return {
      say: [say('knowledge.no-more'), say('person.offer'), { source: passage.id }, { choices: ['choice.person'] }],
      note: { unanswered: turn.text, asked: { expecting: 'person-offer', for: 'person' } },
    };
  }
  const isForeign = passage.language.slice(0, 2) !== turn.language.slice(0, 2);
  // Named in words now and then; the link under the answer is always there.
  const isNamed = isForeign || turn.messageNumber % 3 === 0;
  return {
    say: [
      ...(isForeign ? [say('knowledge.foreign', { title: passage.title })] : []),
      ...(isNamed && !isForeign ? [say('knowledge.from', { title: passage.title })] : []),
      { quote: headed(answer, turn) },
      newParagraph,
      { source: passage.id },
    ],
    note: { topic: turn.text.slice(0, 200), document: passage.title },
  };
}

/** "Что входит" above "Доставка, установка и обучение": without the heading that was asked about the list says nothing. */
function headed({ passage, text }: PickedAnswer, turn: Turn): string {
  const own = new Set(stemsOf(text));
  const title = new Set(stemsOf(passage.title));
  const asked = contentStemsOf(turn.part ?? turn.text);
  const isOnlyAbove = contentStemsOf(passage.heading).some(
    (stem) => asked.includes(stem) && !own.has(stem) && !title.has(stem),
  );
  // "Can I pay in instalments?" is answered by what stands below it.
  const isAsked = passage.heading.trimEnd().endsWith('?');
  return isOnlyAbove && !isAsked && !text.startsWith('|') && passage.heading !== passage.title
    ? `**${passage.heading}.** ${text}`
    : text;
}

/** What was just quoted whole is not quoted so again: of its sentences the one that a word of the question is in. */
function sentenceAbout(question: string, text: string): string | undefined {
  const sentences = text.split(/(?<=[.!?])\s+/u);
  if (sentences.length < 2 || text.includes('\n')) return undefined;
  const asked = contentStemsOf(question).filter((stem) => stem.length >= 4);
  const hits = (sentence: string) =>
    stemsOf(sentence).filter((stem) => asked.some((one) => isSameWord(one, stem))).length;
  // "Free over £100" is what "free delivery?" asks for: it opens with it.
  const opens = (sentence: string) => Number(hits(sentence.split(/\s+/).slice(0, 1).join(' ')) > 0);
  const best = sentences.toSorted((left, right) => hits(right) - hits(left) || opens(right) - opens(left))[0];
  return best !== undefined && hits(best) > 0 ? best : undefined;
}

/** Where nothing more may be called the question stays in the note; what is said is the same. */
function* recordGap(turn: Turn): Generator<ToolCall, void, unknown> {
  try {
    yield* use('record_gap', { question: turn.text.slice(0, 1_000) });
  } catch (error) {
    if (!(error instanceof ToolFailure)) throw error;
  }
}

/** Said plainly, written down for the company, and a person offered. */
export function* unknownAnswer(turn: Turn): Handling {
  yield* recordGap(turn);
  return {
    say: [say('knowledge.unknown'), say('person.offer'), { choices: ['choice.person', 'choice.contacts'] }],
    note: { unanswered: turn.text, asked: { expecting: 'person-offer', for: 'person' } },
  };
}
