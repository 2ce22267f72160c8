import type { ModelFailureKind } from './model-failure.ts';
import type { ModelMember } from './model-member.ts';

/** The turn that a model is asked in. */
export type AskingTurn = {
  readonly conversationId: string;
  /** The customer's message that is answered. */
  readonly messageId: string;
};

/** One call of a model, whatever came of it: a retry is a call of its own. Token counts are undefined when the server told none. */
export type ModelCall = AskingTurn & {
  /** The member's name. */
  readonly model: string;
  readonly startedAt: Date;
  /** All tokens of the prompt, those read from the provider's cache included. */
  readonly inputTokens: number | undefined;
  readonly cachedInputTokens: number | undefined;
  /** Tokens written to the provider's cache, which Anthropic charges more for. */
  readonly cacheWriteTokens: number | undefined;
  readonly outputTokens: number | undefined;
  /** Milliseconds to the first word, thought or tool call; undefined when none came. */
  readonly firstTokenMs: number | undefined;
  readonly totalMs: number;
  /** As the SDK names it: stop, length, tool-calls, content-filter … Undefined when the call failed. */
  readonly finishReason: string | undefined;
  readonly error: ModelFailureKind | undefined;
};

/** Hears every call when it has ended; must not throw. Metrics, prices and budgets are kept from it. */
export type ModelCallObserver = { modelCalled(call: ModelCall): void };

/** Whether a member may be asked in a turn: a budget says no with a reason, and the chain goes on with the next. Never asked about built-in. */
export type MayUseModel = (member: ModelMember, turn: AskingTurn) => Promise<ModelPermission>;

export type ModelPermission =
  | { readonly isAllowed: true }
  /** In words for the log, e.g. `the budget of the day is spent`. */
  | { readonly isAllowed: false; readonly reason: string };
