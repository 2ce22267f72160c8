import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { UserError } from '../../core/errors.ts';

const oneMegabyte = 1024 * 1024;

/** A body that tells no length is held in memory up to the limit: a large one is for callers who have shown their key. */
export function limitBody(megabytes: number): MiddlewareHandler {
  return bodyLimit({
    maxSize: megabytes * oneMegabyte,
    onError: () => {
      throw new UserError('TOO_LARGE', `The body is larger than ${megabytes} MB. Send less.`);
    },
  });
}
