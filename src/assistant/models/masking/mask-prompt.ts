import type {
  JSONValue,
  LanguageModelV4Message,
  LanguageModelV4Prompt,
  LanguageModelV4ToolResultPart,
} from '@ai-sdk/provider';
import { phonePieces } from '../../../core/privacy/masking/find/phone-pieces.ts';
import type { Expected, Masker } from '../../../core/privacy/masking/masker.ts';
import { announcedBy, askedBy } from '../../../core/privacy/masking/names/name-cues.ts';
import type { OwnData } from '../../../core/privacy/masking/own-data.ts';
import { isContextBlock, readContextBlock, writeContextBlock } from '../../context.ts';
import { learnPeople, learnThings, maskJson } from './mask-json.ts';

const hint =
  'Personal data is masked: [NAME_1], [PHONE_1], [EMAIL_1], [ADDRESS_1], [CARD_1], [DOCUMENT_1] and [CONTACT_1] each stand for a real, complete value. Use such a token exactly as it is written, in replies and in tool arguments: the customer reads the value. Never ask for what a token stands for, never change, translate or invent one.';

/** What may be asked of a prompt: what its texts tell is noted first, so that no text comes before what unmasks it. */
export function maskPrompt(prompt: LanguageModelV4Prompt, masker: Masker, own: OwnData): LanguageModelV4Prompt {
  const asked = askedBefore(prompt);
  const jsons = prompt.flatMap((message) => [...jsonsOf(message)]);
  for (const [value] of jsons) learnThings(value, own);
  prompt.forEach((message, at) => {
    learnWords(message, masker, asked[at] ?? {});
  });
  for (const [value, part] of jsons) learnPeople(value, masker, part);
  knowPieces(prompt, masker);
  let isHinted = false;
  return prompt.map((message, at) => {
    const masked = maskMessage(message, masker, asked[at] ?? {});
    if (masked.role !== 'system' || isHinted) return masked;
    isHinted = true;
    return { ...masked, content: `${masked.content}\n\n${hint}` };
  });
}

/** For each message what the assistant's last words before it asked for, or the customer's own announced: "меня зовут". */
function askedBefore(prompt: LanguageModelV4Prompt): readonly Expected[] {
  let asked: Expected = {};
  let announced: Expected = {};
  return prompt.map((message) => {
    const here = { ...asked, ...announced };
    if (message.role === 'assistant') asked = askedBy(wordsOfMessage(message));
    if (message.role === 'user') announced = announcedBy(wordsOfMessage(message));
    return here;
  });
}

function wordsOfMessage(message: LanguageModelV4Message): string {
  if (message.role !== 'user' && message.role !== 'assistant') return '';
  return message.content
    .map((part) => (part.type === 'text' && !isContextBlock(part.text) ? part.text : ''))
    .join(' ')
    .trim();
}

/** Phones whose pieces came in messages of their own: "8 999", "000-00-11". */
function knowPieces(prompt: LanguageModelV4Prompt, masker: Masker): void {
  const said = prompt.filter(({ role }) => role === 'user').map(wordsOfMessage);
  for (const pieces of phonePieces(said)) for (const piece of pieces) masker.know('phone', piece);
}

/** The JSON values that a message carries, with the part that their own fields belong to. */
function* jsonsOf(message: LanguageModelV4Message): Generator<readonly [value: JSONValue, part: string]> {
  if (message.role === 'system') return;
  for (const part of message.content) {
    const value =
      part.type === 'text' && message.role === 'user'
        ? contextOf(part)
        : part.type === 'tool-call'
          ? inputOf(part.input)
          : part.type === 'tool-result'
            ? jsonOf(part.output)
            : undefined;
    if (value !== undefined) yield [value, part.type === 'tool-call' ? 'input' : ''];
  }
}

function learnWords(message: LanguageModelV4Message, masker: Masker, asked: Expected): void {
  if (message.role !== 'user' && message.role !== 'assistant') return;
  for (const part of message.content)
    if (part.type === 'text' && !isContextBlock(part.text))
      masker.learn(part.text, message.role === 'user' ? asked : {});
}

function maskMessage(message: LanguageModelV4Message, masker: Masker, asked: Expected): LanguageModelV4Message {
  const text = (given: string) => masker.mask(given, 'person', message.role === 'user' ? asked : {});
  const plain = withoutOwnNotes(message);
  switch (plain.role) {
    case 'system':
      return { ...plain, content: masker.mask(plain.content, 'company') };
    case 'user':
      return {
        ...plain,
        content: plain.content.map((part) => {
          if (part.type === 'text') return { ...part, text: maskContext(part, masker) ?? text(part.text) };
          return maskFile(part, text);
        }),
      };
    case 'assistant':
      return {
        ...plain,
        content: plain.content.map((part) => {
          if (part.type === 'text' || part.type === 'reasoning') return { ...part, text: text(part.text) };
          if (part.type === 'tool-call') return { ...part, input: maskJson(inputOf(part.input), masker, 'input') };
          if (part.type === 'tool-result') return maskResult(part, masker);
          return part.type === 'file' ? maskFile(part, text) : part;
        }),
      };
    case 'tool':
      return {
        ...plain,
        content: plain.content.map((part) => (part.type === 'tool-result' ? maskResult(part, masker) : part)),
      };
  }
}

/** The built-in model's notes on its replies are of no use to another, and name what was talked about. */
function withoutOwnNotes(message: LanguageModelV4Message): LanguageModelV4Message {
  if (!message.providerOptions?.vitrina) return message;
  const { vitrina: _, ...providerOptions } = message.providerOptions;
  return { ...message, providerOptions };
}

function maskFile<Part extends { readonly filename?: string; readonly data: unknown }>(
  part: Part,
  text: (given: string) => string,
): Part {
  const data = part.data as { readonly type?: string; readonly text?: string };
  return {
    ...part,
    ...(part.filename ? { filename: text(part.filename) } : {}),
    ...(data.type === 'text' && data.text !== undefined ? { data: { ...data, text: text(data.text) } } : {}),
  };
}

function maskResult(part: LanguageModelV4ToolResultPart, masker: Masker): LanguageModelV4ToolResultPart {
  const { output } = part;
  if (output.type === 'json' || output.type === 'error-json')
    return { ...part, output: { ...output, value: maskJson(output.value, masker) } };
  if (output.type === 'text' || output.type === 'error-text')
    return { ...part, output: { ...output, value: maskText(output.value, masker) } };
  if (output.type === 'execution-denied')
    return output.reason ? { ...part, output: { ...output, reason: masker.mask(output.reason, 'person') } } : part;
  return {
    ...part,
    output: {
      ...output,
      value: output.value.map((item) => {
        if (item.type === 'text') return { ...item, text: maskText(item.text, masker) };
        return item.type === 'file' ? maskFile(item, (text) => masker.mask(text, 'person')) : item;
      }),
    },
  };
}

/** Text that is JSON is masked as JSON. */
function maskText(text: string, masker: Masker): string {
  const value = parsed(text);
  return value === undefined ? masker.mask(text, 'person') : JSON.stringify(maskJson(value, masker));
}

function maskContext(part: { readonly text: string }, masker: Masker): string | undefined {
  const context = contextOf(part);
  if (context === undefined) return undefined;
  const masked = maskJson(context, masker);
  return masked === context ? part.text : writeContextBlock(masked as object);
}

function contextOf({ text }: { readonly text: string }): JSONValue | undefined {
  const context = readContextBlock(text) as JSONValue | undefined;
  return typeof context === 'object' && context !== null ? context : undefined;
}

function jsonOf(output: LanguageModelV4ToolResultPart['output']): JSONValue | undefined {
  if (output.type === 'json' || output.type === 'error-json') return output.value;
  return output.type === 'text' ? parsed(output.value) : undefined;
}

function parsed(text: string): JSONValue | undefined {
  if (!/^\s*[{[]/u.test(text)) return undefined;
  try {
    return JSON.parse(text) as JSONValue;
  } catch {
    return undefined;
  }
}

function inputOf(input: unknown): JSONValue {
  return typeof input === 'string' ? (parsed(input) ?? input) : ((input ?? {}) as JSONValue);
}
