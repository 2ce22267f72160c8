import { createRequire } from 'node:module';

type Stemmer = { stem(word: string): string };
// The package has no types of its own and is CommonJS.
const stemmers = createRequire(import.meta.url)('snowball-stemmers') as { newStemmer(language: string): Stemmer };
const russian = stemmers.newStemmer('russian');
const english = stemmers.newStemmer('english');

const cyrillic = /[а-я]/;
const latin = /[a-z]/;
const cacheLimit = 60_000;
const cache = new Map<string, string>();

/** Snowball stem of one folded word, by its script; words of other scripts stay as they are. */
export function stem(word: string): string {
  let found = cache.get(word);
  if (found === undefined) {
    found = computeStem(word);
    if (cache.size >= cacheLimit) cache.clear();
    cache.set(word, found);
  }
  return found;
}

function computeStem(word: string): string {
  if (word.length < 3 || word.length > 40) return word;
  if (cyrillic.test(word)) return withoutFleetingVowel(russian.stem(word));
  if (latin.test(word)) return english.stem(word);
  return word;
}

/** Snowball leaves "чашек" and "чашка" apart (чашек, чашк): the vowel comes and goes before the final к. */
function withoutFleetingVowel(stemmed: string): string {
  if (stemmed.length < 5) return stemmed;
  return stemmed.replace(/([бвгджзклмнпрстфхцчшщ])[ео]к$/, '$1к');
}
