import type { Language } from '../../../../core/language.ts';
import { say } from './speech.ts';
import { wordReply } from './word-reply.ts';

export type Greeting = { readonly text: string; readonly choices: readonly string[] };

/** The first message of a conversation: says plainly that an AI is speaking, and what it can do. */
export function wordGreeting(input: {
  readonly language: Language;
  readonly company: string;
  readonly assistant: string;
  readonly categories: readonly string[];
  /** False where the company has given no tariff: nothing can be reckoned then. */
  readonly canReckonDelivery?: boolean;
}): Greeting {
  const categories = input.categories.slice(0, 4);
  const worded = wordReply(
    [
      say('first-greeting', {
        assistant: input.assistant,
        company: input.company,
        ...(input.canReckonDelivery === false ? {} : { reckoned: { word: 'greeting.delivery' } }),
        ...(categories.length
          ? { categories: { list: categories.map((name) => ({ inSentence: name })), joint: 'comma' } }
          : {}),
      }),
    ],
    input.language,
    {},
  );
  const choices = wordReply(
    [{ choices: [...categories.slice(0, 3).map((text) => ({ text })), 'choice.delivery'] }],
    input.language,
    {},
  );
  return { text: worded.text, choices: choices.choices };
}
