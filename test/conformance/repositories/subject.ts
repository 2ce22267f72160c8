import type { Repositories } from '../../../src/core/ports/repositories.ts';
import type { UnitOfWork } from '../../../src/core/ports/unit-of-work.ts';
import type { aConversation } from '../../factories/records.ts';

/** Handed to each part of the suite; usable inside tests only. */
export type Subject = {
  readonly repositories: () => Repositories;
  readonly unitOfWork: () => UnitOfWork;
  /** A stored conversation of a stored customer. */
  readonly startConversation: () => Promise<ReturnType<typeof aConversation>>;
};
