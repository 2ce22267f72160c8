import type { Budget } from '../../../core/ports/model-call-repository.ts';

/** What the page of costs and its notices say. */
const russian = {
  usage: 'Расходы на модели',
  hint: (from: string, to: string) =>
    `${from} – ${to}, по дням магазина. Встроенная модель бесплатна и сюда не входит.`,
  ranges: 'Период',
  lastDays: (days: number) => `${days} дней`,
  total: 'Всего',
  calls: 'Вызовы',
  perTurn: 'Вызовов на ответ',
  cached: 'Вход из кеша',
  failed: (count: number) => `с ошибкой ${count}`,
  budgets: 'Бюджеты',
  budgetNames: { conversation: 'Диалог', day: 'Сегодня', month: 'Месяц' } satisfies Record<Budget, string>,
  ofLimit: (spent: string, limit: string) => `${spent} из ${limit}`,
  usedUp: {
    day: (spent: string, limit: string) =>
      `Бюджет дня исчерпан: ${spent} из ${limit}. До полуночи отвечают бесплатные модели.`,
    month: (spent: string, limit: string) =>
      `Бюджет месяца исчерпан: ${spent} из ${limit}. До конца месяца отвечают бесплатные модели.`,
  },
  toUsage: 'Подробнее',
  notices: 'Что исчерпывалось',
  noticeOf: { conversation: 'диалог', day: 'день', month: 'месяц' } satisfies Record<Budget, string>,
  byModel: 'По моделям',
  byDay: 'По дням',
  model: 'Модель',
  day: 'День',
  tokensIn: 'Токены на входе',
  tokensOut: 'На выходе',
  cost: 'Стоимость',
  none: 'За этот период платные модели не вызывались.',
  unknown: (count: number) =>
    `Стоимость неизвестна, вызовов: ${count}. В суммы они не вошли: модели нет в таблице цен или вызов оборвался.`,
  costOf: (cost: string) => `модели: ${cost}`,
};

export type UsageWords = typeof russian;

const english: UsageWords = {
  usage: 'Cost of models',
  hint: (from, to) => `${from} – ${to}, by the shop’s days. The built-in model is free and not counted here.`,
  ranges: 'Period',
  lastDays: (days) => `${days} days`,
  total: 'In all',
  calls: 'Calls',
  perTurn: 'Calls per answer',
  cached: 'Input from cache',
  failed: (count) => `${count} failed`,
  budgets: 'Budgets',
  budgetNames: { conversation: 'Conversation', day: 'Today', month: 'Month' },
  ofLimit: (spent, limit) => `${spent} of ${limit}`,
  usedUp: {
    day: (spent, limit) => `The day’s budget is used up: ${spent} of ${limit}. Free models answer until midnight.`,
    month: (spent, limit) =>
      `The month’s budget is used up: ${spent} of ${limit}. Free models answer until the end of the month.`,
  },
  toUsage: 'Details',
  notices: 'What was used up',
  noticeOf: { conversation: 'conversation', day: 'day', month: 'month' },
  byModel: 'By model',
  byDay: 'By day',
  model: 'Model',
  day: 'Day',
  tokensIn: 'Tokens in',
  tokensOut: 'Out',
  cost: 'Cost',
  none: 'No paid model was called in this period.',
  unknown: (count) =>
    `Calls of unknown cost: ${count}. They are in no sum: the model is not in the price table, or the call broke off.`,
  costOf: (cost) => `models: ${cost}`,
};

export function usageWordsIn(language: 'ru' | 'en'): UsageWords {
  return language === 'ru' ? russian : english;
}
