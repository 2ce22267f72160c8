/** "Кофе где угодно можно брать?" behind terms of a rental: what was asked of may stand in the document that was just quoted. */
import { passagesIn } from './passages-in.ts';
import { type PickedAnswer, pickAnswer } from './pick-answer.ts';
import { saidOfAnything } from './said-of-anything.ts';
import type { ToolCall, Turn } from './turn.ts';
import { use } from './turn.ts';

export function* answerInSameDocument(turn: Turn): Generator<ToolCall, PickedAnswer | undefined, unknown> {
  const { document, before } = turn.note;
  if (document === undefined || !before.some((name) => quoting.has(name))) return undefined;
  const found = yield* use('search_knowledge', { query: `${document} ${turn.text}`.slice(0, 300), limit: 6 });
  const own = passagesIn(found.passages, turn.language).filter(({ title }) => title === document);
  const answer = pickAnswer(turn.text, own, saidOfAnything);
  return answer?.covered === 1 ? answer : undefined;
}

/** Situations that quote documents. */
const quoting: ReadonlySet<string> = new Set(['knowledge', 'objection', 'unclear', 'find-product', 'product-fact']);
