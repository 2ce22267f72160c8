import type { PendingQuestion } from '../../core/catalog/choosing/choosing-state.ts';
import { measureOf } from '../../core/catalog/choosing/measure.ts';
import type { Miss } from '../../core/catalog/choosing/misses.ts';
import type { Question } from '../../core/catalog/choosing/question.ts';
import type { Drawback } from '../../core/catalog/choosing/reasons.ts';
import type { ShortListed } from '../../core/catalog/choosing/short-list.ts';
import { amountString, toWireMoney } from '../../core/catalog/money.ts';
import { toBase } from '../../core/catalog/units.ts';
import { nameInLanguage } from '../../core/catalog/usual-names.ts';
import { inLanguage, type Language } from '../../core/language.ts';
import type { DrawbackView, ShortListedView } from './choice-views.ts';
import { optionText } from './option-text.ts';
import { numberText, viewOfAttribute, viewOfProduct } from './view-of-product.ts';

export function viewOfShortListed(
  listed: ShortListed,
  { language, coverage, nameOf }: ViewSettings & { readonly coverage: number | undefined },
): ShortListedView {
  return {
    product: viewOfProduct(listed.product, language, coverage),
    roles: listed.roles,
    reasons: listed.reasons.map(({ type, attribute }) => ({ type, attribute: viewOfAttribute(attribute, language) })),
    drawbacks: listed.drawbacks.map((drawback) => viewOfDrawback(drawback, { language, nameOf })),
  };
}

export type ViewSettings = {
  readonly language: Language;
  /** What an attribute is called that the product itself does not have. */
  readonly nameOf: (key: string) => string;
};

/** The question as it is put to the customer and remembered: its options in their words, with what each asks for. */
export function viewOfQuestion(question: Question, language: Language): PendingQuestion {
  return {
    key: question.key,
    about: question.about,
    ...(question.name ? { name: nameInLanguage(question.name, language) } : {}),
    options: question.options.map(({ label, wishes, category }) => ({
      text: optionText(label, language),
      ...(category ? { category: inLanguage(category, language) } : {}),
      ...(wishes.priceFrom ? { priceFrom: Number(amountString(wishes.priceFrom)) } : {}),
      ...(wishes.priceTo ? { priceTo: Number(amountString(wishes.priceTo)) } : {}),
      ...(wishes.attributes ? { attributes: wishes.attributes } : {}),
    })),
  };
}

function viewOfDrawback(drawback: Drawback, settings: ViewSettings): DrawbackView {
  const { language } = settings;
  switch (drawback.type) {
    case 'misses':
      return viewOfMiss(drawback.miss, settings);
    case 'stock':
      return drawback;
    case 'lacks':
      return { type: 'lacks', attributes: drawback.attributes.map((one) => viewOfAttribute(one, language)) };
    case 'behind':
      return {
        type: 'behind',
        attribute: viewOfAttribute(drawback.attribute, language),
        better: drawback.better,
        than: inLanguage(drawback.than.name, language),
      };
    case 'dearer':
      return { type: 'dearer', by: toWireMoney(drawback.by), than: inLanguage(drawback.than.name, language) };
  }
}

function viewOfMiss(miss: Miss, { language, nameOf }: ViewSettings): DrawbackView {
  if (miss.by === 'price')
    return {
      type: miss.side === 'above' ? 'over-price' : 'under-price',
      by: toWireMoney(miss.difference),
      bound: toWireMoney(miss.bound),
    };
  if (miss.by === 'stock') return { type: 'stock', availability: miss.availability };
  if (miss.by === 'brand') return { type: 'other-brand', wished: miss.wished };
  const { attribute, wished } = miss;
  if (!attribute) return { type: 'unknown', name: nameOf(wished.key) };
  const view = viewOfAttribute(attribute, language);
  if (wished.type === 'yes-no') return { type: 'lacks', attributes: [view] };
  if (wished.type === 'value') return { type: 'other-value', attribute: view, wished: wished.values.join(', ') };
  const measure = measureOf(attribute);
  const { value } = attribute;
  if (!measure || (value.type !== 'number' && value.type !== 'range')) return { type: 'unknown', name: view.name };
  // The bound is said in the unit that the product itself is given in.
  const own = value.type === 'number' ? value.number : value.from;
  const scale = own === 0 ? 1 : measure.from / own;
  const inBase = (bound: number) => (wished.unit ? (toBase(bound, wished.unit)?.amount ?? bound) : bound);
  const isAbove = wished.to !== undefined && measure.from > inBase(wished.to);
  const bound = inBase((isAbove ? wished.to : wished.from) ?? 0) / scale;
  const unit = inLanguage(value.unit, language);
  const text = numberText(Number(bound.toPrecision(6)), language);
  return {
    type: 'other-value',
    attribute: view,
    wished: unit ? `${text}\u00a0${unit}` : text,
    side: isAbove ? 'above' : 'below',
  };
}
