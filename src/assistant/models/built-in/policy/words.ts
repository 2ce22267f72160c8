/** Words and stems of a text, for matching what was said with what stands in the materials. */
import { fold } from '../../../../retrieval/analysis/fold.ts';
import { stem } from '../../../../retrieval/analysis/stem.ts';
import { lookAlikes } from '../../../../retrieval/language/letters.ts';

export function wordsOf(text: string): readonly string[] {
  const words = fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.map((word) => (model.test(word) ? likeLatin(word) : word));
}

/** "а3", "т300": letters beside figures that look the same in the other alphabet, and may have been typed in it. */
const model = /^(?=.*\d)[авекмнорстух\d]+$/u;

export function likeLatin(word: string): string {
  return [...fold(word)].map((letter) => lookAlikes[letter] ?? letter).join('');
}

export function stemsOf(text: string): readonly string[] {
  return wordsOf(text).map(stemOfWord);
}

/** Snowball makes one of instalments and installing; they are two matters. */
function stemOfWord(word: string): string {
  return /^instal{1,2}ments?$/u.test(word) ? 'instalment' : stem(word);
}

/** Words that carry the matter: neither question words, nor prepositions, nor politeness. */
export function contentStemsOf(text: string): readonly string[] {
  return [
    ...new Set(
      wordsOf(text)
        .filter((word) => !stopWords.has(word) && (word.length > 1 || /\d/.test(word)))
        .map(stemOfWord),
    ),
  ];
}

/** Share of the phrase's stems that the text holds, 0..1. */
export function coverageOf(phrase: string, text: string): number {
  const wanted = contentStemsOf(phrase);
  if (wanted.length === 0) return 0;
  const held = new Set(stemsOf(text));
  return wanted.filter((stem) => held.has(stem)).length / wanted.length;
}

/** True when every content word of the phrase stands in the text. */
export function mentions(text: string, phrase: string): boolean {
  return coverageOf(phrase, text) === 1;
}

/** One slip of the finger in a long word is forgiven, and stems that differ by a letter: the search forgives them too. */
export function isSameWord(word: string, stem: string): boolean {
  if (word === stem) return true;
  if (word.length < 4 || Math.abs(word.length - stem.length) > 1 || !/^\p{L}+$/u.test(word)) return false;
  let start = 0;
  while (start < word.length && word[start] === stem[start]) start += 1;
  let end = 0;
  while (end < Math.min(word.length, stem.length) - start && word.at(-1 - end) === stem.at(-1 - end)) end += 1;
  return Math.max(word.length, stem.length) - start - end <= 1;
}

const stopWords = new Set(
  `а без бы был была было были быть в вам вас ваш ваша ваше ваши вы где да даже для до его ее если есть еще же за здравствуйте
  и из или им их к как какая какие какой каком какую когда ко кто куда ли лучше меня мне можно мой моя мы на над надо нам нас наш
  него нее ней нем ним ними них не нет ни но ну нужно нужен нужна о об он она они оно от очень по под после пожалуйста подскажите при про с сам свой свои своим своих своей своего своему своими себя скажите
  со спасибо так также такой там то того тоже только тот ту ты у уже хотел хотела хочу чем через что чтобы чья эта эти это этого
  этой этот эту я расскажите добрый день вообще вдруг именно сейчас просто интересует будет
  делать сделать взять продаете продаёте продается sell selling отличается отличаются отличие разница сравнить какова каков сможете можете получится
  don doesn didn isn aren won couldn wouldn ve ll re whats hows wheres whens dont doesnt im ive id youre theres thats lets
  сколько скока какова каково чё че чо щас блин короче типа ладно ок окей ну вот да ясно понятно значит кстати
  wise out best take difference differ differs between versus
  a about an and any are as at be been by can could did do does for from get had has have hello hi how i if in into is it its
  just me my need no not of ok okay on or our please should so some tell thanks than that the their them there these they this those to
  us want was we were what when where which who why will with would you your much many long`
    .split(/\s+/)
    .filter(Boolean),
);
