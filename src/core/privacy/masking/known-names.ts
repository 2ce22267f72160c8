import { wordsOf } from './find/words-of.ts';
import { caseForms, latinSpellings } from './names/name-forms.ts';
import { givenNameOf } from './names/name-lexicon.ts';
import { type Found, foldLetters } from './personal-data.ts';

export type KnownNames = {
  learn(name: string): void;
  /** The known names in a text, in any case of theirs, whole or in part. `isEcho`: a word of theirs is a name even if written small. */
  find(text: string, isEcho?: boolean): readonly Found[];
};

type NamePart = { readonly written: string; readonly isAlsoWord: boolean };

/** Names of this conversation's people. `isWord` tells a word that is no name when written small: "роман", "мороз". */
export function createKnownNames(isWord: (folded: string) => boolean): KnownNames {
  const parts = new Map<string, NamePart>();
  const learned = new Set<string>();
  return {
    learn(name) {
      if (learned.has(name)) return;
      learned.add(name);
      for (const written of name.split(/[\s.,]+/u)) {
        if (written.length < 2 || !/^\p{L}/u.test(written)) continue;
        const folded = foldLetters(written);
        const part = { written, isAlsoWord: isWord(folded) || givenNameOf(written)?.isAlsoWord === true };
        for (const form of [...caseForms(written), ...latinSpellings(written)])
          if (!parts.has(form))
            parts.set(form, form === folded ? part : { ...part, isAlsoWord: part.isAlsoWord || isWord(form) });
      }
    },
    find(text, isEcho = false) {
      // In most texts stands none of them: that is seen sooner than the words are cut.
      const folded = parts.size === 0 ? '' : foldLetters(text);
      if (!parts.keys().some((form) => folded.includes(form))) return [];
      const found: { start: number; end: number; names: string[] }[] = [];
      for (const word of wordsOf(text)) {
        const part = parts.get(word.folded);
        if (!part || (!isEcho && part.isAlsoWord && !(word.isCapital && !word.isOpening) && word.text !== part.written))
          continue;
        if (!isEcho && part.isAlsoWord && !word.isCapital && word.folded.length < 4) continue;
        const name = word.folded === foldLetters(part.written) || /[а-я]/u.test(word.folded) ? part.written : word.text;
        const last = found.at(-1);
        if (last && text.slice(last.end, word.start) === ' ') {
          last.end = word.end;
          last.names.push(name);
        } else found.push({ start: word.start, end: word.end, names: [name] });
      }
      return found.map(({ start, end, names }) => ({ start, end, kind: 'name' as const, value: names.join(' ') }));
    },
  };
}
