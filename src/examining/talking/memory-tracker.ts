import { randomUUID } from 'node:crypto';
import { AccessError } from '../../core/errors.ts';
import type { CardContent, Tracker } from '../../core/ports/tracker.ts';
import type { ExamCard } from '../shop.ts';

/** A tracker in memory: where the exam's requests become cards, so that no real board is touched. */
export function createExamTracker(): { readonly tracker: Tracker; readonly cards: () => readonly ExamCard[] } {
  const cards = new Map<string, { content: CardContent; column: string }>();
  const urlOf = (cardId: string) => `https://tracker.example/${cardId}`;
  const change = (cardId: string, to: { readonly content?: CardContent; readonly column?: string }) => {
    const card = cards.get(cardId);
    if (card) Object.assign(card, to);
  };
  const tracker: Tracker = {
    name: 'exam',
    prepare: async () => ({ missingColumns: [] }),
    async findCard(marker) {
      const found = [...cards].find(([, card]) => card.content.description.includes(marker));
      return found && { cardId: found[0], url: urlOf(found[0]) };
    },
    async createCard(content, stage) {
      const cardId = randomUUID();
      cards.set(cardId, { content, column: stage.column });
      return { cardId, url: urlOf(cardId) };
    },
    updateCard: async (cardId, content) => change(cardId, { content }),
    moveCard: async (cardId, stage) => change(cardId, { column: stage.column }),
    addComment: async () => {},
    parseWebhook: async () => {
      throw new AccessError('INVALID_SIGNATURE', 'The exam has no webhooks.');
    },
    changesSince: async () => ({ events: [], cursor: '0' }),
  };
  return { tracker, cards: () => [...cards.values()] };
}
