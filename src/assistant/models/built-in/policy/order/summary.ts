/** The order as the customer confirms it: items, discount, delivery, total, contact. */
import type { DraftView, RequestView } from '../../../../tools/views.ts';
import type { Sentence, Speech } from '../../wording/speech.ts';
import { say } from '../../wording/speech.ts';
import { optionValues, readyWords } from '../delivery-words.ts';
import { lineValue } from '../quote-words.ts';

export function summaryOf(draft: DraftView): readonly Speech[] {
  const { contact, delivery, discount, place } = draft;
  const lines: (readonly Sentence[])[] = [
    ...draft.items.map((item) => [say('summary.item', { item: lineValue(item) })]),
    ...(discount
      ? [[say('summary.discount', { percent: { percent: discount.percent }, amount: discount.amount })]]
      : []),
    ...(delivery
      ? [
          [
            say(delivery.kind === 'pickup' ? 'summary.pickup' : 'summary.delivery', {
              ...optionValues(delivery),
              place: { place: place ?? delivery.place },
            }),
          ],
        ]
      : place
        ? [[say('summary.place', { place: { place } })]]
        : []),
    [say('summary.contact', { contact: contactList(contact) })],
  ];
  return [say('summary.intro'), { lines }, ...(draft.total ? [say('summary.total', { total: draft.total })] : [])];
}

export function requestSummary(request: RequestView): readonly Speech[] {
  const { delivery, discount } = request;
  const lines: (readonly Sentence[])[] = [
    ...request.items.map((item) => [say('summary.item', { item: lineValue(item) })]),
    ...(discount
      ? [[say('summary.discount', { percent: { percent: discount.percent }, amount: discount.amount })]]
      : []),
    ...(delivery
      ? [
          [
            say(delivery.isPickup ? 'summary.pickup' : 'summary.delivery', {
              method: { method: delivery.method },
              place: { place: delivery.place },
              ...(Number(delivery.cost.amount) === 0 ? { free: { word: 'delivery.free' } } : { cost: delivery.cost }),
              ...(delivery.days ? { days: { days: delivery.days }, ready: readyWords(delivery.days) } : {}),
            }),
          ],
        ]
      : []),
  ];
  return request.items.length ? [{ lines }, say('summary.total', { total: request.total })] : [];
}

export function contactList(contact: DraftView['contact']) {
  const parts = [contact.name, contact.phone, contact.email, contact.address].filter((part) => part !== undefined);
  return { list: parts, joint: 'comma' as const };
}
