import { createHash, randomBytes } from 'node:crypto';
import type { IdGenerator } from '../core/ports/id-generator.ts';

/** UUID version 7 (RFC 9562): sorts by the millisecond it was made in. */
export function createIdGenerator(now: () => number = Date.now): IdGenerator {
  return {
    next() {
      const bytes = randomBytes(16);
      bytes.writeUIntBE(now(), 0, 6);
      bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x70;
      bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
      const hex = bytes.toString('hex');
      return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
    },
    token: () => randomBytes(24).toString('base64url'),
  };
}

/** What is stored of a token: its SHA-256, so that a read database opens no conversation. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
