import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { costOfCall } from './cost-of-call.ts';
import { modelPrices } from './model-prices.ts';
import { createPriceTable, type ModelPrice } from './price-table.ts';
import { readPrices } from './read-prices.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'vitrina-prices-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function own(text: string) {
  const file = path.join(folder, `${Math.random()}.yaml`);
  await writeFile(file, text);
  return readPrices(file);
}

describe('the published prices', () => {
  const { table, mistakes } = readPrices(undefined);

  it('are read without a mistake, each with its source and date', () => {
    expect(mistakes).toEqual([]);
    for (const model of ['openai:gpt-5.2', 'anthropic:claude-opus-5', 'anthropic:claude-haiku-4-5']) {
      const price = table.find(model);
      expect(price?.source).toMatch(/^https:\/\//);
      expect(price?.date).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      expect(price?.cachedInput).toBeLessThan(price?.input ?? 0);
    }
  });

  it.each([
    ['openai:gpt-5.2', true],
    ['openai:gpt-5.2-2025-12-11', true],
    ['anthropic:claude-haiku-4-5-20251001', true],
    ['openai:gpt-5.2-pro', false],
    ['openai:gpt-99', false],
    ['compatible:gpt-5.2', false],
    ['compatible:qwen3', false],
    ['', false],
  ])('know %j: %s', (model, isKnown) => expect(table.find(model) !== undefined).toBe(isKnown));
});

describe("the company's own prices", () => {
  it('replace and add', async () => {
    const { table, mistakes } = await own(
      "- { model: 'openai:gpt-5.2', input: '1.00', output: 8 }\n- { model: 'compatible:qwen3', input: 0.0125, cachedInput: 0, output: 0.05, source: the contract, date: 2026-01-01 }",
    );
    expect(mistakes).toEqual([]);
    expect(table.find('openai:gpt-5.2')).toMatchObject({ input: 1_000_000, cachedInput: 1_000_000, output: 8_000_000 });
    expect(table.find('compatible:qwen3')).toMatchObject({ input: 12_500, cachedInput: 0, source: 'the contract' });
    expect(table.find('openai:gpt-5.4')).toBeDefined();
  });

  it.each([
    ['no list', 'model: openai:gpt-5.2', /must be a list/],
    ['no yaml', '- {', /cannot be read/],
    ['a price that is none', "- { model: 'openai:a', input: cheap, output: 1 }", /price 1, input: must be US dollars/],
    ['a negative price', "- { model: 'openai:a', input: -1, output: 1 }", /price 1, input/],
    ['digits that would be lost', "- { model: 'openai:a', input: '0.0000001', output: 1 }", /price 1, input/],
    ['no price of the output', "- { model: 'openai:a', input: 1 }", /price 1, output/],
    [
      'a model without its provider',
      '- { model: gpt-5.2, input: 1, output: 1 }',
      /price 1, model: must be as in MODELS/,
    ],
    ['a key that nobody knows', "- { model: 'openai:a', input: 1, output: 1, inputt: 2 }", /price 1.*inputt/],
    ['no line', '- \n', /price 1/],
  ])('are refused with the place: %s', async (_, text, reason) => {
    const { mistakes } = await own(text);
    expect(mistakes.join('\n')).toMatch(reason);
  });

  it('are refused when the file is not there', () => {
    expect(readPrices(path.join(folder, 'nowhere.yaml')).mistakes.join()).toMatch(/nowhere\.yaml cannot be read/);
  });
});

const price: ModelPrice = {
  input: 2_000_000,
  cachedInput: 100_000,
  cacheWrite: 2_500_000,
  output: 10_000_000,
  longPrompt: { over: 1_000, input: 4_000_000, cachedInput: 200_000, cacheWrite: 5_000_000, output: 15_000_000 },
  source: 'a test',
  date: '2026-01-01',
};

const told = { inputTokens: 1_000, cachedInputTokens: 0, cacheWriteTokens: 0, outputTokens: 100, error: undefined };

describe('costOfCall', () => {
  it.each([
    ['plain tokens', told, price, 3_000_000],
    ['cached ones', { ...told, cachedInputTokens: 600 }, price, 800_000 + 60_000 + 1_000_000],
    ['written ones', { ...told, cachedInputTokens: 500, cacheWriteTokens: 500 }, price, 50_000 + 1_250_000 + 1_000_000],
    ['a long prompt', { ...told, inputTokens: 1_001 }, price, 4_004_000 + 1_500_000],
    [
      'counts of the cache left out',
      { ...told, cachedInputTokens: undefined, cacheWriteTokens: undefined },
      price,
      3_000_000,
    ],
    ['more cached than sent', { ...told, cachedInputTokens: 2_000 }, price, 200_000 + 1_000_000],
    ['a failure that told its tokens', { ...told, error: 'cut' as const }, price, 3_000_000],
    ['nothing', { ...told, inputTokens: 0, outputTokens: 0 }, price, 0],
    ['an unknown price', told, undefined, undefined],
    ['tokens nobody told', { ...told, outputTokens: undefined, error: 'stalled' as const }, price, undefined],
    [
      'a refusal',
      { ...told, inputTokens: undefined, outputTokens: undefined, error: 'rate-limited' as const },
      price,
      0,
    ],
    ['a refusal of an unpriced model', { ...told, inputTokens: undefined, error: 'credential' as const }, undefined, 0],
  ])('of %s', (_, call, known, nano) => expect(costOfCall(call, known)).toBe(nano));
});

describe('modelPrices', () => {
  const prices = modelPrices(
    createPriceTable(new Map([['compatible:billed', price]])),
    new Set(['compatible:own', 'compatible:billed']),
  );
  it.each([
    ['compatible:own', true],
    ['compatible:billed', false],
    ['compatible:other', false],
  ])('holds %s for free: %s', (model, isFree) => expect(prices.isFree(model)).toBe(isFree));
});
