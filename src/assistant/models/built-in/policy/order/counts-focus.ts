import { fold } from '../../../../../retrieval/analysis/fold.ts';
import { stem } from '../../../../../retrieval/analysis/stem.ts';
import type { Turn } from '../turn.ts';
import { isSameWord, stemsOf } from '../words.ts';
import { partsOf } from './lines/parts-of.ts';

/**
 * "Сколько на 4 колеса?" of the tyre talked about: the noun behind the number counts it, though covers and services have the word in
 * their names. Not where some goods are called so themselves: their name begins with it.
 */
export function countsFocus(turn: Turn): boolean {
  const { note, context, text } = turn;
  const counted = /(?<![\d.,/])\d{1,4}\s+(\p{L}{3,})/u.exec(text)?.[1];
  if (counted === undefined || note.focus.length !== 1) return false;
  const noun = stem(fold(counted));
  const words = partsOf(turn, { isAskedToo: true }).flatMap((part) => part.words);
  const isCalledSo = ({ name }: { readonly name: string }) => isSameWord(stemsOf(name)[0] ?? '', noun);
  const isKind = context.company.categories.some(({ name }) => stemsOf(name).some((own) => isSameWord(own, noun)));
  return (
    words.every((word) => isSameWord(word, noun) || /^\d+$/u.test(word)) &&
    !isKind &&
    !context.found.products.some(isCalledSo)
  );
}
