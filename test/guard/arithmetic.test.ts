/** What a model works out itself: lines of a table, totals over several of them, a price times a count, what a budget leaves. */
import { describe, expect, it } from 'vitest';
import { materials, pumps } from './catalog.ts';
import { runGuard } from './run-guard.ts';
import { createWorld } from './world.ts';

const shown = Array.from({ length: 10 }, (_each, at) => pumps[(at * 7) % pumps.length]!);
const other = shown.find((pump) => pump.name.ru !== undefined && pump.sku !== shown[0]!.sku)!;
const world = createWorld({
  products: pumps,
  materials,
  passages: [],
  language: 'ru',
  shown,
  place: 'Москва',
  customer: 'Нужно 2 штуки Kelvar Deep-300, бюджет 30 тысяч, хочу скидку 20%',
});
const otherPrice = other.price.minor / 100;
const roubles = (amount: number) => `${amount.toLocaleString('ru')} ₽`;
const table = (...rows: readonly string[]) =>
  ['| Товар | Цена | Кол-во | Сумма |', '|---|---|---|---|', ...rows, ''].join('\n');
const both = (total: number) =>
  table(
    '| Kelvar Deep-300 | 11 490 ₽ | 3 | 34 470 ₽ |',
    `| ${other.name.ru} | ${roubles(otherPrice)} | 4 | ${roubles(otherPrice * 4)} |`,
    `| **Итого** | | | **${roubles(total)}** |`,
  );

describe('the reply guard reckons', () => {
  it.each([
    table('| Kelvar Deep-300 | 11 490 ₽ | 2 | 22 980 ₽ |', '| Итого | | | 22 980 ₽ |'),
    table('| Kelvar Deep-300 | 11 490 ₽ | 7 шт. | 80 430 ₽ |'),
    both(34_470 + otherPrice * 4),
    '| Product | Qty | Total |\n|---|---|---|\n| Kelvar Deep-300 | 5 | 57 450 ₽ |\n',
    'Deep-300 x 3 = 34 470 ₽.',
    'Три насоса Kelvar Deep-300 обойдутся в 34 470 ₽.',
    'Ваш бюджет — 30 000 ₽.',
    'Два Kelvar Deep-300 — 22 980 ₽, из бюджета 30 000 ₽ остаётся 7 020 ₽.',
    'Вы спрашивали про скидку 20 %, такой у нас нет.',
  ])('and lets through: %s', (reply) => {
    const { released, guard } = runGuard(reply, world, reply.length);
    expect(guard.heldReasons()).toBe('');
    expect(released).toBe(reply);
  });

  it.each([
    ['a line that is too cheap', table('| Kelvar Deep-300 | 11 490 ₽ | 3 | 22 980 ₽ |'), '22 980'],
    [
      'a price of its own',
      table('| Kelvar Deep-300 | 10 000 ₽ | 3 | 30 000 ₽ |', '| Итого | | | 30 000 ₽ |'),
      '30 000',
    ],
    ['a total that its rows do not make', both(34_470 + otherPrice * 4 - 1_000), 'Итого'],
    [
      'a total of rows held back',
      table('| Kelvar Deep-300 | 11 490 ₽ | 5 | 50 000 ₽ |', '| Итого | | | 50 000 ₽ |'),
      '50 000',
    ],
    ['a product', 'Deep-300 x 3 = 34 480 ₽.', '34 480'],
    ['another count', 'Deep-300 x 3 = 22 980 ₽.', '22 980'],
    ['a budget taken for a price', 'Kelvar Deep-300 стоит 30 000 ₽, как раз в бюджет.', '30 000'],
    ['what is left', 'За два Kelvar Deep-300 — 22 980 ₽, из бюджета 30 000 ₽ остаётся 9 020 ₽.', '9 020'],
    ['the discount the customer wished for', 'Вы просили скидку 20 % — вот она.', '20 %'],
  ])('and holds back: %s', (_name, reply, lie) => {
    const { released, guard } = runGuard(reply, world, reply.length);
    expect(guard.held()).not.toEqual([]);
    expect(released).not.toContain(lie);
  });
});
