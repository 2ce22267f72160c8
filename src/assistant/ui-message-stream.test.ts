import { parseJsonEventStream, readUIMessageStream, type UIMessageChunk, uiMessageChunkSchema } from 'ai';
import { describe, expect, it } from 'vitest';
import { type StreamedAnswer, uiMessageStreamResponse } from './ui-message-stream.ts';

const done: StreamedAnswer = { messageId: 'm', texts: ['Да, есть.'], data: { replies: [] } };

/** What the AI SDK's own reader makes of it. */
async function read(response: Response) {
  const chunks: UIMessageChunk[] = [];
  const events = parseJsonEventStream({
    stream: response.body as ReadableStream<Uint8Array>,
    schema: uiMessageChunkSchema,
  });
  for await (const event of events) {
    if (!event.success) throw event.error;
    chunks.push(event.value);
  }
  let parts: readonly unknown[] = [];
  const stream = new ReadableStream<UIMessageChunk>({
    start(controller) {
      for (const chunk of chunks) controller.enqueue(chunk);
      controller.close();
    },
  });
  for await (const message of readUIMessageStream({ stream, onError: () => {} })) parts = message.parts;
  return { types: chunks.map(({ type }) => type), parts };
}

describe('the UI message stream', () => {
  it('is read by the AI SDK as the words and the answer', async () => {
    const response = uiMessageStreamResponse(
      async (onText) => {
        onText('Есть «Про», ');
        onText('5 < 7 & 52 990 ₽.\n[[product:A-1]]\n');
        return done;
      },
      { 'X-Request-Id': 'r1' },
    );
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'text/event-stream; charset=utf-8',
      'x-vercel-ai-ui-message-stream': 'v1',
      'x-request-id': 'r1',
    });
    expect((await read(response)).parts).toEqual([
      { type: 'step-start' },
      { type: 'text', text: 'Есть «Про», 5 < 7 & 52 990 ₽.\n', state: 'done' },
      { type: 'data-answer', data: { replies: [] } },
    ]);
  });

  it('tells the whole reply where none of it was streamed', async () => {
    const { parts } = await read(uiMessageStreamResponse(async () => done, {}));
    expect(parts[1]).toEqual({ type: 'text', text: 'Да, есть.', state: 'done' });
  });

  it('says what to do when the reply fails, and nothing of why', async () => {
    const response = uiMessageStreamResponse(async (onText) => {
      onText('Секунду. ');
      throw new Error('password of the database');
    }, {});
    const text = await response.clone().text();
    expect(text).toContain('Send the message again with the same clientMessageId.');
    expect(text).not.toContain('password');
    expect((await read(response)).types).toEqual(['start', 'start-step', 'text-start', 'text-delta', 'error']);
  });

  it('goes on when whoever asked has gone away', async () => {
    const heard: string[] = [];
    let goOn = () => {};
    const gone = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    let ended = () => {};
    const turn = new Promise<void>((resolve) => {
      ended = resolve;
    });
    const response = uiMessageStreamResponse(async (onText) => {
      onText('Раз. ');
      await gone;
      onText('Два.');
      heard.push('all');
      ended();
      return done;
    }, {});
    await response.body?.cancel();
    goOn();
    await turn;
    expect(heard).toEqual(['all']);
  });
});
