import { expect, test } from 'vitest';
import type { Message } from '../../../contracts/message.ts';
import type { Request } from '../../../contracts/request.ts';
import { type ChatState, emptyChat, isWaitingForReply, lastSeqWithoutGap, unreadCount } from './chat-state.ts';
import { type ChatAction, reduceChat } from './reduce-chat.ts';

const message = (seq: number, rest: Partial<Message> = {}): Message => ({
  id: `m${seq}`,
  seq,
  author: 'assistant',
  text: `text ${seq}`,
  language: 'en',
  products: [],
  choices: [],
  sources: [],
  createdAt: '2026-01-01T10:00:00Z',
  ...rest,
});
const heard = (one: Message): ChatAction => ({ type: 'event', event: { type: 'message', seq: one.seq, message: one } });
const queued = (clientMessageId: string): ChatAction => ({
  type: 'queued',
  outgoing: { clientMessageId, text: 'hi', createdAt: '2026-01-01T10:00:00Z', state: 'waiting' },
});
const after = (...actions: ChatAction[]): ChatState => actions.reduce(reduceChat, emptyChat);
const seqs = (state: ChatState) => state.messages.map(({ seq }) => seq);

test.each([
  ['in order', [1, 2, 3]],
  ['twice', [1, 2, 2, 1, 3, 3]],
  ['out of order', [3, 1, 2]],
])('messages that come %s stand once each and in order', (_, order) => {
  expect(seqs(after(...order.map((seq) => heard(message(seq)))))).toEqual([1, 2, 3]);
});

test('a message that comes by socket and by POST is one message', () => {
  const own = message(2, { author: 'customer', clientMessageId: 'a' });
  const state = after(
    queued('a'),
    heard(own),
    { type: 'messages', messages: [own, message(3, { replyTo: 'm2' })] },
    heard(message(3, { replyTo: 'm2' })),
  );
  expect(seqs(state)).toEqual([2, 3]);
  expect(state.outbox).toEqual([]);
});

test('only the confirmed message leaves the outbox', () => {
  const state = after(queued('a'), queued('b'), heard(message(2, { author: 'customer', clientMessageId: 'a' })));
  expect(state.outbox.map((one) => one.clientMessageId)).toEqual(['b']);
});

test('a lost connection keeps the outbox and drops the half-written reply', () => {
  const state = after(
    queued('a'),
    { type: 'event', event: { type: 'delta', replyTo: 'm2', text: 'Half' } },
    { type: 'connection', connection: 'offline' },
  );
  expect(state.outbox).toHaveLength(1);
  expect(state.streaming).toBeUndefined();
});

test('sentences gather until the whole message takes their place; a late one changes nothing', () => {
  const delta = (text: string): ChatAction => ({ type: 'event', event: { type: 'delta', replyTo: 'm2', text } });
  const half = after(heard(message(2, { author: 'customer' })), delta('One. '), delta('Two.'));
  expect(half.streaming).toEqual({ replyTo: 'm2', text: 'One. Two.' });
  const whole = reduceChat(half, heard(message(3, { replyTo: 'm2', text: 'One. Two.' })));
  expect(whole.streaming).toBeUndefined();
  expect(reduceChat(whole, delta('Two.'))).toBe(whole);
});

test('reconnecting goes on from before the first gap', () => {
  expect(lastSeqWithoutGap([])).toBe(0);
  expect(lastSeqWithoutGap([message(1), message(2), message(5)])).toBe(2);
  expect(lastSeqWithoutGap([message(2)])).toBe(0);
});

test.each([
  ['RATE_LIMITED', 'delayed'],
  ['VALIDATION_FAILED', 'refused'],
  ['INTERNAL', 'refused'],
])('an error %s leaves the message in the outbox as %s', (code, standing) => {
  const state = after(queued('a'), { type: 'event', event: { type: 'error', code, detail: '', clientMessageId: 'a' } });
  expect(state.outbox).toMatchObject([{ clientMessageId: 'a', state: standing }]);
});

test('a request moves on, and an older state of it never moves it back', () => {
  const request = (stage: string, updatedAt: string) =>
    ({ number: '10001', stage: { id: stage, name: stage }, updatedAt }) as Request;
  const state = after(
    { type: 'event', event: { type: 'request', request: request('shipped', '2026-01-02T00:00:00Z') } },
    heard(message(1, { request: request('new', '2026-01-01T00:00:00Z') })),
  );
  expect(state.requests['10001']?.stage.id).toBe('shipped');
});

test('unread are others’ messages after the last one seen', () => {
  const state = after(
    heard(message(1)),
    { type: 'seen', seq: 1 },
    heard(message(2, { author: 'customer' })),
    heard(message(3)),
  );
  expect(unreadCount(state)).toBe(1);
  expect(unreadCount(reduceChat(state, { type: 'seen', seq: 3 }))).toBe(0);
});

test('waits for a reply to the customer’s last word, but not while a person answers', () => {
  const asked = after(heard(message(1, { author: 'customer' })));
  expect(isWaitingForReply(asked)).toBe(true);
  expect(isWaitingForReply(reduceChat(asked, heard(message(2))))).toBe(false);
  expect(isWaitingForReply(reduceChat(asked, { type: 'event', event: { type: 'operator', state: 'active' } }))).toBe(
    false,
  );
});

test('forgetting leaves nothing', () => {
  expect(after(heard(message(1)), queued('a'), { type: 'forgotten' })).toEqual(emptyChat);
});
