import { html } from 'hono/html';
import type { BudgetStanding } from '../../../assistant/models/usage/budgets.ts';
import type { UsageReport } from '../../../assistant/models/usage/usage-desk.ts';
import type { BudgetNotice, UsageSum } from '../../../core/ports/model-call-repository.ts';
import type { Html } from '../layout.ts';
import { type StaffPage, staffLayout } from './staff-layout.ts';
import type { StaffView } from './staff-view.ts';
import { usageWordsIn } from './usage-words.ts';

/** Periods that can be chosen, in days to today. */
export const usagePeriods = [7, 30, 90] as const;

export type UsagePage = {
  readonly report: UsageReport;
  readonly period: number;
  readonly standing: readonly BudgetStanding[];
  readonly notices: readonly BudgetNotice[];
};

export function usagePage(view: StaffView, page: UsagePage, reader: StaffPage['reader']): Html {
  const words = usageWordsIn(view.language);
  const { report, period, standing, notices } = page;
  const { total } = report;
  return staffLayout(view, {
    title: words.usage,
    width: 'text',
    reader,
    content: html`<h1>${words.usage}</h1>
<p class="lead">${words.hint(dayText(report.from, view), dayText(report.to, view))}</p>
<nav class="periods" aria-label="${words.ranges}">${usagePeriods.map(
      (days) =>
        html`<a href="${view.address('/dashboard/usage', { days: String(days) })}"${days === period ? html` aria-current="true"` : ''}>${words.lastDays(days)}</a>`,
    )}</nav>
${standing.filter(({ isUsedUp }) => isUsedUp).map((budget) => usedUpNotice(view, budget))}
${total.calls === 0 ? html`<p class="empty-note">${words.none}</p>` : figures(view, total)}
${standing.length === 0 ? '' : html`<h2>${words.budgets}</h2><ul class="budgets">${standing.map((budget) => budgetLine(view, budget))}</ul>`}
${total.calls === 0 ? '' : html`${modelTable(view, report)}${dayTable(view, report)}`}
${notices.length === 0 ? '' : noticeList(view, notices)}`,
  });
}

/** Said wherever staff look first; empty while all is well. */
export function budgetNotice(view: StaffView, standing: readonly BudgetStanding[]): Html | '' {
  const found = standing.find(({ isUsedUp }) => isUsedUp);
  if (!found) return '';
  const more = html` <a href="${view.address('/dashboard/usage')}">${usageWordsIn(view.language).toUsage}</a>`;
  return usedUpNotice(view, found, more);
}

/** US dollars as staff read them; of less than a dollar four decimals, so that a conversation's cost is not nothing. */
export function dollars(nanoUsd: number, language: string): string {
  const value = nanoUsd / 1e9;
  const digits = value !== 0 && value < 1 ? 4 : 2;
  const format = new Intl.NumberFormat(language, {
    style: 'currency',
    currency: 'USD',
    currencyDisplay: 'narrowSymbol',
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  const least = 1 / 10 ** digits;
  return value > 0 && value < least ? `< ${format.format(least)}` : format.format(value);
}

function usedUpNotice(
  view: StaffView,
  { budget, spentNanoUsd, limitNanoUsd }: BudgetStanding,
  more: Html | '' = '',
): Html {
  const { language } = view;
  const text = usageWordsIn(language).usedUp[budget](dollars(spentNanoUsd, language), dollars(limitNanoUsd, language));
  return html`<p class="fault" role="status">${text}${more}</p>`;
}

function figures({ language }: StaffView, total: UsageSum): Html {
  const words = usageWordsIn(language);
  const share = total.inputTokens === 0 ? 0 : total.cachedInputTokens / total.inputTokens;
  const failed = total.failedCalls === 0 ? '' : html`<small>${words.failed(total.failedCalls)}</small>`;
  return html`<dl class="figures">
<div><dt>${words.total}</dt><dd>${dollars(total.costNanoUsd, language)}</dd></div>
<div><dt>${words.calls}</dt><dd>${count(total.calls, language)} ${failed}</dd></div>
<div><dt>${words.perTurn}</dt><dd>${(total.calls / Math.max(1, total.turns)).toLocaleString(language, { maximumFractionDigits: 2 })}</dd></div>
<div><dt>${words.cached}</dt><dd>${share.toLocaleString(language, { style: 'percent' })}</dd></div>
</dl>
${total.callsWithoutCost === 0 ? '' : html`<p class="quiet">${words.unknown(total.callsWithoutCost)}</p>`}`;
}

function budgetLine({ language }: StaffView, { budget, spentNanoUsd, limitNanoUsd, isUsedUp }: BudgetStanding): Html {
  const words = usageWordsIn(language);
  const name = words.budgetNames[budget];
  const share = Math.min(100, Math.round((spentNanoUsd / limitNanoUsd) * 100));
  return html`<li><span>${name}</span><span class="sum">${words.ofLimit(dollars(spentNanoUsd, language), dollars(limitNanoUsd, language))}</span>
<span class="bar${isUsedUp ? ' bar-full' : ''}" role="img" aria-label="${share} %"><span style="width:${share}%"></span></span></li>`;
}

function modelTable({ language }: StaffView, { models }: UsageReport): Html {
  const words = usageWordsIn(language);
  return html`<h2>${words.byModel}</h2>
<table class="sums"><thead><tr><th scope="col">${words.model}</th><th scope="col">${words.calls}</th><th scope="col" class="wide">${words.tokensIn}</th><th scope="col" class="wide">${words.tokensOut}</th><th scope="col">${words.cost}</th></tr></thead>
<tbody>${models.map(
    (sum) =>
      html`<tr><th scope="row">${sum.model}</th><td>${count(sum.calls, language)}</td><td class="wide">${count(sum.inputTokens, language)}</td><td class="wide">${count(sum.outputTokens, language)}</td><td>${costCell(sum, language)}</td></tr>`,
  )}</tbody></table>`;
}

function dayTable(view: StaffView, { days }: UsageReport): Html {
  const { language } = view;
  const words = usageWordsIn(language);
  return html`<h2>${words.byDay}</h2>
<table class="sums"><thead><tr><th scope="col">${words.day}</th><th scope="col">${words.calls}</th><th scope="col">${words.cost}</th></tr></thead>
<tbody>${days
    .toReversed()
    .map(
      (sum) =>
        html`<tr><th scope="row">${dayText(sum.day, view)}</th><td>${count(sum.calls, language)}</td><td>${costCell(sum, language)}</td></tr>`,
    )}</tbody></table>`;
}

function noticeList(view: StaffView, notices: readonly BudgetNotice[]): Html {
  const { language, profile, address } = view;
  const words = usageWordsIn(language);
  const when = new Intl.DateTimeFormat(language, {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: profile.timezone,
  });
  return html`<h2>${words.notices}</h2><ul class="notices">${notices.map(
    ({ budget, period, spentNanoUsd, limitNanoUsd, noticedAt }) => {
      const name = words.noticeOf[budget];
      const subject =
        budget === 'conversation' ? html`<a href="${address(`/dashboard/conversations/${period}`)}">${name}</a>` : name;
      return html`<li>${when.format(noticedAt)} · ${subject} · ${words.ofLimit(dollars(spentNanoUsd, language), dollars(limitNanoUsd, language))}</li>`;
    },
  )}</ul>`;
}

/** Nothing is known of a sum when no call in it has a cost. */
function costCell({ calls, callsWithoutCost, costNanoUsd }: UsageSum, language: string): string {
  return calls === callsWithoutCost ? '—' : dollars(costNanoUsd, language);
}

function count(value: number, language: string): string {
  return value.toLocaleString(language);
}

/** A calendar day; it has no time zone of its own. */
function dayText(day: string, { language }: StaffView): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  );
}
