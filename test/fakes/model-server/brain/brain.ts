import { answersSinceUser, lastUserText, type ModelRequest } from '../model-request.ts';
import type { Play, PlayedCall } from '../script.ts';
import { actionOf } from './actions.ts';
import { knownProducts, readKnowledge } from './knowledge.ts';
import { languageOf, say, sayAll } from './say.ts';

export type BrainOptions = {
  readonly tokensPerSecond?: number;
  /** Milliseconds before the first token of each call. */
  readonly waitMs?: number;
  /** Replies tell all that was found until they have this many tokens, if there is so much; they show no cards. */
  readonly leastTokens?: number;
};

/**
 * A model to talk to for longer: it acts on what the customer plainly wants (order, contact, yes, discount, delivery, a person) by the
 * tools it has, searches when it was given nothing to answer from, and else says what it was given, truly. It knows nothing of any company.
 */
export function createBrain(options: BrainOptions = {}): (request: ModelRequest) => Play {
  const pace = {
    ...(options.tokensPerSecond === undefined ? {} : { tokensPerSecond: options.tokensPerSecond }),
    ...(options.waitMs === undefined ? {} : { waitMs: options.waitMs }),
  };
  return (request) => {
    const { words, context } = readAsked(request);
    const calls = nextCalls(request, words, context);
    if (calls.length > 0) return { ...pace, calls };
    const answers = answersSinceUser(request);
    const language = languageOf(words);
    const knowledge = answers.length > 0 ? readKnowledge(answers.map(({ text }) => text)) : readKnowledge([context]);
    const acted = answers.some(({ name }) => !isSearch(name));
    const saying = { words, language, acted };
    if (options.leastTokens === undefined) return { ...pace, text: say(knowledge, saying) };
    return { ...pace, text: longEnough(sayAll(knowledge, saying), options.leastTokens) };
  };
}

type Asked = { readonly words: string; readonly context: string | undefined };

/** The customer's words, and the block of knowledge that came with them. */
function readAsked(request: ModelRequest): Asked {
  const text = lastUserText(request);
  const found = /\n?<context>\n([\s\S]*)\n<\/context>$/u.exec(text);
  return found ? { words: text.slice(0, found.index), context: found[1] } : { words: text, context: undefined };
}

function nextCalls(request: ModelRequest, words: string, context: string | undefined): readonly PlayedCall[] {
  const has = (name: string) => request.tools.some((tool) => tool.name === name);
  const done = answersSinceUser(request);
  const search = request.tools.find(({ name }) => isSearch(name))?.name;
  const action = actionOf(words, { context, products: knownProducts(request, context) });
  if (action?.needsProduct && search && !done.some(({ name }) => isSearch(name)))
    return [{ name: search, input: { query: words } }];
  if (action?.call && has(action.call.name) && !done.some(({ name }) => name === action.call?.name))
    return [action.call];
  if (done.length > 0 || action || context !== undefined || !search || isSmallTalk(words)) return [];
  return [{ name: search, input: { query: words } }];
}

function isSearch(name: string): boolean {
  return /search|retriev/iu.test(name);
}

function isSmallTalk(words: string): boolean {
  return /^\s*(?:привет|здравствуйте|добрый \p{L}+|спасибо|пока|hi|hello|thanks|thank you|bye)[\s!.,]*$/iu.test(words);
}

/** Nothing twice: whoever repeats itself is cut off. */
function longEnough(sentences: readonly string[], leastTokens: number): string {
  let text = '';
  for (const sentence of sentences) if (text.length < leastTokens * 4) text += `${sentence} `;
  return text.trim();
}
