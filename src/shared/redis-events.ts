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
export function createRedisEvents(
  connect: () => Redis,
  { processId, logger }: { readonly processId: string; readonly logger: Logger },
): EventBus {
  const local = createInProcessEvents(logger);
  const publisher = connect();
  const subscriber = connect();
  subscriber.on('message', (_channel: string, text: string) => {
    const envelope = readEnvelope(text);
    if (!envelope) logger.warn({ channel }, 'Something that is no event of ours stands in the channel; passed over');
    if (!envelope || envelope.from === processId) return;
    if (envelope.conversationId !== undefined && envelope.event) local.publish(envelope.conversationId, envelope.event);
    else local.publishMaterialsChanged();
  });
  // Also after an outage at start: a subscription that never was is not renewed by the client itself.
  subscriber.on('ready', () => void subscriber.subscribe(channel).catch(() => undefined));
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

function readEnvelope(text: string): Envelope | undefined {
  try {
    const envelope = JSON.parse(text, revive) as Partial<Envelope> | null;
    return typeof envelope?.from === 'string' ? (envelope as Envelope) : undefined;
  } catch {
    return undefined;
  }
}

const timestamp = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

/** Dates cross the wire as text and come back as dates. */
function revive(key: string, value: unknown): unknown {
  return (key === 'createdAt' || key === 'updatedAt') && typeof value === 'string' && timestamp.test(value)
    ? new Date(value)
    : value;
}
