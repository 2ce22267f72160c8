import type { ApiTurn } from '../api-turns/api-turn.ts';

/** Turns that programs took through a key; see `core/api-turns`. */
export interface ApiTurnRepository {
  find(requestKey: string): Promise<ApiTurn | undefined>;
  /**
   * Takes the key for this turn; false when another stands, also one that is being written by another process (which is waited for).
   * One older than `staleBefore` that need not be remembered is replaced. Call it inside a transaction, before what the turn makes.
   */
  claim(turn: ApiTurn, staleBefore: Date): Promise<boolean>;
  /** What came of the turn. */
  finish(requestKey: string, result: Pick<ApiTurn, 'answered' | 'isLasting'>): Promise<void>;
  /** Turns whose history, with or without the answer, has one of these hashes; newest first, few. */
  findByHistory(hashes: readonly string[]): Promise<readonly ApiTurn[]>;
  /** The newest turns of a conversation, newest first. */
  listLast(conversationId: string, limit: number): Promise<readonly ApiTurn[]>;
  /** The conversation that a caller gave this name to. */
  findNamed(nameHash: string): Promise<string | undefined>;
  /** Gives a conversation a name, in place of the one that had it. */
  saveName(nameHash: string, conversationId: string): Promise<void>;
}
