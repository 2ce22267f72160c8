import type { Claim, ClaimContent } from '../claim.ts';

type Phrase = { readonly pattern: RegExp; readonly claim: ClaimContent };

/** Said of what may or may not be; not a statement: "если есть в наличии", "let me check whether it is in stock". */
const openness =
  /(?:если|когда|узна\p{L}*|уточн\p{L}*|провер\p{L}*|сообщ\p{L}*|только те|покаж\p{L}*|\bif\b|\bwhen\b|whether|check|confirm|find out|let you know|only those|ask)[^.!]{0,60}$/iu;

const stock = (availability: 'in_stock' | 'out_of_stock' | 'on_order', source: string): Phrase => ({
  pattern: new RegExp(source, 'giu'),
  claim: { type: 'stock', availability },
});

const stockPhrases: readonly Phrase[] = [
  stock(
    'out_of_stock',
    "(?:нет|не|нету)(?: \\p{L}+)?(?: \\p{L}+)? (?:в наличии|на складе)|нет в продаже|(?<!\\p{L})(?:закончил(?:ся|ась|ись|ось)|распродан\\p{L}*|раскуплен\\p{L}*)|отсутству\\p{L}+ (?:в наличии|на складе)|(?:в наличии|на складе)[:—-]? ?(?:пока |сейчас |больше |таких |такого |их |его |е[её] |ничего ){0,2}(?:нет|отсутству\\p{L}*)|(?<!\\p{L})ни (?:один|одного|одной|одна|одно)(?: \\p{L}+){0,3} (?:в наличии|на складе)(?: нет)?|временно (?:нет|отсутству\\p{L}*)|sold out|out of stock|(?:not|isn't|aren't|no longer)(?: \\w+)? (?:in stock|available)|(?:none|neither|nothing)(?: \\w+){0,5} (?:in stock|available)|unavailable|ran out|run out",
  ),
  stock(
    'on_order',
    '(?:только |доступ\\p{L}+ |возим |привоз\\p{L}+ |поставля\\p{L}+ )?под заказ(?!\\p{L})|(?:made|built|brought|available|supplied) (?:to|on) order|on backorder|backordered|special order|by order only|on order(?!\\p{L})',
  ),
  stock(
    'in_stock',
    '(?<!\\p{L})(?:в наличии|на складе|есть на складе)|(?<!\\p{L})in stock|available now|ready to ship|immediately available|available immediately',
  ),
];

const freeWord =
  '(?:бесплатн\\p{L}*|за наш счет|за наш счёт|даром|free|complimentary|no charge|free of charge|at no (?:extra )?(?:cost|charge)|on us|0 ?(?:₽|руб\\p{L}*|р\\.)|\\$ ?0(?:\\.00)?)';
const deliveryWord =
  '(?:доставк\\p{L}*|достав(?:им|ляем|ит|ят|лю)|привез(?:ем|ём|ут|у)|отправ(?:им|ка|ляем)|пересылк\\p{L}*|курьер\\p{L}*|shipping|delivery|delivered|deliver|ship|postage)';
const pickupWord = '(?:самовывоз\\p{L}*|забрать|заберете|заберёте|пункт\\p{L}* выдачи|pick[- ]?up|collection|collect)';
const gap = '(?:(?![.!?;]\\s)[^\\n]){0,45}?';
const freeDelivery: readonly Phrase[] = [
  {
    pattern: new RegExp(
      `${pickupWord}${gap}(?<![\\p{L}\\d])${freeWord}|(?<![\\p{L}\\d])${freeWord} ${pickupWord}`,
      'giu',
    ),
    claim: { type: 'free-delivery', way: 'pickup' },
  },
  {
    pattern: new RegExp(
      `(?<!\\p{L})${deliveryWord}${gap}(?<![\\p{L}\\d])${freeWord}|(?<![\\p{L}\\d])${freeWord}(?: \\p{L}+){0,4}? ${deliveryWord}`,
      'giu',
    ),
    claim: { type: 'free-delivery', way: 'delivery' },
  },
  {
    pattern:
      /за доставк\p{L}* (?:\p{L}+ )?(?:платить |доплачивать )?не (?:нужно|надо|прид[её]тся|бер[её]м)|(?:стоимость )?доставк\p{L}* (?:уже )?(?:включена|входит)|(?:shipping|delivery) (?:is )?included|не (?:берем|берём|платите) (?:\p{L}+ )?за доставк\p{L}*|без (?:платы|оплаты) за доставк\p{L}*/giu,
    claim: { type: 'free-delivery', way: 'delivery' },
  },
];

const promise = (name: string, source: string): Phrase => ({
  pattern: new RegExp(source, 'giu'),
  claim: { type: 'promise', promise: name },
});

/** Promises that need no number to be a promise; supported only by a text that makes the same one. */
const promises: readonly Phrase[] = [
  promise(
    'free',
    '(?<!не |not |\\p{L})бесплатн\\p{L}+|за наш сч[её]т|(?<!feel |hassle-|[\\w-])free(?! (?:to|time|hand|space|up|from)\\b)(?![-\\w])|complimentary|free of charge|at no (?:extra )?(?:cost|charge)|on the house|no charge',
  ),
  promise(
    'gift',
    '(?<!\\p{L})(?:по|за)?дар(?:им|ю|ит|ят)(?!\\p{L})|в подарок|подар(?:ок|ки|ком|ков)(?= (?:к|при|от|за|каждому|покупател)|\\p{P}|$)|(?:получите|дадим|положим|добавим|приложим)[^.!?]{0,30}подарок|бонус(?:ом|ы|ов)?(?!\\p{L})|в придачу|\\b(?:a |as a |free )?gifts?\\b(?! card)|throw(?:ing)? in\\b|bonus',
  ),
  promise(
    'lifetime',
    'пожизненн\\p{L}*|бессрочн\\p{L}*|(?<!\\p{L})вечн\\p{L}* гарант\\p{L}*|lifetime|unlimited warranty|forever|навсегда',
  ),
  promise(
    'guarantee',
    '(?<!\\p{L})гарантиру(?:ем|ю|ет|ют)|\\bguarantee[sd]?\\b|(?<!\\p{L})обеща(?:ем|ю)|\\bwe promise\\b|\\bi promise\\b',
  ),
  promise('warranty', '(?<!\\p{L})гаранти(?:я|и|ю|ей|йн\\p{L}+)(?!\\p{L})|\\bwarrant(?:y|ies)\\b'),
  promise(
    'refund',
    'верн[её]м (?:\\p{L}+ ){0,2}деньг\\p{L}*|возврат\\p{L}* (?:денег|средств|без|в любое)|money[- ]back|full refund|\\brefund\\w*|no questions asked',
  ),
  promise(
    'credit',
    '(?<!\\p{L})(?:рассрочк\\p{L}*|в кредит|кредит\\p{L}*)|без переплат\\p{L}*|instal?lments?|\\bfinancing\\b|buy now,? pay later',
  ),
  promise('no-prepayment', 'без предоплат\\p{L}*|no prepayment|no deposit|pay later|оплата после'),
  promise(
    'cashback',
    'к[эе]шб[эе]к\\p{L}*|cash ?back|бонусн\\p{L}* балл\\p{L}*|loyalty points|reward points|балл(?:ы|ов|ами) (?:на|за)',
  ),
  promise(
    'discount',
    '(?:сдела|да|дад|предостав|предлож|получ|действу|получа|предлага)\\p{L}* (?:\\p{L}+ ){0,4}скидк\\p{L}*|(?:со|наша|ваша|персональн\\p{L}*|дополнительн\\p{L}*|больш\\p{L}+|специальн\\p{L}*) скидк\\p{L}*|специальн\\p{L}+ цен\\p{L}+|(?<!\\p{L})(?:распродаж\\p{L}*|по акции|акция)(?!\\p{L})|(?:give|offer|get|have|apply|with|special|extra) (?:you )?(?:an? )?(?:\\w+ )?discount|special price|on sale\\b|price drop',
  ),
  promise(
    'price-match',
    'дешевле всех|сам(?:ая|ые|ую) низк\\p{L}+ цен\\p{L}*|снизим цену|уступ(?:им|лю)|price match|match (?:any|their|the) price|lowest price|best price|beat any price',
  ),
  promise(
    'round-the-clock',
    'круглосуточн\\p{L}*|24 ?[/x] ?7|around the clock|round[- ]the[- ]clock|без выходных|7 дней в неделю|seven days a week',
  ),
  promise('slang-price', '(?<!\\p{L})за (?:десятку|двадцатку|тридцатку|пят[её]рку|полтинник|сотку|сотню|косар\\p{L}+)'),
  promise('trade-in', 'трейд-?ин|trade-?in'),
  promise(
    'same-day',
    'в день (?:заказа|обращения|оплаты)|день в день|same[- ]day|next[- ]day|overnight (?:shipping|delivery)|моментальн\\p{L}* доставк\\p{L}*|экспресс-?доставк\\p{L}*|express (?:shipping|delivery)',
  ),
  promise(
    'installation',
    "(?:установим|смонтируем|подключим|настроим)(?!\\p{L})|we(?:'ll| will| can)? (?:install|set (?:it )?up|mount)\\b|installation (?:is )?included|установка (?:включена|входит)|монтаж (?:включ[её]н|входит)",
  ),
  promise('certificate', 'сертифицирован\\p{L}*|сертификат\\p{L}*|certified|certificat\\w+|\\bISO ?\\d+'),
  promise('superlative', 'лидер продаж|хит продаж|бестселлер\\p{L}*|best[- ]?sell\\w*|award-winning|№ ?1 в'),
];

const relativeDays: readonly (readonly [RegExp, number, number])[] = [
  [/(?<!\p{L})(?:сегодня|today)(?:-| или | - |, | or )(?:завтра|tomorrow)(?!\p{L})/giu, 0, 1],
  [/(?<!\p{L})(?:завтра-послезавтра|завтра или послезавтра)(?!\p{L})/giu, 1, 2],
  [/(?<!\p{L})(?:послезавтра|day after tomorrow)(?!\p{L})/giu, 2, 2],
  [/(?<!\p{L})(?:завтра|завтрашн\p{L}+|tomorrow)(?!\p{L})/giu, 1, 1],
  [
    /(?<!\p{L})(?:сегодня|today|tonight|this (?:afternoon|evening)|сейчас же|немедленно|right away|instantly)(?!\p{L})/giu,
    0,
    0,
  ],
  [
    /(?<!\p{L})(?:через|за|в течение) (?:неделю|недели)(?!\p{L})|(?:in|within) (?:a|one) week|next week|на следующей неделе/giu,
    7,
    7,
  ],
  [/(?<!\p{L})(?:через|за|в течение) (?:пару дней)|(?:in|within) a couple of days/giu, 2, 2],
  [/(?<!\p{L})(?:через|за|в течение) (?:день|дня|суток|сутки)(?!\p{L})|(?:in|within) (?:a|one) day/giu, 1, 1],
  [
    /(?<!\p{L})(?:через|за|в течение) (?:полдня|час(?:а)?|получаса|полчаса|пару часов)(?!\p{L})|(?:in|within) (?:an|one|half an|a few|the) hours?/giu,
    0,
    0,
  ],
];
/** "Today" is a term only where something is brought, sent, made ready or answered. */
const handing =
  /достав|привез|отправ|получ|забер|забрать|самовывоз|курьер|приед|готов|отгруз|посылк|перезвон|позвон|ответ|свяж|deliver|ship|arriv|receiv|pick|collect|ready|dispatch|courier|call|reply|get back|contact|brought|bring|send|installed|установ|смонтир/iu;

const percents: readonly (readonly [RegExp, number])[] = [
  [
    /(?<!\p{L})половин\p{L}+ (?:от )?(?:цен|стоимост)\p{L}*|(?<!\p{L})(?:вдвое|в два раза|в 2 раза) (?:дешевле|ниже)|за полцены|half[- ]price|half (?:the|its|of the) (?:\w+ )?price|(?<!\p{L})half off/giu,
    50,
  ],
  [/(?<!\p{L})(?:треть|трети) (?:цены|стоимости)|a third off/giu, 33],
  [/(?<!\p{L})четверт\p{L}+ (?:цены|стоимости)|a quarter off/giu, 25],
];

const second = { month: 2_629_746, year: 31_556_952 };
const quantity = (number: number, unit: string, noun: string): ClaimContent => ({
  type: 'quantity',
  number,
  unit,
  noun,
  hedge: undefined,
});

/** Terms and counts that are said without a number: "в течение месяца", "последняя штука". */
const numberless: readonly (readonly [RegExp, ClaimContent])[] = [
  [
    /(?<!\p{L})(?:в течение|через|за) (?:месяца?)(?!\p{L})|\b(?:within|in) (?:a|one) month/giu,
    quantity(second.month, 's', 'месяц'),
  ],
  [
    /(?<!\p{L})(?:в течение|через|за) полугода(?!\p{L})|\b(?:within|in) half a year/giu,
    quantity(second.month * 6, 's', 'полгода'),
  ],
  [
    /(?<!\p{L})(?:в течение|через|за) года?(?!\p{L})|\b(?:within|in) (?:a|one) year/giu,
    quantity(second.year, 's', 'год'),
  ],
  [
    /(?<!\p{L})(?:последн(?:яя|ий|юю|ее)|един?ственн\p{L}+) (?:штук\p{L}*|экземпляр|шт|товар)(?!\p{L})|\b(?:the )?(?:last|only) (?:one|piece|unit|item)(?: left)?\b|\bonly one left\b/giu,
    quantity(1, 'pcs', 'штука'),
  ],
];

const serviceWord =
  /установ|монтаж|подключ|настро|сборк|замер|обслуж|диагност|ремонт|подар|консультац|install|assembl|set-?up|service|mount|repair|gift|filter|consult/iu;

/** "Доставка — 390 ₽, от 15 000 ₽ бесплатно": with nothing else to be free in the sentence, delivery is. */
function whatIsFree(text: string, claim: ClaimContent): ClaimContent {
  if (serviceWord.test(text)) return claim;
  if (new RegExp(deliveryWord, 'iu').test(text)) return { type: 'free-delivery', way: 'delivery' };
  return new RegExp(pickupWord, 'iu').test(text) ? { type: 'free-delivery', way: 'pickup' } : claim;
}

/** One look for all patterns of a kind: most sentences hold none, and looking for each by itself takes ten times as long. */
function anyOf(phrases: readonly Phrase[]): RegExp {
  return new RegExp(phrases.map(({ pattern }) => `(?:${pattern.source})`).join('|'), 'iu');
}

/** Cheap looks before the patterns of a kind are tried. */
const mayBe = {
  stock: /налич|склад|продаж|законч|распрод|раскуп|отсутств|временно|заказ|stock|sold|avail|out|order|ship/i,
  free: /бесплат|за наш|даром|free|compliment|no (?:extra )?(?:charge|cost)|on us|(?<!\d)0 ?[₽р]|\$ ?0|включен|входит|include|плат/i,
  promise: anyOf(promises),
  numberless: /месяц|год|штук|шт|экземпляр|товар|month|year|one|piece|unit|item/i,
  percent: /полов|вдвое|раза|полцен|half|трет|четверт|third|quarter/i,
};

/** Claims made in words alone: stock, free delivery, promises, "tomorrow", "half price". */
export function findPhraseClaims(text: string): readonly Claim[] {
  const claims: Claim[] = [];
  const taken: { start: number; end: number }[] = [];
  const add = (start: number, end: number, content: ClaimContent): void => {
    if (taken.some((span) => start < span.end && end > span.start)) return;
    taken.push({ start, end });
    claims.push({ start, end, text: text.slice(start, end), ...content });
  };
  for (const { pattern, claim } of mayBe.stock.test(text) ? stockPhrases : []) {
    for (const found of text.matchAll(pattern)) {
      if (isOpen(text, found) || isOfRule(text, found)) continue;
      add(found.index, found.index + found[0].length, claim);
    }
  }
  for (const { pattern, claim } of mayBe.free.test(text) ? freeDelivery : []) {
    for (const found of text.matchAll(pattern)) {
      const isDenied =
        isNegated(text, found.index) ||
        /не бесплатн|not free|платн(?:ая|о)(?!\p{L})(?<!бесплатная|бесплатно)/iu.test(found[0]);
      if (!isDenied) add(found.index, found.index + found[0].length, claim);
    }
  }
  for (const [pattern, claim] of mayBe.numberless.test(text) ? numberless : []) {
    for (const found of text.matchAll(pattern)) add(found.index, found.index + found[0].length, claim);
  }
  for (const { pattern, claim } of mayBe.promise.test(text) ? promises : []) {
    for (const found of text.matchAll(pattern)) {
      if (isNegated(text, found.index)) continue;
      const end = found.index + found[0].length;
      add(found.index, end, claim.type === 'promise' && claim.promise === 'free' ? whatIsFree(text, claim) : claim);
    }
  }
  for (const [pattern, percent] of mayBe.percent.test(text) ? percents : []) {
    for (const found of text.matchAll(pattern)) {
      add(found.index, found.index + found[0].length, { type: 'percent', percent, hedge: undefined });
    }
  }
  if (handing.test(text)) {
    for (const [pattern, from, to] of relativeDays) {
      for (const found of text.matchAll(pattern)) {
        add(found.index, found.index + found[0].length, { type: 'days', from, to, hedge: hedgeOf(text, found) });
      }
    }
  }
  return claims;
}

function isOpen(text: string, found: RegExpMatchArray): boolean {
  return openness.test(text.slice(0, found.index));
}

/** "Срок промокода закончился": what ends here is a term, not the goods. */
function isOfRule(text: string, found: RegExpMatchArray): boolean {
  if (!/^(?:закончил|ran out|run out|unavailable)/iu.test(found[0])) return false;
  const clause =
    text
      .slice(0, found.index)
      .split(/[.,;:—]/u)
      .at(-1) ?? '';
  return /(?<!\p{L})(?:промокод|купон|код|акци|срок|скидк|promo|code|coupon|voucher|offer|discount)\p{L}*(?: \S+){0,3} ?$/iu.test(
    clause,
  );
}

function hedgeOf(text: string, found: RegExpMatchArray): 'more' | 'less' | undefined {
  const before = text.slice(Math.max(0, (found.index ?? 0) - 25), found.index);
  if (/(?:можно|можно уже|не раньше|earliest|as (?:early|soon) as|from)\s*$/iu.test(before)) return 'more';
  return /в течение|within|до|к|by/iu.test(found[0].split(' ')[0] ?? '') || /(?:до|не позже|by)\s*$/iu.test(before)
    ? 'less'
    : undefined;
}

/** "не", "нет", "no", "without" within the three words before, or "нет" right after. */
export function isNegated(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 60), at);
  const clause = before.slice(
    Math.max(before.lastIndexOf('.'), before.lastIndexOf(','), before.lastIndexOf(';'), before.lastIndexOf('—')) + 1,
  );
  const words = clause.trim().split(/\s+/u).slice(-5).join(' ');
  if (
    /(?<!\p{L})(?:не|нет|ни|без|нельзя|no|not|can't|cannot|don't|doesn't|isn't|aren't|unable|without|n't|won't)(?!\p{L})/iu.test(
      words,
    )
  )
    return true;
  const after = text.slice(at, at + 60);
  return /^[^,.;!?]{0,45}(?<!\p{L})(?:нет|ничего не|не (?:действует|работа\p{L}*|дар\p{L}*|да[её]м|предусмотрен\p{L}*|предоставля\p{L}*|могу|можем|дела\p{L}*|быва\p{L}*)|(?:is|are) not|isn't|aren't)(?!\p{L})/iu.test(
    after,
  );
}
