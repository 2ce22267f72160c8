import type { Redis } from 'ioredis';
import type { ConversationEvent, EventBus } from '../core/ports/event-bus.ts';
import type { Logger } from '../core/ports/logger.ts';
import { createInProcessEvents } from './in-process-events.ts';

type Envelope = { readonly from: string; readonly conversationId?: string; readonly event?: ConversationEvent };

const channel = 'vitrina:events';

/**
 * Fan-out between processes: what one publishes, the listeners of all hear. Own listeners hear at once; Redis being
 * away costs the others their live view only, since messages are read again from the database by seq.
 */
export async function createRedisEvents(
  connect: () => Redis,
  { processId, logger }: { readonly processId: string; readonly logger: Logger },
): Promise<EventBus> {
  const local = createInProcessEvents(logger);
  const publisher = connect();
  const subscriber = connect();
  for (const client of [publisher, subscriber]) {
    client.on('error', (error: Error) => logger.warn({ error }, 'Redis is away; live events reach this process only'));
  }
  subscriber.on('message', (_channel: string, text: string) => {
    const envelope = JSON.parse(text, revive) as Envelope;
    if (envelope.from === processId) return;
    if (envelope.conversationId !== undefined && envelope.event) local.publish(envelope.conversationId, envelope.event);
    else local.publishMaterialsChanged();
  });
  await subscriber.subscribe(channel);
  const send = (envelope: Omit<Envelope, 'from'>) => {
    publisher.publish(channel, JSON.stringify({ from: processId, ...envelope })).catch(() => undefined);
  };
  return {
    ...local,
    publish(conversationId, event) {
      local.publish(conversationId, event);
      send({ conversationId, event });
    },
    publishMaterialsChanged() {
      local.publishMaterialsChanged();
      send({});
    },
    async close() {
      await local.close();
      publisher.disconnect();
      subscriber.disconnect();
    },
  };
}

const timestamp = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

/** Dates cross the wire as text and come back as dates. */
function revive(key: string, value: unknown): unknown {
  return (key === 'createdAt' || key === 'updatedAt') && typeof value === 'string' && timestamp.test(value)
    ? new Date(value)
    : value;
}
