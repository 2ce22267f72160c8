import type { Tracker } from '../../core/ports/tracker.ts';
import { createLatestByKey } from '../../shared/latest-by-key.ts';
import { ensureLists } from './board.ts';
import { addCard, commentCard, findCard, placeCard, rewriteCard } from './cards.ts';
import { readChanges } from './changes.ts';
import { createTrelloClient, type TrelloDependencies } from './client.ts';
import type { TrelloSettings } from './settings.ts';
import { readWebhook } from './webhook.ts';

export function createTrelloTracker(settings: TrelloSettings, dependencies: TrelloDependencies = {}): Tracker {
  const client = createTrelloClient(settings, dependencies);
  const { board } = settings;
  const moves = createLatestByKey();
  return {
    name: 'trello',
    async prepare(stages) {
      await ensureLists(client, board, stages);
      return { missingColumns: [] };
    },
    findCard: (marker) => findCard(client, board, marker),
    createCard: (content, stage) => addCard(client, board, content, stage),
    updateCard: (cardId, content) => rewriteCard(client, board, cardId, content),
    async moveCard(cardId, stage) {
      const movedAt = await placeCard(client, board, cardId, stage);
      // Earlier moves whose news is still under way are undone by this one.
      if (movedAt) moves.accepts(cardId, movedAt);
    },
    addComment: (cardId, text) => commentCard(client, cardId, text),
    async parseWebhook(request) {
      return readWebhook(request, settings, moves);
    },
    changesSince: (cursor) => readChanges(client, board, cursor, moves),
  };
}
