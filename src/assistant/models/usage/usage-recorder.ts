import type { Clock } from '../../../core/ports/clock.ts';
import type { IdGenerator } from '../../../core/ports/id-generator.ts';
import type { Logger } from '../../../core/ports/logger.ts';
import type { ModelCallRecord, ModelCallRepository } from '../../../core/ports/model-call-repository.ts';
import type { ModelCall, ModelCallObserver } from '../chain/model-call.ts';
import { costOfCall } from './cost-of-call.ts';
import type { ModelPrices } from './model-prices.ts';

export type UsageRecorder = ModelCallObserver & {
  /** Writes what waits; throws when the database does not take it, which then waits on. */
  flush(): Promise<void>;
  /** Cost of a conversation's calls that are not written yet, in billionths of a US dollar. */
  unwritten(conversationId: string): number;
  /** Writes what waits, and takes nothing more. */
  close(): Promise<void>;
};

export type RecorderDependencies = {
  readonly calls: ModelCallRepository;
  readonly prices: ModelPrices;
  readonly ids: IdGenerator;
  readonly clock: Clock;
  readonly logger: Logger;
  /** Hears each call at once, before it is written. */
  readonly onCall: (call: ModelCallRecord) => void;
};

const writeEveryMs = 1_000;
const retryAfterMs = 5_000;
/** About 20 MB. A database that is away for so many calls has other troubles. */
const mostWaiting = 50_000;
const dayMs = 86_400_000;
/** So that a month can be compared with the same one of the year before. */
const keptDays = 400;

/** Keeps every call with its price, outside the time of the reply: calls are written together, once a second, and at an orderly stop. */
export function createUsageRecorder({
  calls,
  prices,
  ids,
  clock,
  logger,
  onCall,
}: RecorderDependencies): UsageRecorder {
  const waiting: ModelCallRecord[] = [];
  let timer: NodeJS.Timeout | undefined;
  let writing: Promise<void> = Promise.resolve();
  let isAway = false;
  let prunedAt = 0;

  const write = async () => {
    if (waiting.length === 0) return;
    const batch = [...waiting];
    await calls.appendMany(batch);
    waiting.splice(0, batch.length);
    if (clock.now().getTime() - prunedAt < dayMs) return;
    prunedAt = clock.now().getTime();
    await calls.deleteBefore(new Date(prunedAt - keptDays * dayMs));
  };
  // One after another: what is being written is not sent twice at once.
  const flush = () => {
    writing = writing.then(write, write);
    return writing;
  };
  const writeLater = (afterMs: number) => {
    timer ??= setTimeout(async () => {
      timer = undefined;
      try {
        await flush();
        isAway = false;
      } catch (error) {
        if (!isAway) logger.warn({ error, waiting: waiting.length }, 'calls of models not written; they wait');
        isAway = true;
        writeLater(retryAfterMs);
      }
    }, afterMs).unref();
  };

  return {
    modelCalled(call) {
      const record = recordOf(call, ids.next(), prices);
      onCall(record);
      if (waiting.length >= mostWaiting) {
        logger.error({ model: call.model }, 'a call of a model is not kept: too many wait for the database');
        return;
      }
      waiting.push(record);
      writeLater(writeEveryMs);
    },
    flush,
    unwritten: (conversationId) =>
      waiting.reduce((sum, call) => (call.conversationId === conversationId ? sum + (call.costNanoUsd ?? 0) : sum), 0),
    async close() {
      clearTimeout(timer);
      await flush()
        .catch(() => flush())
        .catch((error: unknown) => {
          logger.error({ error, lost: waiting.length }, 'calls of models not written before the stop');
        });
    },
  };
}

function recordOf(call: ModelCall, id: string, prices: ModelPrices): ModelCallRecord {
  return { ...call, id, costNanoUsd: costOfCall(call, prices.find(call.model)) };
}
