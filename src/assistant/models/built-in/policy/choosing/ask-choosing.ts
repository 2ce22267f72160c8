import type { PendingQuestion } from '../../../../../core/catalog/choosing/choosing-state.ts';
import type { Speech } from '../../wording/speech.ts';
import { say } from '../../wording/speech.ts';

/** A clarifying question with its quick choices; "any" always is one of them. */
export function askChoosing(question: PendingQuestion): readonly Speech[] {
  const name = { inSentence: question.name ?? '' };
  return [
    question.about === 'price'
      ? say('ask.budget')
      : question.about === 'kind'
        ? say('ask.kind')
        : say(`ask.${question.about}`, { name }),
    { choices: [...question.options.map(({ text }) => ({ text })), 'choice.any'] },
  ];
}

export const choosingAsked = { asked: { expecting: 'choosing' as const, for: 'find-product' } };
