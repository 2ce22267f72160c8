import { isFirstName } from './read-name.ts';
import { isCity } from './read-place.ts';

const before =
  /(?<!\p{L})(?:не|not)\s+((?:(?:в|во|на|для|in|to|for)\s+)?(\p{L}[\p{L}'-]+))\s*[,;.]?\s*(?:(?:а|но|but|it'?s|it\s+is|this\s+is|это)\s+)?/giu;
const after =
  /\s*,?\s*(?:а|and|but)?\s*(?<!\p{L})(?:не|not)\s+(?:(?:в|во|на|для|in|to|for)\s+)?(\p{L}[\p{L}'-]+)\s*[.!]*\s*$/iu;

/** "Не Анна, а Алина", "Chicago, not Boston": the name or town that is denied is taken out; what is left is meant. */
export function withoutDenied(text: string): { readonly text: string; readonly isName: boolean } {
  let isName = false;
  const isDenied = (word: string) => {
    isName ||= isFirstName(word);
    return isFirstName(word) || isCity(word);
  };
  const plain = text
    .replace(after, (whole, word: string) => (isDenied(word) ? '' : whole))
    .replace(before, (whole, _phrase, word: string) => (isDenied(word) ? '' : whole));
  return /\p{L}/u.test(plain) ? { text: plain, isName } : { text, isName: false };
}
