import type { TrackerEvent } from '../../core/ports/tracker.ts';

/**
 * The event of a card in a column. GitHub gives times in whole seconds, so the option stands in the id as well: two
 * moves within a second are two events, and a webhook and a poll that tell of one move give it one id where their times agree.
 */
export function movedEvent(
  cardId: string,
  option: { readonly id?: string | null | undefined; readonly name: string },
  movedAt: Date,
): Extract<TrackerEvent, { type: 'card-moved' }> {
  const id = `status:${cardId}:${movedAt.toISOString()}:${option.id ?? option.name}`;
  return { id, type: 'card-moved', cardId, column: option.name };
}
