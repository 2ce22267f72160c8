/** "No" that refuses something else than it seems to. */
import { excludedBrand } from '../../excluded-brand.ts';
import type { Rule } from './rule.ts';

export const refusalRules: readonly Rule[] = [
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
