import type { Clock } from '../../core/ports/clock.ts';
import type { IdGenerator } from '../../core/ports/id-generator.ts';
import type { Logger } from '../../core/ports/logger.ts';
import type { QuoteLinks } from '../../core/ports/quote-links.ts';
import type { PassageSearch, ProductSearch } from '../../core/ports/search.ts';
import type { SemanticSearch } from '../../core/ports/semantic-search.ts';
import type { UnitOfWork } from '../../core/ports/unit-of-work.ts';
import type { MaterialsStore } from '../materials-store.ts';
import type { AnswerStore } from '../models/answer-cache/answer-store.ts';
import type { ModelChain } from '../models/chain/model-chain.ts';
import type { TurnObserver } from './turn-observer.ts';

/** What a turn is handed; made by the composition root, or by a test. */
export type TurnDependencies = {
  readonly unitOfWork: UnitOfWork;
  readonly materials: MaterialsStore;
  readonly search: {
    readonly products: ProductSearch;
    readonly passages: PassageSearch;
    /** Undefined when embeddings are off. */
    readonly semantic?: SemanticSearch;
  };
  readonly models: ModelChain;
  /** Answers of hosted models that may be given again; undefined: none is. */
  readonly answers?: AnswerStore;
  /** Version of the instructions; the newest when left out. */
  readonly instructions?: string;
  readonly trackers: readonly string[];
  readonly quoteLinks: QuoteLinks;
  readonly ids: IdGenerator;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly observer: TurnObserver;
  /** About how many tokens of earlier messages a model is given. Left out: 2,000. */
  readonly historyTokens?: number;
};
