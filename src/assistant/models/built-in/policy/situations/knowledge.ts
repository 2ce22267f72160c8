import { newParagraph, say } from '../../wording/speech.ts';
import type { PickedAnswer } from '../pick-answer.ts';
import { pickAnswer } from '../pick-answer.ts';
import type { Handling, Outcome, Situation, Turn } from '../turn.ts';
import { use } from '../turn.ts';

/** A question that documents answer: warranty, returns, how to… */
export const knowledge: Situation = {
  name: 'knowledge',
  intents: ['knowledge'],
  *handle(turn) {
    const answer = pickAnswer(turn.text, turn.context.found.passages) ?? (yield* answerWithTopic(turn));
    return answer ? answerFrom(answer, turn) : yield* unknownAnswer(turn);
  },
};

/** "А если упаковка открыта?" is about what was asked before. */
function* answerWithTopic(turn: Turn) {
  const { topic } = turn.note;
  if (!topic || turn.text.split(/\s+/).length > 7) return undefined;
  const query = `${topic} ${turn.text}`;
  const found = yield* use('search_knowledge', { query });
  return pickAnswer(turn.text, found.passages);
}

export function answerFrom(answer: PickedAnswer, turn: Turn): Outcome {
  const { passage, text } = answer;
  const isForeign = passage.language.slice(0, 2) !== turn.language.slice(0, 2);
  // Named in words now and then; the link under the answer is always there.
  const isNamed = isForeign || turn.messageNumber % 3 === 0;
  return {
    say: [
      ...(isForeign ? [say('knowledge.foreign', { title: passage.title })] : []),
      ...(isNamed && !isForeign ? [say('knowledge.from', { title: passage.title })] : []),
      { quote: text },
      newParagraph,
      { source: passage.id },
    ],
    note: { topic: turn.text.slice(0, 200) },
  };
}

/** Said plainly, written down for the company, and a person offered. */
export function* unknownAnswer(turn: Turn): Handling {
  yield* use('record_gap', { question: turn.text.slice(0, 1_000) });
  return {
    say: [say('knowledge.unknown'), say('person.offer'), { choices: ['choice.person', 'choice.contacts'] }],
    note: { unanswered: turn.text, asked: { expecting: 'person-offer', for: 'person' } },
  };
}
