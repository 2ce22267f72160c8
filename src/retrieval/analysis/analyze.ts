import { forWords } from '../language/signals.ts';
import { functionWords } from '../language/stop-words.ts';
import { fold } from './fold.ts';
import { remember } from './remember.ts';
import { type Token, tokenize } from './tokenize.ts';

/** Stands in the terms of a name where it begins to say what the thing is for: "case ~ phone". */
export const forMark = '~';
/** Stands in the terms of a name between its wordings in two languages. */
export const languageMark = '|';
/** Folding would make "für" the English "fur". */
const germanFor = /(?<!\p{L})für(?!\p{L})/giu;

/** Longest term kept; longer runs of letters are garbage or encoded data. */
const termLimit = 64;
/** Runs of letters and digits that change this often are part numbers, not models: RX580 has two pieces. */
const longCode = 3;

/** Index terms of a text, in order: stems, numbers, one term per quantity, and the whole of a hyphenated word. */
export const indexTerms: (text: string) => readonly string[] = remember((text) => termsOf(tokenize(fold(text))));

/**
 * The terms of a name, with the pieces of its long part numbers ("4179B001AA") apart: the "AA" of those
 * is not the AA of a battery.
 */
export function nameTerms(text: string): { readonly words: string[]; readonly codes: string[] } {
  const tokens = tokenize(fold(text.replace(germanFor, ' for ')));
  const inCode = new Set<Token>();
  let run: Token[] = [];
  for (const token of tokens) {
    run.push(token);
    if (token.joint === 'glued') continue;
    if (run.length >= longCode) for (const piece of run) inCode.add(piece);
    run = [];
  }
  return {
    words: termsOf(
      tokens.filter((token) => !inCode.has(token)),
      true,
    ),
    codes: [...inCode].map((token) => token.term),
  };
}

function termsOf(tokens: readonly Token[], isName = false): string[] {
  const terms: string[] = [];
  for (const [index, token] of tokens.entries()) {
    if (isName && terms.length > 0 && forWords.has(token.text) && !terms.includes(forMark)) terms.push(forMark);
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
