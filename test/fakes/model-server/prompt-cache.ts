import { countTokens } from './tokens.ts';

/** What OpenAI caches: prefixes from this many tokens on, in steps. */
const leastTokens = 1_024;
const step = 128;
const mostPrompts = 50;

export type CacheUse = { readonly cachedTokens: number; readonly cacheWriteTokens: number };

/** Plays the vendors' prompt caches, so that a client sees whether the beginning of its prompts stays the same. */
export function createPromptCache() {
  const prompts: string[] = [];
  const marked = new Set<string>();
  return {
    /** The longest beginning shared with one of the last prompts, as OpenAI counts it. */
    byPrefix(prompt: string): CacheUse {
      const shared = Math.max(0, ...prompts.map((earlier) => sharedLength(earlier, prompt)));
      prompts.push(prompt);
      if (prompts.length > mostPrompts) prompts.shift();
      const tokens = Math.floor(shared / 4 / step) * step;
      return { cachedTokens: tokens < leastTokens ? 0 : tokens, cacheWriteTokens: 0 };
    },
    /** Anthropic reads up to the last marked place it has seen, and writes up to the last marked place there is. */
    byMarks(prefixes: readonly string[]): CacheUse {
      const known = prefixes.findLast((prefix) => marked.has(prefix)) ?? '';
      const longest = prefixes.at(-1) ?? '';
      for (const prefix of prefixes) if (countTokens(prefix) >= leastTokens) marked.add(prefix);
      if (countTokens(longest) < leastTokens) return { cachedTokens: 0, cacheWriteTokens: 0 };
      return {
        cachedTokens: countTokens(known),
        cacheWriteTokens: countTokens(longest) - countTokens(known),
      };
    },
  };
}

export type PromptCache = ReturnType<typeof createPromptCache>;

function sharedLength(one: string, other: string): number {
  const most = Math.min(one.length, other.length);
  let at = 0;
  while (at < most && one.charCodeAt(at) === other.charCodeAt(at)) at += 1;
  return at;
}
