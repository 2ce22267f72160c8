import type { LanguageModelV4CallOptions, SharedV4ProviderOptions } from '@ai-sdk/provider';

const breakpoint = { cacheControl: { type: 'ephemeral' } } as const;

/**
 * Marks what is the same in every turn, so that Anthropic reads it from its cache: the tools (the last one stands for all), and
 * the instructions after them. Two marks, since instructions differ between languages while tools do not.
 */
export function withCacheBreakpoints(options: LanguageModelV4CallOptions): LanguageModelV4CallOptions {
  const { prompt, tools } = options;
  const lastSystem = prompt.findLastIndex(({ role }) => role === 'system');
  const lastTool = tools?.findLastIndex(({ type }) => type === 'function') ?? -1;
  return {
    ...options,
    prompt: prompt.map((message, at) => (at === lastSystem ? marked(message) : message)),
    ...(tools
      ? { tools: tools.map((tool, at) => (at === lastTool && tool.type === 'function' ? marked(tool) : tool)) }
      : {}),
  };
}

function marked<Part extends { providerOptions?: SharedV4ProviderOptions }>(part: Part): Part {
  const { providerOptions } = part;
  return {
    ...part,
    providerOptions: { ...providerOptions, anthropic: { ...providerOptions?.anthropic, ...breakpoint } },
  };
}
