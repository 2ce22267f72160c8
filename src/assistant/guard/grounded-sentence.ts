import { formatMoney } from '../../core/catalog/money.ts';
import { checkSentence } from '../../core/claims/check-sentence.ts';
import type { Ledger } from '../../core/claims/ledger.ts';
import type { Language } from '../../core/language.ts';
import type { HeldSentence } from './reply-guard.ts';

export type GroundedSentenceInput = {
  readonly held: readonly HeldSentence[];
  readonly ledger: Ledger;
  readonly language: Language;
};

const mostProducts = 2;

/** A true sentence in place of those held: price and availability of the products they were about, else that a person will tell. */
export function groundedSentence({ held, ledger, language }: GroundedSentenceInput): string {
  const isRussian = language.startsWith('ru');
  const skus = [...new Set(held.flatMap((sentence) => sentence.subjects))].slice(0, mostProducts);
  const told = skus.flatMap((sku) => productSentence(sku, ledger, language) ?? []);
  // What is made of facts is checked like any other sentence: a name or a price may have changed within the turn.
  const sound = told.filter((sentence) => checkSentence(sentence, ledger).verdict === 'released');
  const colleague = isRussian ? 'Точные данные уточнит сотрудник.' : 'A colleague will confirm the exact details.';
  return [...sound, ...(sound.length === skus.length && sound.length > 0 ? [] : [colleague])].join(' ');
}

function productSentence(sku: string, ledger: Ledger, language: Language): string | undefined {
  const product = ledger.product(sku);
  const price = ledger.of('amount').find((fact) => fact.role === 'price' && fact.of === sku);
  const stock = ledger.of('stock').find((fact) => fact.sku === sku);
  if (!product || !price) return undefined;
  const isRussian = language.startsWith('ru');
  const name = nameIn(product.names, isRussian);
  const availability = stock && availabilities[isRussian ? 'ru' : 'en'][stock.availability];
  const money = formatMoney(price.money, language);
  if (isRussian) return `${name}: цена ${money}${availability ? `, ${availability}` : ''}.`;
  return `${name}: the price is ${money}${availability ? `, ${availability}` : ''}.`;
}

const availabilities = {
  ru: { in_stock: 'есть в наличии', out_of_stock: 'сейчас нет в наличии', on_order: 'под заказ' },
  en: { in_stock: 'in stock', out_of_stock: 'out of stock now', on_order: 'available to order' },
} as const;

/** Names carry no language: the one written in the alphabet of the conversation, else the first. */
function nameIn(names: readonly string[], isRussian: boolean): string {
  return names.find((name) => /[а-яё]/iu.test(name) === isRussian) ?? names[0] ?? '';
}
