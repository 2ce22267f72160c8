/** Goods sold by a measure: cloth and cable by the metre, seed by the kilo. How much of it is said is how many are wanted. */

type Measure = { readonly unit: string; readonly inBase: number; readonly sold: RegExp; readonly said: RegExp };

/** "1 500" is one number. */
const number = String.raw`(?<![\p{L}\d.,])(\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?!\d)(?:[.,]\d+)?|\d+(?:[.,]\d+)*|полтора|полторы)\s?`;
const measures: readonly Measure[] = [
  {
    unit: 'mm',
    inBase: 1000,
    sold: /^(?:м|метр\p{L}*|м\.?\s?п\.?|(?:п|пог)\.?\s?м\.?|погонн\p{L}+ метр\p{L}*|m|met(?:re|er)s?|running met(?:re|er)s?|lin(?:ear)?\.? m(?:et(?:re|er)s?)?)\.?$/iu,
    said: new RegExp(`${number}(?:м|метр\\p{L}*|m|met(?:re|er)s?)(?![\\p{L}\\d²³])`, 'giu'),
  },
  {
    unit: 'g',
    inBase: 1000,
    sold: /^(?:кг|килограмм\p{L}*|kg|kilos?|kilograms?)\.?$/iu,
    said: new RegExp(`${number}(?:кг|кило\\p{L}*|kg|kgs|kilos?|kilograms?)(?![\\p{L}\\d])`, 'giu'),
  },
  {
    unit: 'ml',
    inBase: 1000,
    sold: /^(?:л|литр\p{L}*|l|lit(?:re|er)s?)\.?$/iu,
    said: new RegExp(`${number}(?:л|литр\\p{L}*|l|lit(?:re|er)s?)(?![\\p{L}\\d])`, 'giu'),
  },
];

/** "3 метра", "2,5 m" of what is sold by the metre; undefined where the words hold no such amount, or several. */
export function amountOfSale(text: string, soldBy: string | undefined): number | undefined {
  const measure = soldBy === undefined ? undefined : measures.find(({ sold }) => sold.test(soldBy.trim()));
  if (!measure) return undefined;
  const [amount, ...others] = [...text.matchAll(measure.said)];
  if (!amount || others.length > 0) return undefined;
  const [said, figures = ''] = amount;
  const value = /^полтор/iu.test(figures) ? 1.5 : numberOf(figures, /[a-z]$/iu.test(said));
  return value > 0 ? value : undefined;
}

/** "1,500 m" are fifteen hundred, "1,500 кг" one and a half. */
function numberOf(figures: string, isEnglish: boolean): number {
  const plain = figures.replace(/[ \u00a0\u202f]/gu, '');
  const isInThousands = isEnglish && /^[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?$/u.test(plain);
  return Number(isInThousands ? plain.replaceAll(',', '') : plain.replace(',', '.'));
}

/** Whether goods sold by one of these units are measured out in the base unit: then an amount in it counts them. */
export function measuresOut(saleUnits: readonly string[], unit: string, amount: number): boolean {
  const measure = measures.find((one) => one.unit === unit);
  return (
    measure !== undefined && amount >= measure.inBase / 10 && saleUnits.some((sold) => measure.sold.test(sold.trim()))
  );
}
