import type { LanguageModelV4Message, LanguageModelV4Prompt } from '@ai-sdk/provider';
import { readContextMessage, type TurnContext } from '../../context.ts';
import { emptyNote, type Note, readNote } from './note.ts';
import type { ToolAnswer } from './policy/decide.ts';
import { shortenedText } from './understanding/reading/clean-text.ts';

export type ReadPrompt = {
  /** The customer's own words; of a very long message its head and its tail. */
  readonly text: string;
  readonly context: TurnContext;
  /** What the last reply of ours left. */
  readonly note: Note;
  /** Number of the customer's message in the history given, from 1. */
  readonly messageNumber: number;
  /** Answers of the tools called in this turn, by call id. */
  readonly results: ReadonlyMap<string, ToolAnswer>;
  readonly stepsTaken: number;
};

/** Throws when the prompt does not end with a message as the turn writes it: a model without context must not guess. */
export function readPrompt(prompt: LanguageModelV4Prompt): ReadPrompt {
  const last = prompt.findLastIndex((message) => message.role === 'user');
  const message = prompt[last];
  const read = message?.role === 'user' ? readContextMessage(message.content) : undefined;
  if (!read) throw new TypeError('The built-in model needs a last user message with its <context>.');
  const after = prompt.slice(last + 1);
  return {
    ...read,
    text: shortenedText(read.text),
    note: lastNote(prompt.slice(0, last)),
    messageNumber: prompt.filter(({ role }) => role === 'user').length,
    results: new Map(after.flatMap(resultsOf)),
    stepsTaken: after.filter(({ role }) => role === 'assistant').length,
  };
}

function lastNote(history: readonly LanguageModelV4Message[]): Note {
  for (const message of [...history].reverse()) {
    if (message.role !== 'assistant') continue;
    const options = message.providerOptions ?? message.content.find((part) => part.providerOptions)?.providerOptions;
    const note = options?.vitrina?.note;
    if (note !== undefined) return readNote(note);
  }
  return emptyNote;
}

function resultsOf(message: LanguageModelV4Message): readonly (readonly [string, ToolAnswer])[] {
  if (message.role !== 'tool') return [];
  return message.content.flatMap((part) => {
    if (part.type !== 'tool-result') return [];
    const { output } = part;
    const answer: ToolAnswer = output.type === 'json' ? { result: output.value } : { isFailed: true };
    return [[part.toolCallId, answer] as const];
  });
}
