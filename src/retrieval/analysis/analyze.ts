import { allWordings, type LocalizedText } from '../../core/language.ts';
import { remember } from '../../core/remember.ts';
import { accompaniedBy, madeForOthers } from '../language/made-for.ts';
import { forWords } from '../language/signals.ts';
import { functionWords } from '../language/stop-words.ts';
import { fold } from './fold.ts';
import { type Token, tokenize } from './tokenize.ts';

/** Stands in the terms of a name where it begins to say what the thing is for: "case ~ phone". */
export const forMark = '~';
/** Stands in the terms of a name between its wordings in two languages. */
export const languageMark = '|';
/** Stands in the terms of a name before what comes with the thing and elsewhere would tell what it is made for: "earbuds + case". */
export const withMark = '+';
const marks: ReadonlySet<string> = new Set([forMark, languageMark, withMark]);
/** Whether it is no word of the name but tells of those that are. */
export const isMark = (term: string): boolean => marks.has(term);

/** Folding would make "für" the English "fur". */
const germanFor = /(?<!\p{L})für(?!\p{L})/giu;

/** "with leather charging case": how far what comes with a thing may stand from the word that says so. */
const accompaniedWithin = 3;

/** Longest term kept; longer runs of letters are garbage or encoded data. */
const termLimit = 64;
/** Runs of letters and digits that change this often are part numbers, not models: RX580 has two pieces. */
const longCode = 3;

/** Index terms of a text, in order: stems, numbers, one term per quantity, and the whole of a hyphenated word. */
export const indexTerms: (text: string) => readonly string[] = remember((text) => termsOf(tokenize(fold(text))));

/** The terms of a text in all its languages. */
export function termsOfWordings(text: LocalizedText): string[] {
  return allWordings(text).flatMap(indexTerms);
}

let lastName: { readonly text: string; readonly tokens: readonly Token[] } | undefined;

/** The tokens of a name: of each product they are asked for twice in a row. */
export function nameTokens(text: string): readonly Token[] {
  if (lastName?.text !== text) lastName = { text, tokens: tokenize(fold(text)) };
  return lastName.tokens;
}

/**
 * The terms of a name, with the pieces of its long part numbers ("4179B001AA") apart: the "AA" of those
 * is not the AA of a battery.
 */
export function nameTerms(text: string): { readonly words: string[]; readonly codes: string[] } {
  const tokens = nameTokens(text.replace(germanFor, ' for '));
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

/** Terms of what English names behind the thing that it is made for. */
export const madeForOtherThings: ReadonlySet<string> = new Set(
  madeForOthers.flatMap((word) => tokenize(fold(word)).map(({ term }) => term)),
);

function termsOf(tokens: readonly Token[], isName = false): string[] {
  const terms: string[] = [];
  for (const [index, token] of tokens.entries()) {
    if (isName && terms.length > 0 && forWords.has(token.text) && !terms.includes(forMark)) terms.push(forMark);
    if (isName && terms.length > 0 && accompaniedBy.has(token.text) && isAccompanied(tokens, index))
      terms.push(withMark);
    if (isFunctionWord(token, tokens[index - 1])) continue;
    if (token.term.length > termLimit) continue;
    terms.push(token.term);
    if (token.kind === 'quantity') terms.push(String(token.number).replace('.', 'd'));
    const joined = hyphenated(token, tokens[index + 1]);
    if (joined) terms.push(joined);
  }
  return terms;
}

function isAccompanied(tokens: readonly Token[], index: number): boolean {
  return tokens.slice(index + 1, index + 1 + accompaniedWithin).some((token) => madeForOtherThings.has(token.term));
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
