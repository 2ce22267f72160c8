import type { CardRepository } from '../../core/ports/repositories.ts';
import type { Card } from '../../core/requests/request.ts';
import type { Executor } from '../executor.ts';
import { and, asc, eq, isNull } from '../orm.ts';
import { cards, trackerCursors, trackerEvents } from '../schema/cards.ts';
import { orUndefined } from './absent.ts';

export function createCardRepository(db: Executor): CardRepository {
  return {
    async save({ requestId, tracker, cardId, url, stageId }) {
      const changes = { cardId: cardId ?? null, url: url ?? null, stageId: stageId ?? null };
      await db
        .insert(cards)
        .values({ requestId, tracker, ...changes })
        .onConflictDoUpdate({ target: [cards.requestId, cards.tracker], set: changes });
    },

    async find(requestId, tracker) {
      const [row] = await db
        .select()
        .from(cards)
        .where(and(eq(cards.requestId, requestId), eq(cards.tracker, tracker)));
      return row && toCard(row);
    },

    async findByCardId(tracker, cardId) {
      const [row] = await db
        .select()
        .from(cards)
        .where(and(eq(cards.tracker, tracker), eq(cards.cardId, cardId)))
        .limit(1);
      return row && toCard(row);
    },

    async listOfRequest(requestId) {
      const rows = await db.select().from(cards).where(eq(cards.requestId, requestId)).orderBy(asc(cards.tracker));
      return rows.map(toCard);
    },

    async listOwed() {
      const rows = await db.select().from(cards).where(isNull(cards.cardId)).orderBy(asc(cards.requestId));
      return rows.map(toCard);
    },

    async rememberEvent(tracker, eventId) {
      const remembered = await db
        .insert(trackerEvents)
        .values({ tracker, eventId })
        .onConflictDoNothing()
        .returning({ eventId: trackerEvents.eventId });
      return remembered.length > 0;
    },

    async findCursor(tracker) {
      const [row] = await db.select().from(trackerCursors).where(eq(trackerCursors.tracker, tracker));
      return row?.cursor;
    },

    async saveCursor(tracker, cursor) {
      await db
        .insert(trackerCursors)
        .values({ tracker, cursor })
        .onConflictDoUpdate({ target: trackerCursors.tracker, set: { cursor } });
    },
  };
}

function toCard(row: typeof cards.$inferSelect): Card {
  return { ...row, cardId: orUndefined(row.cardId), url: orUndefined(row.url), stageId: orUndefined(row.stageId) };
}
