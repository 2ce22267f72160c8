import type { Clock } from '../core/ports/clock.ts';
import type { Repositories } from '../core/ports/repositories.ts';

type Lease = { readonly owner: string; readonly until: number };

/**
 * Lets one of several workers read a tracker's log at a time. Two that take it in the same instant both read once,
 * which is harmless: events act once.
 */
export async function takeWatchLease(
  { tracker, owner, milliseconds }: { readonly tracker: string; readonly owner: string; readonly milliseconds: number },
  { settings }: Pick<Repositories, 'settings'>,
  clock: Clock,
): Promise<boolean> {
  const key = `tracker-watch:${tracker}`;
  const now = clock.now().getTime();
  const held = (await settings.find(key)) as Lease | undefined;
  if (held && held.owner !== owner && held.until > now) return false;
  await settings.save(key, { owner, until: now + milliseconds } satisfies Lease);
  return true;
}
