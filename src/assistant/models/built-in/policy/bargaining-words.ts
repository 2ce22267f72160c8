import { stemsOf } from './words.ts';

/** Words of a plain wish for a discount: they ask for a rule, not for a document. */
export const bargaining: ReadonlySet<string> = new Set(
  stemsOf(
    'скидка скидку скидки дайте сделайте дай сделай уступите дешевле акция акции give discount discounts off make deal sale cheaper any',
  ),
);
