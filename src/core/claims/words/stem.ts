import { remember } from '../../remember.ts';

/** Lower case, ё as е; the form words are compared in. */
export function foldWord(word: string): string {
  // Not the locale's: a Turkish host would make other letters of "I".
  const lower = word.toLowerCase();
  return lower.includes('ё') ? lower.replaceAll('ё', 'е') : lower;
}

const russianEndings =
  /(?:иями|ями|ами|ого|его|ому|ему|ыми|ими|иях|ях|ах|ов|ев|ей|ой|ом|ем|ам|ям|ою|ею|ый|ий|ая|яя|ое|ее|ые|ие|ую|юю|ых|их|ым|им|ия|ию|ии|ью|а|я|о|е|ы|и|у|ю|ь|й)$/u;
const englishEndings = /(?:'s|’s|ies|es|s|y|e)$/u;

/**
 * A light stem, alike for the forms of one word: cases and plurals. Coarse on purpose: it is used to see whether
 * two texts speak of the same thing, never to change what is said.
 */
export const stemOf: (word: string) => string = remember((word) => {
  const folded = foldWord(word);
  if (folded.length <= 3) return folded;
  const stem = /[а-я]/u.test(folded) ? folded.replace(russianEndings, '') : folded.replace(englishEndings, '');
  return stem.length < 3 ? folded.slice(0, 3) : stem;
});

/** Words that say nothing about what a sentence is about. */
const stopWords = new Set(
  (
    'и в во на с со к ко о об от до по за из у не ни но а или да же бы ли то как что это этот эта эти этой этого тот та те все всё вас вам вы мы нас нам наш наша наши ваш ваша ваши он она оно они его ее её их для при про под над если когда где уже еще ещё также тоже только можно нужно может могу есть был была было были будет будут быть через после перед без более менее чем так там тут здесь который которая которые которое цена цены цену стоит стоимость руб рублей рубля рубль шт модель модели товар товары заказ заказа очень ' +
    'the a an and or of to in on at by for with from is are was were be been it its this that these those you your we our us they their he she as if when where which who not no but so do does did can could will would may might must have has had there here more less than then also only just about into over under up out all any each per price cost costs item items product products order'
  )
    .split(' ')
    .map((word) => stemOf(word)),
);

export function isStopStem(stem: string): boolean {
  return stopWords.has(stem);
}

/** Stems of the words that carry a text's meaning. */
export const contentStems: (text: string) => ReadonlySet<string> = remember((text) => {
  const stems = new Set<string>();
  for (const [word] of text.matchAll(/\p{L}{3,}/gu)) {
    const stem = stemOf(word);
    if (!stopWords.has(stem)) stems.add(stem);
  }
  return stems;
});
