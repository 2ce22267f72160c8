import { describe, expect, it } from 'vitest';
import { delivery as englishDelivery } from '../../assistant/models/built-in/wording/en/delivery.ts';
import { order as englishOrder } from '../../assistant/models/built-in/wording/en/order.ts';
import { delivery as russianDelivery } from '../../assistant/models/built-in/wording/ru/delivery.ts';
import { order as russianOrder } from '../../assistant/models/built-in/wording/ru/order.ts';
import { askedFor } from './asked-for.ts';
import { createReactingCustomer } from './react.ts';

describe('what a reply asks for', () => {
  const wordings = [russianOrder, englishOrder].flatMap((order) => [
    ...order['ask.name'].map((text) => [text, 'name'] as const),
    ...order['ask.name-and-contact'].flatMap((text) => [[text, 'name'] as const, [text, 'phone'] as const]),
    ...order['ask.contact'].map((text) => [text, 'phone'] as const),
    ...order['ask.confirm'].map((text) => [text, 'confirm'] as const),
    ...order['cancel.ask'].map((text) => [text, 'confirm'] as const),
  ]);
  const places = [russianDelivery, englishDelivery].flatMap((one) =>
    one['ask.place'].map((text) => [text, 'place'] as const),
  );

  it.each([...wordings, ...places])('hears in "%s" the question for the %s', (text, what) => {
    expect(askedFor(text)).toContain(what);
  });

  it.each([
    ['Контакт: Анна, +79160001122, доставка в город Казань. Спасибо!', []],
    ['Our phone is +7 495 000-00-12.', []],
    ['Сколько человек будет пить кофе?', ['people']],
    ['What budget do you have in mind?', ['budget']],
    ['Когда вам удобно принять звонок?', ['timing']],
  ])('hears in "%s" exactly %j', (text, asked) => {
    expect(askedFor(text)).toEqual(asked);
  });
});

describe('a reacting customer', () => {
  const reaction = { until: 'order' as const, atMost: 10, otherwise: undefined, asked: [] };
  const customer = { name: 'Анна', phone: '+7 916 000-11-22', place: 'Казань' };
  const reply = (text: string) => ({ text, choices: [] });

  it('tells everything asked at once, and a confirmation alone', () => {
    const anna = createReactingCustomer(reaction, customer, 'ru');
    expect(anna.answer(reply('Как вас зовут и по какому телефону связаться?'))).toBe('Анна, +7 916 000-11-22');
    expect(anna.answer(reply('Контакт: Анна, телефон записан.\nВсё верно?'))).toBe('да');
  });

  it('declines what is offered beside the order', () => {
    const anna = createReactingCustomer(reaction, customer, 'ru');
    expect(anna.answer(reply('В заказе: насос.\nСоветуем к этому: шланг, 450 ₽. Добавить?'))).toBe('нет, спасибо');
  });

  it('pushes on once, then gives up', () => {
    const anna = createReactingCustomer(reaction, customer, 'ru');
    expect(anna.answer(reply('Хорошая погода.'))).toBe('давайте оформим');
    expect(anna.answer(reply('Хорошая погода.'))).toBeUndefined();
  });

  it('answers questions of the scenario first, each once', () => {
    const asked = [{ pattern: '/молок/', say: 'да, с молоком', isRepeatable: false }];
    const anna = createReactingCustomer({ ...reaction, asked }, customer, 'ru');
    expect(anna.answer(reply('Пьёте с молоком? И как вас зовут?'))).toBe('да, с молоком');
    expect(anna.answer(reply('С молоком, понял. Как вас зовут?'))).toBe('Анна');
  });

  it('gives an e-mail where there is no phone', () => {
    const kate = createReactingCustomer(reaction, { name: 'Kate', email: 'kate@example.com' }, 'en');
    expect(kate.answer(reply('Which phone number or e-mail can we reach you at?'))).toBe('kate@example.com');
  });
});
