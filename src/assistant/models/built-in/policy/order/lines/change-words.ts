/** Words that tell what is to be done with goods of an order. */

/** "Воронку не надо", "drop the grinder". */
export function isPutAway(text: string): boolean {
  if (without.test(text.trim())) return true;
  return /(?<!\p{L})(?:не надо|не нужн\p{L}*|не бер[уё]м?|убер\p{L}+|убираем|убрать|удалит\p{L}*|исключ\p{L}+|вынь(?:те)?|вынуть|выкин\p{L}+|вычеркн\p{L}+|без (?:не[её]|него|них)|отмен(?:ите|и|яем|ить|яю)\s+(?!заказ|заявк|вс[её](?!\p{L})|е[её](?!\p{L})|его(?!\p{L}))\p{L}{3,})(?!\p{L})|\b(?:remove|delete|drop|take (?:the |that |this |it )?(?:[\w-]+ ){0,3}(?:out|off)|take [^,;!?]{1,80}? (?:out of|off|from) (?:the|my|our|this|that) (?:order|basket|cart|request|bag|trolley)|don'?t (?:need|want)|do not (?:need|want)|no need for|without the|leave out|skip the|scratch|cancel (?:the |my |this |that |those )(?!order|request|whole|booking|purchase)[\w-]+|no (?:[\w-]+ ){1,3}after all)\b/iu.test(
    text,
  );
}

/** "Без секреток": nothing else is said. */
const without =
  /^(?:(?:нет|не|да|ок|ладно|тогда|и|а|но|только|давай(?:те)?|можно)[,\s]+)*без\s+\p{L}+(?:\s+\p{L}+)?(?:[,\s]+(?:пожалуйста|тогда|давай(?:те)?))?[\s.!]*$/iu;

/** "Машинку лучше белую", "make it the A3 instead": one thing goes, another comes. */
export function isExchange(text: string): boolean {
  return /(?<!\p{L})(?:вместо|лучше|замени\p{L}*|поменя\p{L}*|смени\p{L}*)(?!\p{L})|\b(?:instead|rather|swap|replace|exchange|switch)\b|\b(?:make|change) (?:it|that|this|them) (?:to )?(?:the|a|an) |\bchange (?:the |my )(?!address|delivery|town|city|place|name|phone|number|quantity|order)(?:[\w-]+ ){1,3}(?:to|for) |^(?:(?:oh|ah|hmm|ok|sorry)[\s,]+)*(?:actually|no|wait|hang on|нет)[\s,]+(?:(?:no|wait|sorry|нет)[\s,]+)?(?:(?:the|a|give me the) \S|давай(?:те)? )/iu.test(
    text.trim(),
  );
}

/** "Ещё две", "another one": to those that lie there already. */
export function isMore(text: string): boolean {
  return /(?<!\p{L})(?:ещ[её]|дополнительно|сверху)(?!\p{L})|\b(?:another|more|extra|additional)\b/iu.test(text);
}
