import { latinLetters, spellingsWith } from '../../../../../core/latin-letters.ts';
import { foldText } from './clean-text.ts';
import type { Vocabulary } from './vocabulary.ts';

const latinKeys = '`qwertyuiop[]asdfghjkl;\'zxcvbnm,.~QWERTYUIOP{}ASDFGHJKL:"ZXCVBNM<>';
const russianKeys = 'ёйцукенгшщзхъфывапролджэячсмитьбюЁЙЦУКЕНГШЩЗХЪФЫВАПРОЛДЖЭЯЧСМИТЬБЮ';
const toRussianKey = new Map(Array.from(latinKeys, (key, index) => [key, russianKeys[index] ?? key]));
const toLatinKey = new Map(Array.from(russianKeys, (key, index) => [key, latinKeys[index] ?? key]));

/** Of two ways to write a letter the one that is left when `latinKeyOf` has made them alike. */
const letters: Readonly<Record<string, string>> = {
  ...latinLetters,
  й: 'i',
  х: 'h',
  ц: 'c',
  щ: 'sh',
  ы: 'i',
  ю: 'u',
  я: 'a',
};

/** What all ways of writing one Russian word in Latin letters have in common: shch = sch = sh, ya = ia = a, y = i. */
export function latinKeyOf(word: string): string {
  const latin = Array.from(word.toLowerCase().replaceAll('ё', 'о'), (letter) => letters[letter] ?? letter).join('');
  return latin
    .replace(/['`]/g, '')
    .replace(/4/g, 'ch')
    .replace(/s?h?chs?h?(?=[aeiouy])|shch|sch|shh/g, (group) => (group === 'ch' ? 'ch' : 'sh'))
    .replace(/kh|x/g, 'h')
    .replace(/ts/g, 'c')
    .replace(/w/g, 'v')
    .replace(/(?<=.)[yij](?=[aeou])/g, '')
    .replace(/^[yij](?=[aeou])/, '')
    .replace(/[yj]/g, 'i')
    .replace(/ii+/g, 'i')
    .replace(/(.)\1/g, '$1');
}

export type ReadScript = (text: string) => { readonly text: string; readonly isChanged: boolean };

/** Turns Russian typed in Latin letters or with the wrong keyboard layout (either way) into what was meant. */
export function createScriptReader(vocabulary: Vocabulary): ReadScript {
  let byKey: ReadonlyMap<string, string> | undefined;

  return (text) => {
    const isCyrillic = /[а-яё]/i.test(text);
    if (/[a-z]/i.test(text) === isCyrillic) return { text, isChanged: false };
    const words = text.match(wordPattern) ?? [];
    const plain = words.filter((word) => vocabulary.isKnown(foldText(word))).length;
    const layout = swapLayout(text, isCyrillic ? toLatinKey : toRussianKey, vocabulary.isKnown);
    const layoutHits = layout.split(/\s+/).filter((chunk) => isKnownWhole(chunk, vocabulary)).length;
    if (plain * 2 < words.length && layoutHits > plain + (words.length > 1 ? 1 : 0) && layoutHits * 2 >= words.length)
      return { text: layout, isChanged: true };
    if (isCyrillic) return { text, isChanged: false };
    byKey ??= russianByKey(vocabulary);
    const keys = byKey;
    const spelled = (word: string) => keys.get(latinKeyOf(word.toLowerCase()));
    const heard = words.filter((word) => word.length > 1 && spelled(word) && !vocabulary.isKnown(foldText(word)));
    const hits = heard.length;
    const shared = words.filter((word) => spelled(word) && vocabulary.isKnown(foldText(word))).length;
    // "Rio nova 96": one short word that is spelled like a Russian one makes no Russian of a name.
    if (hits === 1 && words.length > 1 && shared === 0 && (heard[0]?.length ?? 0) < leastAlone)
      return { text, isChanged: false };
    if (hits === 0 || hits + shared <= plain || (hits + shared) * 2 < words.length) return { text, isChanged: false };
    return { text: text.replace(wordPattern, (word) => spelled(word) ?? toCyrillic(word)), isChanged: true };
  };
}

const leastAlone = 5;

/** A chunk between spaces that is one known word and nothing else ("дюжину" would be "l.;bye"). */
function isKnownWhole(chunk: string, vocabulary: Vocabulary): boolean {
  const word = chunk.replace(/[,.;?!]+$/u, '');
  return word.length > 1 && /^\p{L}+$/u.test(word) && vocabulary.isKnown(foldText(word));
}

function russianByKey(vocabulary: Vocabulary): ReadonlyMap<string, string> {
  const byKey = new Map<string, string>();
  for (const word of vocabulary.russian) {
    const key = latinKeyOf(foldText(word));
    if (key.length >= 2 && !byKey.has(key)) byKey.set(key, word);
  }
  return byKey;
}

/** Marks of slots already read stay as they are. */
const wordPattern = /(?<![\p{L}{])[\p{L}'`]+(?![\p{L}}])/gu;

function swapLayout(text: string, keys: ReadonlyMap<string, string>, isKnown: (word: string) => boolean): string {
  return text
    .split(/(\{[a-z]+\}|\s+)/)
    .map((part) => (/^\{[a-z]+\}$|^\s*$/.test(part) ? part : swapWord(part, keys, isKnown)))
    .join('');
}

/** A comma at the end is a comma, unless with the letter on its key the word is one we know ("regk." = "куплю"). */
function swapWord(part: string, keys: ReadonlyMap<string, string>, isKnown: (word: string) => boolean): string {
  const swap = (typed: string) => Array.from(typed, (key) => keys.get(key) ?? key).join('');
  const [, word = part, end = ''] = /^(.+?)([,.;?!]+)$/u.exec(part) ?? [];
  return end && !isKnown(foldText(swap(part))) ? swap(word) + end : swap(part);
}

const latinGroups = spellingsWith({ yo: 'ё', ye: 'е', iy: 'ий', c: 'ц', "'": 'ь' });

/** A word we do not know, letter by letter; a capital stays a capital. */
function toCyrillic(word: string): string {
  const lower = word.toLowerCase();
  let result = '';
  for (let at = 0; at < lower.length; ) {
    const group = latinGroups.find(([latin]) => lower.startsWith(latin, at));
    result += group?.[1] ?? lower[at] ?? '';
    at += group?.[0].length ?? 1;
  }
  return word[0] === lower[0] ? result : result.charAt(0).toUpperCase() + result.slice(1);
}
