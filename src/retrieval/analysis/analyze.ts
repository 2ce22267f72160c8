import { functionWords } from '../language/stop-words.ts';
import { fold } from './fold.ts';
import { type Token, tokenize } from './tokenize.ts';

/** Longest term kept; longer runs of letters are garbage or encoded data. */
const termLimit = 64;

/** Index terms of a text, in order: stems, numbers, one term per quantity, and the whole of a hyphenated word. */
export function indexTerms(text: string): string[] {
  const tokens = tokenize(fold(text));
  const terms: string[] = [];
  for (const [index, token] of tokens.entries()) {
    if (isFunctionWord(token, tokens[index - 1])) continue;
    if (token.term.length > termLimit) continue;
    terms.push(token.term);
    if (token.kind === 'quantity') terms.push(String(token.number).replace('.', 'd'));
    const joined = hyphenated(token, tokens[index + 1]);
    if (joined) terms.push(joined);
  }
  return terms;
}

/** Letters beside digits are part of a code ("a8") and never function words. */
export function isFunctionWord(token: Token, previous: Token | undefined): boolean {
  return (
    token.kind === 'word' && token.joint !== 'glued' && previous?.joint !== 'glued' && functionWords.has(token.text)
  );
}

function hyphenated(token: Token, next: Token | undefined): string | undefined {
  if (token.joint !== 'hyphen' || token.kind !== 'word' || next?.kind !== 'word') return undefined;
  return tokenize(token.text + next.text)[0]?.term;
}
