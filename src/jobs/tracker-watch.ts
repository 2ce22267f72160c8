import { isVitrinaError } from '../core/errors.ts';
import type { Tracker } from '../core/ports/tracker.ts';
import { type ApplyDependencies, applyTrackerEvents } from './apply-tracker-events.ts';
import { takePlaceInLog } from './take-place-in-log.ts';
import { withFailuresCounted } from './tracker-of-job.ts';
import { takeWatchLease } from './watch-lease.ts';

export type TrackerWatchOptions = ApplyDependencies & {
  readonly trackers: readonly Tracker[];
  /** Between two reads of a tracker's log; default 15 s. */
  readonly intervalMs?: number;
  /** Names this process among several. */
  readonly owner: string;
  /** No other process serves this database, so that no lease is needed and none of a dead process is waited for. */
  readonly isOnlyProcess: boolean;
  readonly onTrackerFailure?: (tracker: string) => void;
};

export interface TrackerWatch {
  /** Begins to watch and returns at once: a tracker out of reach must not keep the shop closed. */
  start(): void;
  /** Prepares what is not prepared, and reads each tracker's log once. Never rejects. */
  readNow(): Promise<void>;
  /** Resolves when no call is under way. */
  stop(): Promise<void>;
}

const slowest = 5 * 60_000;

/**
 * A log is read again from the same place while an event in it cannot be applied: its card is being made and not yet
 * known as ours (the process died between making and storing it), or the database failed. So early news is not lost,
 * whether a webhook brought it before or not. After so many reads we go on, for what is refused for good.
 */
const mostReadsOfOnePlace = 40;

export function createTrackerWatch(options: TrackerWatchOptions): TrackerWatch {
  const { trackers, intervalMs = 15_000, onTrackerFailure = () => {} } = options;
  const watched = trackers.map((tracker) => watchOne(withFailuresCounted(tracker, onTrackerFailure), options));
  const stopping = new AbortController();
  let loops: readonly Promise<void>[] = [];

  async function loop(readOnce: () => Promise<boolean>): Promise<void> {
    let pause = intervalMs;
    while (!stopping.signal.aborted) {
      const isWell = await readOnce();
      pause = isWell ? intervalMs : Math.min(pause * 2, Math.max(slowest, intervalMs));
      await interval(pause, stopping.signal);
    }
  }

  return {
    start() {
      loops = watched.map(loop);
    },
    async readNow() {
      await Promise.all(watched.map((readOnce) => readOnce()));
    },
    async stop() {
      stopping.abort();
      await Promise.all(loops);
    },
  };
}

/** Reads one tracker, never twice at once; false when it failed. */
function watchOne(tracker: Tracker, options: TrackerWatchOptions): () => Promise<boolean> {
  const { unitOfWork, logger, clock, owner, isOnlyProcess, intervalMs = 15_000 } = options;
  const { cards } = unitOfWork.read;
  let isPrepared = false;
  let readsOfOnePlace = 0;
  let underWay: Promise<boolean> | undefined;

  async function prepare(): Promise<void> {
    const { materials } = await options.materials.current();
    const { missingColumns } = await tracker.prepare(materials.pipeline.stages);
    isPrepared = true;
    if (missingColumns.length === 0) return;
    logger.warn(
      { tracker: tracker.name, missingColumns },
      'The tracker lacks columns; cards of these stages stay where they are until someone adds them',
    );
  }

  async function read(): Promise<void> {
    const lease = { tracker: tracker.name, owner, milliseconds: intervalMs * 2 };
    if (!isOnlyProcess && !(await takeWatchLease(lease, unitOfWork.read, clock))) return;
    if (!isPrepared) await prepare();
    await takePlaceInLog(tracker, unitOfWork);
    const before = await cards.findCursor(tracker.name);
    const { events, cursor } = await tracker.changesSince(before);
    const { isIncomplete } = await applyTrackerEvents(tracker.name, events, options);
    readsOfOnePlace = isIncomplete ? readsOfOnePlace + 1 : 0;
    if (isIncomplete && readsOfOnePlace < mostReadsOfOnePlace) return;
    readsOfOnePlace = 0;
    if (cursor !== before) await cards.saveCursor(tracker.name, cursor);
  }

  async function readOnce(): Promise<boolean> {
    try {
      await read();
      return true;
    } catch (error) {
      const code = isVitrinaError(error) ? error.code : undefined;
      logger.warn(
        { tracker: tracker.name, code, error },
        'The tracker could not be read. Requests are taken all the same, their cards wait, and it is tried again',
      );
      return false;
    }
  }

  return () => {
    underWay ??= readOnce().finally(() => {
      underWay = undefined;
    });
    return underWay;
  };
}

/** Resolves after the time, or when stopped. */
function interval(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve();
    const end = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, milliseconds);
    signal.addEventListener('abort', end);
  });
}
