/** What customers of any trade ask the documents about, a line each; `document-topics.ts` reads it. */
export type TopicData = {
  /** Words of one meaning, both languages. */
  readonly words: string;
  /** Words that mean it in a document, and too much else in a message to name it there. */
  readonly means?: string;
  /** Ways to say it whose words alone mean something else: "send it back". */
  readonly said?: RegExp;
  /** The same where the documents use these words too. */
  readonly heard?: RegExp;
  /** How documents head it: what to search for. */
  readonly find: { readonly ru: string; readonly en: string };
  /** Asked about, it is never a wish for goods: "можно посмотреть вживую?" */
  readonly isService?: true;
  /** Where no document tells of it, the company's address does. */
  readonly isAtAddress?: true;
  /** What tells of it where no document has the topic itself. */
  readonly else?: { readonly ru: string; readonly en: string };
  /** What a bare mention of the topic most likely asks: "а гарантия?" */
  readonly ask?: { readonly ru: string; readonly en: string };
};

export const documentTopics: readonly TopicData[] = [
  {
    isService: true,
    words:
      'вернуть верну вернете возврат возвращать возвращается возвращаете передумать передумал передумала передумали return returns returned returnable',
    said: /(?:send|bring|give|take|ship|hand) (?:it|them|this|that|one|the \p{L}+) back|chang(?:e|ed|es|ing) (?:my|your|our|his|her) minds?|(?:отправить|отослать|сдать|принести|привезти|прин(?:ять|има(?:ете|ем|ют))) обратно|(?:забер\p{L}*|возьм\p{L}*) (?:\p{L}+ )?обратно|обратно (?:прин(?:ять|има(?:ете|ем|ют))|отправить|сдать)/iu,
    find: { ru: 'возврат', en: 'returns' },
    ask: { ru: 'в течение скольких дней можно вернуть', en: 'within how many days can it be returned' },
  },
  {
    isService: true,
    words: 'refund refunds refunded',
    heard:
      /(?:money|cash) back|\brefund|возврат\p{L}* денег|деньги (?:\p{L}+ )?(?:верн|назад|обратно|прид)|(?:верн|отда|возвра)\p{L}* (?:\p{L}+ )?деньги|когда (?:\p{L}+ )?деньги|деньги (?:\p{L}+ )?когда/iu,
    find: { ru: 'деньги возвращаем', en: 'money back' },
    ask: { ru: 'когда вернут деньги', en: 'when does the money come back' },
  },
  {
    words: 'гарантия гарантийный warranty warranties guarantee guaranteed',
    find: { ru: 'срок гарантии', en: 'how long is the warranty' },
    ask: { ru: 'какой срок гарантии', en: 'how long is the warranty' },
  },
  { isService: true, words: 'обмен обменять поменять exchange swap', find: { ru: 'обмен', en: 'exchange' } },
  {
    isService: true,
    words: 'рассрочка кредит instalments installments instalment installment credit',
    said: /(?:плат[ия]ть|оплатить|оплата|купить|взять|разбить) (?:\p{L}+ )?(?:частями|по частям|долями)|в \p{L}+ платеж\p{L}*|(?:pay|paid|paying|split) (?:\p{L}+ )?in (?:\p{L}+ )?(?:parts|payments)|pay (?:monthly|over time|later)|buy now,? pay later/iu,
    find: { ru: 'рассрочка', en: 'instalments' },
  },
  {
    isService: true,
    words: 'аренда арендовать напрокат прокат rent rental renting lease leasing',
    find: { ru: 'аренда', en: 'rental' },
  },
  {
    isService: true,
    words: 'бонус бонусный бонусы баллы лояльность кешбэк кэшбэк постоянный loyalty bonus points regular cashback',
    find: { ru: 'постоянным покупателям', en: 'loyalty regular customers' },
  },
  {
    words: 'юрлицо юрлица юрлицами юридический ооо ип организация безналичный безнал companies business businesses b2b',
    find: { ru: 'юридическим лицам', en: 'companies' },
  },
  {
    isService: true,
    words:
      'ремонт ремонтируете чинить чините починить почините сервис сервисный мастерская мастерскую мастерской workshop repair repairs repaired fixes service fix',
    find: { ru: 'сервис ремонт', en: 'repair service' },
  },
  {
    words:
      'сломаться сломается сломаются ломается сломался сломалась сломалось неисправный неисправным неисправной неисправен неисправна неисправны неисправное брак бракованный бракованная дефект faulty broken break breaks defect defects defective',
    find: { ru: 'неисправность', en: 'faulty' },
    else: { ru: 'гарантия куда обращаться', en: 'warranty where to go' },
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
  {
    words: 'самовывоз самовывозом pickup collect',
    said: /забрать (?:его |ее |её |заказ )?(?:сам\p{L}*|из магазина|со склада)|сам\p{L}* забрать|pick (?:it|them|my order) up/iu,
    find: { ru: 'самовывоз', en: 'pick-up' },
  },
  {
    isService: true,
    words: 'вживую пощупать потрогать шоурум showroom',
    means: 'посмотреть see',
    said: /приехать (?:\p{L}+ )?(?:посмотреть|глянуть|пощупать|потрогать)|\bcome (?:over |round )?(?:and|to) (?:see|look|view)\b|(?:посмотреть|глянуть|увидеть) (?:\p{L}+ ){0,3}(?:перед|до|прежде|у вас|в магазине|в шоуруме|на месте|живь[её]м|лично|где|сначала|сперва)|(?:где|можно|сначала|сперва|лично|приехать) (?:\p{L}+ ){0,2}(?:посмотреть|увидеть|пощупать|потрогать)(?=[\s?!.,]*$)|\b(?:see|view|touch|look at) (?:it|one|them|this|that|these|\p{L}+ \p{L}+) (?:before|first|in person|in the (?:shop|store|flesh)|somewhere|live)|in person/iu,
    find: { ru: 'посмотреть перед покупкой в магазине', en: 'see it before buying in the shop' },
    isAtAddress: true,
  },
  {
    isService: true,
    words: 'пробный примерка примерки протестировать trial demo',
    means: 'попробовать примерить испытать try ride test',
    said: /(?:попробовать|прокатиться|испытать|померить|примерить|проверить) (?:\p{L}+ ){0,3}(?:перед|до|прежде|у вас|в магазине|на месте|сначала|сперва)|(?:можно|сначала|сперва) (?:\p{L}+ ){0,2}(?:попробовать|прокатиться|испытать|померить|примерить)(?=[\s?!.,]*$)|тест[- ]драйв|\b(?:try|test|ride|sit in) (?:it|one|them|this|that|these|\p{L}+ \p{L}+) (?:out |on )?(?:before|first|at|in)|\btest (?:drive|ride)s?\b/iu,
    find: { ru: 'попробовать перед покупкой', en: 'try it before buying' },
    else: { ru: 'посмотреть перед покупкой', en: 'see before buying' },
  },
  {
    isService: true,
    words:
      'сборка собрать собираете собираем соберете собранный собранная собранное собранном собранными разобранный разобранном assemble assembled assembly assembling',
    find: { ru: 'сборка', en: 'assembly' },
  },
  {
    isService: true,
    words: 'трейдин утилизация tradein',
    said: /trade[- ]?ins?\b|part[- ]exchange|трейд[- ]?ин|в зач[её]т|(?:сдать|обменять|отдать|вывез\p{L}*|вывоз|забер\p{L}*|увез\p{L}*|утилизир\p{L}*) (?:\p{L}+ )?стар\p{L}+|(?:tak|haul|remov|collect)\p{L}* (?:away )?(?:\p{L}+ )?old\b|стар\p{L}+ (?:\p{L}+ )?(?:сдать|обменять|в обмен)|(?:take|buy) (?:back )?(?:my |an |our )?old/iu,
    find: { ru: 'принимаете старый в зачёт', en: 'old one in part exchange' },
  },
  {
    isService: true,
    words: 'предоплата предоплату аванс задаток deposit deposits prepayment prepay prepaid upfront',
    said: /(?:pay|payment) (?:anything |something )?(?:in advance|up front|beforehand)|(?:оплат\p{L}*|плат\p{L}*|вносить) (?:заранее|вперед|вперёд)/iu,
    find: { ru: 'предоплата', en: 'deposit prepayment' },
  },
  { words: 'чистить чистка почистить промывать мыть clean cleaning wash', find: { ru: 'чистка', en: 'cleaning' } },
  {
    isService: true,
    words:
      'установка установить установите устанавливаете монтаж смонтировать монтируете подключить подключение подключаете наладка настройка пуск installation install installed installing setup connect',
    said: /\bset(?:ting)? (?:it |them )?up\b/iu,
    find: { ru: 'установка', en: 'installation' },
  },
  {
    words: 'маркетплейс маркетплейсы озон ozon вайлдберриз wildberries amazon ebay marketplace marketplaces',
    find: { ru: 'маркетплейсы', en: 'marketplaces' },
  },
  {
    words: 'обучение обучить обучаете инструктаж тренинг training trainings',
    find: { ru: 'обучение', en: 'training' },
  },
  { words: 'подарок подарки подарочный gift gifts present', find: { ru: 'подарки', en: 'gifts' } },
  { words: 'оптом опт оптовый wholesale bulk', find: { ru: 'опт', en: 'wholesale' } },
  {
    words: 'чек чеки документы закрывающие receipt receipts invoice invoices paperwork',
    find: { ru: 'документы', en: 'invoice' },
  },
  {
    words: 'ндс vat nds',
    find: { ru: 'НДС', en: 'VAT' },
    ask: { ru: 'цены включают НДС', en: 'do the prices include VAT' },
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
