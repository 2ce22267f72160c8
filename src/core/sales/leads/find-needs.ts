import type { Clause } from './clauses.ts';
import type { Need } from './lead.ts';

const start = '(?<![\\p{L}#])';
const end = '(?!\\p{L})';
const people =
  '(?:человек\\p{L}*|чел|люд(?:ей|и|ям)|сотрудник\\p{L}*|гост(?:ей|и|ям|я)|персон\\p{L}*|коллег\\p{L}*|работник\\p{L}*|рабочих мест|people|persons?|staff|employees|guests|colleagues|users|of us|seats)';
const currency =
  '(?:₽|руб\\p{L}*|р(?!\\p{L})|тыс\\p{L}*|тыщ|т\\.?р|\\$|€|£|usd|eur|gbp|rub|rou?bles?|dollars?|euros?|pounds?|quid|bucks)';
const money = `(?:##(?:\\s?${currency})?|#\\s?${currency}|[$€£₽]\\s?##?)`;
const pieces =
  '(?:шт|штук\\p{L}*|комплект\\p{L}*|экземпляр\\p{L}*|единиц\\p{L}*|упаков\\p{L}*|пач(?:к\\p{L}*|ек)|короб\\p{L}*|набор(?:а|ов)|pieces?|pcs|units|items|sets|packs|boxes)';
const period = '(?:дн(?:я|ей)|день|недел\\p{L}*|месяц\\p{L}*|days?|weeks?|months?)';
const month =
  '(?:(?:январ|феврал|март|апрел|ма[йяею](?!\\p{L})|июн|июл|август|сентябр|октябр|ноябр|декабр|january|february|march|april|may(?!\\p{L})|june|july|august|september|october|november|december)\\p{L}*|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)(?!\\p{L}))';
const weekday =
  '(?:понедельник|вторник|сред[ыуе](?!\\p{L})|четверг|пятниц|суббот|воскресень|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\\p{L}*';
const moment = `(?:#?\\s?${month}|${weekday}|#-?(?:му|го|ому|th|st|nd|rd)?\\s?(?:числ\\p{L}*|${month})|(?:the )?(?:конц|начал|середин|end|beginning|middle)\\p{L}*|нов\\p{L}+ год\\p{L}*|праздник\\p{L}*|рождеств\\p{L}*|открыти\\p{L}*|лет[уа]|осен\\p{L}+|весн\\p{L}+|зим\\p{L}+|christmas|new year|the opening|spring|summer|autumn|fall|winter|завтра|послезавтра|tomorrow|today)`;
/** Of a wish, rather than of what was or what we do. */
const wishing =
  /нужн|надо|хот(?:им|ел)|планир|откры|требу|необходим|успе|готов|need|want|plan|open|must|should|have to|ready|in time|make it|arrive/u;
/** The past, deliveries and calls have times of their own. */
const ofOther =
  /купил|покупал|заказал[аи]?(?!\p{L})|брал[аи]?(?!\p{L})|перезвон|позвон|звонит|bought|ordered|call|ring/u;

const patterns: Readonly<Record<Need, readonly RegExp[]>> = {
  people: [
    new RegExp(`${start}(?:человек|чел|people) (?:\\p{L}+ )?##?(?!\\p{L})`, 'u'),
    new RegExp(`##? (?:\\p{L}+ )?${people}${end}`, 'u'),
    new RegExp(
      `${start}(?:нас|we are|we're|there are|(?:team|office|company|staff|crew|family|group|party|household|department) of|(?:команд|офис|компани|семь|групп|отдел|коллектив|бригад)\\p{L}* (?:из|на)) (?:\\p{L}+ )?##?(?! ?[$€£%])(?! ?(?!in |at |near |and |but |from |who |в |на |под |и |у |с |по )\\p{L})`,
      'u',
    ),
    /(?<!\p{L})(?:вдвоем|втроем|вчетвером|впятером|вшестером|всемером|ввосьмером)(?!\p{L})/u,
  ],
  volume: [
    new RegExp(`##? ?${pieces}${end}`, 'u'),
    new RegExp(
      `${start}(?:нужн\\p{L}+|надо|хотим|хочу|планируе\\p{L}+|закупа\\p{L}+|требу\\p{L}+|закажем|need|want|order|looking for|buy|require) (?:(?!на|до|от|за|for|in|to|under)\\p{L}+ )?##? (?!${people}|${period}|час|минут|тыс|руб|год|лет|литр|кг|грамм|метр|см|мм|бар|вт|hours?|years?|k${end}|dollars?|euros?|pounds?|litres?|liters?|kg|inch)\\p{L}{3,}`,
      'u',
    ),
  ],
  budget: [
    new RegExp(`${start}(?:бюджет|budget|сумм)\\p{L}*[^#]{0,30}#`, 'u'),
    // "Тыщи по три на человека", "2500 each".
    new RegExp(`${start}(?:тыс\\p{L}*|тыщ\\p{L}*|рубл\\p{L}*) (?:по|до|за|в) #`, 'u'),
    new RegExp(`${money} (?:max|maximum|tops|at most|at the most|максимум|макс|от силы)${end}`, 'u'),
    new RegExp(`${money} (?:each|per person|apiece|a head|за штуку|на человека|каждый)`, 'u'),
    new RegExp(
      `${start}(?:до|по|не дороже|не больше|не более|в пределах|около|порядка|примерно|уложи\\p{L}+(?: в| до)?|рассчитыва\\p{L}+(?: на)?|максимум|max|maximum|under|below|up to|around|about|within|spend|more than|less than) ${money}(?! ?(?:${people}|${pieces}|${period}))`,
      'u',
    ),
  ],
  timing: [
    new RegExp(`${start}(?:к|ко|до|не позже|не позднее|by|before|until|for) ${moment}`, 'u'),
    new RegExp(`${start}(?:через|в течение|за|in|within) (?:an? |the )?(?:# )?${period}${end}`, 'u'),
    new RegExp(
      `${start}(?:на (?:этой|следующей|той)|(?:в )?(?:этом|следующем)|next|this) (?:недел\\p{L}+|месяц\\p{L}+|week|month|year)`,
      'u',
    ),
    new RegExp(`${start}(?:в|во|in) (?:начале |середине |конце |early |late )?${month}`, 'u'),
    /(?<!\p{L})(?:срочно|как можно (?:скорее|быстрее)|не срочно|не горит|asap|as soon as possible|urgent(?:ly)?|no rush|not urgent)(?!\p{L})/u,
  ],
  decision: [
    /(?:решени\p{L}+ (?:за (?!что|чем)\p{L}+|принима\p{L}+)|принима\p{L}+ решени|(?<!\p{L})реша(?:ю|ет|ем|ют)(?!\p{L})|соглас(?:ую|овать|уем|ова)|утвержда\p{L}+|утвердить|посовету\p{L}+|(?<!\p{L})(?:директор|руководител|начальник|шеф|партн[её]р|муж|жен)\p{L}* (?:реша|выбира|одобр))/u,
    /(?<!\p{L})(?:(?:i|we|he|she|they|who)(?: (?:both|all|alone|will|always|usually))? decides?|decid(?:e|es|ing) (?:together|jointly|myself|ourselves|alone)|(?:decision|final say) is (?:mine|his|hers|theirs|ours|with)|has the final say|up to (?:me|him|her|us|them|my|our|the)|(?:boss|manager|director|owner|partner|wife|husband|board)s? (?:decides?|approves?|has to|have to|signs?|will decide)|needs? (?:an )?approval|sign(?:s|ed)? (?:it )?off|my decision|decision is)(?!\p{L})/u,
  ],
};

/** What every trade wants to know, where a clause tells it unasked. */
export function needsIn({ read, isQuestion }: Clause): readonly Need[] {
  const told = (need: Need) => patterns[need].some((pattern) => pattern.test(read));
  const isOwnTime = !ofOther.test(read) && (!isQuestion || wishing.test(read));
  return (Object.keys(patterns) as Need[]).filter((need) => {
    if (need === 'timing') return isOwnTime && told(need);
    if (need === 'decision') return !isQuestion && told(need);
    return told(need);
  });
}

const askedFor: Readonly<Record<Need, RegExp>> = {
  people:
    /(?:^|[-_])(?:people|persons?|staff|guests?|employees|headcount|team)|сколько (?:\p{L}+ )?(?:человек|сотрудник|люд|гост)|how many (?:people|guests|employees|staff|users)/iu,
  budget: /(?:^|[-_])(?:budget|spend)|бюджет|сумм|budget|spend/iu,
  timing:
    /(?:^|[-_])(?:timing|when|date|deadline|term|start)|^когда|к какой дате|к какому (?:числу|сроку)|в какие сроки|how soon|^when|by what date|by when|deadline/iu,
  decision:
    /(?:^|[-_])(?:decision|decider|who)(?:$|[-_])|кто (?:\p{L}+ )?реша|принима\p{L}+ решени|who (?:\p{L}+ )?decides|decide|decision/iu,
  volume:
    /(?:^|[-_])(?:volume|quantity|count|number)|сколько (?:штук|единиц|комплект|нужно)|какой объ[её]м|how many (?:units|pieces|do you need)|what volume/iu,
};

/** The general need that a company's question asks for; undefined when it is one of its trade. */
export function needAskedBy(id: string, ask: Readonly<Record<string, string>>): Need | undefined {
  const texts = [id, ...Object.values(ask)];
  return (Object.keys(askedFor) as Need[]).find((need) => texts.some((text) => askedFor[need].test(text)));
}
