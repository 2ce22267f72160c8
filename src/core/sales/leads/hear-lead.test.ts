import { describe, expect, it } from 'vitest';
import type { QualificationRules } from '../rules.ts';
import { hearLead } from './hear-lead.ts';
import type { Lead } from './lead.ts';
import { nextQuestion, withAsked } from './next-question.ts';
import { scoreLead } from './score-lead.ts';

/** A supplier of dental clinics; nothing of the demo's trade. */
const rules: QualificationRules = {
  leads: [
    {
      kind: 'clinic',
      when: ['для клиники', 'в клинику', 'открываем кабинет', 'for a clinic', 'opening a practice'],
      questions: [
        { id: 'chairs', ask: { ru: 'Сколько кресел в клинике?', en: 'How many chairs does the clinic have?' } },
        {
          id: 'side',
          ask: { ru: 'Нужна правая подача инструмента или левая?', en: 'Right-hand delivery or left-hand?' },
        },
        { id: 'money', ask: { ru: 'На какую сумму рассчитываете?', en: 'What budget do you have in mind?' } },
        { id: 'opening', ask: { ru: 'Когда открываетесь?', en: 'When do you open?' } },
        { id: 'who', ask: { ru: 'Кто принимает решение?', en: 'Who decides?' } },
      ],
    },
    { kind: 'student', when: ['для учёбы', 'for my studies'], questions: [] },
  ],
};
const at = new Date('2026-03-01T10:00:00Z');
const hear = (text: string, before?: Lead, own = rules) =>
  hearLead(before, { id: `m-${text.length}`, text, at }, { rules: own, leadId: 'lead' });
const told = (lead: Lead) => Object.fromEntries(lead.answers.map(({ question, words }) => [question, words]));

describe('what a customer tells unasked is kept with their words', () => {
  it.each<[string, Record<string, string>]>([
    [
      'нас двадцать человек, бюджет до 150 тысяч, нужно к январю',
      { people: 'нас двадцать человек', money: 'бюджет до 150 тысяч', opening: 'нужно к январю' },
    ],
    [
      'there are 12 of us, budget around $5,000, we need it by March',
      { people: 'there are 12 of us', money: 'budget around $5,000', opening: 'we need it by March' },
    ],
    ['человек 12', { people: 'человек 12' }],
    ['6 кресел', { chairs: '6 кресел' }],
    ['правая подача инструмента', { side: 'правая подача инструмента' }],
    ['не дороже 80 000 ₽', { money: 'не дороже 80 000 ₽' }],
    ['решает главный врач', { who: 'решает главный врач' }],
    ['my boss decides', { who: 'my boss decides' }],
    ['нужно 15 штук', { volume: 'нужно 15 штук' }],
    ['сколько стоит 40 штук?', { volume: 'сколько стоит 40 штук' }],
    ['успеете к пятнице?', { opening: 'успеете к пятнице' }],
    [
      "a practice of ours, team of 12, 200k max, need it running by dec 20, I'm the one who decides",
      { people: 'team of 12', money: '200k max', opening: 'need it running by dec 20', who: "I'm the one who decides" },
    ],
    ['2500 roubles each or so', { money: '2500 roubles each or so' }],
    ['will they be ready by December 22?', { opening: 'will they be ready by December 22' }],
    ['my partner and I decide together', { who: 'my partner and I decide together' }],
    ['he decides, not me', { who: 'he decides' }],
    ['решение за директором', { who: 'решение за директором' }],
    ['работаем втроём', { people: 'работаем втроём' }],
    ['офис на 40', { people: 'офис на 40' }],
  ])('%s', (text, answers) => {
    const lead = hear(text, hear('Для клиники'));
    expect(told(lead)).toEqual(answers);
    expect(lead.answers.every(({ messageId }) => messageId === `m-${text.length}`)).toBe(true);
  });

  it.each([
    'когда привезёте?',
    'заказал в январе',
    'перезвоните завтра после 15',
    'есть до 5 бар?',
    'кресло на 2 метра',
    'работаете до пятницы?',
    'help me decide',
    'up to you',
    '',
    '🙂',
    'к '.repeat(9_000),
  ])('hears nothing in: %.30s', (text) => {
    expect(told(hear(text, hear('Для клиники')))).toEqual({});
  });
});

it('hears no answer in the figures of a question', () => {
  const asked = { ...hear('Для клиники'), asked: ['chairs'], pending: 'chairs' };
  expect(told(hear('unit 70 or unit 60, which is better?', asked))).toEqual({});
});

it('knows a kind typed without the accents of its name', () => {
  const cafe = { leads: [{ kind: 'cafe', when: ['opening a café'], questions: [] }] };
  expect(hear("we're opening a cafe in march", undefined, cafe).kind).toBe('cafe');
});

it('keeps what the customer says they do not know, so that it is not asked', () => {
  const lead = hear('не знаю сколько кресел, бюджет не сказали', hear('Для клиники'));
  expect(lead.answers.map(({ question, isKnown }) => [question, isKnown])).toEqual([
    ['chairs', false],
    ['money', false],
  ]);
  expect(nextQuestion(lead, rules)?.id).toBe('side');
});

describe('the kind of lead', () => {
  it.each<[string, string | undefined]>([
    ['Нужно кресло для нашей клиники', 'clinic'],
    ['we are opening a new practice', 'clinic'],
    ['не для клиники, а для учебы', 'student'],
    ['можно приехать к вам в клинику?', undefined],
    ['нужно кресло', undefined],
    ['на 3 кабинета, клиника', 'clinic'],
    ['где ваша клиника?', undefined],
    ['где находится клиника', undefined],
  ])('%s', (text, kind) => {
    expect(hear(text).kind).toBe(kind);
  });

  it('is general where the company told none', () => {
    const lead = hear('Нужны насосы для предприятия, 30 штук', undefined, { leads: [] });
    expect([lead.kind, told(lead)]).toEqual(['business', { volume: '30 штук' }]);
    expect(nextQuestion(lead, { leads: [] })?.id).toBe('timing');
  });
});

describe('questions of ours', () => {
  const clinic = hear('Для клиники');
  const asking = (lead: Lead) => {
    const next = nextQuestion(lead, rules);
    return withAsked(lead, `Вот что есть. ${next?.ask.ru}`, next && { id: next.id, ask: next.ask.ru ?? '' });
  };

  it.each<[string, Partial<Lead['answers'][number]> | undefined]>([
    ['шесть', { words: 'шесть', isKnown: true }],
    ['пока не знаю', { words: 'пока не знаю', isKnown: false }],
    ['6, а какая гарантия?', { words: '6', isKnown: true }],
    ['давайте первое', undefined],
    ['сколько стоит доставка?', undefined],
    ['Подешевле', undefined],
  ])('asked how many chairs: %s', (text, answer) => {
    const lead = hear(text, asking(clinic));
    const [first] = lead.answers;
    if (answer) expect(first).toMatchObject({ question: 'chairs', ...answer });
    else expect([first, lead.unanswered]).toEqual([undefined, 1]);
    expect(lead.pending).toBeUndefined();
  });

  it('asks none twice, none that was told, four at most, and none after a refusal or two passed over', () => {
    const first = asking(clinic);
    expect(nextQuestion(first, rules)?.id).toBe('side');
    expect(nextQuestion(hear('бюджет до 300 тысяч', hear('правая', asking(first))), rules)?.id).toBe('opening');
    expect(nextQuestion(hear('хватит вопросов', first), rules)).toBeUndefined();
    const passed = hear('а гарантия?', asking(hear('а доставка?', first)));
    expect([passed.unanswered, nextQuestion(passed, rules)]).toEqual([2, undefined]);
    let lead = clinic;
    for (const words of ['6', 'правая', '300 тысяч', 'в мае']) lead = hear(words, asking(lead));
    expect([lead.asked.length, nextQuestion(lead, rules)]).toEqual([4, undefined]);
    expect(nextQuestion(hear('привет'), rules)).toBeUndefined();
  });
});

it('scores what is known by the rules of the company, and tells why', () => {
  const scoring = {
    points: [
      { when: { kind: 'clinic' }, points: 20 },
      { when: { answered: 'chairs' }, points: 10 },
      { when: { answered: 'budget' }, points: 15 },
      { when: { asked: 'price' }, points: 10 },
      { when: { weather: 'fine' }, points: 100 },
      { when: {}, points: 100 },
    ],
    thresholds: { warm: 30, hot: 50 },
  };
  const lead = hear('Для клиники, 6 кресел, бюджет 2 млн');
  expect(scoreLead(lead, scoring)).toEqual({
    score: 45,
    temperature: 'warm',
    explanation: [
      { for: 'kind clinic', points: 20 },
      { for: 'answered chairs', points: 10 },
      { for: 'answered budget', points: 15 },
    ],
  });
  expect(scoreLead(hear('сколько стоит кресло?', lead), scoring).temperature).toBe('hot');
  expect(scoreLead(hear('привет'), scoring)).toEqual({ score: 0, temperature: 'cold', explanation: [] });
});
