import type { ServerResponse } from 'node:http';
import type { Written } from './faulty-stream.ts';

export type Pace = {
  /** Undefined: as fast as it is read. */
  readonly tokensPerSecond: number | undefined;
  readonly waitMs: number;
  /** Hears each token as it is written. */
  readonly onToken: (token: string) => void;
};

/** How often paced streams are looked at; well under the time between two tokens. */
const tickMs = 10;
/** Of a stream without a pace, at one go. */
const mostAtOnce = 2_000;

/** Writes many streams, each at its pace, with one timer for all of them: a thousand timers would be late. */
export function createPacer() {
  const streams = new Set<{ dueAt: number; write(now: number): void }>();
  let timer: NodeJS.Timeout | undefined;
  const tick = () => {
    const now = performance.now();
    for (const stream of streams) if (stream.dueAt <= now) stream.write(now);
    if (streams.size === 0) {
      clearInterval(timer);
      timer = undefined;
    }
  };
  return {
    /** Resolves when all is written or the client is gone; with a stall, only then. */
    write(
      pieces: Iterator<Written>,
      response: ServerResponse,
      { tokensPerSecond, waitMs, onToken }: Pace,
    ): Promise<void> {
      const startedAt = performance.now() + waitMs;
      let tokens = 0;
      let kept: Written | undefined;
      const due = (now: number) =>
        tokensPerSecond === undefined
          ? tokens + mostAtOnce
          : 1 + Math.floor(((now - startedAt) / 1_000) * tokensPerSecond);
      return new Promise((resolve) => {
        const stop = () => {
          streams.delete(stream);
          resolve();
        };
        const write = (now: number) => {
          if (now < startedAt || response.writableNeedDrain || response.socket?.writableNeedDrain) return;
          const most = due(now);
          let sse = '';
          for (;;) {
            const next = kept ?? pieces.next().value;
            kept = undefined;
            if (next === undefined || 'end' in next) {
              streams.delete(stream);
              const end = next?.end ?? 'close';
              if (end === 'close') response.end(sse);
              // What was sent arrives before the connection is gone.
              else if (end === 'cut' && sse !== '') response.write(sse, () => response.socket?.destroy());
              else if (end === 'cut') response.socket?.destroy();
              else if (sse !== '') response.write(sse);
              // A stall waits until the client has had enough.
              if (end !== 'stall') resolve();
              return;
            }
            if (next.token !== undefined && tokens >= most) {
              kept = next;
              break;
            }
            if (next.token !== undefined) {
              tokens += 1;
              onToken(next.token);
            }
            sse += next.sse;
          }
          if (sse !== '') writeChunk(response, sse);
          if (tokensPerSecond !== undefined) stream.dueAt = startedAt + (tokens / tokensPerSecond) * 1_000;
        };
        const stream = { dueAt: startedAt, write };
        response.on('close', stop);
        streams.add(stream);
        timer ??= setInterval(tick, tickMs);
        write(performance.now());
      });
    },
    stop() {
      clearInterval(timer);
      streams.clear();
    },
  };
}

/** One chunk of a body whose head is sent: one text, where `response.write` makes three and takes a seventh longer. */
function writeChunk({ socket }: ServerResponse, text: string): void {
  socket?.write(`${Buffer.byteLength(text).toString(16)}\r\n${text}\r\n`);
}
