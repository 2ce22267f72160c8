import type { LanguageModelV4, LanguageModelV4CallOptions, LanguageModelV4StreamPart } from '@ai-sdk/provider';
import { createStreamJudge, type StreamJudge } from './judge-stream.ts';
import type { AskingTurn, ModelCall } from './model-call.ts';
import { failureOf, ModelFailure } from './model-failure.ts';
import { recordCall } from './record-call.ts';
import { retryPause } from './retry-pause.ts';

export type Watch = {
  /** The member's name, for the records. */
  readonly name: string;
  readonly turn: AskingTurn;
  /** Milliseconds to the first sign of life, and of silence afterwards. */
  readonly firstTokenMs: number;
  /** Milliseconds left of the turn. */
  timeLeft(): number;
  readonly hasOther: boolean;
  onCall(call: ModelCall): void;
  /** A call ended well, or all its tries failed. */
  onOutcome(failure: ModelFailure | undefined): void;
};

type Part = LanguageModelV4StreamPart;

/**
 * A model with time limits, retries and records around it. `doStream` resolves when the model has begun; whatever goes wrong
 * before is tried again when that may help. What goes wrong afterwards ends the stream with an error part. Errors are ModelFailures.
 */
export function watchModel(model: LanguageModelV4, watch: Watch): LanguageModelV4 {
  return {
    specificationVersion: 'v4',
    provider: model.provider,
    modelId: model.modelId,
    get supportedUrls() {
      return model.supportedUrls;
    },
    doGenerate: (options) => model.doGenerate(options),
    async doStream(options) {
      for (let calls = 1; ; calls += 1) {
        try {
          return { stream: await begin(model, options, watch) };
        } catch (error) {
          const failure = failureOf(error);
          const pause = retryPause({
            failure,
            calls,
            timeLeft: watch.timeLeft(),
            hasOther: watch.hasOther,
            random: Math.random(),
          });
          if (pause === undefined || options.abortSignal?.aborted) {
            watch.onOutcome(failure);
            throw failure;
          }
          await pauseFor(pause, options.abortSignal);
        }
      }
    },
  };
}

async function begin(
  model: LanguageModelV4,
  options: LanguageModelV4CallOptions,
  watch: Watch,
): Promise<ReadableStream<Part>> {
  const record = recordCall(watch);
  const silence = createSilence(watch.firstTokenMs, options.abortSignal);
  const judge = createStreamJudge();
  const early: Part[] = [];
  let reader: ReadableStreamDefaultReader<Part> | undefined;
  try {
    const result = await orAborted(model.doStream({ ...options, abortSignal: silence.signal }), silence.signal);
    reader = result.stream.getReader();
    silence.onEnd(() => void reader?.cancel().catch(() => {}));
    let isFinished = false;
    while (!judge.hasBegun() && !isFinished) {
      const part = await readPart(reader, judge, silence.signal);
      early.push(part);
      isFinished = judge.judge(part).kind === 'finished';
    }
    record.begun();
    silence.heard();
  } catch (error) {
    silence.stop();
    void reader?.cancel().catch(() => {});
    const failure = failureOf(silence.signal.aborted ? silence.signal.reason : error);
    record.failed(failure);
    throw failure;
  }
  const from = reader;
  const end = (failure: ModelFailure | undefined) => {
    silence.stop();
    watch.onOutcome(failure);
  };
  return new ReadableStream<Part>({
    async pull(controller) {
      try {
        const isNew = early.length === 0;
        silence.listen();
        const part = early.shift() ?? (await readPart(from, judge, silence.signal));
        silence.heard();
        const judged = isNew ? judge.judge(part) : judgedEarly(part);
        if (judged.kind !== 'enough') controller.enqueue(part);
        if (judged.kind === 'go-on') return;
        if (judged.kind === 'enough') for (const enough of enoughParts(judge)) controller.enqueue(enough);
        record.finished(judged.kind === 'finished' ? judged.finish : undefined);
        end(undefined);
        void from.cancel().catch(() => {});
        controller.close();
      } catch (error) {
        const failure = failureOf(silence.signal.aborted ? silence.signal.reason : error);
        record.failed(failure);
        end(failure);
        void from.cancel().catch(() => {});
        controller.enqueue({ type: 'error', error: failure });
        controller.close();
      }
    },
    cancel() {
      const failure = new ModelFailure('aborted', 'The rest was not wanted any more.');
      record.failed(failure);
      end(failure);
      return from.cancel();
    },
  });
}

/** Parts before the beginning were judged when they came. */
function judgedEarly(part: Part) {
  return part.type === 'finish' ? { kind: 'finished' as const, finish: part } : { kind: 'go-on' as const };
}

async function readPart(
  reader: ReadableStreamDefaultReader<Part>,
  judge: StreamJudge,
  signal: AbortSignal,
): Promise<Part> {
  const { done, value } = await reader.read();
  if (signal.aborted) throw signal.reason;
  if (done) throw judge.ended();
  return value;
}

function enoughParts(judge: StreamJudge): readonly Part[] {
  return [
    ...judge.openTexts().map((id) => ({ type: 'text-end' as const, id })),
    {
      type: 'finish',
      finishReason: { unified: 'length', raw: 'cut-by-us' },
      usage: {
        inputTokens: { total: undefined, noCache: undefined, cacheRead: undefined, cacheWrite: undefined },
        outputTokens: { total: undefined, text: undefined, reasoning: undefined },
      },
    },
  ];
}

/** Aborts when nothing was heard for so long, or when the outer signal does. */
function createSilence(limit: number, outer: AbortSignal | undefined) {
  const controller = new AbortController();
  let heardAt = performance.now();
  let hasBegun = false;
  let isListening = true;
  let timer: NodeJS.Timeout | undefined;
  const stopOuter = () => controller.abort(outer?.reason);
  // One timer for the whole stream: setting one anew for every part would cost more than the parts.
  const watch = (milliseconds: number) => {
    timer = setTimeout(() => {
      const left = isListening ? limit - (performance.now() - heardAt) : limit;
      if (left > 0) return watch(left);
      const seconds = Math.round(limit / 100) / 10;
      controller.abort(
        hasBegun
          ? new ModelFailure('stalled', `Silent for ${seconds} s in the middle of a reply.`)
          : new ModelFailure('slow-start', `No sign of life within ${seconds} s.`),
      );
    }, milliseconds);
    timer.unref();
  };
  if (outer?.aborted) stopOuter();
  outer?.addEventListener('abort', stopOuter, { once: true });
  watch(limit);
  return {
    signal: controller.signal,
    /** Time in which nobody asks for the next part is no silence of the model's. */
    listen() {
      isListening = true;
      heardAt = performance.now();
    },
    heard() {
      hasBegun = true;
      isListening = false;
    },
    onEnd: (listener: () => void) => controller.signal.addEventListener('abort', listener, { once: true }),
    stop() {
      clearTimeout(timer);
      outer?.removeEventListener('abort', stopOuter);
    },
  };
}

/** Not every server lets go when it is told to. */
function orAborted<Value>(promise: PromiseLike<Value>, signal: AbortSignal): Promise<Value> {
  return new Promise((resolve, reject) => {
    const abort = () => reject(signal.reason);
    if (signal.aborted) abort();
    signal.addEventListener('abort', abort, { once: true });
    promise.then(resolve, reject).then(() => signal.removeEventListener('abort', abort));
  });
}

function pauseFor(milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const abort = () => {
      clearTimeout(timer);
      reject(failureOf(signal?.reason));
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', abort);
      resolve();
    }, milliseconds);
    signal?.addEventListener('abort', abort, { once: true });
  });
}
