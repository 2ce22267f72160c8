/** The words of asking for a thing, which say nothing of the thing: "мне нужна…", "I'm looking for a…". */
import { fold } from '../../../../retrieval/analysis/fold.ts';
import type { Turn } from './turn.ts';
import { contentStemsOf, isSameWord, stemsOf } from './words.ts';

const requests =
  /^(?:(?:здравствуйте|добрый день|привет|мне|нам|нуж[а-яё]*|надо|хочу|хочется|хотим|хотел[аи]?|ищу|ищем|купить|взять|заказать|выбрать|подобрать|посмотреть|интересу[а-яё]*|подбер[а-яё]*|посовет[а-яё]*|порекоменд[а-яё]*|покаж[а-яё]*|помогите с выбором|есть|у вас|бы|hi|hello|i|i'm|im|we|need|want|would like|like|looking|searching|for|show|me|a|an|the|some|new|buy|get|to|choose|do|you|have|sell|any|please)[\s,!]+)+/iu;

export function withoutRequest(words: string): string {
  return fold(words).replace(requests, '').trim() || words;
}

/** The message opens with words of asking for a thing: "looking for", "нужны". */
export function isSeeking(text: string): boolean {
  return requests.test(fold(text));
}

/** "Ищу платье", "нужна сумка": nothing is said but which kinds of goods are wanted, however it sounds otherwise. */
export function namesOnlyKinds(turn: Turn): boolean {
  const { filter, knownWords, unknownWords, named } = turn.context.found.interpretation;
  if (!filter.category || unknownWords.length > 0 || named.length > 0 || turn.text.includes('?')) return false;
  const known = stemsOf(knownWords.join(' '));
  const said = contentStemsOf(withoutRequest(turn.text));
  return said.length > 0 && said.length <= 4 && said.every((word) => known.some((stem) => isSameWord(word, stem)));
}

/** "Открываем кабинет, нужна установка и компрессор. Что посоветуете?": the clause that says what is wanted; undefined where none does. */
export function wishIn(text: string): string | undefined {
  return wish.exec(text)?.[0].trim();
}

const wish =
  /(?<!\p{L})(?:нуж(?:ен|на|но|ны)|ищ(?:у|ем)|интересу(?:ет|ют)|(?:хочу|хотим|хотели бы|планируем)\s(?:купить|приобрести|заказать|взять))\s[^.?!;\n]+|\b(?:(?:i|we) (?:need|want)|looking for|(?:would like|want) to (?:buy|order|get))\s[^.?!;\n]+/iu;

/** "Нужна установка для кабинета": what follows the words of asking is what some product found is called. */
export function asksForNamed(turn: Turn): boolean {
  const said = wishIn(turn.text) ?? turn.text;
  const wanted = withoutRequest(said);
  if (said.includes('?') || wanted === fold(said).trim() || wanted === said) return false;
  const [first] = contentStemsOf(wanted);
  const { found, company } = turn.context;
  const names = [...found.products.slice(0, 3), ...company.categories].flatMap(({ name }) => stemsOf(name));
  return first !== undefined && names.some((stem) => isSameWord(first, stem));
}
