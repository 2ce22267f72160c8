/** Rude words where something to buy seems to be named: "тупица", "да ты идиот". */
import type { Intent } from '../../../understanding/understanding.ts';
import { wordClassesIn } from '../../../understanding/word-classes-in.ts';
import type { Rule } from './rule.ts';

/** What a curse alone is taken for; with any other wish the wish is answered and the curse let pass. */
const taken = new Set<Intent>([
  'off-topic',
  'find-product',
  'refine-search',
  'product-details',
  'unclear',
  'confirm',
  'decline',
  'who-are-you',
  'what-can-you-do',
  'greeting',
  'thanks',
]);

export const abuseRules: readonly Rule[] = [
  {
    means: ['off-topic'],
    holds: (turn, _has, intents) => {
      const { named, filter } = turn.context.found.interpretation;
      return (
        intents.every((intent) => taken.has(intent)) &&
        named.length === 0 &&
        filter.category === undefined &&
        wordClassesIn(turn.text).has('insult')
      );
    },
  },
];
