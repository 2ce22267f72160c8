import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { IdGenerator } from '../core/ports/id-generator.ts';

/** UUID version 7 (RFC 9562): sorts by the millisecond it was made in. */
export function createIdGenerator(now: () => number = Date.now): IdGenerator {
  return {
    next() {
      // Version 4's random bits behind the time: Node keeps them in store, where asking it for bytes takes seven times as long.
      const [, , version, variant, rest] = randomUUID().split('-') as [string, string, string, string, string];
      const time = now().toString(16).padStart(12, '0');
      return `${time.slice(0, 8)}-${time.slice(8)}-7${version.slice(1)}-${variant}-${rest}`;
    },
    token: () => randomBytes(24).toString('base64url'),
  };
}

/** What is stored of a token: its SHA-256, so that a read database opens no conversation. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
