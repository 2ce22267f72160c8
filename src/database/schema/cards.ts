import { index, pgTable, primaryKey } from '../orm.ts';
import { id, instant, storableText } from './columns.ts';
import { requests } from './requests.ts';

export const cards = pgTable(
  'cards',
  {
    requestId: id()
      .notNull()
      .references(() => requests.id, { onDelete: 'cascade' }),
    tracker: storableText().notNull(),
    cardId: storableText(),
    url: storableText(),
    stageId: storableText(),
  },
  (table) => [
    primaryKey({ columns: [table.requestId, table.tracker] }),
    index('cards_card').on(table.tracker, table.cardId),
  ],
);

/** Events of trackers that were taken, so that a webhook sent twice acts once. */
export const trackerEvents = pgTable(
  'tracker_events',
  { tracker: storableText().notNull(), eventId: storableText().notNull(), takenAt: instant().notNull().defaultNow() },
  (table) => [primaryKey({ columns: [table.tracker, table.eventId] })],
);

/** Where polling of a tracker stands. */
export const trackerCursors = pgTable('tracker_cursors', {
  tracker: storableText().primaryKey(),
  cursor: storableText().notNull(),
});
