import { fold } from '../../../../retrieval/analysis/fold.ts';
import type { PassageUnit } from './passage-units.ts';

export type QuestionType = 'amount' | 'time' | 'place' | 'how-to' | 'list' | 'yes-no' | 'other';

export function questionType(question: string): QuestionType {
  const text = fold(question);
  return patterns.find(([pattern]) => pattern.test(text))?.[1] ?? 'other';
}

/** What kind of words answers what kind of question. */
export function unitBonus(type: QuestionType, unit: PassageUnit): number {
  const text = fold(unit.text);
  if (type === 'time') return timeWords.test(text) && /\d/.test(text) ? 0.8 : timeWords.test(text) ? 0.4 : 0;
  if (type === 'amount') return money.test(text) ? 0.8 : /\d/.test(text) ? 0.3 : 0;
  if (type === 'place') return placeWords.test(text) ? 0.8 : 0;
  if (type === 'how-to' && unit.kind === 'row') return -0.6;
  if (type === 'how-to') return unit.kind !== 'item' ? 0 : /^\d/.test(unit.raw) ? 0.9 : 0.5;
  // "3. Add a photo": a step tells how, and nothing else.
  const step = unit.kind === 'item' && /^\d/.test(unit.raw) ? -1 : 0;
  if (type === 'list') return unit.kind === 'item' || unit.text.includes(', ') ? 0.4 : 0;
  // A row compares; what may be done is said in a sentence.
  if ((type === 'yes-no' || type === 'other') && unit.kind === 'row') return -0.4;
  if (type === 'yes-no') return step + (permission.test(text) ? 0.3 : 0);
  return step;
}

const patterns: readonly (readonly [RegExp, QuestionType])[] = [
  [
    /(?:^|\s)(?:какой срок|как часто|как регулярно|в какой срок|как долго|как скоро|когда|сколько (?:дней|времени|по времени|месяц|лет|ждать)|срок|how long|how soon|how often|how frequently|when|how many (?:days|weeks|months|years))/u,
    'time',
  ],
  [/(?:^|\s)(?:сколько|почем|какая цена|стоимость|how much|what does .* cost|price of|how many)/u, 'amount'],
  [/(?:^|\s)(?:где|где-нибудь|где-то|куда|where|somewhere|anywhere)(?:[\s?!.,]|$)/u, 'place'],
  [/(?:^|\s)(?:как |каким образом|что делать|что нужно|how (?:do|can|should|to)|what should)/u, 'how-to'],
  [/(?:^|\s)(?:какие|какими|кто|what .*s (?:are|do)|which)/u, 'list'],
  [/(?:^|\s)(?:можно|есть ли|ли |возможно|can|do you|is there|are there|may)/u, 'yes-no'],
];

const timeWords = /(?:^|[^\p{L}])(?:дн|день|дня|час|недел|месяц|год|лет|сутк|минут|day|hour|week|month|year|minute)/u;
const placeWords =
  /(?:^|[^\p{L}])(?:адрес|улиц|ул\.|проезд|проспект|пр-т|набережн|шоссе|бульвар|площад|мастерск|сервисн|сервис-?центр|магазин|салон|шоурум|street|avenue|road|lane|square|workshop|service cent|shop|store|showroom|address)/u;
const money = /[₽$€£]|руб|тенге|\d\s*(?:usd|eur|rub)|percent|процент|%|бесплатн|free/u;
const permission = /можно|можете|возможн|да[,.]|нет[,.]|нельзя|принима|can |may |yes|no[,.]|cannot|accept/u;
