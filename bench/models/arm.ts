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
  /** Of this thread: what does not grow when other programs want the processor too. */
  readonly processorMs: number;
  /** Until the customer could read the first word. */
  readonly firstWordMs: number | undefined;
  /** When that was, in milliseconds since 1970. */
  readonly firstWordAt: number | undefined;
  readonly reply: string;
};

/** Runs a turn and notes when its first word came. */
export async function timed(turn: (onText: (text: string) => void) => Promise<string>): Promise<TakenTurn> {
  const usedBefore = process.threadCpuUsage();
  const startedAt = performance.now();
  let firstWord: number | undefined;
  const reply = await turn((text) => {
    if (text.trim() !== '') firstWord ??= performance.now();
  });
  const milliseconds = performance.now() - startedAt;
  const { user, system } = process.threadCpuUsage(usedBefore);
  return {
    milliseconds,
    processorMs: (user + system) / 1_000,
    firstWordMs: firstWord === undefined ? undefined : firstWord - startedAt,
    firstWordAt: firstWord === undefined ? undefined : performance.timeOrigin + firstWord,
    reply,
  };
}
