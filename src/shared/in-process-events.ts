import type { ConversationEvent, EventBus } from '../core/ports/event-bus.ts';
import type { Logger } from '../core/ports/logger.ts';

/** The bus of a single process. A listener that throws is logged and does not disturb the others. */
export function createInProcessEvents(logger: Logger): EventBus {
  const listeners = new Map<string, Set<(event: ConversationEvent) => void>>();
  const materialsListeners = new Set<() => void>();
  const call = (work: () => void) => {
    try {
      work();
    } catch (error) {
      logger.error({ error }, 'event listener failed');
    }
  };
  return {
    publish(conversationId, event) {
      for (const listener of [...(listeners.get(conversationId) ?? [])]) call(() => listener(event));
    },
    subscribe(conversationId, listener) {
      const own = listeners.get(conversationId) ?? new Set();
      listeners.set(conversationId, own.add(listener));
      return () => {
        own.delete(listener);
        if (own.size === 0) listeners.delete(conversationId);
      };
    },
    publishMaterialsChanged() {
      for (const listener of [...materialsListeners]) call(listener);
    },
    onMaterialsChanged(listener) {
      materialsListeners.add(listener);
      return () => materialsListeners.delete(listener);
    },
    async close() {
      listeners.clear();
      materialsListeners.clear();
    },
  };
}
