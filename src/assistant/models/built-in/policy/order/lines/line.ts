import type { Does } from './doing.ts';

/** One kind of goods of a message, and what is to be done with it. */
export type Line = {
  readonly sku: string;
  readonly name: string;
  readonly quantity?: number;
  readonly does: Does;
  /** What it comes in place of. */
  readonly instead?: string;
};
