import { hasEffects, type TurnEffects } from '../tools/tool-scope.ts';

/** The words of a reply as they come together, whichever models say them. */
export type ReplySoFar = {
  say(text: string): void;
  release(sentences: readonly string[]): void;
  /** All of it. */
  sent(): string;
  /** What the customer may hear only when the turn is saved: it rests on what the turn did, or comes after such words. */
  unheard(): string;
};

export function createReplySoFar(effects: TurnEffects, onText: (text: string) => void): ReplySoFar {
  const sent: string[] = [];
  const unheard: string[] = [];
  const say = (text: string) => {
    // White space before the first word is nothing to send.
    if (sent.length === 0 ? text.trim() === '' : text === '') return;
    sent.push(text);
    if (unheard.length > 0 || hasEffects(effects)) unheard.push(text);
    else onText(text);
  };
  return {
    say,
    release: (sentences) => sentences.forEach(say),
    sent: () => sent.join(''),
    unheard: () => unheard.join(''),
  };
}
