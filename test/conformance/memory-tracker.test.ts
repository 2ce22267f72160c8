import { createMemoryTracker } from '../fakes/memory-tracker.ts';
import { describeTracker } from './tracker.suite.ts';

describeTracker('the tracker in memory', async () => {
  const memory = createMemoryTracker({ secret: 'secret' });
  const unreachable = createMemoryTracker();
  unreachable.failNext(1, 'cut-before-effect');
  return {
    tracker: memory.tracker,
    withoutSecret: createMemoryTracker().tracker,
    unreachable: unreachable.tracker,
    columns: memory.columns,
    cards: () =>
      memory.cards().map((card) => ({
        id: card.id,
        title: card.content.title,
        description: card.content.description,
        column: card.column,
      })),
    moveByStaff: memory.moveCard,
    commentByStaff: memory.comment,
    archiveByStaff: memory.archiveCard,
    eventOnOtherBoard: memory.eventOnOtherBoard,
    failNext: (kind) => memory.failNext(1, kind),
    loseCreatedCard: () => memory.failNext(1, 'cut-after-effect', /createCard/),
    stop: async () => undefined,
  };
});
