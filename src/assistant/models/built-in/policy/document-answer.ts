/** The answer that the documents give to a message: from what was found with it, else from a search in their own words. */
import type { Language } from '../../../../core/language.ts';
import type { PassageView } from '../../../tools/views.ts';
import { queryForDocuments, questionBehind, topicIn } from './document-topics.ts';
import { passagesIn } from './passages-in.ts';
import { type PickedAnswer, pickAnswer, stepsIn } from './pick-answer.ts';
import { type QuestionType, questionType } from './question-type.ts';
import { answerInSameDocument } from './same-document.ts';
import type { Asked, ToolCall, Turn } from './turn.ts';
import { use, useEach } from './turn.ts';
import { contentStemsOf } from './words.ts';

const mostPassages = 6;

export function* documentAnswer(
  whole: Turn,
  ignored: readonly string[] = [],
): Generator<Asked, PickedAnswer | undefined, unknown> {
  const turn = whole.part === undefined ? whole : { ...whole, text: whole.part };
  const passages = passagesIn(turn.context.found.passages, turn.language);
  const type = questionType(turn.text);
  const isParticular = type === 'how-to' || type === 'time' || type === 'amount';
  const question = (isParticular ? undefined : questionBehind(turn.text, turn.language)) ?? turn.text;
  if (continues(turn)) {
    const answer = yield* answerToFollowUp(turn);
    if (answer) return answer;
  }
  const first = pickAnswer(question, passages, ignored);
  const query = withPlace(queryForDocuments(question, turn.language, ignored), type, turn.language);
  let known = passages;
  let best = first;
  if (query) {
    // A document may use any word of the topic: "Если передумали" is found by none of "возврат".
    const words = topicIn(question, turn.language)?.words;
    const found = yield* useEach(
      'search_knowledge',
      [query, ...(words ? [words] : [])].map((one) => ({ query: one, limit: mostPassages })),
    );
    known = passagesIn(
      found.reduce((all, { passages: more }) => merge(all, more), merge(found[0]?.passages ?? [], passages)),
      turn.language,
    );
    best = pickAnswer(question, known, ignored) ?? first;
  }
  if (!best)
    return (
      (yield* answerToFollowUp(turn)) ??
      (yield* answerInSameDocument(turn)) ??
      (yield* answerByTopic(turn)) ??
      (yield* answerInOtherLanguage(turn))
    );
  return type === 'how-to' && !best.isList ? ((yield* stepsOf(best)) ?? best) : best;
}

/** "Где чинить?" is answered by an address, which stands apart from how long it takes. */
function withPlace(query: string | undefined, type: QuestionType, language: Language): string | undefined {
  if (query === undefined || type !== 'place') return query;
  return `${query} ${language.startsWith('ru') ? 'куда обращаться адрес' : 'where to go address'}`;
}

/** "How do I…" is answered by steps, which may stand further down in the document that was found. */
function* stepsOf(answer: PickedAnswer): Generator<ToolCall, PickedAnswer | undefined, unknown> {
  const { title } = answer.passage;
  const found = yield* use('search_knowledge', { query: title, limit: mostPassages });
  const steps = found.passages.find((passage) => passage.title === title && /^\s*1[.)]\s/mu.test(passage.text));
  return steps && { ...answer, passage: steps, text: stepsIn(steps.text), isList: true };
}

/** "А если…", "and when…" go on from the question before. */
function continues(turn: Turn): boolean {
  const namesTopic = queryForDocuments(turn.text, turn.language) !== undefined;
  return (
    turn.note.topic !== undefined && !namesTopic && /^(?:а|и|но|and|but|what if|what about)\s/iu.test(turn.text.trim())
  );
}

/** The strict way, for messages that are more likely about products: every word of them must be answered. */
export function wholeAnswer(turn: Turn): PickedAnswer | undefined {
  const answer = pickAnswer(turn.text, passagesIn(turn.context.found.passages, turn.language));
  return answer?.covered === 1 ? answer : undefined;
}

/** One answer of the documents holds every word that the catalog does not know. */
export function answersUnknownWords(turn: Turn): boolean {
  const { found } = turn.context;
  const unknown = contentStemsOf(found.interpretation.unknownWords.join(' '));
  if (unknown.length === 0) return false;
  return (
    pickAnswer(found.interpretation.unknownWords.join(' '), passagesIn(found.passages, turn.language))?.covered === 1
  );
}

/** "А если упаковка открыта?" is about what was asked before. */
function* answerToFollowUp(turn: Turn): Generator<ToolCall, PickedAnswer | undefined, unknown> {
  const { topic } = turn.note;
  if (!topic || turn.text.split(/\s+/).length > 7) return undefined;
  const found = yield* use('search_knowledge', { query: `${topic} ${turn.text}` });
  return pickAnswer(turn.text, found.passages);
}

/** "Долго. А запчасти если что будут?": the topic is named, and the words around it stand nowhere. */
function* answerByTopic(turn: Turn): Generator<Asked, PickedAnswer | undefined, unknown> {
  const topic = topicIn(turn.text, turn.language);
  if (!topic || turn.text.split(/\s+/).length > 12) return undefined;
  const { question, query, words, otherwise } = topic;
  const asked = [query, words, ...(otherwise ? [otherwise] : [])];
  const found = yield* useEach(
    'search_knowledge',
    asked.map((one) => ({ query: one })),
  );
  for (const [at, { passages }] of found.entries()) {
    const own = passages.filter((passage) => passage.language.slice(0, 2) === turn.language.slice(0, 2));
    const said = asked[at] ?? query;
    const answer = pickAnswer(said === otherwise ? said : question, own) ?? pickAnswer(said, own);
    if (answer) return answer;
  }
  return undefined;
}

/** A page that the company has in another language only: what stands there is better than nothing, and is quoted as it is. */
function* answerInOtherLanguage(turn: Turn): Generator<ToolCall, PickedAnswer | undefined, unknown> {
  for (const language of turn.context.languages) {
    const topic = language === turn.language ? undefined : topicIn(turn.text, language);
    if (!topic) continue;
    const found = yield* use('search_knowledge', { query: `${topic.query} ${topic.words}` });
    const foreign = found.passages.filter((passage) => passage.language.slice(0, 2) === language.slice(0, 2));
    const answer = pickAnswer(topic.question, foreign) ?? pickAnswer(topic.query, foreign);
    if (answer) return answer;
  }
  return undefined;
}

function merge(first: readonly PassageView[], second: readonly PassageView[]): readonly PassageView[] {
  const ids = new Set(first.map((passage) => passage.id));
  return [...first, ...second.filter((passage) => !ids.has(passage.id))];
}
