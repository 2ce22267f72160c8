import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseUsageSettings } from './settings.ts';

let dataDir: string;
beforeAll(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), 'vitrina-usage-'));
});
afterAll(() => rm(dataDir, { recursive: true, force: true }));
const parse = (environment: Record<string, string>) => parseUsageSettings(environment, dataDir);

describe('settings of costs', () => {
  it('left out bound nothing', () => {
    const { settings, mistakes } = parse({});
    expect(mistakes).toEqual([]);
    expect(settings).toMatchObject({
      budgets: { conversation: undefined, day: undefined, month: undefined },
      answerCacheMinutes: 0,
      historyTokens: 2_000,
    });
  });

  it('are read', () => {
    const { settings, mistakes } = parse({
      BUDGET_CONVERSATION_USD: '0.25',
      BUDGET_DAY_USD: '5',
      BUDGET_MONTH_USD: '100.00',
      ANSWER_CACHE_MINUTES: '60',
      HISTORY_TOKENS: '800',
    });
    expect(mistakes).toEqual([]);
    expect(settings).toMatchObject({
      budgets: { conversation: 250_000_000, day: 5_000_000_000, month: 100_000_000_000 },
      answerCacheMinutes: 60,
      historyTokens: 800,
    });
  });

  it('take prices from the data folder, and from another file that is named', async () => {
    const line = (price: string) => `- { model: 'openai:ours', input: ${price}, output: ${price} }\n`;
    const named = path.join(dataDir, 'contract.yaml');
    await writeFile(named, line('2'));
    expect(parse({}).settings.prices.find('openai:ours')).toBeUndefined();
    await writeFile(path.join(dataDir, 'prices.yaml'), line('1'));
    expect(parse({}).settings.prices.find('openai:ours')?.input).toBe(1_000_000);
    expect(parse({ MODEL_PRICES: named }).settings.prices.find('openai:ours')?.input).toBe(2_000_000);
  });

  it.each([
    [{ BUDGET_DAY_USD: '0' }, /^BUDGET_DAY_USD: must be US dollars/],
    [{ BUDGET_DAY_USD: '-5' }, /^BUDGET_DAY_USD/],
    [{ BUDGET_MONTH_USD: '$100' }, /^BUDGET_MONTH_USD/],
    [{ BUDGET_CONVERSATION_USD: '0,25' }, /^BUDGET_CONVERSATION_USD/],
    [{ BUDGET_CONVERSATION_USD: 'none' }, /^BUDGET_CONVERSATION_USD/],
    [{ ANSWER_CACHE_MINUTES: '-1' }, /^ANSWER_CACHE_MINUTES: must be a whole number from 0 to 10080/],
    [{ ANSWER_CACHE_MINUTES: '1.5' }, /^ANSWER_CACHE_MINUTES/],
    [{ HISTORY_TOKENS: '10' }, /^HISTORY_TOKENS: must be a whole number from 200/],
    [{ HISTORY_TOKENS: 'many' }, /^HISTORY_TOKENS/],
    [{ MODEL_PRICES: '/nowhere/prices.yaml' }, /^MODEL_PRICES: \/nowhere\/prices\.yaml cannot be read/],
  ])('refuse %j', (environment, mistake) => {
    expect(parse(environment).mistakes).toEqual([expect.stringMatching(mistake)]);
  });

  it('tell all mistakes at once', () => {
    expect(
      parse({ BUDGET_DAY_USD: 'x', BUDGET_MONTH_USD: 'y', HISTORY_TOKENS: 'z', MODEL_PRICES: 'none' }).mistakes,
    ).toHaveLength(4);
  });
});
