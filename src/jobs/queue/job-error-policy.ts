import { isVitrinaError } from '../../core/errors.ts';

/** What becomes of a job that failed. Seconds are a wish of the far side or of ours; undefined leaves it to the backoff. */
export type JobVerdict =
  /** Tried again until its retries end, then kept as a dead letter. */
  | { readonly type: 'retry'; readonly afterSeconds: number | undefined }
  /** Tried again for as long as it takes: only the owner can mend the cause, and nothing may be lost meanwhile. */
  | { readonly type: 'postpone'; readonly afterSeconds: number }
  /** Trying again cannot help. */
  | { readonly type: 'give-up' };

/** How often a job looks whether the owner has mended the setting it needs. */
const postponeSeconds = 300;

/** The only place that turns errors into the fate of a job. */
export function judgeJobError(error: unknown): JobVerdict {
  if (!isVitrinaError(error)) return { type: 'retry', afterSeconds: undefined };
  switch (error.kind) {
    case 'user':
    case 'access':
      return { type: 'give-up' };
    case 'configuration':
      return { type: 'postpone', afterSeconds: postponeSeconds };
    case 'provider':
      return error.isRetryable ? { type: 'retry', afterSeconds: error.retryAfter } : { type: 'give-up' };
  }
}
