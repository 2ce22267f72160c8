import { withoutDirectives } from './reply-directives.ts';

export type StreamedAnswer = {
  readonly messageId: string;
  /** Whole texts of the replies, for when nothing was streamed (a repeated clientMessageId). */
  readonly texts: readonly string[];
  /** What is not prose, sent as the data part `answer`: the contract's answer. */
  readonly data: unknown;
};

/**
 * The AI SDK's UI message stream (`useChat` reads it): guarded sentences as text, then the whole answer as data. The SDK is loaded by the
 * first of them: it takes a tenth of a start.
 */
export async function uiMessageStreamResponse(
  answer: (onText: (text: string) => void) => Promise<StreamedAnswer>,
  headers: Record<string, string>,
): Promise<Response> {
  const { createUIMessageStream, createUIMessageStreamResponse } = await import('ai');
  const stream = createUIMessageStream({
    execute: async ({ writer }) => {
      let isOpen = false;
      const write = (text: string) => {
        const prose = withoutDirectives(text);
        if (prose === '') return;
        if (!isOpen) writer.write({ type: 'text-start', id: 'reply' });
        isOpen = true;
        writer.write({ type: 'text-delta', id: 'reply', delta: prose });
      };
      writer.write({ type: 'start' });
      writer.write({ type: 'start-step' });
      const { texts, data } = await answer(write);
      if (!isOpen) for (const text of texts) write(text);
      if (isOpen) writer.write({ type: 'text-end', id: 'reply' });
      writer.write({ type: 'data-answer', data });
      writer.write({ type: 'finish-step' });
      writer.write({ type: 'finish' });
    },
    onError: () => 'The reply could not be finished. Send the message again with the same clientMessageId.',
  });
  return createUIMessageStreamResponse({ stream, headers });
}
