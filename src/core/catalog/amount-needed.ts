import { allWordings } from '../language.ts';
import type { Attribute } from './attribute.ts';
import type { Product } from './product.ts';
import { toBase } from './units.ts';

/** What is to be covered: square metres, how thick in millimetres, in how many coats. */
export type Extent = { readonly area: number; readonly layer?: number; readonly coats?: number };

/** What an extent takes, in the base unit (g or ml), and how many packs of `pack` hold it. */
export type AmountNeeded = {
  readonly unit: 'g' | 'ml';
  readonly from: number;
  readonly to: number;
  readonly pack: number;
  readonly packs: { readonly from: number; readonly to: number };
};

type Rate = { readonly unit: 'g' | 'ml'; readonly from: number; readonly to: number; readonly perLayer?: number };

/**
 * By the rate that the data gives ("4-5 кг/м2", "1,6 кг/м2 на 1 мм", "8 м2/л") and the weight or volume of a pack. Undefined where a part of
 * the sum is not known: a rate by thickness without the thickness, a thickness where the rate is of none, coats of a plain consumption.
 */
export function amountNeeded({ attributes }: Pick<Product, 'attributes'>, extent: Extent): AmountNeeded | undefined {
  for (const attribute of attributes) {
    const consumption = consumptionOf(attribute);
    if (consumption && extent.coats === undefined) {
      const { perLayer } = consumption;
      if ((perLayer === undefined) !== (extent.layer === undefined)) return undefined;
      const times = extent.area * (perLayer === undefined ? 1 : (extent.layer ?? 0) / perLayer);
      return inPacks(consumption, { from: consumption.from * times, to: consumption.to * times }, attributes);
    }
    const coverage = coverageOf(attribute);
    if (coverage && extent.layer === undefined) {
      const area = extent.area * (extent.coats ?? 1);
      return inPacks(coverage, { from: area / coverage.to, to: area / coverage.from }, attributes);
    }
  }
  return undefined;
}

const number = String.raw`(\d+(?:[.,]\d+)?)(?:\s?[-–—]\s?(\d+(?:[.,]\d+)?))?`;
const square = String.raw`(?:м2|м²|кв\.?\s?м\.?|квадратн\p{L}*\s?м\p{L}*|m2|m²|sq\.?\s?m(?:et(?:re|er)s?)?|square\smet(?:re|er)s?)`;
const consumed = new RegExp(
  String.raw`${number}\s?(кг|г|л|мл|kg|g|l|ml)\s?(?:\/|на|per)\s?(?:1\s)?${square}(?:[\s,]*(?:на|при слое|при толщине|слой|per|at|for)\s(?:слой\s)?(\d+(?:[.,]\d+)?)\s?(?:мм|mm))?`,
  'iu',
);
const covered = new RegExp(String.raw`${number}\s?${square}\s?(?:\/|на|с|per)\s?(?:1\s)?(кг|л|kg|l)(?!\p{L})`, 'iu');
const massName = /^(?:вес|масса|weight|net weight)(?!\p{L})/iu;
const volumeName = /^(?:объ[её]м|volume|capacity)(?!\p{L})/iu;

function consumptionOf(attribute: Attribute): Rate | undefined {
  const text = wordingsOf(attribute).find((one) => consumed.test(one));
  if (text === undefined) return undefined;
  const [, from = '', to = from, unit = '', layer] = consumed.exec(text) ?? [];
  return rateOf(from, to, unit, layer);
}

function coverageOf(attribute: Attribute): Rate | undefined {
  const text = wordingsOf(attribute).find((one) => covered.test(one));
  const [, from = '', to = from, unit = ''] = covered.exec(text ?? '') ?? [];
  const base = toBase(1, unit);
  if (text === undefined || !base) return undefined;
  // Square metres that one gram or millilitre covers.
  return rateIn(base.unit, numberOf(from) / base.amount, numberOf(to) / base.amount);
}

function rateOf(from: string, to: string, unit: string, layer: string | undefined): Rate | undefined {
  const base = toBase(1, unit);
  if (!base) return undefined;
  const rate = rateIn(base.unit, numberOf(from) * base.amount, numberOf(to) * base.amount);
  return rate && layer !== undefined ? { ...rate, perLayer: numberOf(layer) } : rate;
}

function rateIn(unit: string, from: number, to: number): Rate | undefined {
  const isRate = (unit === 'g' || unit === 'ml') && from > 0 && to >= from;
  return isRate ? { unit, from, to } : undefined;
}

function inPacks(
  { unit }: Rate,
  needed: { readonly from: number; readonly to: number },
  attributes: readonly Attribute[],
): AmountNeeded | undefined {
  const name = unit === 'g' ? massName : volumeName;
  const sizes = attributes.flatMap(({ name: called, value }) =>
    value.type === 'number' && value.base?.unit === unit && allWordings(called).some((one) => name.test(one))
      ? [value.base.amount]
      : [],
  );
  const [pack, ...others] = new Set(sizes);
  if (pack === undefined || others.length > 0 || pack <= 0) return undefined;
  const packs = { from: whole(needed.from / pack), to: whole(needed.to / pack) };
  return { unit, ...needed, pack, packs };
}

/** Up to a whole pack, sums of decimals aside. */
function whole(packs: number): number {
  return Math.ceil(packs - 1e-9);
}

/** As it may be written: the value, and the value with the unit that stands in the heading ("Покрытие, м2/л": 8). */
function wordingsOf({ name, value }: Attribute): readonly string[] {
  const units = allWordings(name).flatMap((one) => /,\s*([^,]+)$/u.exec(one)?.[1] ?? []);
  const texts = textsOf(value);
  return texts.flatMap((text) => [text, ...units.map((unit) => `${text} ${unit}`)]);
}

function textsOf(value: Attribute['value']): readonly string[] {
  switch (value.type) {
    case 'text':
      return allWordings(value.text);
    case 'number':
      return ['', ...allWordings(value.unit ?? {})].map((unit) => `${value.number} ${unit}`.trim());
    case 'range':
      return ['', ...allWordings(value.unit ?? {})].map((unit) => `${value.from}-${value.to} ${unit}`.trim());
    default:
      return [];
  }
}

function numberOf(written: string): number {
  return Number(written.replace(',', '.'));
}
