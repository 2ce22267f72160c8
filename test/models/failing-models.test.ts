import type { LanguageModelV4 } from '@ai-sdk/provider';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerMessage } from '../../src/assistant/conversations/answer-message.ts';
import { startConversation } from '../../src/assistant/conversations/start-conversation.ts';
import type { ModelChainSettings } from '../../src/assistant/models/chain/model-chain.ts';
import { createTestChain } from '../factories/model-chain.ts';
import { httpError, type Script, scriptedModel } from '../factories/scripted-model.ts';
import { openTestShop, type TestShop } from '../factories/test-shop.ts';
import { askModels, times } from './ask-models.ts';

let shop: TestShop;
beforeAll(async () => {
  shop = await openTestShop('examples/instrument');
});
afterAll(() => shop.close());

/** For models that fall silent: the others must not be mistaken for such on a busy machine. */
const soon = { firstTokenMs: 400 };

const question = 'сколько стоит дрель Д-650?';
const truth = 'Дрель ударная Бурмаш Д-650 стоит 3 490 ₽.';

const ask = (models: Readonly<Record<string, LanguageModelV4>>, settings: Partial<ModelChainSettings> = {}) =>
  askModels(shop, models, question, { settings });

describe('a model that fails before it says a word', () => {
  it.each<[string, Script, string, number]>([
    ['a server error, three times', { refuses: httpError(500) }, 'unavailable', 3],
    ['an overloaded server', { refuses: httpError(529) }, 'unavailable', 3],
    ['too many requests, for long', { refuses: httpError(429, { 'retry-after': '60' }) }, 'rate-limited', 1],
    ['a network that is down', { refuses: new TypeError('fetch failed') }, 'network', 3],
    ['a refused request', { refuses: httpError(400) }, 'rejected', 1],
    ['a wrong key', { refuses: httpError(401) }, 'credential', 1],
    ['a model nobody knows', { refuses: httpError(404) }, 'not-found', 1],
    ['silence', { isSilent: true }, 'slow-start', 1],
    ['an empty reply', { text: '' }, 'empty', 3],
    ['white space', { text: ' \n ' }, 'empty', 1],
    ['a stream that ends at once', { ends: 'end' }, 'empty', 3],
    ['a filter', { finish: 'content-filter' }, 'filtered', 1],
    ['an error event', { ends: new Error('boom') }, 'unknown', 1],
  ])('%s: the next one answers', async (_what, script, kind, calls) => {
    const first = scriptedModel(script);
    const second = scriptedModel(truth);
    const { said, heard, chain } = await ask({ first, second }, script.isSilent ? soon : {});
    expect(said).toBe(truth);
    expect(heard).toBe(truth);
    expect(chain.failovers).toEqual([{ from: 'first', to: 'second', kind }]);
    expect(first.doStreamCalls).toHaveLength(calls);
    expect(chain.calls.map(({ model, error }) => [model, error])).toEqual([
      ...Array.from({ length: calls }, () => ['first', kind]),
      ['second', undefined],
    ]);
  });

  it.each<[string, Script]>([
    ['a server error', { refuses: httpError(503) }],
    ['too many requests, for a moment', { refuses: httpError(429, { 'retry-after-ms': '20' }) }],
    ['a broken connection', { refuses: new TypeError('terminated') }],
    ['nothing said', { text: '' }],
  ])('%s, once: it is asked again', async (_what, script) => {
    const { said, chain } = await ask({ first: scriptedModel(script, truth), second: scriptedModel('—') });
    expect(said).toBe(truth);
    expect(chain.failovers).toEqual([]);
  });

  it('is followed by the built-in model when no other is left', async () => {
    const { said, chain } = await ask({ first: scriptedModel({ refuses: httpError(500) }) });
    expect(said).toContain('3 490');
    expect(chain.failovers).toEqual([{ from: 'first', to: 'built-in', kind: 'unavailable' }]);
  });
});

describe('a model that fails in the middle of its reply', () => {
  const begun = `${truth} Недосказ`;
  it.each<[string, Script, string]>([
    ['an error event', { text: begun, ends: new Error('boom') }, 'unknown'],
    ['a connection that breaks', { text: begun, ends: new TypeError('terminated') }, 'network'],
    ['a stream that only ends', { text: begun, ends: 'end' }, 'cut'],
    ['a stream without a reason to finish', { text: begun, ends: 'cut' }, 'cut'],
    ['silence', { text: begun, ends: 'stall' }, 'stalled'],
    ['a filter', { text: begun, finish: 'content-filter' }, 'filtered'],
  ])('%s: the next one goes on, and no sentence is heard twice', async (_what, script, kind) => {
    const second = scriptedModel('Подробности расскажу.');
    const { said, heard, chain } = await ask(
      { first: scriptedModel(script), second },
      script.ends === 'stall' ? soon : {},
    );
    expect(chain.failovers).toEqual([{ from: 'first', to: 'second', kind }]);
    expect(said).toBe(`${truth} Подробности расскажу.`);
    expect(heard.trim()).toBe(said);
    const prompt = JSON.stringify(second.doStreamCalls[0]?.prompt);
    expect(prompt).toContain(truth);
    expect(prompt).not.toContain('Недосказ');
    expect(prompt).toContain('without repeating');
  });

  it('is followed by the built-in model, which tells nothing twice', async () => {
    const { said, heard } = await ask({ first: scriptedModel({ text: begun, ends: 'end' }) });
    expect(said.startsWith(truth)).toBe(true);
    expect(times(said, '3 490')).toBe(1);
    expect(said).not.toContain('Недосказ');
    expect(heard.trim().startsWith(truth)).toBe(true);
    expect(times(heard, '3 490')).toBe(1);
  });

  it('having only led up to an answer, is followed by a whole reply', async () => {
    const { said } = await ask({ first: scriptedModel({ text: 'Здравствуйте! Сейчас посмотрю. Да', ends: 'end' }) });
    expect(said).toMatch(/^Здравствуйте! Сейчас посмотрю\.\s+/u);
    expect(times(said, '3 490')).toBe(1);
    expect(times(said, /здравствуйте|добрый день/iu)).toBe(1);
  });
});

describe('the time of a turn', () => {
  it.each<[string, Record<string, LanguageModelV4>]>([
    [
      'is not exceeded by slow models one after another',
      {
        first: scriptedModel({ isSilent: true }),
        second: scriptedModel({ isSilent: true }),
        third: scriptedModel({ isSilent: true }),
      },
    ],
    ['is not exceeded by a model that stalls', { first: scriptedModel({ text: 'Сейчас ', ends: 'stall' }) }],
    [
      'is not exceeded by waiting to try again',
      { first: scriptedModel({ refuses: httpError(429, { 'retry-after': '2' }) }) },
    ],
  ])('%s', async (_what, models) => {
    const { said, milliseconds } = await ask(models, { firstTokenMs: 300, totalMs: 600 });
    expect(said).toContain('3 490');
    expect(milliseconds).toBeLessThan(10_000);
  });
});

describe('a model that keeps failing', () => {
  it('rests after three turns, and is not asked', async () => {
    const first = scriptedModel({ isSilent: true });
    const chain = createTestChain({ first, second: scriptedModel(truth) }, { firstTokenMs: 50 });
    const answering = { ...shop.vitrina.services.answering, models: chain };
    for (let turn = 1; turn <= 5; turn += 1) {
      const { conversation } = await startConversation({ channel: 'web', locale: 'ru' }, answering);
      await answerMessage({ conversationId: conversation.id, text: question, clientMessageId: undefined }, answering);
    }
    expect(first.doStreamCalls).toHaveLength(3);
    expect(chain.states().map(({ name, breaker }) => [name, breaker])).toEqual([
      ['first', 'open'],
      ['second', 'closed'],
      ['built-in', 'closed'],
    ]);
  });
});
