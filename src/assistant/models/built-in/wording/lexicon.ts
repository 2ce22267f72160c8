import type { NounForms } from './plural.ts';
import type { Noun } from './value.ts';

/** Nouns that follow numbers. English uses `one` and `many` only. */
export const lexicon: { readonly ru: Record<Noun, NounForms>; readonly en: Record<Noun, NounForms> } = {
  ru: {
    product: { one: 'товар', few: 'товара', many: 'товаров' },
    piece: { one: 'штука', few: 'штуки', many: 'штук' },
    day: { one: 'день', few: 'дня', many: 'дней' },
    option: { one: 'вариант', few: 'варианта', many: 'вариантов' },
    request: { one: 'заявка', few: 'заявки', many: 'заявок' },
  },
  en: {
    product: { one: 'product', few: 'products', many: 'products' },
    piece: { one: 'piece', few: 'pieces', many: 'pieces' },
    day: { one: 'day', few: 'days', many: 'days' },
    option: { one: 'option', few: 'options', many: 'options' },
    request: { one: 'request', few: 'requests', many: 'requests' },
  },
};
