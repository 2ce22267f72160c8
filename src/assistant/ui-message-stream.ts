import type { UIMessageChunk } from 'ai';
import { eventStream, eventStreamHeaders } from '../shared/event-stream.ts';
import { withoutDirectives } from './reply-directives.ts';

export type StreamedAnswer = {
  readonly messageId: string;
  /** Whole texts of the replies, for when nothing was streamed (a repeated clientMessageId). */
  readonly texts: readonly string[];
  /** What is not prose, sent as the data part `answer`: the contract's answer. */
  readonly data: unknown;
};

const onFailure = 'The reply could not be finished. Send the message again with the same clientMessageId.';

/**
 * The AI SDK's UI message stream, version 1 (`useChat` reads it): guarded sentences as text, then the whole answer as data. Written by hand
 * after its own types: through the SDK each sentence takes three streams to reach the customer, and a tenth of a start is its loading.
 */
export function uiMessageStreamResponse(
  answer: (onText: (text: string) => void) => Promise<StreamedAnswer>,
  headers: Record<string, string>,
): Response {
  const body = eventStream(async (send) => {
    await writeAnswer(answer, (chunk) => send(JSON.stringify(chunk)));
    send('[DONE]');
  });
  return new Response(body, {
    headers: { ...eventStreamHeaders, 'x-vercel-ai-ui-message-stream': 'v1', connection: 'keep-alive', ...headers },
  });
}

async function writeAnswer(
  answer: (onText: (text: string) => void) => Promise<StreamedAnswer>,
  write: (chunk: UIMessageChunk) => void,
): Promise<void> {
  let isOpen = false;
  const say = (text: string) => {
    const prose = withoutDirectives(text);
    if (prose === '') return;
    if (!isOpen) write({ type: 'text-start', id: 'reply' });
    isOpen = true;
    write({ type: 'text-delta', id: 'reply', delta: prose });
  };
  write({ type: 'start' });
  write({ type: 'start-step' });
  try {
    const { texts, data } = await answer(say);
    if (!isOpen) for (const text of texts) say(text);
    if (isOpen) write({ type: 'text-end', id: 'reply' });
    write({ type: 'data-answer', data });
    write({ type: 'finish-step' });
    write({ type: 'finish' });
  } catch {
    write({ type: 'error', errorText: onFailure });
  }
}
