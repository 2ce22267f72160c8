import type { LanguageModelV4CallOptions, LanguageModelV4Message } from '@ai-sdk/provider';
import { estimateTokens } from '../turn/estimate-tokens.ts';
import type { ModelMember } from './chain/model-member.ts';
import { withCallOptions } from './hosted/with-call-options.ts';

/** The same member, which shows all it is sent, as it is sent, before it answers. */
export function showingPrompts(member: ModelMember, show: (text: string) => void): ModelMember {
  return {
    ...member,
    languageModel: withCallOptions(member.languageModel, (options) => {
      show(promptText(member.name, options));
      return options;
    }),
  };
}

/** A prompt for people's eyes, part by part, each with about how many tokens it is. */
export function promptText(
  model: string,
  { prompt, tools = [] }: Pick<LanguageModelV4CallOptions, 'prompt' | 'tools'>,
): string {
  const toolTexts = tools.map((tool) =>
    tool.type === 'function'
      ? `${tool.name}: ${tool.description ?? ''}\n    ${JSON.stringify(tool.inputSchema)}`
      : `${tool.name}: the provider's own`,
  );
  const [first, ...rest] = prompt;
  const instructions = first?.role === 'system' ? first.content : undefined;
  const messages = instructions === undefined ? prompt : rest;
  const parts: readonly Part[] = [
    ...(instructions === undefined ? [] : [{ title: 'instructions', text: instructions }]),
    ...(toolTexts.length === 0 ? [] : [{ title: `${toolTexts.length} tools`, text: toolTexts.join('\n') }]),
    ...messages.flatMap(partsOf),
  ];
  const sum = parts.reduce((tokens, part) => tokens + estimateTokens(part.text), 0);
  return [
    `══ what ${model} gets, about ${sum.toLocaleString('en')} tokens`,
    ...parts.map(
      ({ title, text }) => `── ${title}, about ${estimateTokens(text).toLocaleString('en')} tokens\n${text}`,
    ),
    '══',
  ].join('\n');
}

type Part = { readonly title: string; readonly text: string };

function partsOf(message: LanguageModelV4Message): readonly Part[] {
  if (message.role === 'system') return [{ title: 'system', text: message.content }];
  return message.content.map((part) => {
    if (part.type === 'text')
      return part.text.startsWith('<context>')
        ? { title: 'what the shop adds to the message', text: part.text }
        : { title: message.role, text: part.text };
    if (part.type === 'tool-call') return { title: `calls ${part.toolName}`, text: JSON.stringify(part.input) };
    if (part.type === 'tool-result') return { title: `${part.toolName} answers`, text: JSON.stringify(part.output) };
    return { title: part.type, text: JSON.stringify(part) };
  });
}
