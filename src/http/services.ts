import type { HeldImport, ImportReport } from '../../contracts/import-report.ts';
import type { AnswerDependencies } from '../assistant/conversations/answer-message.ts';
import type { MaterialsStore } from '../assistant/materials-store.ts';
import type { UsageDesk } from '../assistant/models/usage/usage-desk.ts';
import type { CatalogDesk } from '../core/ports/catalog-desk.ts';
import type { Clock } from '../core/ports/clock.ts';
import type { EventBus } from '../core/ports/event-bus.ts';
import type { IdGenerator } from '../core/ports/id-generator.ts';
import type { Logger } from '../core/ports/logger.ts';
import type { RenderQuote } from '../core/ports/quote-paper.ts';
import type { RateLimiter } from '../core/ports/rate-limiter.ts';
import type { PassageSearch, ProductSearch } from '../core/ports/search.ts';
import type { SemanticSearch } from '../core/ports/semantic-search.ts';
import type { Tracker } from '../core/ports/tracker.ts';
import type { UnitOfWork } from '../core/ports/unit-of-work.ts';
import type { StaffDependencies } from '../core/staff/staff-dependencies.ts';
import type { Metrics } from '../observing/metrics.ts';

/** What routes are given; made by the composition root, or by a test. */
export type Services = {
  readonly unitOfWork: UnitOfWork;
  readonly materials: MaterialsStore;
  readonly search: {
    readonly products: ProductSearch;
    readonly passages: PassageSearch;
    /** Undefined when embeddings are off. */
    readonly semantic?: SemanticSearch;
  };
  readonly answering: AnswerDependencies;
  readonly trackers: readonly Tracker[];
  readonly events: EventBus;
  readonly ids: IdGenerator;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly metrics: Metrics;
  readonly limits: {
    readonly conversations: RateLimiter;
    readonly messages: RateLimiter;
    readonly lookups: RateLimiter;
    readonly signInsByAddress: RateLimiter;
    readonly signInsByEmail: RateLimiter;
    /** Of one API key, which has so many a minute. */
    apiCalls(requestsPerMinute: number): RateLimiter;
  };
  readonly adminApiKey: string;
  readonly staff: StaffDependencies;
  readonly quotePaper: RenderQuote;
  /** Signs the cookies of staff. */
  readonly secretKey: string;
  readonly companyDir: string;
  readonly publicUrl: string;
  readonly widget: { readonly accent: string | undefined; readonly side: 'left' | 'right' };
  /** Calls of models, what they cost, and the budgets. */
  readonly usage: UsageDesk;
  /** Changes of single products, and the feeds. */
  readonly catalog: CatalogDesk;
  /** Checks `POST /hooks/catalog`; undefined: every one is refused. */
  readonly catalogWebhookSecret: string | undefined;
  /** Imports a company folder; `folder` undefined = the company's own. */
  importFolder(folder: string | undefined, isConfirmed?: boolean): Promise<ImportReport>;
  /** The import that waits for a person, if any does. */
  heldImport(): Promise<HeldImport | undefined>;
  /** Whether database, index and queue can serve; each with what is wrong in words. */
  readiness(): Promise<Readonly<Record<string, { readonly isReady: boolean; readonly detail?: string }>>>;
};
