import { fold } from '../../../../../retrieval/analysis/fold.ts';
import { numberWord } from '../../understanding/slots/number-words.ts';
import type { Turn } from '../turn.ts';

/**
 * How many an offer is wanted for: besides what is read as a quantity anywhere, the number that an offer is "on" or "for" and
 * that no measure follows: "КП на 3 блузки", "a quote for 2 of the first", "на 2 автоклава 18 л".
 */
export function quantityWanted({ text, understanding }: Turn): number | undefined {
  const said = understanding.slots.quantity;
  if (said !== undefined) return said;
  const folded = fold(text);
  const words = /(?:^|\s)(?:на|for|of)\s+(\p{L}+|\d{1,5})(?:\s+(\p{L}+|%|₽))?/gu;
  for (const [, number = '', next = ''] of folded.matchAll(words)) {
    const value = /^\d+$/.test(number) ? Number(number) : numberWord(number);
    if (value !== undefined && value > 0 && !measure.test(next)) return value;
  }
  return undefined;
}

const measure =
  /^(?:%|₽|руб\p{L}*|тыс\p{L}*|eur|usd|euro?s?|dollars?|г|кг|мг|л|мл|м|мм|см|км|вт|квт|бар|дн\p{L}*|день|недел\p{L}*|месяц\p{L}*|час\p{L}*|год\p{L}*|лет|kg|g|l|ml|mm|cm|m|w|kw|bar|days?|weeks?|months?|hours?|years?|people|persons?|человек\p{L}*)$/u;
