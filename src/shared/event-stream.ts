/** Proxies close a connection that says nothing for half a minute. */
const quietFor = 15_000;

/** So that no proxy on the way keeps the words back. */
export const eventStreamHeaders = {
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'no-cache',
  'x-accel-buffering': 'no',
};

/**
 * Server-sent events, one for each text that `work` sends, and a sign of life where it is quiet. Whoever hangs up loses nothing: the work
 * goes on, unheard. What `work` throws ends the stream with an error; a failure that the other side is to read must be sent.
 */
export function eventStream(work: (send: (data: string) => void) => Promise<void>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let isHeard = true;
  return new ReadableStream<Uint8Array>({
    async start(controller) {
      const write = (text: string) => {
        if (isHeard) controller.enqueue(encoder.encode(text));
      };
      const beat = setInterval(() => write(': still here\n\n'), quietFor);
      try {
        await work((data) => write(`data: ${data}\n\n`));
        if (isHeard) controller.close();
      } finally {
        clearInterval(beat);
      }
    },
    cancel() {
      isHeard = false;
    },
  });
}
