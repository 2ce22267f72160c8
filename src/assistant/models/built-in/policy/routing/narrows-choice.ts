/** Whether a message that sounds like something else narrows what is being chosen. */
import type { Intent } from '../../understanding/understanding.ts';
import type { Turn } from '../turn.ts';

/** What a value told of the thing may sound like. */
export const mayNarrow: ReadonlySet<Intent> = new Set<Intent>([
  'objection',
  'product-fact',
  'product-details',
  'knowledge',
  'unclear',
  'off-topic',
  'refine-search',
  'find-product',
]);

/** A value of those that the kind has is told, and no question is asked. */
export function narrowsShown({ context, note, text }: Turn): boolean {
  const { filter, named } = context.found.interpretation;
  return (
    note.search?.category !== undefined &&
    note.shown.length > 1 &&
    !text.includes('?') &&
    context.objections.length === 0 &&
    filter.category === undefined &&
    named.length === 0 &&
    (filter.attributes ?? []).some(({ type }) => type === 'value')
  );
}

/** The least or the most of a property; an exact number may be how many are wanted. */
export function tellsBound({ context, note, text }: Turn): boolean {
  const { filter, named } = context.found.interpretation;
  return (
    (note.search !== undefined || note.shown.length > 0) &&
    !text.includes('?') &&
    filter.category === undefined &&
    named.length === 0 &&
    (filter.attributes ?? []).some(
      (one) => one.type === 'number' && (one.from === undefined) !== (one.to === undefined),
    )
  );
}
