export interface RateLimiter {
  /** Counts one use by `key`; when there were too many, tells in how many seconds the next is allowed. */
  take(key: string): Promise<{ readonly isAllowed: true } | { readonly isAllowed: false; readonly retryAfter: number }>;
  /** Takes back one counted use that turned out to be none of those that are limited. */
  giveBack(key: string): Promise<void>;
}
