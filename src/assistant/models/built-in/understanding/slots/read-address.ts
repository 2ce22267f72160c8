import { readPickup } from './read-pickup.ts';
import { type Masked, mask, nothingIn } from './slot-text.ts';

const street =
  /(?:ул(?:иц[аеуы])?|пр(?:-?к?т|оспект[а-я]?)|просп|пер(?:еул[а-я]+)?|наб(?:ережн[а-я]+)?|шоссе|ш|б(?:-р|ульвар[а-я]?)|пл(?:ощад[ьи])?|мкр|микрорайон[а-я]?|проезд[а-я]?|тракт[а-я]?)/u
    .source;
const rest =
  /(?:[\s,]*(?:(?:д(?:ом)?|к(?:орп(?:ус)?)?|стр(?:оение)?|кв(?:артира)?|оф(?:ис)?|под(?:ъезд)?|эт(?:аж)?|литер[а]?)\.?\s*)?\d+[а-яa-z]?(?:[/-]\d+[а-яa-z]?)?(?![\d]))+/u
    .source;
const russian = new RegExp(
  `(?<![\\p{L}])${street}\\.?\\s+[\\p{L}\\d][\\p{L}\\d .-]{1,40}?${rest}|(?<![\\p{L}])\\p{Lu}[\\p{L}-]+\\s+${street}\\.?,?\\s*${rest}`,
  'iu',
);
const english =
  /\d{1,5}[a-z]?\s+(?:[\p{L}\d.']+\s+){1,4}(?:street|st|avenue|ave|road|rd|lane|ln|drive|dr|blvd|boulevard|way|court|ct|place|square|sq|terrace|close|crescent|parkway|pkwy|highway|hwy)\b(?!-)\.?(?:,?\s*(?:apt|apartment|flat|unit|suite|ste|floor|#)\.?\s*[\p{L}\d-]+)?(?:,?\s*[a-z]{1,2}\d[a-z\d]?\s?\d[a-z]{2}\b|,?\s*[A-Z]{2}\s+\d{5}\b)?/iu;
/** "3 Park Row": words that are of streets and of much else, so that capitals tell. */
const capitals =
  /(?<![\p{L}\d])\d{1,5}[a-zA-Z]?\s+(?:\p{Lu}[\p{L}'.]+\s+){1,3}(?:Row|Mews|Grove|Gardens|Hill|Quay|Walk|Parade|Circle|Trail|Alley)(?![\p{L}-])(?:,?\s*(?:apt|apartment|flat|unit|suite|floor|#)\.?\s*[\p{L}\d-]+)?/u;
/** The house behind its street, as most of Europe writes it: "Caka street 12, flat 5". */
const european =
  /(?<![\p{L}])\p{Lu}[\p{L}'-]+\s+(?:street|str|avenue|road|lane|iela|gatan|straat|ulica)\b\.?\s+\d{1,4}[a-z]?(?:[-/]\d{1,4})?(?:,?\s*(?:apt|apartment|flat|unit|floor)\.?\s*[\p{L}\d-]+)?/u;
/** "Delivery Riga, Caka 12", "доставка: Пермь, Ленина 5-12": behind its town, at the end of what is told of delivery. */
const behindTown =
  /(?:deliver\p{L}*|ship\p{L}*|достав\p{L}*|привез\p{L}*)(?:\s+(?:it|them|to|в|на|по адресу))*:?\s+\p{Lu}[\p{L}-]+(?:\s\p{Lu}[\p{L}-]+)?,\s*(\p{Lu}[\p{L}.'-]+(?:\s\p{L}[\p{L}.'-]+){0,2}\s+\d{1,4}[a-zа-я]?(?:[-/]\d{1,4})?)\s*[.!]?\s*$/u;
/** A house and flat without a street word: "Ленина 5, кв 3". */
const streetless =
  /(?<![\p{L}])\p{Lu}\p{L}+(?:\s\p{Lu}?\p{L}+)?\s+\d+[а-я]?\s*,?\s*(?:кв|квартира|офис|оф|корп|подъезд)\.?\s*\d+/u;
/** "Ленина 5", "Рязань, Почтовая 5": with its town before it, or alone. */
const houseOnly =
  /^\s*(?:адрес\s*:?\s*)?(?:(?:г(?:ород)?\.?\s*)?\p{L}[\p{L} -]{2,30},\s*)?(\p{L}[\p{L} .-]{2,40}\s+\d+[а-яa-z]?(?:[/,-]?\s*(?:кв|к|корп|оф)?\.?\s*\d+[а-яa-z]?)?)\s*$/iu;

/** "Самара, Ленина 5, Олег, 8 900…": a part of its own between commas. */
const amidCommas =
  /(?<=^|,)\s*(\p{Lu}[\p{L}.'-]+(?:\s\p{L}[\p{L}.'-]+){0,2}\s+\d{1,4}[а-яa-z]?(?:[/-]\d{1,4})?)\s*(?=,|\{|$)/gu;

/** "Change it to 2", "сделайте 3": how many, though a street was asked for. */
const howMany =
  /^\P{L}*(?:(?:нет|да|ой|лучше|тогда|no|yes|ok|please|actually)[\s,]+)*(?:измени\p{L}*|поменя\p{L}*|сдела\p{L}*|добав\p{L}*|беру|бер[её]м|возьм\p{L}*|давай(?:те)?|нужн\p{L}*|надо|хочу|хватит|пусть будет|(?:и|ещ[её]|а|плюс)?\s*(?:перв|втор|треть)(?:ый|ого|ая|ую|ой|ий|ое|его|ю|ей)|change|make|set|take|add|need|want|order|i(?:'ll| will)? (?:take|need|want)|\p{L}+ (?:it|them|that) to)(?!\p{L})/iu;

/** "Sorry 1", "no wait the 180": a correction of how many or of which; "and a Rio 96": one thing more. No street. */
const corrected =
  /^\P{L}*(?:(?:нет|ой|извини\p{L}*|прости\p{L}*|вернее|точнее|только|лучше|no|oh|oops|sorry|actually|only|just|rather|make it|i mean)[\s,]+)+\d{1,3}\P{L}*$|\bthe \d{1,4}(?: one)?\P{L}*$|^\P{L}*(?:and|plus|also|и|плюс|(?:а )?ещ[её])\s/iu;

/** "Is there a discount if I buy 5", "а если возьму 5": a question, be it without its mark. */
const question =
  /\?|^\P{L}*(?:(?:and|so|but|а|и|ну)\s)?(?:is|are|do|does|did|can|could|will|would|what|how|which|when|where|why|if|если|есть|какая|какой|какие|сколько|как|что|можно|почему|когда|где|будет)(?!\p{L})|\b(?:discount|if (?:i|we))\b|(?<!\p{L})(?:скидк\p{L}*|если)(?!\p{L})/iu;

/** "Pickup. Ann 555-0142": no house has such a number. */
const localPhone = /(?<!\d)\d{3}-\d{4}(?!\d)/u;

export type AddressOptions = {
  /** An address was asked for, and the message is of no goods. */
  readonly isExpected: boolean;
  /** Who it is for was asked, and is told: an address may come with it. */
  readonly isContactExpected?: boolean;
  readonly isTown: (part: string) => boolean;
  /** Whether a part of the message names goods. */
  readonly isOfGoods: (part: string) => boolean;
};

/** Street, house and flat as written. Without a street word only when an address was asked for, or right behind its town. */
export function readAddress(text: string, options: AddressOptions): Masked<string> {
  const { isExpected } = options;
  const match =
    russian.exec(text) ?? european.exec(text) ?? english.exec(text) ?? capitals.exec(text) ?? streetless.exec(text);
  if (match) return mask(text, { start: match.index, end: match.index + match[0].length }, 'address', match[0].trim());
  const told = behindTown.exec(text)?.[1];
  if (told) {
    const start = text.lastIndexOf(told);
    return mask(text, { start, end: start + told.length }, 'address', told);
  }
  const amid = partAmidCommas(text, options);
  if (amid) return amid;
  const isSpoken = howMany.test(text) || corrected.test(text) || question.test(text);
  const isOther = localPhone.test(text) || readPickup(text, false) === true;
  const bare = isExpected && !isSpoken && !isOther ? houseOnly.exec(text)?.[1] : undefined;
  if (!bare) return nothingIn(text);
  const start = text.lastIndexOf(bare);
  return mask(text, { start, end: start + bare.length }, 'address', bare.trim());
}

/** Behind a town, or where an address or who it is for was asked and a contact is given with it. */
function partAmidCommas(
  text: string,
  { isExpected, isContactExpected = false, isTown, isOfGoods }: AddressOptions,
): Masked<string> | undefined {
  const isAnswer = (isExpected || isContactExpected) && /\{(?:phone|email)\}/u.test(text) && !howMany.test(text);
  for (const { 0: part, 1: address = '', index } of text.matchAll(amidCommas)) {
    const before = text.slice(0, index).split(',').at(-2)?.trim() ?? '';
    if (isOfGoods(address) || !(isAnswer || isTown(before))) continue;
    const start = index + part.indexOf(address);
    return mask(text, { start, end: start + address.length }, 'address', address);
  }
  return undefined;
}
