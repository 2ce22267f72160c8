import type { NumberedQuoteView } from '../../../../tools/view-of-numbered-quote.ts';
import { type Sentence, type Speech, say } from '../../wording/speech.ts';
import { lineValue } from '../quote-words.ts';

/** What an offer holds, in a sentence where that is enough, else a line an item; then the total and until when. */
export function quoteSummary({ items, discount, delivery, total, validUntil }: NumberedQuoteView): readonly Speech[] {
  const sums = say('written-quote.total', { total, until: validUntil });
  const [only] = items;
  if (only && items.length === 1 && !discount && !delivery)
    return [say('written-quote.item', { item: lineValue(only), until: validUntil })];
  const lines: (readonly Sentence[])[] = [
    ...items.slice(0, mostLines).map((item) => [say('summary.item', { item: lineValue(item) })]),
    ...(discount
      ? [[say('summary.discount', { percent: { percent: discount.percent }, amount: discount.amount })]]
      : []),
    ...(delivery
      ? [
          [
            say('summary.delivery', {
              method: delivery.method,
              place: { place: delivery.place },
              ...(Number(delivery.cost.amount) === 0 ? { free: { word: 'delivery.free' } } : { cost: delivery.cost }),
            }),
          ],
        ]
      : []),
  ];
  return [{ lines }, sums];
}

/** The paper holds them all; a chat need not. */
const mostLines = 8;
