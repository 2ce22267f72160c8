import type { MaterialsStore } from '../assistant/materials-store.ts';
import type { Clock } from '../core/ports/clock.ts';
import type { EventBus } from '../core/ports/event-bus.ts';
import type { IdGenerator } from '../core/ports/id-generator.ts';
import type { Logger } from '../core/ports/logger.ts';
import type { TrackerEvent } from '../core/ports/tracker.ts';
import type { UnitOfWork } from '../core/ports/unit-of-work.ts';
import { receiveTrackerEvent, type TrackerNews } from '../core/requests/receive-tracker-event.ts';

export type ApplyDependencies = {
  readonly unitOfWork: UnitOfWork;
  readonly materials: MaterialsStore;
  readonly events: EventBus;
  readonly ids: IdGenerator;
  readonly clock: Clock;
  readonly logger: Logger;
  /** Names of all trackers that are set up. */
  readonly trackerNames: readonly string[];
};

export type Applied = {
  /** Events that changed something for a customer. */
  readonly count: number;
  /** Some could not be applied now and must be read again. */
  readonly isIncomplete: boolean;
};

/** Applies what a tracker told, each event in a transaction of its own, and tells whoever watches the conversations. */
export async function applyTrackerEvents(
  tracker: string,
  trackerEvents: readonly TrackerEvent[],
  dependencies: ApplyDependencies,
): Promise<Applied> {
  let count = 0;
  let isIncomplete = false;
  for (const event of trackerEvents) {
    try {
      const news = await applyEvent(tracker, event, dependencies);
      if (news === 'too-early') isIncomplete = true;
      else if (news) {
        count += 1;
        publishNews(news, dependencies.events);
      }
    } catch (error) {
      isIncomplete = true;
      dependencies.logger.error({ tracker, eventId: event.id, error }, 'an event of a tracker was not applied');
    }
  }
  return { count, isIncomplete };
}

async function applyEvent(
  tracker: string,
  event: TrackerEvent,
  { unitOfWork, materials: store, ids, clock, trackerNames }: ApplyDependencies,
): Promise<TrackerNews | 'too-early' | undefined> {
  const { materials } = await store.current();
  const { cards } = unitOfWork.read;
  // In this order: a card that comes to be known in between is then found by the second look.
  const isOneUnderWay = (await cards.listOwed()).some((card) => card.tracker === tracker && card.stageId !== undefined);
  if (isOneUnderWay && !(await cards.findByCardId(tracker, event.cardId))) return 'too-early';
  return unitOfWork.run((transaction) =>
    receiveTrackerEvent(tracker, event, { transaction, ids, trackers: trackerNames, now: clock.now(), materials }),
  );
}

function publishNews({ request, message, handoff }: TrackerNews, events: EventBus): void {
  const { conversationId } = request;
  if (message) events.publish(conversationId, { type: 'message', message, request });
  events.publish(conversationId, { type: 'request', request });
  if (handoff) events.publish(conversationId, { type: 'operator', state: handoff.state });
}
