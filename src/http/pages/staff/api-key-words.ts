import type { ApiKeyScope, ApiKeyState } from '../../../core/api-keys/api-key.ts';

/** What the page of programs' keys says. */
const russian = {
  title: 'Ключи для программ',
  hint: 'С ключом другая программа говорит с ассистентом или пользуется его инструментами. Как подключить, описано в',
  guide: 'docs/integrations.md',
  newKey: 'Новый ключ',
  name: 'Для чего он',
  namePlaceholder: 'Бот в мессенджере',
  scopes: 'Что можно',
  scopeNames: {
    chat: 'Говорить с ассистентом (и оформлять заказы в разговоре)',
    'catalog:read': 'Искать товары, узнавать цены и доставку',
    'requests:write': 'Создавать заявки',
    'requests:read': 'Узнавать, где заявка, по номеру и контакту',
  } satisfies Record<ApiKeyScope, string> as Record<ApiKeyScope, string>,
  limit: 'Запросов в минуту, не больше',
  expires: 'Действует до (можно не указывать)',
  create: 'Создать ключ',
  faults: {
    name: 'Напишите, для чего ключ: до 100 знаков.',
    scopes: 'Отметьте хотя бы одно право.',
    requestsPerMinute: 'Запросов в минуту может быть от 1 до 10 000.',
    expiresAt: 'Этот день уже прошёл. Укажите другой или оставьте поле пустым.',
  } as Readonly<Record<string, string>>,
  made: 'Ключ создан',
  madeHint: 'Скопируйте его сейчас: больше он нигде не покажется.',
  addresses: 'Адреса для программы',
  forChat: 'Чат (как у OpenAI)',
  forTools: 'Инструменты (MCP)',
  toKeys: 'Все ключи',
  none: 'Ключей пока нет.',
  states: { active: 'действует', expired: 'истёк', revoked: 'отозван' } satisfies Record<ApiKeyState, string>,
  perMinute: (limit: number) => `${limit} в минуту`,
  createdBy: (by: string, at: string) => `Создал: ${by}, ${at}`,
  revokedBy: (by: string, at: string) => `Отозвал: ${by}, ${at}`,
  used: (at: string) => `Последний раз: ${at}`,
  neverUsed: 'Ещё не использовался',
  until: (at: string) => `До ${at}`,
  doers: { 'admin-key': 'ключ администратора', 'command-line': 'командная строка' } as Readonly<Record<string, string>>,
  revoke: 'Отозвать',
  revokeOf: (name: string) => `Отозвать ключ «${name}»`,
};

export type ApiKeyWords = typeof russian;

const english: ApiKeyWords = {
  title: 'Keys for programs',
  hint: 'With a key another program talks to the assistant, or uses its tools. How to connect one is told in',
  guide: 'docs/integrations.md',
  newKey: 'A new key',
  name: 'What it is for',
  namePlaceholder: 'Messenger bot',
  scopes: 'What it may do',
  scopeNames: {
    chat: 'Talk to the assistant (and place orders in the talk)',
    'catalog:read': 'Find products, ask for prices and delivery',
    'requests:write': 'Place requests',
    'requests:read': 'See where a request stands, by number and contact',
  },
  limit: 'Requests a minute, at most',
  expires: 'Good until (may be left empty)',
  create: 'Make the key',
  faults: {
    name: 'Say what the key is for: up to 100 characters.',
    scopes: 'Tick at least one thing it may do.',
    requestsPerMinute: 'Requests a minute are between 1 and 10,000.',
    expiresAt: 'That day is past. Name another, or leave it empty.',
  },
  made: 'The key is made',
  madeHint: 'Copy it now: it is shown this once.',
  addresses: 'Addresses for the program',
  forChat: 'Chat (as OpenAI’s)',
  forTools: 'Tools (MCP)',
  toKeys: 'All keys',
  none: 'There are no keys yet.',
  states: { active: 'active', expired: 'expired', revoked: 'revoked' },
  perMinute: (limit) => `${limit} a minute`,
  createdBy: (by, at) => `Made by ${by}, ${at}`,
  revokedBy: (by, at) => `Revoked by ${by}, ${at}`,
  used: (at) => `Last used ${at}`,
  neverUsed: 'Never used',
  until: (at) => `Until ${at}`,
  doers: { 'admin-key': 'the admin key', 'command-line': 'the command line' },
  revoke: 'Revoke',
  revokeOf: (name) => `Revoke the key “${name}”`,
};

export function apiKeyWordsIn(language: 'ru' | 'en'): ApiKeyWords {
  return language === 'ru' ? russian : english;
}
