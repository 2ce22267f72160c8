/** Which attributes a customer can be asked about: a question that only the warehouse can answer loses them. */
import { allWordings, type LocalizedText } from '../../language.ts';

/** Marks of goods and papers, in the general language of commerce; nobody chooses by them, or is asked to. */
const administrative =
  /(?<!\p{L})(?:артикул|арт|штрих-?код|код(?:ы)?|sku|gtin|ean|upc|mpn|barcode|article|part number|model|модель|сери(?:я|и|йный)|series|serial|гост|ту|сертификат\p{L}*|certificat\p{L}*|производител\p{L}*|изготовител\p{L}*|manufacturer|импорт[её]р\p{L}*|importer|бренд|brand|марка|страна|country|origin|гарант\p{L}*|warranty|guarantee|упаков\p{L}*|packag\p{L}*|packing|комплектация|комплект поставки|in the box|срок (?:службы|годности|хранения)|shelf life|lifespan|тн\s?вэд|hs code|ндс|vat|id|url|дата|date|рейтинг|rating|отзыв\p{L}*|reviews?|регистрацион\p{L}*|registration)(?!\p{L})/iu;

export function isAdministrative(name: LocalizedText): boolean {
  return allWordings(name).some((each) => administrative.test(each));
}

/** A value that can stand on a button and be understood: a few words, no codes. */
export function isSpoken(value: LocalizedText): boolean {
  return allWordings(value).every(
    (text) => text.length <= 28 && text.split(/\s+/).length <= 4 && /\p{L}{2}/u.test(text) && !/\d{3}/.test(text),
  );
}

/** How readily people answer in a unit, 0..1: litres and people at once, watts, seconds and decibels hardly ever. */
export function easeOfUnit(unit: string): number {
  if (/^(?:ml|g|person|cup|portion|pcs|m2|mm2|B|pair|set|pack)$/.test(unit)) return 0.8;
  if (/^(?:mm|lm|C)$/.test(unit)) return 0.55;
  if (unit === 's') return 0;
  // Shares of something are read off a label, not wished for.
  if (unit === '%') return 0;
  if (unit === '') return 0.6;
  // A noun of the company's own ("colours", "seats") is counted; a unit of physics is measured.
  return /^\p{L}{4,}/u.test(unit) ? 0.7 : 0.35;
}

const none =
  /^(?:нет|без|отсутствует|не предусмотрен\p{L}*|не указан\p{L}*|no|none|not available|without|n\/a|[-—–])$/iu;

/** How companies write that a thing has none of it: nobody chooses for that, "I do not mind" says it better. */
export function isNone(value: LocalizedText): boolean {
  return allWordings(value).some((text) => none.test(text.trim()));
}

/** Volumes and weights that a customer thinks in are those of the whole thing: nobody chooses by a part's, or by what a machine weighs. */
export function easeOfMeasure(name: LocalizedText, unit: string, most: number): number {
  if (/^(?:ml|g)$/.test(unit) && allWordings(name).every((each) => each.trim().split(/\s+/).length > 1)) return 0.4;
  return unit === 'g' && most >= heavy ? 0 : 1;
}

/** Grams: what is bought by weight comes in bags lighter than this. */
const heavy = 2_500;

/** Looks are asked about after what a thing does: people see them in the pictures. */
export function easeOfValue(name: LocalizedText): number {
  return allWordings(name).some((each) => /(?<!\p{L})(?:цвет|расцветк|colou?r)/iu.test(each)) ? 0.6 : 1;
}
