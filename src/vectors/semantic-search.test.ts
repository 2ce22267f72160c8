import { describe, expect, it, vi } from 'vitest';
import type { Embedder, VectorQuery, VectorStore } from '../core/ports/vectors.ts';
import { createCircuitBreaker } from '../shared/circuit-breaker.ts';
import { createSemanticSearch, type SemanticOutcome } from './semantic-search.ts';
import { withoutContacts } from './without-contacts.ts';

const logger = () => ({ debug: vi.fn(), info: vi.fn(), warn: vi.fn(), error: vi.fn() });
const never = () => new Promise<never>(() => {});

function world(
  parts: { embed?: Embedder['embed']; search?: VectorStore['search']; open?: () => Promise<VectorStore> } = {},
) {
  const clock = { now: 0 };
  const outcomes: SemanticOutcome[] = [];
  const embed = vi.fn<Embedder['embed']>(parts.embed ?? (async (texts) => texts.map(() => [1, 0])));
  const search = vi.fn<VectorStore['search']>(parts.search ?? (async () => [{ id: 'a', similarity: 0.9 }]));
  const log = logger();
  const semantic = createSemanticSearch({
    embedder: { id: 'test:one', batchSize: 8, embed },
    room: { open: parts.open ?? (async () => ({ search }) as unknown as VectorStore) },
    logger: log,
    onOutcome: (outcome) => outcomes.push(outcome),
    limitMilliseconds: 30,
    now: () => clock.now,
  });
  const ask = (text = 'тихий насос', kind: VectorQuery['kind'] = 'product') =>
    semantic.nearest({ kind, text, language: 'ru', limit: 5 });
  return { ask, embed, search, outcomes, clock, log };
}

describe('search by meaning', () => {
  it('finds, and embeds the same words once', async () => {
    const { ask, embed, outcomes } = world();
    expect(await ask()).toEqual([{ id: 'a', similarity: 0.9 }]);
    await ask();
    expect(embed).toHaveBeenCalledTimes(1);
    expect(outcomes).toEqual(['used', 'used']);
  });

  it('looks for passages in the customer’s language, and in others where there are none', async () => {
    const { ask, search, outcomes } = world({
      search: async ({ language }) => (language ? [] : [{ id: 'en', similarity: 1 }]),
    });
    expect(await ask('вопрос', 'passage')).toEqual([{ id: 'en', similarity: 1 }]);
    expect(search.mock.calls.map(([query]) => query.language)).toEqual(['ru', undefined]);
    expect(outcomes).toEqual(['used']);
  });

  it.each<[string, Parameters<typeof world>[0], SemanticOutcome]>([
    ['a service that stalls', { embed: never }, 'slow'],
    ['a store that stalls', { search: never }, 'slow'],
    ['a store that does not open in time', { open: never }, 'slow'],
    ['a service that fails', { embed: async () => Promise.reject(new Error('500')) }, 'failed'],
    ['a store that fails', { search: async () => Promise.reject(new Error('gone')) }, 'failed'],
    ['a store that is empty', { search: async () => [] }, 'nothing'],
  ])('%s leaves it to the words', async (_what, parts, outcome) => {
    const { ask, outcomes } = world(parts);
    expect(await ask()).toEqual([]);
    expect(outcomes).toEqual([outcome]);
  });

  it('rests after three failures in a row, tries once after the rest, and goes on when that succeeds', async () => {
    let isDown = true;
    const { ask, embed, outcomes, clock, log } = world({
      embed: async () => (isDown ? Promise.reject(new Error('down')) : [[1, 0]]),
    });
    for (const text of ['a', 'b', 'c', 'd', 'e']) await ask(text);
    expect(outcomes).toEqual(['failed', 'failed', 'failed', 'resting', 'resting']);
    expect(embed).toHaveBeenCalledTimes(3);
    expect(log.warn).toHaveBeenCalledTimes(1);
    clock.now = 30_001;
    await ask('f');
    await ask('g');
    isDown = false;
    clock.now = 60_002;
    await ask('h');
    await ask('i');
    expect(outcomes.slice(5)).toEqual(['failed', 'resting', 'used', 'used']);
  });

  it('what came too late serves the next search of the same words', async () => {
    const late = Promise.withResolvers<number[][]>();
    const { ask, embed, outcomes } = world({ embed: () => late.promise });
    expect(await ask()).toEqual([]);
    late.resolve([[1, 0]]);
    expect(await ask()).toHaveLength(1);
    expect(embed).toHaveBeenCalledTimes(1);
    expect(outcomes).toEqual(['slow', 'used']);
  });

  it('sends no contacts away, and asks nothing when nothing is left', async () => {
    const { ask, embed, outcomes } = world();
    await ask('насос на +7 (999) 000-11-22 и anna@example.com');
    expect(embed.mock.calls[0]?.[0]).toEqual(['насос на и']);
    expect(await ask('anna@example.com')).toEqual([]);
    expect(outcomes).toEqual(['used']);
  });
});

describe('what a question loses before it leaves', () => {
  it.each([
    ['звоните 8 999 000 11 22 после шести', 'звоните после шести'],
    ['call +1-202-555-0100', 'call'],
    ['mail me: a.b+c@mail.example.com.', 'mail me: .'],
    ['карта 4000 0000 0000 0002', 'карта'],
    ['насос 220 В 1500 Вт', 'насос 220 В 1500 Вт'],
    ['артикул 1234567', 'артикул 1234567'],
    ['от 10 000 до 20 000 рублей', 'от 10 000 до 20 000 рублей'],
  ])('%s', (text, left) => {
    expect(withoutContacts(text)).toBe(left);
  });

  it('takes no time over one word of eight thousand letters', () => {
    const started = performance.now();
    expect(withoutContacts('код'.repeat(2_700))).toHaveLength(8_100);
    expect(performance.now() - started).toBeLessThan(100);
  });
});

describe('the circuit breaker', () => {
  it('lets one try after the rest, although nobody tells how it went', () => {
    let now = 0;
    const breaker = createCircuitBreaker({ failures: 2, restMilliseconds: 10, now: () => now });
    expect([breaker.failed(), breaker.failed(), breaker.failed()]).toEqual([false, true, false]);
    expect(breaker.mayTry()).toBe(false);
    now = 10;
    expect([breaker.mayTry(), breaker.mayTry()]).toEqual([true, false]);
    now = 20;
    expect(breaker.mayTry()).toBe(true);
    breaker.succeeded();
    expect([breaker.mayTry(), breaker.mayTry()]).toEqual([true, true]);
    expect(breaker.failed()).toBe(false);
  });
});
