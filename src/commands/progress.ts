import type { ImportProgress } from '../ingestion/import-company.ts';

/** Milliseconds after which whoever waits wants to see something. */
const soon = 1_000;

/** A bar on a terminal, nothing where a program reads; appears (and is loaded) only when it takes longer than a second. */
export function createProgress(title: string): {
  readonly update: (progress: ImportProgress) => void;
  readonly stop: () => void;
} {
  if (!process.stderr.isTTY) return { update: () => {}, stop: () => {} };
  const startedAt = Date.now();
  let bar: Promise<Bar> | undefined;
  let latest: ImportProgress | undefined;
  let isOver = false;
  return {
    update(progress) {
      if (Date.now() - startedAt < soon) return;
      latest = progress;
      bar ??= openBar(title);
      void bar.then((opened) => {
        if (latest === progress && !isOver) opened.show(progress);
      });
    },
    stop() {
      isOver = true;
      void bar?.then((opened) => opened.close());
    },
  };
}

type Bar = { readonly show: (progress: ImportProgress) => void; readonly close: () => void };

async function openBar(title: string): Promise<Bar> {
  const { SingleBar } = await import('cli-progress');
  const bar = new SingleBar({
    format: `${title}: {phase} [{bar}] {value}/{total}`,
    stream: process.stderr,
    clearOnComplete: true,
    hideCursor: true,
  });
  let isShown = false;
  return {
    show({ phase, done, total }) {
      if (!isShown) bar.start(total, done, { phase });
      else bar.setTotal(total);
      isShown = true;
      bar.update(done, { phase });
    },
    close() {
      if (isShown) bar.stop();
    },
  };
}
