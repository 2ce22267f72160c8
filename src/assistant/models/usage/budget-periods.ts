import { type CivilDate, civilDate, dayAfter, zonedTime } from '../../../core/company/zoned-time.ts';

export type BudgetPeriod = {
  /** `2026-11-27` or `2026-11`. */
  readonly name: string;
  readonly start: Date;
};

/** The day that a moment falls on where the company is, from its midnight. */
export function dayOf(at: Date, timezone: string): BudgetPeriod {
  const date = civilDate(at, timezone);
  return { name: dayName(date), start: midnight(date, timezone) };
}

export function monthOf(at: Date, timezone: string): BudgetPeriod {
  const date = civilDate(at, timezone);
  return { name: dayName(date).slice(0, 7), start: midnight({ ...date, day: 1 }, timezone) };
}

/** From the first day's midnight to the midnight after the last one; days as `2026-11-27`. */
export function rangeOfDays(
  first: string,
  last: string,
  timezone: string,
): { readonly from: Date; readonly until: Date } {
  return { from: midnight(dateOf(first), timezone), until: midnight(dayAfter(dateOf(last)), timezone) };
}

function midnight(date: CivilDate, timezone: string): Date {
  return new Date(zonedTime(date, 0, timezone));
}

function dateOf(name: string): CivilDate {
  const [year = 0, month = 1, day = 1] = name.split('-').map(Number);
  return { year, month, day };
}

function dayName({ year, month, day }: CivilDate): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
