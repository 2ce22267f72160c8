import type { Context } from 'hono';
import type { ChatCompletionChunk } from '../../../contracts/chat-completion.ts';
import type { OpenedTurn } from '../../assistant/api-turns/open-api-turn.ts';
import type { Services } from '../services.ts';
import { answerChat } from './answer-chat.ts';
import { chunkOf, extensionOf, usageChunkOf, usageOf } from './completion.ts';
import { openAiErrorBody } from './errors.ts';
import type { AskedChat } from './read-chat.ts';

/** Proxies close a connection that says nothing for half a minute. */
const quietFor = 15_000;

/** The answer as server-sent events. Whoever hangs up loses nothing: the turn is finished, and the same call gets it. */
export function streamChat(context: Context, opened: OpenedTurn, asked: AskedChat, services: Services): Response {
  const { turn } = opened;
  const encoder = new TextEncoder();
  let isHeard = true;
  const stream = new ReadableStream<Uint8Array>({
    async start(controller) {
      const write = (text: string) => {
        if (isHeard) controller.enqueue(encoder.encode(text));
      };
      const send = (event: ChatCompletionChunk) => {
        const usage = asked.isUsageStreamed && event.usage === undefined ? { usage: null } : {};
        write(`data: ${JSON.stringify({ ...event, ...usage })}\n\n`);
      };
      const beat = setInterval(() => write(': still here\n\n'), quietFor);
      try {
        send(chunkOf(turn, { role: 'assistant', content: '' }));
        const { answer, content } = await answerChat(opened, services, (piece) =>
          send(chunkOf(turn, { content: piece })),
        );
        const { materials } = await services.materials.current();
        send({ ...chunkOf(turn, {}, true), vitrina: extensionOf(answer, materials, asked.ignored) });
        if (asked.isUsageStreamed) send(usageChunkOf(turn, usageOf(asked.said, content)));
        write('data: [DONE]\n\n');
      } catch (error) {
        write(`data: ${JSON.stringify(openAiErrorBody(error, context, services.logger))}\n\n`);
      } finally {
        clearInterval(beat);
        if (isHeard) controller.close();
      }
    },
    cancel() {
      isHeard = false;
    },
  });
  return context.body(stream, 200, {
    'Content-Type': 'text/event-stream; charset=utf-8',
    'Cache-Control': 'no-cache',
    'X-Accel-Buffering': 'no',
  });
}
