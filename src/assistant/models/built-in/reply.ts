import { defaultCountry } from '../../../shared/contact.ts';
import { withNamesAside } from './names-aside.ts';
import { type Note, withoutQuestion } from './note.ts';
import { decide, withoutClosing } from './policy/decide.ts';
import type { ReadPrompt } from './read-prompt.ts';
import { understand } from './understanding/understand.ts';
import { choiceSaid } from './wording/choice-said.ts';
import { wordReply } from './wording/word-reply.ts';

export type BuiltInAnswer =
  | { readonly calls: readonly { readonly toolCallId: string; readonly toolName: string; readonly input: string }[] }
  | { readonly calls?: undefined; readonly text: string; readonly note: Note };

/** Of the products that were found, shown or put into the order. */
function productNames({ context, note }: ReadPrompt): readonly string[] {
  const { products, named = [] } = context.found;
  return [...new Set([...products, ...named, ...note.shown, ...context.draft.items].map(({ name }) => name))];
}

/** What has every word that is said, figures beside others: "the 45 in moss". */
function foundWhole({ found: { interpretation, products } }: ReadPrompt['context']) {
  if (!interpretation.knownWords.some((word) => /\p{L}{3}/u.test(word))) return [];
  return products.filter(({ coverage }) => (coverage ?? 0) >= 0.9);
}

/** A turn that has called this often must answer with what it has. */
const mostSteps = 5;

/** Understanding, then policy, then wording: the three know nothing of each other's insides. */
export function reply(prompt: ReadPrompt, { mayCall }: { readonly mayCall: boolean }): BuiltInAnswer {
  const { text, context, note } = prompt;
  const input = {
    text,
    fallbackLanguage: context.language,
    languages: context.languages,
    expecting: note.asked?.expecting,
    // The town that was told before is one, whoever serves it.
    places: context.draft.place ? [...context.company.places, context.draft.place] : context.company.places,
    country: defaultCountry(context.currency, context.language),
    choices: note.choices,
    products: productNames(prompt),
    listed: [...note.shown, ...foundWhole(context)].map(({ name }) => name),
  };
  const understanding = withNamesAside(understand(input), input, prompt);
  // The context and every tool speak the turn's language, so the reply must too.
  const language = context.language;
  const decision = decide({
    turn: {
      text,
      language,
      understanding,
      context,
      note: withoutQuestion(note),
      asked: note.asked,
      choice: choiceSaid(text),
      messageNumber: prompt.messageNumber,
    },
    results: prompt.results,
    mayCall: mayCall && prompt.stepsTaken < mostSteps,
  });
  if ('calls' in decision) {
    return {
      calls: decision.calls.map((call) => ({
        toolCallId: call.key,
        toolName: call.name,
        input: JSON.stringify(call.input),
      })),
    };
  }
  const { question } = decision;
  const plain = question && wordReply(withoutClosing(decision.say), language, note.said, note.sentences);
  const isAsking = plain === undefined || asksSomething(plain.text);
  const worded =
    question && !isAsking
      ? wordReply([...withoutClosing(decision.say), ...question.say], language, note.said, note.sentences)
      : wordReply(decision.say, language, note.said, note.sentences);
  return {
    text: worded.text,
    note: {
      ...decision.note,
      ...(question && !isAsking ? question.note : { leadQuestions: 0 }),
      choices: [...worded.choices],
      said: { ...worded.said },
      sentences: [...worded.sentences],
    },
  };
}

/** One question a reply: a second is never added. */
function asksSomething(text: string): boolean {
  return /\?(?:\s|$)/u.test(text.replace(/\[\[[^\]]*\]\]/gu, ''));
}
