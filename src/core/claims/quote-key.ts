import { normalizeText } from './normalize-text.ts';
import { foldWord } from './words/stem.ts';

/** A sentence or a table row as it is compared word for word: without marks of a list, emphasis, and the end's punctuation. */
export function quoteKey(text: string): string {
  return foldWord(normalizeText(text))
    .replace(/^\s*(?:[-—•>#]+|\d{1,2}[.)])\s+/u, '')
    .replace(/\s*\|\s*/gu, '|')
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/[.!?…;,:]+$/u, '');
}

/** Of "**Do you assemble it?** Yes, free of charge." the whole, and the answer alone. */
export function quoteKeys(text: string): readonly string[] {
  const answer =
    /^[^?]*\?[*_]*\s+(\S.*)$/su.exec(text)?.[1] ?? /^\s*(?:a|answer|о|ответ)\s?[:.]\s+(\S.*)$/isu.exec(text)?.[1];
  return [...new Set([text, ...(answer === undefined ? [] : [answer])].map(quoteKey))].filter(Boolean);
}
