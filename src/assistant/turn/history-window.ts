import type { Message } from '../../core/conversation/message.ts';
import { estimateTokens } from './estimate-tokens.ts';

export type HistoryWindow = {
  /** What a model is given word for word, oldest first; long ones cut. */
  readonly shown: readonly Message[];
  /** What stands before them. */
  readonly earlier: readonly Message[];
};

/** Earlier messages that a model is given at most, however short they are. */
const mostShown = 16;
/** The last exchange is always given: what comes now leans on it. */
const leastShown = 2;
/** The window moves on by so many messages at once, so that the prompt's beginning stays the same for some turns and providers can cache it. */
const step = 4;
/** What a role and its marks take. */
const tokensOfMessage = 4;
const longestMessage = 900;

/** The last messages that fit into the tokens, about. */
export function historyWindow(history: readonly Message[], tokens: number): HistoryWindow {
  const all = history.filter(({ author, text }) => author !== 'system' && text !== '').map(terse);
  let first = Math.max(0, all.length - mostShown);
  let left = tokens;
  for (let at = all.length - 1; at >= first; at -= 1) {
    left -= estimateTokens(all[at]?.text ?? '') + tokensOfMessage;
    if (left < 0 && all.length - at > leastShown) {
      first = at + 1;
      while (first < all.length - leastShown && ((all[first]?.seq ?? 1) - 1) % step !== 0) first += 1;
      break;
    }
  }
  return { shown: all.slice(first), earlier: all.slice(0, first) };
}

/** A pasted page says what it is about at its beginning, and what is wanted at its end. */
function terse(message: Message): Message {
  const { text } = message;
  if (text.length <= longestMessage) return message;
  const tail = text.slice(-longestMessage / 3);
  return { ...message, text: `${text.slice(0, (longestMessage / 3) * 2)} […] ${tail}`.toWellFormed() };
}
