import type { JSONValue } from '@ai-sdk/provider';
import type { ModelMessage } from 'ai';
import type { Message } from '../../core/conversation/message.ts';

/** Earlier messages as a model reads them; a model's own note on its reply comes back to it. */
export function historyMessages(history: readonly Message[]): ModelMessage[] {
  return history.flatMap((message): ModelMessage[] => {
    if (message.author === 'system' || message.text === '') return [];
    if (message.author === 'customer') return [{ role: 'user', content: message.text }];
    const note =
      message.note === undefined || message.note === null
        ? {}
        : { providerOptions: { vitrina: { note: message.note as JSONValue } } };
    const text = message.author === 'operator' ? `(a person of the company wrote:) ${message.text}` : message.text;
    return [{ role: 'assistant', content: text, ...note }];
  });
}
