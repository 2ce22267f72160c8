import type {
  LanguageModelV4CallOptions,
  LanguageModelV4FunctionTool,
  LanguageModelV4Message,
  LanguageModelV4ToolResultPart,
} from '@ai-sdk/provider';
import { readContextBlock, type TurnContext } from '../../context.ts';
import { terse } from '../../terse.ts';
import { writeTerseContext } from '../../terse-context.ts';
import type { ModelMember } from '../chain/model-member.ts';
import { withCallOptions } from './with-call-options.ts';

/**
 * A member that is billed by the token reads the same in fewer: the context, what tools answered, and how tools are described. What it
 * writes is checked by the whole schemas all the same.
 */
export function readingTersely(member: ModelMember): ModelMember {
  return {
    ...member,
    languageModel: withCallOptions(member.languageModel, (options) => ({
      ...options,
      prompt: options.prompt.map(terseMessage),
      ...(options.tools ? { tools: options.tools.map(terseTool) } : {}),
    })),
  };
}

function terseMessage(message: LanguageModelV4Message): LanguageModelV4Message {
  if (message.role === 'tool') return { ...message, content: message.content.map(terseResult) };
  if (message.role !== 'user') return message;
  // Only the last part counts as context: a customer who writes the tag writes text.
  const last = message.content.length > 1 ? message.content.at(-1) : undefined;
  const read = last?.type === 'text' ? (readContextBlock(last.text) as TurnContext | undefined) : undefined;
  if (!read) return message;
  const context = { type: 'text' as const, text: `<context>\n${writeTerseContext(read)}\n</context>` };
  return { ...message, content: [...message.content.slice(0, -1), context] };
}

function terseResult<Part extends { readonly type: string }>(part: Part | LanguageModelV4ToolResultPart): Part {
  if (!('output' in part) || part.output.type !== 'json') return part as Part;
  return { ...part, output: { type: 'text', value: terse(part.output.value) || 'done' } } as unknown as Part;
}

type Tool = NonNullable<LanguageModelV4CallOptions['tools']>[number];

/** The same for every turn: schemas are made once. */
const schemas = new WeakMap<object, LanguageModelV4FunctionTool['inputSchema']>();

function terseTool(tool: Tool): Tool {
  if (tool.type !== 'function') return tool;
  const known = schemas.get(tool.inputSchema);
  const inputSchema = known ?? (terseSchema(tool.inputSchema) as LanguageModelV4FunctionTool['inputSchema']);
  if (!known) schemas.set(tool.inputSchema, inputSchema);
  return { ...tool, inputSchema };
}

/** Bounds that a model has no need to know: what breaks them is refused with a reason. */
const bounds: ReadonlySet<string> = new Set([
  '$schema',
  'additionalProperties',
  'default',
  'format',
  'maxItems',
  'maximum',
  'maxLength',
  'minItems',
  'minimum',
  'minLength',
  'pattern',
]);

function terseSchema(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(terseSchema);
  if (typeof schema !== 'object' || schema === null) return schema;
  return Object.fromEntries(
    Object.entries(schema).flatMap(([key, value]) => {
      if (key === 'properties') return [[key, mapValues(value as object)]];
      return bounds.has(key) ? [] : [[key, terseSchema(value)]];
    }),
  );
}

/** Names of properties are no keywords. */
function mapValues(properties: object): object {
  return Object.fromEntries(Object.entries(properties).map(([name, value]) => [name, terseSchema(value)]));
}
