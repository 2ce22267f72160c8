import { spelledNumbers } from './number-words.ts';

const spelled = `(?:${spelledNumbers.join('|')})`;
const anyNumber = `(?:\\d{1,4}|${spelled}(?:\\s+${spelled})?)(?![\\p{L}\\d])`;
const takenBack = new RegExp(
  `(?<![\\p{L}\\d])${anyNumber}(?:\\s*шт\\p{L}*)?[\\s.,…—-]*(?:(?:нет|ой|no|oh)[\\s,]+)?(?:точнее|вернее|то есть|or rather|i mean)[\\s,:]+(?=${anyNumber})`,
  'giu',
);

/** "Две... точнее двадцать две": what is said last is meant. */
export function withLastSaid(text: string): string {
  return text.replace(takenBack, '');
}
