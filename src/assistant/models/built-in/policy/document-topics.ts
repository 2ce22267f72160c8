/**
 * What customers of any trade ask the documents about, and the words that mean the same there: a customer says
 * "вернуть" where the document says "Возврат". A topic is a line of data.
 */
import type { Language } from '../../../../core/language.ts';
import { documentTopics } from './topics-of-documents.ts';
import { contentStemsOf, isSameWord, stemsOf } from './words.ts';

const topics = documentTopics.map((topic) => ({
  ...topic,
  stems: new Set(contentStemsOf(topic.words)),
  alike: new Set(contentStemsOf(`${topic.words} ${topic.means ?? ''}`)),
}));
type Topic = (typeof topics)[number];

/** Words that name nothing in particular: they do not make a question more than its topic. */
const general: ReadonlySet<string> = new Set(
  stemsOf(
    `товар товары программа покупка вещь заказ условия правила течение скольких понравится понравиться понравился понравилась
    подойдет подойдёт подойдут подошел стоит стоить стоят услуга входит включена внутри неделя неделю
    недели недель день дня дней месяц месяца месяцев
    product products item items goods purchase program programme order terms rules within like likes cost costs include includes included day days
    week weeks month months`,
  ),
);

/** "Waranty", "возрат": a slip in a long word that is of no topic itself still names its topic. */
function isOfTopic(stem: string, topic: Topic): boolean {
  if (topic.stems.has(stem)) return true;
  if (stem.length < 6 || topics.some(({ stems }) => stems.has(stem))) return false;
  return [...topic.stems].some((word) => isSameWord(stem, word));
}

function topicsNamed(question: string, stems = contentStemsOf(question)): readonly Topic[] {
  return topics.filter(
    (topic) =>
      topic.said?.test(question) || topic.heard?.test(question) || stems.some((stem) => isOfTopic(stem, topic)),
  );
}

/** Ways of saying a topic ("send it back", "принимаем обратно") become the word that documents head it with. */
export function inDocumentWords(text: string, language: Language): string {
  return topics.reduce(
    (said, topic) =>
      topic.said ? said.replace(topic.said, ` ${wordsIn(topic.words, language).split(' ')[0]} `) : said,
    text,
  );
}

/** Stems that mean the same as this one, itself included. */
export function sameMeaning(stem: string): ReadonlySet<string> {
  return topics.find((topic) => topic.stems.has(stem))?.alike ?? figures.get(stem) ?? new Set([stem]);
}

/** "A 2 group one" and "two-group machines". */
const figures: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  `2 two два двух двум две
  3 three три трех трем
  4 four четыре четырех
  5 five пять пяти
  6 six шесть шести`
    .split('\n')
    .map((line) => new Set(stemsOf(line)))
    .flatMap((alike) => [...alike].map((stem) => [stem, alike] as const)),
);

/** The question in the documents' own words: its topics as they are headed, and what else it names. Undefined without a topic. */
export function queryForDocuments(
  question: string,
  language: Language,
  ignored: readonly string[] = [],
): string | undefined {
  const named = topicsNamed(question);
  if (named.length === 0) return undefined;
  const rest = contentStemsOf(inDocumentWords(question, language)).filter(
    (stem) => !general.has(stem) && !ignored.includes(stem) && !named.some((topic) => isOfTopic(stem, topic)),
  );
  return [...new Set([...named.map((topic) => topic.find[side(language)]), ...rest])].join(' ');
}

/** What another language calls the topics of a question, as a search and as a question. Undefined without a topic. */
export function topicIn(question: string, language: Language): DocumentTopic | undefined {
  const named = topicsNamed(question);
  const [first] = named;
  if (!first) return undefined;
  const query = named.map((topic) => topic.find[side(language)]).join(' ');
  return {
    query,
    question: first.ask?.[side(language)] ?? query,
    words: wordsIn(`${first.words} ${first.means ?? ''}`, language),
    ...(first.else ? { otherwise: first.else[side(language)] } : {}),
    isService: named.some(({ isService }) => isService === true),
    isAtAddress: named.some(({ isAtAddress }) => isAtAddress === true),
  };
}

export type DocumentTopic = {
  readonly query: string;
  readonly question: string;
  /** All its words in the language: a document may use any of them. */
  readonly words: string;
  /** What to ask where no document has the topic itself. */
  readonly otherwise?: string;
  /** Something the company does, and no goods. */
  readonly isService: boolean;
  /** Where no document tells of it, the company's address does. */
  readonly isAtAddress: boolean;
};

function wordsIn(words: string, language: Language): string {
  const letters = side(language) === 'ru' ? /^\p{Script=Cyrillic}/u : /^\p{Script=Latin}/u;
  return words
    .split(/\s+/u)
    .filter((word) => letters.test(word))
    .join(' ');
}

/** The full question behind a bare topic; undefined when the message asks something more particular. */
export function questionBehind(question: string, language: Language): string | undefined {
  const stems = contentStemsOf(inDocumentWords(question, language));
  const topic = topics.find((one) => stems.some((stem) => isOfTopic(stem, one)));
  const isBare = topic && stems.every((stem) => isOfTopic(stem, topic) || general.has(stem));
  return isBare ? topic.ask?.[side(language)] : undefined;
}

/** The money that comes back, and not the goods that go. */
export function isOfRefund(text: string): boolean {
  return topics.some(({ heard }) => heard?.test(text));
}

/** A word that names a topic: an answer without the topic answers something else. */
export function isTopicStem(stem: string): boolean {
  return topics.some(({ stems }) => stems.has(stem));
}

export function isGeneral(stem: string): boolean {
  return general.has(stem);
}

function side(language: Language): 'ru' | 'en' {
  return language.startsWith('ru') ? 'ru' : 'en';
}
