import type { Logger } from '../core/ports/logger.ts';
import type { SemanticQuery, SemanticSearch } from '../core/ports/semantic-search.ts';
import type { Embedder, VectorHit } from '../core/ports/vectors.ts';
import { createCircuitBreaker } from '../shared/circuit-breaker.ts';
import type { VectorRoom } from './vector-room.ts';
import { withoutContacts } from './without-contacts.ts';

/** `resting`: not asked, since it failed just now. */
export type SemanticOutcome = 'used' | 'nothing' | 'slow' | 'failed' | 'resting';

export type SemanticSearchOptions = {
  readonly embedder: Embedder;
  readonly room: VectorRoom;
  readonly logger: Logger;
  readonly onOutcome: (outcome: SemanticOutcome, milliseconds: number) => void;
  /** What a customer may wait for it; default 300. */
  readonly limitMilliseconds?: number;
  /** Milliseconds of a clock that never goes back. */
  readonly now?: () => number;
};

/** A call is left to itself for so long: what comes late may still serve the next search of the same words. */
const patienceMilliseconds = 5_000;
const longestQuestion = 1_000;
const rememberedQuestions = 500;

/** Finds by meaning within the time limit, or nothing at all: the words serve alone then. */
export function createSemanticSearch(options: SemanticSearchOptions): SemanticSearch {
  const { embedder, room, logger, onOutcome, limitMilliseconds = 300, now = () => performance.now() } = options;
  const breaker = createCircuitBreaker({ failures: 3, restMilliseconds: 30_000, now });
  const vectorOf = rememberVectors(embedder);

  async function find(query: SemanticQuery, text: string): Promise<readonly VectorHit[]> {
    const [vector, store] = await Promise.all([vectorOf(text), room.open()]);
    const { kind, language, limit } = query;
    if (kind === 'product') return await store.search({ vector, kind, limit });
    // Passages in the customer's language; in another only where the company has none.
    const own = await store.search({ vector, kind, language, limit });
    return own.length > 0 ? own : await store.search({ vector, kind, limit });
  }

  function noteFailure(reason: 'slow' | 'failed', error?: unknown): void {
    if (!breaker.failed()) return;
    const facts = { model: embedder.id, reason, ...(error instanceof Error ? { error: error.message } : {}) };
    logger.warn(facts, 'Search by meaning rests for 30 s; the words serve alone');
  }

  return {
    async nearest(query) {
      const text = withoutContacts(query.text).slice(0, longestQuestion);
      if (text === '') return [];
      const started = now();
      const end = (outcome: SemanticOutcome, hits: readonly VectorHit[] = []) => {
        onOutcome(outcome, now() - started);
        return hits;
      };
      if (!breaker.mayTry()) return end('resting');
      try {
        const hits = await withinTime(find(query, text), limitMilliseconds);
        if (hits === undefined) {
          noteFailure('slow');
          return end('slow');
        }
        breaker.succeeded();
        return end(hits.length > 0 ? 'used' : 'nothing', hits);
      } catch (error) {
        noteFailure('failed', error);
        return end('failed');
      }
    },
  };
}

/** A turn searches the same words several times; each is embedded once. */
function rememberVectors(embedder: Embedder): (text: string) => Promise<readonly number[]> {
  const known = new Map<string, Promise<readonly number[]>>();
  return (text) => {
    const found = known.get(text);
    known.delete(text);
    const vector = found ?? embedOne(text);
    known.set(text, vector);
    const [oldest] = known.keys();
    if (known.size > rememberedQuestions && oldest !== undefined) known.delete(oldest);
    return vector;
  };

  function embedOne(text: string): Promise<readonly number[]> {
    const embedding = embedder
      .embed([text], { purpose: 'find', signal: AbortSignal.timeout(patienceMilliseconds) })
      .then(([vector]) => vector ?? []);
    embedding.catch(() => known.delete(text));
    return embedding;
  }
}

/** Undefined when the time is over; the work goes on, and what becomes of it is nobody's concern any more. */
async function withinTime<Result>(work: Promise<Result>, milliseconds: number): Promise<Result | undefined> {
  const { promise: timeUp, resolve } = Promise.withResolvers<undefined>();
  const timer = setTimeout(resolve, milliseconds, undefined);
  work.catch(() => {});
  return await Promise.race([work, timeUp]).finally(() => clearTimeout(timer));
}
