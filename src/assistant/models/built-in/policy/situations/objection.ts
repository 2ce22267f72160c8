import { fold } from '../../../../../retrieval/analysis/fold.ts';
import type { Speech } from '../../wording/speech.ts';
import { say } from '../../wording/speech.ts';
import type { Situation, Turn } from '../turn.ts';
import { coverageOf } from '../words.ts';
import { knowledge } from './knowledge.ts';

/** What the company wants said to an objection: once, then a way on; never pressed. */
export const objection: Situation = {
  name: 'objection',
  intents: ['objection'],
  *handle(turn) {
    const matched = matchObjection(turn);
    // What only sounded like an objection may be a question: "а если открыл упаковку?"
    if (!matched && !isAboutPrice(turn) && turn.text.includes('?')) return yield* knowledge.handle(turn);
    const wasSaid = matched !== undefined && turn.note.objections.includes(matched.id);
    const answer: readonly Speech[] =
      matched && !wasSaid
        ? [{ quote: matched.say }]
        : [say(wasSaid ? 'objection.again' : isAboutPrice(turn) ? 'objection.price' : 'objection.other')];
    const hasProducts = turn.note.shown.length > 0;
    return {
      say: [
        ...answer,
        {
          choices: hasProducts
            ? ['choice.cheaper', 'choice.discounts', 'choice.person']
            : ['choice.catalog', 'choice.person'],
        },
      ],
      note: { objections: matched ? [...new Set([...turn.note.objections, matched.id])] : turn.note.objections },
      isFinal: true,
    };
  },
};

function matchObjection(turn: Turn) {
  const text = fold(turn.text);
  const scored = turn.context.objections.map((one) => ({
    one,
    score: Math.max(0, ...one.when.map((phrase) => (text.includes(fold(phrase)) ? 2 : coverageOf(phrase, turn.text)))),
  }));
  const best = scored.toSorted((left, right) => right.score - left.score)[0];
  return best && best.score >= 0.6 ? best.one : undefined;
}

function isAboutPrice(turn: Turn): boolean {
  return /дорог|цен|дешев|бюджет|expensive|price|cheaper|cost|budget|afford/iu.test(turn.text);
}
