import type { PassageView } from '../../../tools/views.ts';

/** What stands in another language is quoted only where nothing in the customer's own does. */
export function passagesIn(passages: readonly PassageView[], language: string): readonly PassageView[] {
  const own = passages.filter((passage) => passage.language.slice(0, 2) === language.slice(0, 2));
  return own.length > 0 ? own : passages;
}
