import type { RequestKind } from './request.ts';

export type CardWords = {
  readonly kinds: Readonly<Record<RequestKind, string>>;
  readonly discount: string;
  readonly delivery: string;
  readonly total: string;
  readonly contact: string;
  readonly call: string;
  readonly comment: string;
  readonly transcript: string;
  readonly howToAnswer: string;
};

const russian: CardWords = {
  kinds: { order: 'Заказ', quote: 'Расчёт', callback: 'Звонок', service: 'Обращение', complaint: 'Жалоба' },
  discount: 'Скидка',
  delivery: 'Доставка',
  total: 'Итого',
  contact: 'Контакт',
  call: 'Когда позвонить',
  comment: 'Комментарий',
  transcript: 'Переписка',
  howToAnswer: 'Ответить покупателю: комментарий, который начинается с @клиент.',
};

const english: CardWords = {
  kinds: { order: 'Order', quote: 'Quote', callback: 'Callback', service: 'Question', complaint: 'Complaint' },
  discount: 'Discount',
  delivery: 'Delivery',
  total: 'Total',
  contact: 'Contact',
  call: 'When to call',
  comment: 'Comment',
  transcript: 'Transcript',
  howToAnswer: 'To answer the customer, start a comment with @customer.',
};

export function cardWords(language: string): CardWords {
  return language.startsWith('ru') ? russian : english;
}
