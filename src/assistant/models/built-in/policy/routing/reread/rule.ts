import type { Intent } from '../../../understanding/understanding.ts';
import type { Turn } from '../../turn.ts';

export type Has = (...some: readonly Intent[]) => boolean;

/** Where it holds, the message means this and nothing else. */
export type Rule = {
  readonly means: readonly Intent[];
  /** `intents` are those heard; `has` tells whether one of some is among them. */
  readonly holds: (turn: Turn, has: Has, intents: readonly Intent[]) => boolean;
};
