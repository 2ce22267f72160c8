import type { ScenarioCustomer } from '../scenarios/scenario.ts';

export type Askable = Exclude<keyof ScenarioCustomer, 'visitorId'>;

/**
 * How a reply asks for something, in Russian and English, whichever model words it. Tried in this order: a summary that ends in
 * "is everything right?" also names the phone and the place, so confirming stands first.
 */
const questions: readonly (readonly [Askable, RegExp])[] = [
  [
    'confirm',
    /вс[её] (?:верно|правильно|так)\s*\?|оформля(?:ем|ть)\s*\?|подтвержда(?:ете|ем)|подтвердите|точно отменить|отменить заявку[^\n!?]*\?|оформить столько|подойд[её]т такое количество|is (?:everything|that|it all|this) (?:right|correct)|everything (?:right|correct)\?|shall i (?:place|go ahead|put in|submit)|do you confirm|please confirm|would that many do|cancel request[^\n!?]*\?|want to cancel|looks? (?:right|good|correct)\?/iu,
  ],
  // Something beside the order; without a fact of their own the customer declines.
  [
    'offer',
    /(?<!что )добавить(?: е[гё]о| е[её]| их| к заказу| в заказ)?\s*\?|shall i add|add (?:it|them|one)\s*\?|would you like (?:it|one|to add)/iu,
  ],
  [
    'consent',
    /соглас(?:ны|ие|ен)[^.!?]*(?:обработк|хран|персональн|сохран)|разреш(?:аете|ите)[^.!?]*(?:сохран|хран|контакт)|can i (?:keep|save|store)|may (?:i|we) (?:keep|save|store)|do you (?:agree|consent)|your consent/iu,
  ],
  [
    'name',
    /как (?:вас|к вам) (?:зовут|можно обращаться|обращаться)|ваше имя|на ч(?:ь[её]|[её]) имя|назовите (?:себя|имя)|как вас записать|(?:напишите|укажите|подскажите|узнать)[^.?!]{0,20} имя|your name|what name|\ba name\b|name (?:shall|should) i|who should/iu,
  ],
  [
    'phone',
    /телефон|номер для связи|как с вами связаться|phone|number (?:to|can|we)|how (?:can|do|should) (?:we|i) (?:reach|contact)/iu,
  ],
  ['email', /(?:e-?mail|почт[уаеы]|электронн\p{L}+ адрес)/iu],
  [
    'delivery',
    /курьер\p{L}* или|доставк\p{L}* или самовывоз|самовывоз или|какой способ|как(?:ой|им способом) (?:доставить|вам удобн)|courier or|delivery or pick|pick-?up or|which (?:way|delivery|option|method)/iu,
  ],
  [
    'address',
    /(?:точный |полный )?адрес(?! (?:написан|магазин))|улиц[ау]|какой дом|street|(?:full|exact|delivery) address/iu,
  ],
  [
    'place',
    /(?:в )?как(?:ой|ом|ая) (?:у вас )?(?:город|населённ|населенн)|назовите (?:ваш )?город|напишите город|уточните город|куда (?:везти|доставить|доставлять|отправ|привезти)|где вы (?:находитесь|живете|живёте)|which (?:town|city)|what (?:town|city)|where (?:shall|should|to|do you want|are you|can) (?:we|i|it|you)?|name the (?:town|city)|where .{0,20}deliver/iu,
  ],
  [
    'quantity',
    /сколько (?:штук|пачек|единиц|вам|нужно|над[оа]|брать|упаков)|како[ей] количеств|how many(?! people)|what quantity/iu,
  ],
  [
    'people',
    /сколько (?:человек|сотрудник|людей|гостей|вас)|на сколько человек|how many (?:people|of you|employees|staff|guests)/iu,
  ],
  [
    'budget',
    /бюджет|на какую сумму|в какую сумму|до какой суммы|сколько готовы|budget|how much .{0,20}(?:spend|like to pay)|price range/iu,
  ],
  [
    'timing',
    /когда (?:вам |планируете|нужно|нужен|нужна|удобно|это|хотите)|к какому (?:сроку|числу|дню)|в какое время|when (?:do|would|should|is|will)|by when|what time|how soon/iu,
  ],
  [
    'decision',
    /кто (?:принимает|реша|будет решать|выбирает)|сами (?:решаете|принимаете)|who (?:decides|makes|will decide|else)/iu,
  ],
  [
    'company',
    /(?:какая|как называется|название)[^.?!]{0,20}(?:компани|организаци|фирм)|от какой (?:компании|организации)|company'?s? name|which company|name of (?:your|the) company/iu,
  ],
  [
    'use',
    /для чего|для каких|зачем|где будет|как (?:будете|планируете) (?:использовать|пользоваться)|what (?:will|would|do) you (?:use|need) it|what (?:is it|it's) for|how will you use/iu,
  ],
];

/** What a reply asks the customer for, the first question first. Only sentences that ask count, not the summary above them. */
export function askedFor(reply: string): readonly Askable[] {
  const asking = askingPart(reply);
  return questions.flatMap(([what, expression]) => (expression.test(asking) ? [what] : []));
}

/** Questions, and requests such as "leave a phone number"; told facts ("by phone +7…") are no questions. */
function askingPart(reply: string): string {
  return reply
    .split(/(?<=[.!?…])\s+|\n+/u)
    .filter((sentence) =>
      /\?|назовите|напишите|укажите|оставьте|подскажите|уточните|осталось узнать|нуж(?:ен|на|но|ны)|подтвердите|please|i need|i still need|tell me|leave|let me know/iu.test(
        sentence,
      ),
    )
    .join('\n');
}
