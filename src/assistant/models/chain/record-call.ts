import type { LanguageModelV4StreamPart } from '@ai-sdk/provider';
import type { AskingTurn, ModelCall } from './model-call.ts';
import type { ModelFailure } from './model-failure.ts';

type FinishPart = Extract<LanguageModelV4StreamPart, { type: 'finish' }>;

/** Keeps the time of one call and tells of it once, however it ends. */
export function recordCall({
  name,
  turn,
  onCall,
}: {
  readonly name: string;
  readonly turn: AskingTurn;
  onCall(call: ModelCall): void;
}) {
  const startedAt = new Date();
  const start = performance.now();
  let firstTokenMs: number | undefined;
  let isTold = false;
  const tell = (finish: FinishPart | undefined, failure: ModelFailure | undefined, reason: string | undefined) => {
    if (isTold) return;
    isTold = true;
    const input = finish?.usage.inputTokens;
    onCall({
      ...turn,
      model: name,
      startedAt,
      inputTokens: input?.total,
      cachedInputTokens: input?.cacheRead,
      cacheWriteTokens: input?.cacheWrite,
      outputTokens: finish?.usage.outputTokens.total,
      firstTokenMs,
      totalMs: Math.round(performance.now() - start),
      finishReason: reason,
      error: failure?.kind,
    });
  };
  return {
    begun() {
      firstTokenMs = Math.round(performance.now() - start);
    },
    /** Without a finish the reply was long enough and we ended it. */
    finished: (finish: FinishPart | undefined) => tell(finish, undefined, finish?.finishReason.unified ?? 'length'),
    failed: (failure: ModelFailure) => tell(undefined, failure, undefined),
  };
}
