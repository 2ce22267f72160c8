import type { ImportReport } from '../../contracts/import-report.ts';
import type { Doubt } from '../core/catalog/judge-change.ts';
import type { Repositories } from '../core/ports/repositories.ts';
import type { UnitOfWork } from '../core/ports/unit-of-work.ts';

const heldKey = 'import.held';

/** An import that waits for a person; meanwhile customers are told what was imported before. */
export type HeldImport = {
  /** The folder as it was named. */
  readonly folder: string;
  /** RFC 3339; of the first of several imports that were held one after another. */
  readonly since: string;
  readonly reasons: readonly Doubt[];
  /** What applying it would do. */
  readonly products: ImportReport['products'];
};

export async function findHeldImport(read: Pick<Repositories, 'settings'>): Promise<HeldImport | undefined> {
  return ((await read.settings.find(heldKey)) ?? undefined) as HeldImport | undefined;
}

/** Remembers what waits; returns it with the time since when. */
export async function holdImport(
  unitOfWork: UnitOfWork,
  held: Omit<HeldImport, 'since'>,
  now: Date,
): Promise<HeldImport> {
  const before = await findHeldImport(unitOfWork.read);
  const since = before?.folder === held.folder ? before.since : now.toISOString();
  const whole = { ...held, since };
  await unitOfWork.run((transaction) => transaction.settings.save(heldKey, whole));
  return whole;
}

/** An import went through, so nothing waits any more. */
export async function releaseHeldImport(unitOfWork: UnitOfWork): Promise<void> {
  if (await findHeldImport(unitOfWork.read)) {
    await unitOfWork.run((transaction) => transaction.settings.save(heldKey, null));
  }
}
