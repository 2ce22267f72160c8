import type { MaskEntry } from '../privacy/masking/personal-data.ts';

/** What stands for a customer's personal data before models outside. It never leaves the database but into a turn. */
export interface MaskRepository {
  /** Of one conversation, in the order in which tokens were given. */
  list(conversationId: string): Promise<readonly MaskEntry[]>;
  /** Adds entries; one whose token stands already is left as it is. */
  append(conversationId: string, entries: readonly MaskEntry[]): Promise<void>;
  /** Keeps how a model outside saw a message; only where that differs from the message. */
  saveSeen(seen: readonly SeenMessage[]): Promise<void>;
  /** By message id: the texts above, of one conversation. */
  listSeen(conversationId: string): Promise<ReadonlyMap<string, string>>;
}

export type SeenMessage = { readonly messageId: string; readonly text: string };
