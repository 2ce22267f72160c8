/** Orders of a chain in which every dialect is asked first once, and followed by another one. */
export const chaosChains = [
  { name: 'OpenAI Chat first', MODELS: 'openai:a,anthropic:b,built-in', OPENAI_API: 'chat' },
  { name: 'OpenAI Responses first', MODELS: 'openai:a,compatible:c,built-in', OPENAI_API: 'responses' },
  { name: 'Anthropic first', MODELS: 'anthropic:b,openai:a,built-in', OPENAI_API: 'responses' },
  { name: 'compatible first', MODELS: 'compatible:c,anthropic:b,openai:a,built-in', OPENAI_API: 'chat' },
] as const;
