import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { eventStream } from './event-stream.ts';

async function textOf(stream: ReadableStream<Uint8Array>): Promise<string> {
  return await new Response(stream).text();
}

describe('a stream of events', () => {
  it('holds each text as an event', async () => {
    const stream = eventStream(async (send) => {
      send('{"a":1}');
      send('[DONE]');
    });
    expect(await textOf(stream)).toBe('data: {"a":1}\n\ndata: [DONE]\n\n');
  });

  it('goes on unheard when whoever asked hangs up', async () => {
    const heard = Promise.withResolvers<void>();
    let isDone = false;
    const stream = eventStream(async (send) => {
      send('first');
      await heard.promise;
      send('second');
      isDone = true;
    });
    await stream.cancel();
    heard.resolve();
    await vi.waitFor(() => expect(isDone).toBe(true));
  });

  it('ends with the error of what cannot go on', async () => {
    const stream = eventStream(() => Promise.reject(new Error('gone')));
    await expect(textOf(stream)).rejects.toThrow('gone');
  });

  describe('where nothing is said for a while', () => {
    beforeEach(() => void vi.useFakeTimers());
    afterEach(() => void vi.useRealTimers());

    it('gives a sign of life that is no event', async () => {
      const done = Promise.withResolvers<void>();
      const stream = eventStream(async (send) => {
        await done.promise;
        send('late');
      });
      await vi.advanceTimersByTimeAsync(31_000);
      done.resolve();
      expect(await textOf(stream)).toBe(': still here\n\n: still here\n\ndata: late\n\n');
    });
  });
});
