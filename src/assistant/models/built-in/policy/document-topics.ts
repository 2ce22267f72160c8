/**
 * What customers of any trade ask the documents about, and the words that mean the same there: a customer says
 * "вернуть" where the document says "Возврат". A topic is a line of data.
 */
import type { Language } from '../../../../core/language.ts';
import { contentStemsOf, isSameWord, stemsOf } from './words.ts';

type TopicData = {
  /** Words of one meaning, both languages. */
  readonly words: string;
  /** How documents head it: what to search for. */
  readonly find: { readonly ru: string; readonly en: string };
  /** What a bare mention of the topic most likely asks: "а гарантия?" */
  readonly ask?: { readonly ru: string; readonly en: string };
};

const data: readonly TopicData[] = [
  {
    words: 'вернуть возврат возвращать возвращается возвращаете return returns returned refund refunds',
    find: { ru: 'возврат', en: 'returns' },
    ask: { ru: 'в течение скольких дней можно вернуть', en: 'within how many days can it be returned' },
  },
  {
    words: 'гарантия гарантийный warranty guarantee',
    find: { ru: 'срок гарантии', en: 'how long is the warranty' },
    ask: { ru: 'какой срок гарантии', en: 'how long is the warranty' },
  },
  { words: 'обмен обменять поменять exchange swap', find: { ru: 'обмен', en: 'exchange' } },
  {
    words: 'рассрочка кредит instalments installments instalment installment credit',
    find: { ru: 'рассрочка', en: 'instalments' },
  },
  {
    words: 'аренда арендовать напрокат прокат rent rental renting lease leasing',
    find: { ru: 'аренда', en: 'rental' },
  },
  {
    words: 'бонус бонусный бонусы баллы лояльность кешбэк кэшбэк постоянный loyalty bonus points regular cashback',
    find: { ru: 'постоянным покупателям', en: 'loyalty regular customers' },
  },
  {
    words: 'юрлицо юрлица юрлицами юридический ооо ип организация безналичный безнал companies business businesses b2b',
    find: { ru: 'юридическим лицам', en: 'companies' },
  },
  {
    words: 'ремонт чинить починить сервис сервисный repair repairs service fix',
    find: { ru: 'сервис ремонт', en: 'repair service' },
  },
  {
    words: 'сломаться сломался сломалась сломалось неисправный неисправна брак дефект faulty broken defect defective',
    find: { ru: 'неисправность', en: 'faulty' },
  },
  {
    words: 'запчасть запчасти запчастей запасные parts spares',
    find: { ru: 'запчасти', en: 'parts' },
    ask: { ru: 'сколько лет держите запчасти', en: 'how long are parts kept' },
  },
  {
    words:
      'разбитый разбитая разбитое разбитой повредить повреждение повреждённый повреждена помятая вмятина вмятая бой damaged damage dented crushed dent',
    find: { ru: 'повреждение коробка помята', en: 'damaged box dented' },
  },
  { words: 'самовывоз забрать самому pickup collect', find: { ru: 'самовывоз', en: 'pick-up' } },
  { words: 'чистить чистка почистить промывать мыть clean cleaning wash', find: { ru: 'чистка', en: 'cleaning' } },
  {
    words:
      'установка установить монтаж смонтировать монтируете подключить подключение наладка настройка пуск installation install connect setup',
    find: { ru: 'установка', en: 'installation' },
  },
  {
    words: 'маркетплейс маркетплейсы озон ozon вайлдберриз wildberries amazon ebay marketplace marketplaces',
    find: { ru: 'маркетплейсы', en: 'marketplaces' },
  },
  {
    words: 'обучение обучить инструктаж тренинг training trainings',
    find: { ru: 'обучение', en: 'training' },
  },
  { words: 'подарок подарки подарочный gift gifts present', find: { ru: 'подарки', en: 'gifts' } },
  { words: 'оптом опт оптовый wholesale bulk', find: { ru: 'опт', en: 'wholesale' } },
  {
    words: 'чек чеки документы ндс закрывающие receipt receipts invoice vat',
    find: { ru: 'документы', en: 'invoice' },
  },
  {
    words: 'зарубеж границу заграницу abroad international overseas worldwide',
    find: { ru: 'за границу', en: 'abroad' },
  },
  {
    words: 'данные персональные приватность конфиденциальность privacy personal data',
    find: { ru: 'персональные данные', en: 'personal data' },
  },
];

const topics = data.map(({ words, find, ask }) => ({ stems: new Set(stemsOf(words)), find, ask }));

/** Words that name nothing in particular: they do not make a question more than its topic. */
const general: ReadonlySet<string> = new Set(
  stemsOf(
    'товар товары программа покупка вещь заказ условия правила product products item items goods purchase program programme order terms rules',
  ),
);

/** "Waranty", "возрат": a slip in a long word still names its topic. */
function isOfTopic(stem: string, topic: (typeof topics)[number]): boolean {
  return topic.stems.has(stem) || (stem.length >= 6 && [...topic.stems].some((word) => isSameWord(stem, word)));
}

/** Stems that mean the same as this one, itself included. */
export function sameMeaning(stem: string): ReadonlySet<string> {
  return topics.find((topic) => topic.stems.has(stem))?.stems ?? new Set([stem]);
}

/** The question in the documents' own words: its topics as they are headed, and what else it names. Undefined without a topic. */
export function queryForDocuments(
  question: string,
  language: Language,
  ignored: readonly string[] = [],
): string | undefined {
  const stems = contentStemsOf(question);
  const named = topics.filter((topic) => stems.some((stem) => isOfTopic(stem, topic)));
  if (named.length === 0) return undefined;
  const rest = stems.filter(
    (stem) => !general.has(stem) && !ignored.includes(stem) && !named.some((topic) => isOfTopic(stem, topic)),
  );
  return [...named.map((topic) => topic.find[side(language)]), ...rest].join(' ');
}

/** What another language calls the topics of a question, as a search and as a question. Undefined without a topic. */
export function topicIn(
  question: string,
  language: Language,
): { readonly query: string; readonly question: string } | undefined {
  const stems = contentStemsOf(question);
  const named = topics.filter((topic) => stems.some((stem) => topic.stems.has(stem)));
  const [first] = named;
  if (!first) return undefined;
  const query = named.map((topic) => topic.find[side(language)]).join(' ');
  return { query, question: first.ask?.[side(language)] ?? query };
}

/** The full question behind a bare topic; undefined when the message asks something more particular. */
export function questionBehind(question: string, language: Language): string | undefined {
  const stems = contentStemsOf(question);
  const topic = topics.find((one) => stems.some((stem) => isOfTopic(stem, one)));
  const isBare = topic && stems.every((stem) => isOfTopic(stem, topic) || general.has(stem));
  return isBare ? topic.ask?.[side(language)] : undefined;
}

export function isGeneral(stem: string): boolean {
  return general.has(stem);
}

function side(language: Language): 'ru' | 'en' {
  return language.startsWith('ru') ? 'ru' : 'en';
}
