import type { Logger } from '../../core/ports/logger.ts';
import { createCircuitBreaker } from '../../shared/circuit-breaker.ts';
import type { ProductTexts } from './product-texts.ts';

/** `resting`: not asked, since it failed just now. */
export type AskOutcome = 'answered' | 'failed' | 'resting';

export type AskOptions = {
  readonly texts: ProductTexts;
  readonly logger: Logger;
  readonly onOutcome: (outcome: AskOutcome, milliseconds: number) => void;
  /** Milliseconds of a clock that never goes back. */
  readonly now?: () => number;
};

export type AskInTime = {
  /** Undefined when the server failed, was too slow, or rests after failures: the caller then does without. */
  readonly ask: <Answer>(question: (texts: ProductTexts) => Promise<Answer>) => Promise<Answer | undefined>;
  /** What is wrong with the server now, in words; undefined: nothing. */
  readonly trouble: () => string | undefined;
};

/** Keeps a search server that is slow or away from keeping customers waiting. */
export function createAskInTime({ texts, logger, onOutcome, now = () => performance.now() }: AskOptions): AskInTime {
  const breaker = createCircuitBreaker({ failures: 3, restMilliseconds: 30_000, now });
  let trouble: string | undefined;
  return {
    trouble: () => trouble,
    async ask(question) {
      const started = now();
      if (!breaker.mayTry()) {
        onOutcome('resting', 0);
        return undefined;
      }
      try {
        const answer = await question(texts);
        breaker.succeeded();
        trouble = undefined;
        onOutcome('answered', now() - started);
        return answer;
      } catch (error) {
        trouble = error instanceof Error ? error.message : String(error);
        if (breaker.failed())
          logger.warn(
            { error: trouble },
            'The search server rests for 30 s; words are looked for among the best sellers of what is asked for',
          );
        onOutcome('failed', now() - started);
        return undefined;
      }
    },
  };
}
