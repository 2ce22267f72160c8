import { SingleBar } from 'cli-progress';
import type { ImportProgress } from '../ingestion/import-company.ts';

/** A bar on a terminal, nothing where a program reads; appears only when it takes longer than a second. */
export function createProgress(title: string): {
  readonly update: (progress: ImportProgress) => void;
  readonly stop: () => void;
} {
  if (!process.stderr.isTTY) return { update: () => {}, stop: () => {} };
  const startedAt = Date.now();
  const bar = new SingleBar({
    format: `${title}: {phase} [{bar}] {value}/{total}`,
    stream: process.stderr,
    clearOnComplete: true,
    hideCursor: true,
  });
  let phase: string | undefined;
  return {
    update(progress) {
      if (Date.now() - startedAt < 1_000) return;
      if (phase === undefined) bar.start(progress.total, progress.done, { phase: progress.phase });
      else bar.setTotal(progress.total);
      phase = progress.phase;
      bar.update(progress.done, { phase });
    },
    stop() {
      if (phase !== undefined) bar.stop();
    },
  };
}
