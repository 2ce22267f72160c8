import { allWordings } from '../language.ts';
import { measureOf, valuesOf } from './choosing/measure.ts';
import type { Product } from './product.ts';

/** In whole years, both included. */
export type Ages = { readonly from: number; readonly to: number };

const secondsPerYear = 31_556_952;
const open = Number.POSITIVE_INFINITY;

/** "6-9 лет", "от 3 до 5 лет", "ages 5 to 9", "4–6 years". */
const range =
  /(?<![\p{L}\d.,])(?:(?:от|с|from|ages?|aged)\s+)?(\d{1,2})\s*(?:[-–—]|до|to|and)\s*(\d{1,2})\s*\+?\s*(лет|года?|years?|yrs?)?(?![\p{L}\d%])/giu;
/** "От 3 лет", "ages 5+", "from 3 years". */
const least =
  /(?<!\p{L})(?:(?:от|с|from)\s+(\d{1,2})\s*(?:лет|года?|years?|yrs?)|ages?\s+(\d{1,2})\s*(?:\+|and (?:up|over)))/iu;
/** Said of years that are nobody's: "гарантия 3-5 лет". */
const notOfPeople = /(?:гаранти|служ|срок|warrant|guarant|last|lifespan)[^.;]*$/iu;
const ageName = /(?<!\p{L})(?:возраст|age)/iu;

/** For what ages a product says that it is: in an attribute that is called so, else in its name or description. */
export function agesOf({ name, description, attributes }: Product): Ages | undefined {
  for (const attribute of attributes) {
    if (!allWordings(attribute.name).some((wording) => ageName.test(wording))) continue;
    const measure = measureOf(attribute);
    if (measure) return inYears(measure);
    const told = (valuesOf(attribute) ?? []).flatMap(allWordings).flatMap((text) => agesIn(`age ${text}`) ?? []);
    if (told[0]) return told[0];
  }
  return [...allWordings(name), ...allWordings(description)].flatMap((text) => agesIn(text) ?? [])[0];
}

function inYears({ from, to, unit }: { readonly from: number; readonly to: number; readonly unit: string }): Ages {
  const scale = unit === 's' ? secondsPerYear : 1;
  // "From 3 years" is a number, and no age at which it must be exactly.
  return { from: Math.round(from / scale), to: from === to ? open : Math.round(to / scale) };
}

function agesIn(text: string): Ages | undefined {
  for (const { 0: said, 1: from, 2: to, 3: unit, index } of text.matchAll(range)) {
    const isOfAge = unit !== undefined || /^age/iu.test(said);
    if (isOfAge && Number(from) < Number(to) && !notOfPeople.test(text.slice(0, index)))
      return { from: Number(from), to: Number(to) };
  }
  const [, years, age] = least.exec(text) ?? [];
  const from = years ?? age;
  return from === undefined ? undefined : { from: Number(from), to: open };
}

/** Those for that age first, then those that tell of none; the rest only where nothing is for that age. */
export function fittingAge<Kept>(
  all: readonly Kept[],
  age: number | undefined,
  productOf: (one: Kept) => Product,
): readonly Kept[] {
  if (age === undefined) return all;
  const told = all.map((one) => ({ one, ages: agesOf(productOf(one)) }));
  const isFor = ({ ages }: (typeof told)[number]) => ages !== undefined && ages.from <= age && age <= ages.to;
  const fitting = told.filter(isFor);
  if (fitting.length === 0) return all;
  return [...fitting, ...told.filter(({ ages }) => ages === undefined)].map(({ one }) => one);
}
