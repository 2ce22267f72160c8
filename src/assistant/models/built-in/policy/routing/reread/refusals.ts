/** "No" that refuses something else than it seems to. */

import { excludedBrand } from '../../excluded-brand.ts';
import { isAcknowledging, isLeaving } from '../../leaving.ts';
import type { Rule } from './rule.ts';

export const refusalRules: readonly Rule[] = [
  // "Напишу после десятого", "we'll get back to you": the customer leaves for now, and is not held.
  {
    means: ['goodbye'],
    holds: (turn, has) =>
      isLeaving(turn.text) &&
      !has('callback', 'person', 'complaint', 'cancel', 'change-request', 'order', 'add-item') &&
      turn.context.objections.every(({ kind }) => kind === 'think' || kind === 'discount' || kind === 'ask-someone') &&
      turn.understanding.slots.phone === undefined,
  },
  // "Ясно", "got it": with nothing asked it agrees to nothing.
  { means: ['acknowledge'], holds: (turn) => isAcknowledging(turn.text) && turn.asked?.expecting !== 'confirmation' },
  // "No idea how many cups, sorry": nothing is told, and nothing is asked for.
  {
    means: ['acknowledge'],
    holds: (turn) =>
      isUnsure.test(turn.text.trim()) &&
      !turn.text.includes('?') &&
      (turn.asked === undefined || turn.asked.expecting === 'items' || turn.asked.expecting === 'person-offer'),
  },
  // "Не Lavora" refuses a brand, not the help.
  {
    means: ['refine-search'],
    holds: (turn, has) => has('decline') && turn.note.search !== undefined && excludedBrand(turn) !== undefined,
  },
  // "Мне не нравится цена".
  {
    means: ['objection'],
    holds: (turn, has) => has('decline') && /(?:^|\s)цен|дорог|price|expensive/iu.test(turn.text),
  },
];

const isUnsure =
  /^(?:(?:sorry|hmm|well|эм|ну|ой)[,.]? )?(?:(?:i(?:'ve| have)?|we(?:'ve| have)?) )?(?:no idea|not sure|don'?t know|can'?t (?:say|tell)|haven'?t counted|без понятия|понятия не име\p{L}+|не знаю|не считал\p{L}*|сложно сказать|трудно сказать)[,]? (?:how (?:many|much)|what|сколько|как\p{L}+)(?!\p{L})[^.!?]{0,40}[.!]?$/iu;
