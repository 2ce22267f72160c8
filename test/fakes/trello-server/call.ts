import type { Member, TrelloState } from './state.ts';

export type Call = {
  readonly state: TrelloState;
  readonly member: Member;
  /** The ids in the path, in order. */
  readonly ids: readonly string[];
  readonly parameters: Readonly<Record<string, string>>;
};
