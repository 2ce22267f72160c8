import { takesGoods } from '../../understanding/takes-goods.ts';
import { supposesTaking } from './supposes-taking.ts';

/** Words that take a product rather than ask about it: "давайте первый", "I'll take it". */
export function isTaking(text: string): boolean {
  return (taking.test(text) || takesGoods(text)) && !asksToBeTold(text);
}

/** "Беру", "I'll have": said of what was told, while "давайте" and "I want" may yet ask for something to be found. */
export function takesOutright(text: string): boolean {
  return outright.test(text) && !asksToBeTold(text) && !supposesTaking(text);
}

const outright =
  /(?<!\p{L})(?:беру|бер[её]м|возьму|возьм[её]м|заберу)(?!\p{L})|\b(?:i|we)(?:['’]?ll| will) (?:take|have|get)(?!\p{L})/iu;

export function asksToBeTold(text: string): boolean {
  return asking.test(text);
}

/** "Оформляйте", "ok, place the order": nothing but the wish to go on with what lies in the order. */
export function goesOn(text: string): boolean {
  return going.test(text);
}

const going =
  /^\P{L}*(?:(?:ок|окей|да|ну|вс[её]|хорошо|ладно|тогда|давай(?:те)?|можно|ok|okay|yes|fine|good|well|then|please|let'?s)\P{L}+)*(?:оформля(?:й|йте|ем)|оформи(?:те|м)?|оформить|заказывайте|продолжа(?:й|йте|ем)|place (?:the|my|an) order|check ?out|order it all|go ahead|go on|carry on|proceed)\P{L}*(?:please|пожалуйста|спасибо)?\P{L}*$/iu;

const taking =
  /(?:^|[^\p{L}])(?:дава|бер[уё]м?(?![\p{L}])|возьм|хочу|закаж|заказыва|оформ|записывайте(?! (?:тел|ном|адр|им|поч|конт|мой))|запишите (?:меня|нас)(?!\p{L})|бронируйте|забронируйте|(?:i|we)(?:'?ll| will) (?:take|have|go|try|get)|let'?s (?:take|go)|give me|i want|order)|(?:^|[\s,])take (?:it|that|this|them|this one|that one)[\s.!]*$/iu;
const asking = /\?\s*$|расскаж|подробн|покаж|сравн|tell me|show|details|compare/iu;
