import { expect, test } from 'vitest';
import { createChatStorage, memoryStore } from './chat-storage.ts';

const outgoing = (clientMessageId: string, createdAt: string) => ({
  clientMessageId,
  text: clientMessageId,
  createdAt,
  state: 'waiting' as const,
});

test('unsent messages of two tabs live side by side, oldest first', () => {
  const store = memoryStore();
  const [one, other] = [createChatStorage('https://a.example', store), createChatStorage('https://a.example', store)];
  one.saveOutgoing(outgoing('b', '2026-01-01T10:00:01Z'));
  other.saveOutgoing(outgoing('a', '2026-01-01T10:00:00Z'));
  one.dropOutgoing('c');
  expect(one.outbox().map(({ clientMessageId }) => clientMessageId)).toEqual(['a', 'b']);
});

test('forgetting clears this server’s data, keeps the language and other servers’ data', () => {
  const store = memoryStore();
  const [mine, other] = [createChatStorage('https://a.example', store), createChatStorage('https://b.example', store)];
  for (const storage of [mine, other]) {
    storage.saveConversation({ id: '1', token: 't' });
    storage.saveDraft('draft');
    storage.saveLocale('ru');
    storage.saveOutgoing(outgoing('a', '2026-01-01T10:00:00Z'));
  }
  mine.forget();
  expect([mine.conversation(), mine.draft(), mine.outbox(), mine.locale()]).toEqual([undefined, '', [], 'ru']);
  expect(other.conversation()).toEqual({ id: '1', token: 't' });
});

test('a browser that forbids storage, or holds rubbish, gives an empty chat', () => {
  const broken = new Proxy(memoryStore(), {
    get: (_, name) =>
      name === 'length'
        ? 0
        : () => {
            throw new Error('forbidden');
          },
  });
  const storage = createChatStorage('https://a.example', broken);
  storage.saveDraft('x');
  expect([storage.draft(), storage.conversation(), storage.outbox()]).toEqual(['', undefined, []]);
  const rubbish = memoryStore();
  rubbish.setItem('vitrina:https://a.example:conversation', '{not json');
  expect(createChatStorage('https://a.example', rubbish).conversation()).toBeUndefined();
});
