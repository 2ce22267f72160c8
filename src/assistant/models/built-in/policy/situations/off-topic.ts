/** What is not for here: refused once, in few words, and back to the business. */

import { say } from '../../wording/speech.ts';
import type { WordingId } from '../../wording/wordings.ts';
import { documentAnswer } from '../document-answer.ts';
import { isOfBusiness, type OffTopicKind, offTopicKind } from '../off-topic-kind.ts';
import type { Handling, Outcome, Situation, Turn } from '../turn.ts';
import { findProduct } from './find-product.ts';
import { answerFrom } from './knowledge.ts';
import { startChoices } from './talk.ts';

export const offTopic: Situation = {
  name: 'off-topic',
  intents: ['off-topic'],
  *handle(turn): Handling {
    const kind = offTopicKind(turn);
    if (kind === 'insult') return afterInsult(turn);
    if (isOfBusiness(turn)) {
      const answer = yield* documentAnswer(turn);
      return answer?.covered === 1 ? answerFrom(answer, turn) : yield* findProduct.handle(turn);
    }
    return {
      say: [say(refusals[kind], { company: turn.context.company.name }), { choices: [...startChoices(turn)] }],
    };
  },
};

const refusals: Record<Exclude<OffTopicKind, 'insult'>, WordingId> = {
  work: 'off-topic.work',
  flirt: 'off-topic.flirt',
  advice: 'off-topic.advice',
  other: 'off-topic',
};

/** Calm, and never in kind. Who goes on is offered a person. */
function afterInsult(turn: Turn): Outcome {
  const insults = turn.note.insults + 1;
  if (insults < 2) {
    return { say: [say('insult'), { choices: [...startChoices(turn)] }], note: { insults } };
  }
  return {
    say: [say('insult.again'), { choices: ['choice.person', 'choice.catalog'] }],
    note: { insults, unanswered: turn.text, asked: { expecting: 'person-offer', for: 'person' } },
    isFinal: true,
  };
}
