/** Turns of one conversation run one at a time and in order; different conversations run side by side. */
export type TurnQueue = {
  /** Whether a turn of the conversation runs or waits. */
  isBusy(conversationId: string): boolean;
  run<Result>(conversationId: string, work: () => Promise<Result>): Promise<Result>;
  /** Resolves when nothing is running. */
  drain(): Promise<void>;
  readonly size: number;
};

export function createTurnQueue(): TurnQueue {
  const tails = new Map<string, Promise<unknown>>();
  return {
    isBusy: (conversationId) => tails.has(conversationId),
    run(conversationId, work) {
      const previous = tails.get(conversationId) ?? Promise.resolve();
      const next = previous.then(work, work);
      const tail = next
        .catch(() => undefined)
        .finally(() => {
          if (tails.get(conversationId) === tail) tails.delete(conversationId);
        });
      tails.set(conversationId, tail);
      return next;
    },
    async drain() {
      while (tails.size > 0) await Promise.all(tails.values());
    },
    get size() {
      return tails.size;
    },
  };
}
