import type { LanguageModelV4StreamPart } from '@ai-sdk/provider';
import { failureOf, ModelFailure } from './model-failure.ts';

type Part = LanguageModelV4StreamPart;
type FinishPart = Extract<Part, { type: 'finish' }>;

export type Judged =
  | { readonly kind: 'go-on' }
  /** Long enough: the reply ends here. */
  | { readonly kind: 'enough' }
  | { readonly kind: 'finished'; readonly finish: FinishPart };

export type StreamJudge = {
  /** Throws ModelFailure for what is no reply. */
  judge(part: Part): Judged;
  /** The failure of a stream that ended without saying so. */
  ended(): ModelFailure;
  /** The model has shown a sign of life: a word, a thought, a call. */
  hasBegun(): boolean;
  /** Texts that are begun and not ended, by id. */
  openTexts(): readonly string[];
};

/** No reply of a shop is longer; an endless one ends here. */
const mostCharacters = 4_000;
/** Thoughts and arguments of calls: nobody reads them, and a model may run wild in them. */
const mostUnseenCharacters = 60_000;

/** Watches one stream for what makes it no reply: errors, silence instead of words, a filter, an end before the end. */
export function createStreamJudge(): StreamJudge {
  let characters = 0;
  let unseen = 0;
  let ending = '';
  let isBegun = false;
  let hasWords = false;
  let hasCalls = false;
  const open = new Set<string>();

  const judgeFinish = (finish: FinishPart): Judged => {
    const { unified, raw } = finish.finishReason;
    if (unified === 'content-filter') throw new ModelFailure('filtered', 'The reply was filtered or refused.');
    if (unified === 'error')
      throw new ModelFailure('unavailable', `The model ended with an error (${raw ?? 'unnamed'}).`);
    if (!hasWords && !hasCalls) throw new ModelFailure('empty', `The model said nothing (${raw ?? unified}).`);
    // The packages of providers say 'other' when the connection closed without a reason to finish.
    if (unified === 'other' && raw === undefined && !hasCalls && !isSentenceEnd(ending))
      throw new ModelFailure('cut', 'The stream ended in the middle of a sentence.');
    return { kind: 'finished', finish };
  };

  return {
    judge(part) {
      switch (part.type) {
        case 'error':
          throw failureOf(part.error);
        case 'text-start':
          open.add(part.id);
          break;
        case 'text-end':
          open.delete(part.id);
          break;
        case 'text-delta':
          if (part.delta !== '') isBegun = true;
          characters += part.delta.length;
          hasWords ||= /\S/u.test(part.delta);
          ending = (ending + part.delta).slice(-40);
          if (characters > mostCharacters) return { kind: 'enough' };
          break;
        case 'reasoning-delta':
        case 'tool-input-delta':
          isBegun = true;
          unseen += part.delta.length;
          if (unseen > mostUnseenCharacters) throw new ModelFailure('loop', 'The model did not come to an end.');
          break;
        case 'reasoning-start':
        case 'tool-input-start':
          isBegun = true;
          break;
        case 'tool-call':
          isBegun = true;
          hasCalls = true;
          break;
        case 'finish':
          return judgeFinish(part);
      }
      return { kind: 'go-on' };
    },
    ended: () =>
      isBegun
        ? new ModelFailure('cut', 'The stream ended before the reply did.')
        : new ModelFailure('empty', 'The stream ended without a word.'),
    hasBegun: () => isBegun,
    openTexts: () => [...open],
  };
}

function isSentenceEnd(text: string): boolean {
  return /[.!?…:)\]»”"|*_]\s*$/u.test(text);
}
