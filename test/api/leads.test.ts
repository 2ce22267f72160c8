import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeCompanyFolder } from '../factories/company-folder.ts';
import { openTestShop, type TestChat, type TestShop } from '../factories/test-shop.ts';
import { clinicSupplier } from './companies/clinic-supplier.ts';

const adminKey = 'test-admin-key-0123456789';
const policy = 'https://dentica.example/privacy';

let shop: TestShop;
beforeAll(async () => {
  const files = {
    ...clinicSupplier,
    'company.yaml': `${clinicSupplier['company.yaml']}legal: { privacyPolicy: ${policy} }\n`,
    'sales/qualification.yaml': `leads:
  - kind: clinic
    when: [для клиники, for our clinic]
    questions:
      - { id: rooms, ask: { en: How many rooms does the clinic have?, ru: Сколько кабинетов в клинике? } }
      - { id: budget, ask: { en: What budget do you have in mind?, ru: На какую сумму рассчитываете? } }
      - { id: timing, ask: { en: When do you open?, ru: Когда открываетесь? } }
`,
    'sales/scoring.yaml': `points:
  - { when: { kind: clinic }, points: 20 }
  - { when: { answered: rooms }, points: 10 }
  - { when: { answered: budget }, points: 15 }
  - { when: { answered: timing }, points: 15 }
  - { when: { asked: price }, points: 10 }
thresholds: { warm: 20, hot: 50 }
`,
  };
  shop = await openTestShop(await writeCompanyFolder({ files }));
});
afterAll(() => shop.close());

const admin = (place: string) => shop.call('GET', `/api/v1/admin/${place}`, undefined, adminKey);
const leadOf = async (chat: TestChat) =>
  (await admin('leads')).body.leads.find((lead: { conversationId: string }) => lead.conversationId === chat.id);
const requestsOf = async (chat: TestChat) =>
  (await admin('requests')).body.requests.filter((one: { conversationId: string }) => one.conversationId === chat.id);
const customerOf = async (chat: TestChat) => (await admin(`conversations/${chat.id}`)).body.customer;

describe('a lead', () => {
  it('keeps each answer with its message, is scored with reasons, and goes to a person once it is hot', async () => {
    const chat = await shop.open('en');
    await chat.say('Do you have dental units for our clinic?');
    expect(await leadOf(chat)).toMatchObject({ kind: 'clinic', score: 20, temperature: 'warm', status: 'open' });
    expect(await requestsOf(chat)).toEqual([]);
    const said = (await chat.say('we have 4 rooms, budget up to 30,000 euros, we open in March')).body;
    const lead = await leadOf(chat);
    expect(lead.answers).toEqual([
      { question: 'rooms', messageId: said.message.id, words: 'we have 4 rooms', isKnown: true },
      {
        question: 'budget',
        need: 'budget',
        messageId: said.message.id,
        words: 'budget up to 30,000 euros',
        isKnown: true,
      },
      { question: 'timing', need: 'timing', messageId: said.message.id, words: 'we open in March', isKnown: true },
    ]);
    expect(lead).toMatchObject({ score: 60, temperature: 'hot', status: 'handed-over', nextStep: { kind: 'person' } });
    expect(lead.explanation.map((one: { for: string }) => one.for)).toEqual([
      'kind clinic',
      'answered rooms',
      'answered budget',
      'answered timing',
    ]);
    const [request, ...others] = await requestsOf(chat);
    expect([request.kind, request.number, others]).toEqual(['service', lead.nextStep.request, []]);
    expect(said.replies[0].text).toContain(request.number);
    expect((await admin(`leads/${lead.id}`)).body).toMatchObject({ id: lead.id, customer: {} });
    await chat.say('thanks');
    expect(await requestsOf(chat)).toHaveLength(1);
  });

  it('asks one question of the company at a time, takes "I do not know", and never asks it again', async () => {
    const chat = await shop.open('ru');
    const texts = [(await chat.say('Нужен автоклав для клиники')).body.replies[0].text];
    texts.push((await chat.say('какая гарантия у Aura 18?')).body.replies[0].text);
    for (const words of ['пока не знаю', 'пока не знаю', 'сколько стоит Aura 23?', 'а есть в наличии Aura 23?'])
      texts.push((await chat.say(words)).body.replies[0].text);
    for (const ask of ['Сколько кабинетов в клинике?', 'На какую сумму рассчитываете?', 'Когда открываетесь?'])
      expect(texts.filter((text) => text.includes(ask)).length).toBeLessThan(2);
    expect(texts.some((text) => text.includes('Сколько кабинетов в клинике?'))).toBe(true);
    const lead = await leadOf(chat);
    expect(lead.answers).toContainEqual(expect.objectContaining({ words: 'пока не знаю', isKnown: false }));
  });

  it('is listed by temperature, in pages; unknown ones and wrong cursors are refused', async () => {
    const hot = (await admin('leads?temperature=hot&limit=1')).body;
    expect(hot.leads.map((lead: { temperature: string }) => lead.temperature)).toEqual(['hot']);
    expect((await admin('leads?temperature=boiling')).status).toBe(400);
    expect((await admin('leads?before=x')).status).toBe(400);
    expect((await admin('leads/00000000-0000-7000-8000-000000000000')).status).toBe(404);
    expect((await shop.call('GET', '/api/v1/admin/leads')).status).toBe(401);
  });
});

describe('a call back', () => {
  it('is one request at the agreed time; the phone is asked for once, another time moves it', async () => {
    const chat = await shop.open('ru');
    const asked = (await chat.say('перезвоните в понедельник после 15')).body.replies[0].text;
    expect(asked).toContain('15:00');
    expect(asked).toContain(policy);
    await chat.say('8 999 000-11-22, Пётр');
    await chat.say('лучше перезвоните во вторник в 11:00');
    const [request, ...others] = await requestsOf(chat);
    expect(others).toEqual([]);
    expect(request).toMatchObject({ kind: 'callback', contact: { name: 'Пётр', phone: '+79990001122' } });
    const from = new Date(request.call.from);
    const local = new Intl.DateTimeFormat('en-GB', {
      timeZone: 'Europe/Riga',
      weekday: 'short',
      hour: '2-digit',
      minute: '2-digit',
    }).format(from);
    expect(local.replace(',', '')).toBe('Tue 11:00');
    expect(request.call.until).toBe(request.call.from);
    expect((await leadOf(chat)).nextStep).toEqual({ kind: 'callback', request: request.number });
  });

  it('proposes the nearest time when nobody works then, and books it when the customer agrees', async () => {
    const chat = await shop.open('en');
    const proposed = (await chat.say('call me on sunday at 9pm, +371 2000 0000')).body.replies[0];
    expect(proposed.text).toContain('9:00');
    expect(await requestsOf(chat)).toEqual([]);
    await chat.say(proposed.choices[0]);
    expect(await requestsOf(chat)).toMatchObject([{ kind: 'callback', contact: { phone: '+37120000000' } }]);
  });
});

describe('a contact is kept for later only with consent', () => {
  const order = async (chat: TestChat, ...words: readonly string[]) => {
    const replies: string[] = [];
    for (const text of ['I take one Aura autoclave 18 l', 'Riga', ...words])
      replies.push((await chat.say(text)).body.replies[0].text);
    return replies;
  };

  it('is, once it was given after being told what for; told once', async () => {
    const chat = await shop.open('en');
    const replies = await order(chat, 'Anna', '+371 2000 0001', 'yes');
    expect(replies.filter((text) => text.includes(policy))).toHaveLength(1);
    expect(await requestsOf(chat)).toMatchObject([{ kind: 'order', contact: { phone: '+37120000001' } }]);
    expect(await customerOf(chat)).toMatchObject({ name: 'Anna', phone: '+37120000001' });
  });

  it('is not, when the customer objects; the order is placed all the same', async () => {
    const chat = await shop.open('en');
    await order(chat, 'Anna', '+371 2000 0002', "please don't keep my number", 'yes');
    expect(await requestsOf(chat)).toMatchObject([{ kind: 'order', contact: { phone: '+37120000002' } }]);
    const customer = await customerOf(chat);
    expect([customer.name, customer.phone]).toEqual([undefined, undefined]);
  });
});
