import { randomUUID } from 'node:crypto';
import { Redis } from 'ioredis';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { freePort } from '../../test/factories/free-port.ts';
import { createGate, findTestRedis } from '../../test/factories/test-redis.ts';
import type { ConversationEvent } from '../core/ports/event-bus.ts';
import { createRateLimiter } from './rate-limiter.ts';
import { checkRedis, connectRedis } from './redis-connection.ts';
import { createRedisEvents } from './redis-events.ts';

const server = await findTestRedis();
const title = 'missing' in server ? `Redis (skipped: ${server.missing})` : 'Redis';
const url = 'url' in server ? server.url : '';

describe.skipIf('missing' in server)(title, () => {
  const closing: (() => unknown)[] = [];
  afterEach(async () => {
    for (const close of closing.splice(0)) await close();
  });
  const quiet = () => ({ debug: vi.fn(), info: vi.fn(), warn: vi.fn(), error: vi.fn() });
  const busAt = (address: string, logger = quiet()) => {
    const bus = createRedisEvents(() => connectRedis(address, logger), { processId: randomUUID(), logger });
    closing.push(() => bus.close());
    return bus;
  };
  const heardBy = (bus: ReturnType<typeof busAt>, conversationId: string) => {
    const heard: ConversationEvent[] = [];
    bus.subscribe(conversationId, (event) => heard.push(event));
    return heard;
  };
  const typing = { type: 'typing', author: 'assistant', isTyping: true } as const;
  /** A subscription is in force when something published is heard. */
  const untilJoined = async (from: ReturnType<typeof busAt>, to: ReturnType<typeof busAt>) => {
    const probe = randomUUID();
    const heard = heardBy(to, probe);
    await vi.waitFor(
      () => {
        from.publish(probe, typing);
        expect(heard.length).toBeGreaterThan(0);
      },
      { timeout: 10_000, interval: 50 },
    );
  };
  const message = {
    type: 'message',
    message: {
      id: 'message-1',
      conversationId: 'conversation-1',
      seq: 7,
      author: 'assistant',
      text: 'Готово: 12 990 ₽',
      language: 'ru',
      products: [],
      choices: ['Да'],
      sources: [],
      requestNumber: undefined,
      replyTo: undefined,
      clientMessageId: undefined,
      turn: undefined,
      note: undefined,
      createdAt: new Date('2026-11-27T09:00:00.123Z'),
    },
  } as const satisfies ConversationEvent;

  it('carries an event to the other process, dates as dates, and to the own listeners once', async () => {
    const [one, other] = [busAt(url), busAt(url)];
    await untilJoined(one, other);
    const [own, far] = [heardBy(one, 'conversation-1'), heardBy(other, 'conversation-1')];
    const elsewhere = heardBy(other, 'conversation-2');
    one.publish('conversation-1', message);
    await vi.waitFor(() => expect(far).toEqual([message]));
    await untilJoined(one, other);
    expect(own).toEqual([message]);
    expect(far).toEqual([message]);
    expect(elsewhere).toEqual([]);
  });

  it('tells every process that the materials changed', async () => {
    const [one, other] = [busAt(url), busAt(url)];
    await untilJoined(one, other);
    const changed = vi.fn();
    other.onMaterialsChanged(changed);
    one.publishMaterialsChanged();
    await vi.waitFor(() => expect(changed).toHaveBeenCalledTimes(1));
  });

  it.each(['not JSON', 'null', '{"conversationId":"conversation-1"}', '[]', '"text"'])(
    'passes over what others write into the channel: %s',
    async (text) => {
      const logger = quiet();
      const [one, other] = [busAt(url), busAt(url, logger)];
      await untilJoined(one, other);
      const client = new Redis(url);
      closing.push(() => client.disconnect());
      await client.publish('vitrina:events', text);
      await vi.waitFor(() => expect(logger.warn).toHaveBeenCalledTimes(1));
      await untilJoined(one, other);
    },
  );

  it('goes on within the process while the server is away, says so once, and joins the others again', async () => {
    const gate = await createGate(url);
    closing.push(() => gate.shut());
    const logger = quiet();
    const [one, other] = [busAt(gate.url, logger), busAt(url)];
    await untilJoined(one, other);
    await untilJoined(other, one);
    await gate.shut();
    const own = heardBy(one, 'conversation-1');
    one.publish('conversation-1', message);
    expect(own).toEqual([message]);
    await vi.waitFor(() => expect(logger.warn.mock.calls.length).toBeGreaterThan(0), { timeout: 5_000 });
    await gate.open();
    await untilJoined(one, other);
    await untilJoined(other, one);
    // One warning for each of its two connections, however often they tried.
    expect(logger.warn.mock.calls.length).toBeLessThanOrEqual(2);
  });

  it('is joined later by a process that started while the server was away', async () => {
    const gate = await createGate(url);
    closing.push(() => gate.shut());
    await gate.shut();
    const [late, other] = [busAt(gate.url), busAt(url)];
    expect(await checkRedis(gate.url)).toBe('away');
    await gate.open();
    expect(await checkRedis(gate.url)).toBe('answers');
    await untilJoined(other, late);
  });

  it('counts uses of all processes together, and by itself while the server is away', async () => {
    const gate = await createGate(url);
    closing.push(() => gate.shut());
    const limit = { name: `test-${randomUUID()}`, uses: 2, seconds: 60 };
    const limiterAt = (address: string) => {
      const client = connectRedis(address, quiet());
      closing.push(() => client.disconnect());
      return createRateLimiter(limit, client);
    };
    const [one, other] = [limiterAt(gate.url), limiterAt(url)];
    expect(await one.take('visitor')).toEqual({ isAllowed: true });
    expect(await other.take('visitor')).toEqual({ isAllowed: true });
    const refused = await one.take('visitor');
    expect(refused).toMatchObject({ isAllowed: false });
    expect(refused.isAllowed || refused.retryAfter).toBeGreaterThan(50);
    expect(await one.take('another visitor')).toEqual({ isAllowed: true });
    await gate.shut();
    expect(await one.take('visitor')).toEqual({ isAllowed: true });
    expect(await one.take('visitor')).toEqual({ isAllowed: true });
    expect(await one.take('visitor')).toMatchObject({ isAllowed: false });
  });

  it('says that the password is refused, and what to write', async () => {
    const wrong = new URL(url);
    wrong.username = 'nobody';
    wrong.password = 'wrong';
    await expect(checkRedis(wrong.href)).rejects.toThrow('Redis refuses the user or password of REDIS_URL');
  });
});

it('a Redis address where nobody listens is away, not an error', async () => {
  expect(await checkRedis(`redis://127.0.0.1:${await freePort()}`)).toBe('away');
});
