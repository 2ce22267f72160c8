import type { Context } from 'hono';
import type { ChatCompletionChunk } from '../../../contracts/chat-completion.ts';
import type { OpenedTurn } from '../../assistant/api-turns/open-api-turn.ts';
import { eventStream, eventStreamHeaders } from '../../shared/event-stream.ts';
import type { Services } from '../services.ts';
import { answerChat } from './answer-chat.ts';
import { chunkOf, extensionOf, usageChunkOf, usageOf } from './completion.ts';
import { openAiErrorBody } from './errors.ts';
import type { AskedChat } from './read-chat.ts';

/** The answer as server-sent events. Whoever hangs up loses nothing: the turn is finished, and the same call gets it. */
export function streamChat(context: Context, opened: OpenedTurn, asked: AskedChat, services: Services): Response {
  const { turn } = opened;
  const stream = eventStream(async (write) => {
    const send = (event: ChatCompletionChunk) => {
      const usage = asked.isUsageStreamed && event.usage === undefined ? { usage: null } : {};
      write(JSON.stringify({ ...event, ...usage }));
    };
    try {
      send(chunkOf(turn, { role: 'assistant', content: '' }));
      const { answer, content } = await answerChat(opened, services, (piece) =>
        send(chunkOf(turn, { content: piece })),
      );
      const { materials } = await services.materials.current();
      send({ ...chunkOf(turn, {}, true), vitrina: extensionOf(answer, materials, asked.ignored) });
      if (asked.isUsageStreamed) send(usageChunkOf(turn, usageOf(asked.said, content)));
      write('[DONE]');
    } catch (error) {
      write(JSON.stringify(openAiErrorBody(error, context, services.logger)));
    }
  });
  return context.body(stream, 200, eventStreamHeaders);
}
