import { z } from 'zod';
import type { TrackerEvent } from '../../core/ports/tracker.ts';
import type { LatestByKey } from '../../shared/latest-by-key.ts';
import { isOwnComment } from './text.ts';

/** The parts we read of an action, in a webhook and in the board's log alike. */
export const actionSchema = z.object({
  id: z.string(),
  type: z.string(),
  date: z.coerce.date(),
  data: z.object({
    board: z.object({ id: z.string(), shortLink: z.string().optional() }).optional(),
    card: z.object({ id: z.string() }).optional(),
    listAfter: z.object({ name: z.string() }).optional(),
    text: z.string().optional(),
  }),
  memberCreator: z.object({ fullName: z.string().nullish(), username: z.string().nullish() }).nullish(),
});

export type TrelloAction = z.infer<typeof actionSchema>;

/** What the action means to us; undefined for our own comments, outdated moves and everything we do not follow. */
export function readAction(action: TrelloAction, moves: LatestByKey): TrackerEvent | undefined {
  const { card, listAfter, text } = action.data;
  if (!card) return undefined;
  if (action.type === 'updateCard' && listAfter) {
    if (!moves.accepts(card.id, action.date)) return undefined;
    return { id: action.id, type: 'card-moved', cardId: card.id, column: listAfter.name };
  }
  if (action.type === 'commentCard' && text !== undefined && !isOwnComment(text)) {
    const author = action.memberCreator?.fullName || action.memberCreator?.username || 'Trello';
    return { id: action.id, type: 'comment-added', cardId: card.id, text, author };
  }
  return undefined;
}
