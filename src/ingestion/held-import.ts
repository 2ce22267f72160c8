import type { HeldImport } from '../../contracts/import-report.ts';
import type { Repositories } from '../core/ports/repositories.ts';
import type { UnitOfWork } from '../core/ports/unit-of-work.ts';

const heldKey = 'import.held';

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
