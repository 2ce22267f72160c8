const accepting =
  /(?<!\p{L})(?:принима\p{L}+|приня(?:ть|то)|соглас\p{L}+|утвержда\p{L}+|подтвержда\p{L}+|бер[уё]м?|возьм\p{L}+|оформля\p{L}+|оформ(?:им|ить|ите)|заказыва\p{L}+|подходит|устраивает|accept(?:ed|ing)?|agree[ds]?|approved?|confirm(?:ed)?|take|go ahead|place the order|proceed|order (?:by|on|per|it))(?!\p{L})/iu;
const refusing =
  /(?<!\p{L})(?:не|нет)\s+(?:\p{L}+\s+){0,2}(?:прин|соглас|бер|возьм|оформ|заказ|подход|устра)|(?:don'?t|do not|not|can'?t|won'?t)\s+(?:\p{L}+\s+){0,2}(?:accept|agree|approve|take|confirm)|declin|reject/iu;
const numberSaid =
  /(?:(?<!\p{L})(?:q|кп|quote|quotation|предложени\p{L}*))\s*(?:№|#|n|no\.?|number|номер)?\s*-?\s*(?:q-?)?\s?(\d{5,9})(?!\d)/iu;

/** "Принимаю КП", "I accept the quote"; a question or a refusal takes nothing. */
export function takesQuote(text: string): boolean {
  return accepting.test(text) && !refusing.test(text) && !text.trimEnd().endsWith('?');
}

/** "Fine, I accept", "хорошо, принимаем": of an offer that was made, with no word about anything else. */
export function takesPlainly(text: string): boolean {
  return /^\P{L}*(?:(?:ok|okay|fine|right|good|great|yes|well|then|alright|all right|ок|окей|да|хорошо|ладно|отлично|тогда|ну|что ж)\P{L}+)*(?:(?:i|we)\s+(?:accept|agree)(?:\s+(?:it|that|to (?:it|that)))?|принимаю|принимаем|согласен|согласна|согласны)\P{L}*$/iu.test(
    text,
  );
}

export function quoteNumberSaid(text: string): string | undefined {
  const digits = numberSaid.exec(text)?.[1];
  return digits && `Q-${digits}`;
}

const russianCompany =
  /(?<!\p{L})((?:ООО|ОАО|ЗАО|ПАО|АО|ИП|НКО|ФГУП|МУП|ГБУ|ТОО|ЧП)\s+(?:[«"“][^»"”\n]{1,80}[»"”]|\p{Lu}[\p{L}\d.-]*(?:\s+\p{Lu}[\p{L}.-]*){0,2}))/u;
const englishCompany =
  /((?:\p{Lu}[\p{L}\d&.'-]*\s+){1,4}(?:Ltd|LLC|LLP|Inc|Corp|Co|GmbH|AG|PLC|SIA|OÜ|UAB|B\.?V|S\.?A|Pty)\b\.?)/u;

/** In small letters one word behind the form, and in English what stands between "to" and the form. */
const russianSmall =
  /(?<!\p{L})((?:ооо|оао|зао|пао|ао|ип|тоо)\s+(?!и(?!\p{L})|или|для|на|по|с(?!\p{L}))[\p{L}\d][\p{L}\d.-]{2,})/iu;
const englishSmall = /\b(?:to|for|from|at|of)\s+((?:[\p{L}\d&.'-]+\s+){1,3}(?:ltd|llc|llp|inc|gmbh|plc))\b/iu;

/** A company named with its legal form: "на ООО «Ромашка»", "for Acme Tools Ltd". */
export function companySaid(text: string): string | undefined {
  const named =
    russianCompany.exec(text) ?? englishCompany.exec(text) ?? russianSmall.exec(text) ?? englishSmall.exec(text);
  return named?.[1]?.trim();
}

/** "How long is it valid?", "до какого числа действует" of an offer. */
export function asksHowLong(text: string): boolean {
  return howLong.test(text);
}

const howLong =
  /(?:сколько|до как(?:ого|их)|до когда|как долго) (?:\p{L}+ ){0,3}(?:действ|держ|актуальн)|how long (?:is|are|does|do|will) (?:it|that|this|they|(?:the|this|that|your) (?:\w+ )?(?:price|prices|quote|offer|quotation)) (?:be )?(?:valid|hold|last|good)|until when|valid (?:until|till|for)/iu;
