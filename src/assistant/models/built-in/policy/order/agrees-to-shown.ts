import { namedProducts } from '../references.ts';
import type { Turn } from '../turn.ts';

const agreeing =
  /^(?:(?:ну|да|ок|окей|хорошо|ладно|тогда|ok|okay|yes|alright|then|right)[,\s]+)+(?:the\s+)?[\p{L}\d][^?.!,]{1,40}[.!]?$/iu;

/** "Ok dune", "тогда якорь" of several that were shown: that one is taken. */
export function agreesToShown(turn: Turn): boolean {
  const [only, ...others] = namedProducts(turn);
  return (
    only !== undefined &&
    others.length === 0 &&
    turn.note.shown.length > 1 &&
    turn.note.shown.some(({ sku }) => sku === only) &&
    agreeing.test(turn.text.trim())
  );
}
