/** What is said around the business: greetings, thanks, who is speaking, and what is not for here. */

import type { Speech } from '../../wording/speech.ts';
import { say } from '../../wording/speech.ts';
import type { Situation, Turn } from '../turn.ts';

export const greeting: Situation = {
  name: 'greeting',
  intents: ['greeting'],
  *handle(turn) {
    return { say: [say('greeting', { company: turn.context.company.name }), { choices: startChoices(turn) }] };
  },
};

export const thanks: Situation = {
  name: 'thanks',
  intents: ['thanks'],
  *handle() {
    return { say: [say('thanks')] };
  },
};

/** Heard; the customer says what next. */
export const acknowledge: Situation = {
  name: 'acknowledge',
  intents: ['acknowledge'],
  *handle() {
    return { say: [say('acknowledged')] };
  },
};

export const goodbye: Situation = {
  name: 'goodbye',
  intents: ['goodbye'],
  *handle(turn) {
    return { say: [say(turn.context.draft.items.length > 0 ? 'goodbye.draft' : 'goodbye')], isFinal: true };
  },
};

export const aboutMe: Situation = {
  name: 'about-me',
  intents: ['who-are-you', 'what-can-you-do'],
  *handle(turn) {
    const { assistant, name } = turn.context.company;
    const isWho = turn.understanding.intents.some(({ intent }) => intent === 'who-are-you');
    return {
      say: [
        ...(isWho ? [say('about.who', { assistant, company: name })] : []),
        say('about.what'),
        { choices: startChoices(turn) },
      ],
    };
  },
};

export const manipulation: Situation = {
  name: 'manipulation',
  intents: ['manipulation'],
  *handle(turn) {
    return {
      say: [say('manipulation', { company: turn.context.company.name }), { choices: startChoices(turn) }],
      isFinal: true,
    };
  },
};

export function startChoices(turn: Turn): Extract<Speech, { choices: unknown }>['choices'] {
  const categories = turn.context.company.categories.slice(0, 3).map((category) => ({ text: category.name }));
  return [...categories, 'choice.delivery'];
}
