import { existsSync } from 'node:fs';
import path from 'node:path';
import type { BudgetLimits } from './budgets.ts';
import { nanoUsdOf } from './nano-usd.ts';
import type { PriceTable } from './price-table.ts';
import { readPrices } from './read-prices.ts';

export type UsageSettings = {
  readonly prices: PriceTable;
  readonly budgets: BudgetLimits;
  /** How long an answer may be given again to the same question; 0: never. */
  readonly answerCacheMinutes: number;
  /** About how many tokens of earlier messages a model is given. */
  readonly historyTokens: number;
};

type Environment = Readonly<Record<string, string | undefined>>;

/** Prices of the company's own are read from here when MODEL_PRICES names no file. */
const ownPricesFile = 'prices.yaml';

/** All mistakes at once, in words, those of the price file included. */
export function parseUsageSettings(
  environment: Environment,
  dataDir: string,
): { readonly settings: UsageSettings; readonly mistakes: readonly string[] } {
  const mistakes: string[] = [];
  const { table, mistakes: ofPrices } = readPrices(ownPrices(environment, dataDir));
  mistakes.push(...ofPrices.map((mistake) => `MODEL_PRICES: ${mistake}`));
  const budgets = {
    conversation: budget('BUDGET_CONVERSATION_USD', environment, mistakes),
    day: budget('BUDGET_DAY_USD', environment, mistakes),
    month: budget('BUDGET_MONTH_USD', environment, mistakes),
  };
  const answerCacheMinutes = whole('ANSWER_CACHE_MINUTES', { usual: 0, least: 0, most: 10_080 }, environment, mistakes);
  const historyTokens = whole('HISTORY_TOKENS', { usual: 2_000, least: 200, most: 50_000 }, environment, mistakes);
  return { settings: { prices: table, budgets, answerCacheMinutes, historyTokens }, mistakes };
}

function ownPrices({ MODEL_PRICES: named }: Environment, dataDir: string): string | undefined {
  if (named) return path.resolve(named);
  const usual = path.join(dataDir, ownPricesFile);
  return existsSync(usual) ? usual : undefined;
}

function budget(name: string, environment: Environment, mistakes: string[]): number | undefined {
  const given = environment[name];
  if (given === undefined) return undefined;
  const limit = nanoUsdOf(given);
  if (limit !== undefined && limit > 0) return limit;
  mistakes.push(`${name}: must be US dollars, such as 5 or 0.25, and more than 0; leave it empty for no budget.`);
  return undefined;
}

type Bounds = { readonly usual: number; readonly least: number; readonly most: number };

function whole(name: string, { usual, least, most }: Bounds, environment: Environment, mistakes: string[]): number {
  const given = environment[name]?.trim();
  if (given === undefined) return usual;
  const value = /^\d{1,6}$/.test(given) ? Number(given) : Number.NaN;
  if (value >= least && value <= most) return value;
  mistakes.push(`${name}: must be a whole number from ${least} to ${most}; left empty it is ${usual}.`);
  return usual;
}
