import type { MaterialsStore } from '../assistant/materials-store.ts';
import type { Clock } from '../core/ports/clock.ts';
import type { IdGenerator } from '../core/ports/id-generator.ts';
import type { Logger } from '../core/ports/logger.ts';
import type { Tracker } from '../core/ports/tracker.ts';
import type { UnitOfWork } from '../core/ports/unit-of-work.ts';

/** What handlers are given; made by the composition root, or by a test. */
export type JobDependencies = {
  readonly unitOfWork: UnitOfWork;
  readonly materials: MaterialsStore;
  readonly trackers: readonly Tracker[];
  readonly ids: IdGenerator;
  readonly clock: Clock;
  readonly logger: Logger;
  /** Where the staff reach the transcript that a card links to. */
  readonly publicUrl: string;
  /** Counts failed calls. */
  readonly onTrackerFailure: (tracker: string) => void;
};
