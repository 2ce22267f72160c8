import { parseUnit } from '../../core/catalog/units.ts';
import type { Language } from '../../core/language.ts';
import { limits } from '../limits.ts';
import { oneLine } from '../text/plain-text.ts';
import {
  costColumns,
  forbiddenNames,
  internalNumbers,
  type KnownField,
  knownFields,
  labelColumns,
  otherPrices,
  privateColumns,
} from './column-names.ts';
import { currencyOf } from './currency.ts';

/** What one column of one file means. */
export type Column =
  | {
      readonly kind: 'field';
      readonly field: KnownField;
      readonly language: Language | undefined;
      readonly currency: string | undefined;
    }
  | AttributeColumn
  | {
      readonly kind: 'left-out';
      readonly why: 'private' | 'other-price' | 'internal' | 'forbidden' | 'unnamed';
      readonly heading: string;
      /** Of what is private: the purchase cost. */
      readonly isCost?: true;
    };

export type AttributeColumn = {
  readonly kind: 'attribute';
  /** Folded name without unit and language: the same for `Вес, кг`, `вес (кг)` and `Вес_ru`. */
  readonly key: string;
  readonly name: string;
  readonly unit: string | undefined;
  readonly language: Language | undefined;
  readonly isLabel: boolean;
};

type Heading = { readonly name: string; readonly unit: string | undefined; readonly language: Language | undefined };
type Candidate = { readonly field: KnownField; readonly rank: number };

/** A catalog repeats the same few names in every row. */
const folded = new Map<string, string>();

const fieldByName = new Map<string, Candidate>();
for (const [field, names] of Object.entries(knownFields)) {
  names.split('|').forEach((name, rank) => {
    fieldByName.set(squeeze(name), { field: field as KnownField, rank });
  });
}
// Russian programs write the adjective behind its noun as well: "Цена старая".
for (const [field, names] of Object.entries(knownFields)) {
  names.split('|').forEach((name, rank) => {
    const turned = /^([а-яё]+) ([а-яё]+)$/u.exec(name);
    const key = squeeze(`${turned?.[2]} ${turned?.[1]}`);
    if (turned && !fieldByName.has(key)) fieldByName.set(key, { field: field as KnownField, rank });
  });
}
const privates = new Set(privateColumns.split('|').map(squeeze));
const costs = new Set(costColumns.split('|').map(squeeze));
const internals = new Set(internalNumbers.split('|').map(squeeze));
const labels = new Set(labelColumns.split('|').map(squeeze));

/** Columns of a file by heading. Of several headings for one field the best-ranked gets it, the others become attributes. */
export function resolveColumns(headings: Iterable<string>): ReadonlyMap<string, Column> {
  const all = [...new Set(headings)].map((heading) => ({ heading, parsed: parseHeading(heading) }));
  const best = new Map<string, number>();
  for (const { parsed } of all) {
    const candidate = fieldByName.get(squeeze(parsed.name));
    if (!candidate) continue;
    const slot = `${candidate.field}:${parsed.language ?? ''}`;
    best.set(slot, Math.min(best.get(slot) ?? Number.POSITIVE_INFINITY, candidate.rank));
  }
  const isSaleAlone = best.has('salePrice:') && !best.has('price:');
  const columns = new Map<string, Column>();
  for (const { heading, parsed } of all) {
    const candidate = fieldByName.get(squeeze(parsed.name));
    const isBest = candidate && best.get(`${candidate.field}:${parsed.language ?? ''}`) === candidate.rank;
    const field = candidate?.field === 'salePrice' && isSaleAlone ? 'price' : candidate?.field;
    if (isBest && field) columns.set(heading, fieldColumn(field, parsed));
    else if (candidate?.field === 'price' || candidate?.field === 'salePrice')
      columns.set(heading, { kind: 'left-out', why: 'other-price', heading });
    else columns.set(heading, otherColumn(heading, parsed));
  }
  return columns;
}

/** Whether a cell could head a column the product knows; finds the heading row below a letterhead. */
export function knownFieldOf(heading: string): KnownField | undefined {
  return fieldByName.get(squeeze(parseHeading(heading).name))?.field;
}

const askedPrice = /^(?:listprice|regularprice|fullprice|msrp|rrp|ррц|рекомендованнаяцена)$/;

/**
 * A heading of the price that a list asks ("RRP, GBP"), as if it named the price itself, in its currency. Undefined for what only tells
 * of an earlier price; `list_price` is the name that goes with a `price`.
 */
export function asPriceHeading(heading: string): string | undefined {
  const { name, unit } = parseHeading(heading);
  if (heading.includes('_') || !askedPrice.test(squeeze(name))) return undefined;
  return unit ? `price (${unit})` : 'price';
}

/** The column of a field that its format marks as an attribute: never a known field, whatever its name. */
export function markedAttribute(heading: string, unit: string | undefined): Column {
  return otherColumn(heading, parseHeading(heading), unit);
}

/** Attribute key: lower case, ё as е, single spaces. */
export function foldKey(name: string): string {
  let key = folded.get(name);
  if (key === undefined) {
    if (folded.size > 20_000) folded.clear();
    key = fold(name);
    folded.set(name, key);
  }
  return key;
}

function fold(name: string): string {
  return oneLine(name.normalize('NFKC').replaceAll('_', ' ')).toLowerCase().replaceAll('ё', 'е');
}

function fieldColumn(field: KnownField, parsed: Heading): Column {
  return {
    kind: 'field',
    field,
    language: parsed.language,
    currency: parsed.unit ? currencyOf(parsed.unit)?.[0] : undefined,
  };
}

function otherColumn(heading: string, parsed: Heading, unit?: string): Column {
  const squeezed = squeeze(parsed.name);
  if (forbiddenNames.has(heading.trim())) return { kind: 'left-out', why: 'forbidden', heading };
  if (squeezed === '') return { kind: 'left-out', why: 'unnamed', heading };
  if (privates.has(squeezed))
    return { kind: 'left-out', why: 'private', heading, ...(costs.has(squeezed) ? { isCost: true } : {}) };
  if (internals.has(squeezed)) return { kind: 'left-out', why: 'internal', heading };
  if (otherPrices.test(squeezed)) return { kind: 'left-out', why: 'other-price', heading };
  return {
    kind: 'attribute',
    key: foldKey(parsed.name),
    name: parsed.name,
    unit: unit ?? parsed.unit,
    language: parsed.language,
    isLabel: labels.has(squeezed),
  };
}

const languageSuffix =
  /^(.*\S)[\s_:.-]*(?:[\s_:.-]|\(|\[)(ru|rus|russian|рус|русский|en|eng|english|англ|английский)[\])]?$/i;
const bracketUnit = /^(.*\S)\s*[([]([^()[\]]{1,20})[\])]$/;
const commaUnit = /^(.*\S)\s*,\s*([^,]{1,20})$/;

function parseHeading(heading: string): Heading {
  // No heading is that long; patterns with gaps take time by the square of it.
  if (heading.length > limits.attributeName) return { name: heading, unit: undefined, language: undefined };
  let name = oneLine(heading.normalize('NFC'))
    .replace(/[*:]+$/, '')
    .trim();
  let language: Language | undefined;
  const suffixed = languageSuffix.exec(name);
  if (suffixed?.[1] && suffixed[2]) {
    language = /^(ru|рус)/i.test(suffixed[2]) ? 'ru' : 'en';
    name = suffixed[1];
  }
  const united = bracketUnit.exec(name) ?? commaUnit.exec(name);
  const unit = united?.[2]?.trim();
  if (united?.[1] && unit && (parseUnit(unit) || currencyOf(unit)))
    return { name: readable(united[1]), unit, language };
  // "Price GBP", "Цена руб": a currency behind a name that is one without it.
  const [, before = '', last = ''] = /^(.+?)[\s_]+(\S{1,6})$/u.exec(name) ?? [];
  if (currencyOf(last) && !fieldByName.has(squeeze(name)) && fieldByName.has(squeeze(before)))
    return { name: readable(before), unit: last, language };
  return { name: readable(name), unit: undefined, language };
}

/** `net_weight` reads `net weight`. */
function readable(name: string): string {
  return oneLine(name.replaceAll('_', ' '));
}

function squeeze(name: string): string {
  return foldKey(name).replace(/[^\p{L}\p{N}]/gu, '');
}
