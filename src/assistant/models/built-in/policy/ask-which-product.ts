import type { Intent } from '../understanding/understanding.ts';
import { say } from '../wording/speech.ts';
import type { Outcome, Turn } from './turn.ts';

/** The message needs a product and names none: asks which, and remembers what the answer is for. */
export function askWhichProduct(turn: Turn, intent: Intent): Outcome {
  const { quantity } = turn.understanding.slots;
  const shown = turn.note.shown.slice(0, 3).map((product) => ({ text: product.name }));
  const categories = turn.context.company.categories.slice(0, 3).map((category) => ({ text: category.name }));
  return {
    say: [
      say(shown.length > 1 ? 'ask.which-shown' : 'ask.which-product'),
      { choices: shown.length > 1 ? shown : categories },
    ],
    note: { ...(quantity === undefined ? {} : { quantity }), asked: { expecting: 'which-product', for: intent } },
  };
}
