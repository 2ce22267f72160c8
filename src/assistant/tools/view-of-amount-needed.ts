import type { AmountNeeded } from '../../core/catalog/amount-needed.ts';
import type { Language } from '../../core/language.ts';
import { numberText } from './view-of-product.ts';
import type { AmountNeededView } from './views.ts';

/** Kilos and litres, as amounts to be bought are told. */
const large = { g: { ru: 'кг', en: 'kg' }, ml: { ru: 'л', en: 'l' } } as const;
const inLarge = 1000;
const nbsp = '\u00a0';

export function viewOfAmountNeeded(needed: AmountNeeded, area: number, language: Language): AmountNeededView {
  const side = language.startsWith('ru') ? 'ru' : 'en';
  const unit = large[needed.unit][side];
  const told = (amount: number) => numberText(Math.round((amount / inLarge) * 10) / 10, language);
  const [from, to] = [told(needed.from), told(needed.to)];
  return {
    area: `${numberText(area, language)}${nbsp}${side === 'ru' ? 'м²' : 'm²'}`,
    amount: `${from === to ? from : `${from}–${to}`}${nbsp}${unit}`,
    pack: `${told(needed.pack)}${nbsp}${unit}`,
    packs: needed.packs,
  };
}
