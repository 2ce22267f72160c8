import type { Clock } from '../../core/ports/clock.ts';
import type { Logger } from '../../core/ports/logger.ts';
import type { UnitOfWork } from '../../core/ports/unit-of-work.ts';

type Lease = { readonly owner: string; readonly until: number };

export type LeadershipOptions = {
  /** What is led; one process at a time has it. */
  readonly name: string;
  /** Names this process among several. */
  readonly owner: string;
  /** No other process serves this database: it leads from the start, without a lease. */
  readonly isOnlyProcess: boolean;
  readonly unitOfWork: UnitOfWork;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly onGained: () => Promise<void>;
  readonly onLost: () => Promise<void>;
  /** How long a dead leader's place stays taken; default 15,000. It is renewed at a third of that. */
  readonly leaseMs?: number;
};

export type Leadership = { start(): Promise<void>; stop(): Promise<void> };

/** Lets one of several processes do what must not be done twice. When it dies another takes over, after the lease ran out. */
export function createLeadership(options: LeadershipOptions): Leadership {
  const { name, owner, unitOfWork, clock, logger, leaseMs = 15_000 } = options;
  const key = `lease:${name}`;
  let isLeading = false;
  let isStopped = false;
  let timer: NodeJS.Timeout | undefined;
  let underWay: Promise<void> = Promise.resolve();

  /** True when this process has the lease until `until`. */
  const take = (until: (now: number) => number) =>
    unitOfWork.run(async ({ settings }) => {
      // Writing locks this row: of two processes that come at once the second waits, then sees what the first took.
      await settings.save(`${key}:gate`, owner);
      const held = (await settings.find(key)) as Lease | undefined;
      const now = clock.now().getTime();
      if (held && held.owner !== owner && held.until > now) return false;
      await settings.save(key, { owner, until: until(now) } satisfies Lease);
      return true;
    });

  async function turn(): Promise<void> {
    const hasLease = await take((now) => now + leaseMs).catch((error: unknown) => {
      logger.warn({ error, name }, 'The lease could not be renewed; it is tried again');
      return false;
    });
    if (isStopped || hasLease === isLeading) return;
    isLeading = hasLease;
    await (hasLease ? options.onGained() : options.onLost());
  }

  return {
    async start() {
      if (options.isOnlyProcess) {
        isLeading = true;
        return options.onGained();
      }
      const next = () => {
        underWay = turn()
          .catch((error: unknown) => logger.error({ error, name }, 'leadership could not change hands'))
          .finally(() => {
            if (!isStopped) timer = setTimeout(next, leaseMs / 3);
          });
        return underWay;
      };
      await next();
    },
    async stop() {
      isStopped = true;
      clearTimeout(timer);
      await underWay;
      if (!isLeading) return;
      isLeading = false;
      await options.onLost();
      // Gives its place up, so that nobody has to wait for the lease to run out.
      if (!options.isOnlyProcess) await take(() => 0).catch(() => undefined);
    },
  };
}
