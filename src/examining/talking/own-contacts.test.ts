import { expect, it } from 'vitest';
import { scenarioSchema } from '../scenarios/scenario.ts';
import { withOwnContacts } from './own-contacts.ts';

it('gives a run phones and mailboxes of its own, everywhere alike, and leaves the company’s and other numbers', () => {
  const scenario = scenarioSchema.parse({
    id: 'one',
    customer: { name: 'Анна', phone: '+7 916 000-11-22', email: 'anna@example.com' },
    turns: [
      { say: 'Анна, 8 (916) 000-11-22, заказ 10001, бюджет 1 500 000 рублей' },
      { say: 'ваш телефон +7 495 000-00-12?', expect: { says: ['+7 (495) 000-00-12'] } },
    ],
    finally: { requests: [{ kind: 'order', contact: { phone: '+79160001122', email: 'anna@example.com' } }] },
  });
  const own = withOwnContacts({ ...scenario, language: 'ru', source: '', isGenerated: false }, 37, [
    '+7 (495) 000-00-12',
  ]);
  expect(own.customer).toEqual({ name: 'Анна', phone: '+7 916 000-00-37', email: 'anna.0037@example.com' });
  expect(own.turns[0]).toMatchObject({ say: 'Анна, 8 (916) 000-00-37, заказ 10001, бюджет 1 500 000 рублей' });
  expect(own.turns[1]).toEqual(scenario.turns[1]);
  expect(own.finally.requests?.[0]?.contact).toEqual({ phone: '+79160000037', email: 'anna.0037@example.com' });
});
