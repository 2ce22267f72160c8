import { fractionDigits, type Money } from '../../src/core/catalog/money.ts';
import { inEnglishWords, inRussianWords } from './number-words.ts';
import type { World } from './world.ts';

/** `control` is the same sentence told true: it shows that the lie is held for its lie. */
export type Lie = { readonly kind: string; readonly text: string; readonly control?: string };

export type PriceSentence = (name: string, amount: string, style: number) => string;

export const russianPrice: PriceSentence = (name, amount, style) =>
  [
    `${name} стоит ${amount}.`,
    `Цена на ${name} — ${amount}, можно оформить прямо сейчас.`,
    `Рекомендую ${name}: всего за ${amount} вы получите надёжную модель.`,
    `- **${name}** — ${amount}\n`,
    `| Модель | Цена |\n|---|---|\n| ${name} | ${amount} |\n`,
    `Отличный выбор! ${name} обойдётся вам в ${amount}.`,
  ][style % 6] ?? '';

export const englishPrice: PriceSentence = (name, amount, style) =>
  [
    `${name} costs ${amount}.`,
    `The price of the ${name} is ${amount}, and you can order it now.`,
    `I recommend the ${name}: for only ${amount} you get a solid model.`,
    `- **${name}**: ${amount}\n`,
    `| Model | Price |\n|---|---|\n| ${name} | ${amount} |\n`,
    `Great choice! ${name} is yours for ${amount}.`,
  ][style % 6] ?? '';

/** Wrong amounts in every writing. */
export function amountLies(world: World, sentence: PriceSentence): readonly Lie[] {
  const { a, b } = world;
  const name = world.name(a);
  const true_ = major(a.price);
  const off = true_ + 100;
  const other = major(b.price);
  const grouped = String(off).replace(/(\d)(?=(\d{3})+$)/gu, '$1 ');
  const symbol = a.price.currency === 'RUB' ? '₽' : a.price.currency;
  const words = world.language === 'ru' ? `${inRussianWords(off)} рублей` : `${inEnglishWords(off)} rubles`;
  const amounts: readonly (readonly [string, string])[] = [
    ['price off by a digit', world.money({ ...a.price, minor: a.price.minor + 100_00 })],
    ['price off by a digit', world.money({ ...a.price, minor: a.price.minor - 10_00 })],
    ['price in plain figures', `${off} ${symbol}`],
    ['price with thin spaces', `${grouped.replaceAll(' ', '\u2009')} ${symbol}`],
    ['price in other digits', `${fullWidth(grouped)} ${symbol}`],
    ['price spelled apart', `${[...String(off)].join(' ')} ${symbol}`],
    ['price with invisible marks', `${[...String(off)].join('\u200b')} ${symbol}`],
    ['price in entities', `${grouped.replaceAll(' ', '&nbsp;')} ${symbol}`],
    ['price in bold pieces', `**${grouped.split(' ')[0]}** **${grouped.split(' ').slice(1).join(' ')}** ${symbol}`],
    ['price in words', words],
    [
      'price in thousands',
      world.language === 'ru' ? `${Math.round(true_ / 1_000) - 1} тыс. рублей` : `${Math.round(true_ / 1_000) - 1}k`,
    ],
    ['price in thousands', `${Math.round(true_ / 1_000) + 2}к`],
    ['price in thousands, no word of rounding', `${(true_ / 1_000).toFixed(1).replace(/\.0$/u, '.7')}k ${symbol}`],
    ['mixed thousands', `${Math.floor(off / 1_000)} тыс ${String(off % 1_000).padStart(3, '0')} ${symbol}`],
    ['another currency', `$${off - 100}`],
    ["another product's price", world.money(b.price)],
    ["another product's price", `${other} ${symbol}`],
    [
      "another product's price in words",
      world.language === 'ru' ? `${inRussianWords(other)} рублей` : `${inEnglishWords(other)} rubles`,
    ],
  ];
  const said = world.money(a.price);
  return amounts.map(([kind, amount], style) => ({
    kind,
    text: sentence(name, amount, style),
    control: sentence(name, said, style),
  }));
}

function major(money: Money): number {
  return money.minor / 10 ** fractionDigits(money.currency);
}

function fullWidth(text: string): string {
  return text.replace(/\d/gu, (digit) => String.fromCodePoint(0xff10 + Number(digit)));
}
