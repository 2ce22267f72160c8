import { join } from 'node:path';
import { readBlocks } from '../read-blocks.ts';
import { understand } from '../understand.ts';
import type { Intent, UnderstandingInput } from '../understanding.ts';

/** `development` is looked at while examples are written; the others only measure. Slots are labelled in the fresh ones. */
export const evaluationSets = ['held-out', 'fresh', 'later', 'development'] as const;
export type EvaluationSet = (typeof evaluationSets)[number];

type Utterance = {
  readonly text: string;
  readonly wanted: Intent;
  /** "slot=value; slot=value", empty where there are none. */
  readonly slots: string;
};
export type Mistake = { readonly text: string; readonly wanted: Intent; readonly heard: Intent };
export type Accuracy = {
  readonly language: string;
  readonly count: number;
  readonly share: number;
  readonly mistakes: readonly Mistake[];
};

/** The share of utterances whose first intent is the right one. No set here was ever trained on. */
export function evaluate(set: EvaluationSet, language: 'ru' | 'en'): Accuracy {
  const cases = utterancesOf(set, language);
  const mistakes = cases.flatMap(({ text, wanted }): Mistake[] => {
    const heard = understand(inputOf(text, language)).intents[0]?.intent ?? 'unclear';
    return heard === wanted ? [] : [{ text, wanted, heard }];
  });
  return { language, count: cases.length, share: 1 - mistakes.length / cases.length, mistakes };
}

export function utterancesOf(set: EvaluationSet, language: 'ru' | 'en'): readonly Utterance[] {
  const blocks = readBlocks(join(import.meta.dirname, `${set}.${language}.yaml`));
  return Object.entries(blocks).flatMap(([intent, lines]) =>
    lines.map((line) => {
      const [text = '', slots = ''] = line.split(' => ');
      return { text, wanted: intent as Intent, slots };
    }),
  );
}

export function inputOf(
  text: string,
  language: 'ru' | 'en',
  more: Partial<UnderstandingInput> = {},
): UnderstandingInput {
  return {
    text,
    fallbackLanguage: language,
    languages: ['ru', 'en'],
    expecting: undefined,
    places: ['Москва', 'Химки', 'Казань', 'Санкт-Петербург'],
    country: language === 'ru' ? 'RU' : 'US',
    choices: [],
    ...more,
  };
}
