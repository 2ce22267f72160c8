import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Message } from '../../../contracts/message.ts';
import type { Answered, Failure } from './chat-api.ts';
import { type ChatState, emptyChat } from './chat-state.ts';
import { createPostLine } from './create-post-line.ts';
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
const failed = (kind: Failure['kind'], status: number) => ({ failure: { kind, status, retryAfter: 7 } });

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('document', { hidden: false });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** A conversation with one message waiting, and a far side that answers as told. */
function lineWith(
  answers: { send?: Answered<never>; history?: Answered<never> } = {},
  world: { isSocketOnline?: boolean } = {},
) {
  let state: ChatState = emptyChat;
  let conversation: { id: string; token: string } | undefined = { id: 'c', token: 't' };
  const calls: string[] = [];
  const apply = (action: ChatAction) => {
    state = reduceChat(state, action);
  };
  const outgoing = { clientMessageId: 'a', text: 'hi', createdAt: '2026-01-01T10:00:00Z', state: 'waiting' as const };
  apply({ type: 'queued', outgoing });
  const line = createPostLine({
    api: {
      send: async (_, { clientMessageId }) => {
        calls.push(`send ${clientMessageId}`);
        const own = message(1, { author: 'customer', clientMessageId });
        return answers.send ?? { value: { message: own, replies: [message(2, { replyTo: 'm1' })] } };
      },
      history: async (_, after) => {
        calls.push(`history ${after}`);
        return answers.history ?? { value: { messages: [message(after + 1)] } };
      },
    },
    conversation: () => conversation,
    state: () => state,
    apply,
    isSocketOnline: () => world.isSocketOnline ?? false,
    onSocketOnline: () => calls.push('socket'),
    onGone: () => calls.push('gone'),
    onLater: ({ retryAfter }) => calls.push(`later ${retryAfter}`),
  });
  return { line, calls, state: () => state, erase: () => (conversation = undefined) };
}

test('without a socket a message goes once, its answer comes, and others are asked for now and later', async () => {
  const { line, calls, state } = lineWith();
  await Promise.all([line.work(), line.work()]);
  await vi.advanceTimersByTimeAsync(4_000);
  expect(calls).toEqual(['send a', 'history 2', 'history 3']);
  expect(state().messages.map(({ seq }) => seq)).toEqual([1, 2, 3, 4]);
  expect([state().outbox, state().connection, line.isWorking()]).toEqual([[], 'online', true]);
});

test.each([
  ['no network', { send: failed('unreachable', 0) }, ['send a'], 'waiting', 'offline'],
  ['a server that is down', { send: failed('unreachable', 503) }, ['send a', 'later 7'], 'waiting', 'offline'],
  ['too many messages', { send: failed('unreachable', 429) }, ['send a', 'later 7', 'history 0'], 'delayed', 'online'],
  ['a refused message', { send: failed('refused', 400) }, ['send a', 'history 0'], 'refused', 'online'],
  ['a forgotten conversation', { send: failed('gone', 404) }, ['send a', 'gone'], 'waiting', 'idle'],
])('%s loses nothing', async (_, answers, calls, standing, connection) => {
  const line = lineWith(answers);
  await line.line.work();
  expect(line.calls).toEqual(calls);
  expect(line.state().outbox).toMatchObject([{ clientMessageId: 'a', state: standing }]);
  expect(line.state().connection).toBe(connection);
});

test('an answer to what was erased meanwhile is not shown', async () => {
  const { line, state, erase } = lineWith();
  const working = line.work();
  erase();
  await working;
  expect(state().messages).toEqual([]);
});

test('a socket that stands has the word', async () => {
  const { line, calls } = lineWith({}, { isSocketOnline: true });
  await line.work();
  expect(calls).toEqual([]);
});
