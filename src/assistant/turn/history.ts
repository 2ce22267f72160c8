import type { JSONValue, LanguageModelV4Message } from '@ai-sdk/provider';
import type { Message } from '../../core/conversation/message.ts';

/** Messages as a model reads them; a model's own note on its reply comes back to it. */
export function historyMessages(shown: readonly Message[]): LanguageModelV4Message[] {
  return shown.map((message): LanguageModelV4Message => {
    if (message.author === 'customer') return { role: 'user', content: [{ type: 'text', text: message.text }] };
    const note = hasNote(message) ? { providerOptions: { vitrina: { note: message.note as JSONValue } } } : {};
    const text = message.author === 'operator' ? `(a person of the company wrote:) ${message.text}` : message.text;
    return { role: 'assistant', content: [{ type: 'text', text }], ...note };
  });
}

/** The last reply that has a note is given even where it is too old to be: the note is a model's memory. */
export function withLastNote(shown: readonly Message[], earlier: readonly Message[]): readonly Message[] {
  if (shown.some(hasNote)) return shown;
  const noted = earlier.findLast(hasNote);
  return noted ? [noted, ...shown] : shown;
}

function hasNote({ note }: Message): boolean {
  return note !== undefined && note !== null;
}
