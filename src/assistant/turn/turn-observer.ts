/** Hears what turns did; counted by metrics. */
export interface TurnObserver {
  turnTaken(facts: {
    readonly model: string;
    readonly milliseconds: number;
    readonly modelCalls: number;
    readonly held: number;
  }): void;
  turnFailed(facts: { readonly model: string }): void;
}
