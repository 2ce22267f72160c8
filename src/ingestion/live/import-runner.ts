import type { ImportReport } from '../../../contracts/import-report.ts';
import type { Logger } from '../../core/ports/logger.ts';
import type { ImportProgress } from '../import-company.ts';

export type ImportRequest = {
  /** Undefined: the company's own. */
  readonly folder?: string | undefined;
  /** A person has looked at a change that would be held, and wants it. */
  readonly isConfirmed?: boolean;
  readonly onProgress?: (progress: ImportProgress) => void;
};

export type ImportRunnerOptions = {
  /** One whole import; ends early when `onProgress` throws. */
  readonly importFolder: (request: ImportRequest) => Promise<ImportReport>;
  /** Called after each, also one that failed. */
  readonly afterImport: () => Promise<void>;
  readonly logger: Logger;
  /** First pause after an import that failed; doubled up to 5 minutes. Default 5,000. */
  readonly retryMs?: number;
};

export type ImportRunner = {
  /** Imports after whatever is under way. */
  run(request?: ImportRequest): Promise<ImportReport>;
  /** The company's own folder has changed: it is imported soon, once for all that changed until then. */
  owe(): void;
  isRunning(): boolean;
  /** Ends an import under way at its next row; what is owed is found again by the next start. */
  stop(): Promise<void>;
};

class ImportStopped extends Error {}

/** One import at a time; a change during an import leads to exactly one more. */
export function createImportRunner(options: ImportRunnerOptions): ImportRunner {
  const { importFolder, afterImport, logger, retryMs = 5_000 } = options;
  let last: Promise<unknown> = Promise.resolve();
  let running = 0;
  let isOwed = false;
  let isStopped = false;
  let retry: NodeJS.Timeout | undefined;
  let failures = 0;

  const throwIfStopped = () => {
    if (isStopped) throw new ImportStopped('The server is stopping.');
  };

  function run({ onProgress = () => {}, ...request }: ImportRequest = {}): Promise<ImportReport> {
    const done = last.then(async () => {
      throwIfStopped();
      running += 1;
      try {
        return await importFolder({
          ...request,
          onProgress(progress) {
            throwIfStopped();
            onProgress(progress);
          },
        });
      } finally {
        running -= 1;
        await afterImport().catch((error: unknown) => logger.error({ error }, 'what follows an import failed'));
      }
    });
    last = done.catch(() => undefined);
    return done;
  }

  async function runOwed(): Promise<void> {
    try {
      await run();
      failures = 0;
    } catch (error) {
      if (error instanceof ImportStopped) return;
      failures += 1;
      const pause = Math.min(retryMs * 2 ** (failures - 1), 5 * 60_000);
      logger.error(
        { error },
        `The changed company folder could not be imported; what was known stays, tried again in ${pause / 1000} s`,
      );
      clearTimeout(retry);
      retry = setTimeout(owe, pause);
    }
  }

  function owe(): void {
    if (isOwed || isStopped) return;
    isOwed = true;
    clearTimeout(retry);
    // Not owed any more from the moment it begins to read: what changes after that needs another import.
    void last.then(() => {
      isOwed = false;
      return runOwed();
    });
  }

  return {
    run,
    owe,
    isRunning: () => running > 0,
    async stop() {
      isStopped = true;
      clearTimeout(retry);
      await last;
    },
  };
}
