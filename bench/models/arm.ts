/** One way of building the assistant, measured beside the others on the same talks and the same far side. */
export type Arm = {
  readonly name: string;
  /** A new conversation. */
  start(language: string): Promise<TalkOfArm>;
  close(): Promise<void>;
};

export type TalkOfArm = { say(text: string): Promise<TakenTurn> };

export type TakenTurn = {
  readonly milliseconds: number;
  /** Until the customer could read the first word. */
  readonly firstWordMs: number | undefined;
  readonly reply: string;
};

/** Runs a turn and notes when its first word came. */
export async function timed(turn: (onText: (text: string) => void) => Promise<string>): Promise<TakenTurn> {
  const startedAt = performance.now();
  let firstWordMs: number | undefined;
  const reply = await turn((text) => {
    if (text.trim() !== '') firstWordMs ??= performance.now() - startedAt;
  });
  return { milliseconds: performance.now() - startedAt, firstWordMs, reply };
}
