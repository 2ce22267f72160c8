import { dayOf, monthOf } from '../assistant/models/usage/budget-periods.ts';
import { localModelsOf, modelPrices } from '../assistant/models/usage/model-prices.ts';
import { toWireUsd } from '../assistant/models/usage/nano-usd.ts';
import type { Config } from '../config.ts';
import type { Repositories } from '../core/ports/repositories.ts';
import type { Finding } from './finding.ts';

/** Models whose cost would not be known. */
export function checkPrices({ models, usage }: Config): Finding[] {
  const prices = modelPrices(usage.prices, localModelsOf(models));
  const unknown = models.hosted.map(({ name }) => name).filter((name) => !prices.find(name));
  if (unknown.length === 0) return [];
  const isBounded = Object.values(usage.budgets).some((limit) => limit !== undefined);
  const budgets = isBounded ? ', and its calls count as nothing in the budgets' : '';
  return [
    {
      what: 'Prices',
      state: 'warning',
      detail: `nobody told what ${unknown.join(', ')} costs: the cost of conversations is not known${budgets}. Name the price in a file, and the file in MODEL_PRICES`,
    },
  ];
}

/** Where the budgets of the day and the month stand. */
export async function checkBudgets({ usage }: Config, read: Repositories): Promise<Finding[]> {
  const { day, month } = usage.budgets;
  if (day === undefined && month === undefined) return [];
  const timezone = (await read.company.find())?.materials.profile.timezone ?? 'UTC';
  const now = new Date();
  const [spentToday = 0, spentInMonth = 0] = await read.modelCalls.spentSince([
    dayOf(now, timezone).start,
    monthOf(now, timezone).start,
  ]);
  const line = (name: string, limit: number | undefined, spent: number) =>
    limit === undefined
      ? []
      : [{ text: `${name} ${toWireUsd(spent).amount} of ${toWireUsd(limit).amount} USD`, isUsedUp: spent >= limit }];
  const lines = [...line('day', day, spentToday), ...line('month', month, spentInMonth)];
  const isUsedUp = lines.some((one) => one.isUsedUp);
  return [
    {
      what: 'Budgets',
      state: isUsedUp ? 'warning' : 'ok',
      detail: `${lines.map(({ text }) => text).join(', ')}${isUsedUp ? '; free models answer until the next period, or raise the budget' : ''}`,
    },
  ];
}
