import type { Clock } from '../ports/clock.ts';
import type { Credentials } from '../ports/credentials.ts';
import type { IdGenerator } from '../ports/id-generator.ts';
import type { Logger } from '../ports/logger.ts';
import type { UnitOfWork } from '../ports/unit-of-work.ts';

export type StaffDependencies = {
  readonly unitOfWork: UnitOfWork;
  readonly credentials: Credentials;
  readonly ids: IdGenerator;
  readonly clock: Clock;
  /** Hears of everything done here, by id and never by address. */
  readonly logger: Logger;
};
