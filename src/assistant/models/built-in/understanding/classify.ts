import { featuresOf, unknownMark } from './classifier/features.ts';
import { type Model, probabilitiesOf } from './classifier/model.ts';
import { classOf } from './classifier/word-classes.ts';
import { tokensOf } from './reading/tokens.ts';
import type { Vocabulary } from './reading/vocabulary.ts';
import type { Intent } from './understanding.ts';

export type Scored = {
  readonly intent: Intent;
  readonly score: number;
  /** The words that mean it, marks of slots left out. */
  readonly part?: string;
};

/** What a piece of text means by itself, best first, and how much of it are words customers use in any trade. */
export type Reading = {
  readonly ranked: readonly Scored[];
  readonly knownCount: number;
  readonly isOnlySlots: boolean;
  readonly text: string;
};

const maxTokens = 60;

/** Reads one piece of text with slots masked. Mistyped everyday words are mended; all others are one and the same unknown. */
export function classify(text: string, model: Model, vocabulary: Vocabulary): Reading {
  const spelled = tokensOf(text).slice(0, maxTokens);
  let knownCount = 0;
  const known = spelled.map((token) => {
    if (token.startsWith('{') || token === '?') return token;
    const word = classOf(token) ? token : vocabulary.mend(token);
    if (word !== undefined) knownCount += 1;
    return word ?? unknownMark;
  });
  const probabilities = probabilitiesOf(model, featuresOf(known, spelled));
  const ranked = model.intents
    .map((intent, index) => ({ intent, score: probabilities[index] ?? 0 }))
    .sort((left, right) => right.score - left.score);
  const isOnlySlots = known.length > 0 && known.every((token) => token.startsWith('{') && token !== unknownMark);
  return { ranked, knownCount, isOnlySlots, text };
}
