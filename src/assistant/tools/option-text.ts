import type { OptionLabel } from '../../core/catalog/choosing/question.ts';
import { formatMoney } from '../../core/catalog/money.ts';
import { inLanguage, type Language } from '../../core/language.ts';
import { numberText } from './view-of-product.ts';

/** An answer as it stands on a button: "До 15 000 ₽", "1–1.5 l", "Чёрный". */
export function optionText(label: OptionLabel, language: Language): string {
  const isRussian = language.startsWith('ru');
  switch (label.type) {
    case 'has':
      return isRussian ? 'Да, нужно' : 'Yes, I need it';
    case 'kind':
      return capitalized(inLanguage(label.name, language));
    case 'value':
      return capitalized(inLanguage(label.value, language));
    case 'price':
      return spanText(
        label.from && formatMoney(label.from, language),
        label.to && formatMoney(label.to, language),
        isRussian,
      );
    case 'numbers': {
      const unit = inLanguage(label.unit, language);
      const withUnit = (text: string) => (unit ? `${text}\u00a0${unit}` : text);
      const { from, to } = label;
      if (from !== undefined && to !== undefined)
        return withUnit(
          from === to ? numberText(from, language) : `${numberText(from, language)}–${numberText(to, language)}`,
        );
      return spanText(
        from === undefined ? undefined : withUnit(numberText(from, language)),
        to === undefined ? undefined : withUnit(numberText(to, language)),
        isRussian,
      );
    }
  }
}

function spanText(from: string | undefined, to: string | undefined, isRussian: boolean): string {
  if (from !== undefined && to !== undefined) return isRussian ? `От ${from} до ${to}` : `From ${from} to ${to}`;
  if (to !== undefined) return `${isRussian ? 'До' : 'Up to'} ${to}`;
  return `${isRussian ? 'От' : 'From'} ${from ?? ''}`;
}

function capitalized(text: string): string {
  return text.replace(/^\p{Ll}(?!\p{Lu})/u, (letter) => letter.toLocaleUpperCase());
}
