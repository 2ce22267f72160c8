/** "Do you do left-handed?", "есть с подогревом?" before anything was shown: the goods that have it, of whatever kind. */
import { say } from '../wording/speech.ts';
import { showProducts } from './show-products.ts';
import type { Outcome, ToolCall, Turn } from './turn.ts';
import { use } from './turn.ts';

const mostShown = 3;

/** Undefined where no property of yes or no is asked for, something is talked about already, or nothing has it. */
export function* allThatHave(turn: Turn): Generator<ToolCall, Outcome | undefined, unknown> {
  const { askedAttributes, filter, named } = turn.context.found.interpretation;
  const [key] = askedAttributes;
  const isTalking = turn.note.shown.length + turn.note.focus.length + turn.context.draft.items.length > 0;
  if (key === undefined || isTalking || filter.category !== undefined || named.length > 0) return undefined;
  const { products, relaxed } = yield* use('search_products', {
    query: '',
    attributes: [{ key, type: 'yes-no', isTrue: true }],
    limit: mostShown,
  });
  const having = relaxed?.length
    ? []
    : products.filter(({ attributes }) => attributes.some((one) => one.key === key && one.isTrue === true));
  if (having.length === 0) return undefined;
  const intro = [say(having.length > 1 ? 'found.several' : 'found.one')];
  return showProducts({ turn, products: having, intro, search: undefined, askedKeys: [key] });
}
