/** What staff see of the cost of models: the page of sums, the notice of a used-up budget, the cost of one conversation. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aModelCall } from '../factories/records.ts';
import { openTestShop, type TestShop } from '../factories/test-shop.ts';
import { accessibilityFaults } from './accessibility.ts';
import type { House } from './house.ts';
import { type Look, visit } from './open-browser.ts';
import { shoot } from './shots.ts';
import { sidewaysScroll } from './sideways-scroll.ts';

const looks: readonly Look[] = [
  { size: 'phone', theme: 'light', locale: 'ru' },
  { size: 'desktop', theme: 'dark', locale: 'ru' },
  { size: 'phone', theme: 'dark', locale: 'en' },
  { size: 'desktop', theme: 'light', locale: 'en' },
];
const words = {
  ru: { usage: 'Расходы на модели', usedUp: /Бюджет дня исчерпан/, month: '30 дней', cost: /модели: 0,0126/ },
  en: { usage: 'Cost of models', usedUp: /The day’s budget is used up/, month: '30 days', cost: /models: \$0\.0126/ },
};
const dayMs = 86_400_000;

export function staffSeesCosts(house: () => House): void {
  let shop: TestShop;
  let conversationId: string;

  beforeAll(async () => {
    shop = await openTestShop('examples/zerno', { BUDGET_DAY_USD: '1', BUDGET_MONTH_USD: '40' });
    const chat = await shop.open('ru');
    await chat.say('Добрый день! Какая кофемолка есть до 20 000 рублей?');
    conversationId = chat.id;
    const { read } = shop.vitrina.services.unitOfWork;
    const now = Date.now();
    const earlier = Array.from({ length: 24 }, (_, day) =>
      Array.from({ length: 3 + ((day * 7) % 11) }, () =>
        aModelCall({
          startedAt: new Date(now - (day + 1) * dayMs),
          model: day % 5 === 0 ? 'anthropic:claude-haiku-4-5' : 'openai:gpt-5.2',
          costNanoUsd: 12_600_000 + day * 900_000,
        }),
      ),
    ).flat();
    await read.modelCalls.appendMany([
      ...earlier,
      aModelCall({ startedAt: new Date(now), conversationId, costNanoUsd: 12_600_000, inputTokens: 10_000 }),
      aModelCall({ startedAt: new Date(now), costNanoUsd: 1_020_000_000, inputTokens: 412_000 }),
      aModelCall({
        startedAt: new Date(now),
        model: 'compatible:our-own-very-long-name-of-a-model-70b-instruct',
        costNanoUsd: undefined,
      }),
      aModelCall({
        startedAt: new Date(now),
        costNanoUsd: 0,
        error: 'rate-limited',
        inputTokens: undefined,
        outputTokens: undefined,
      }),
    ]);
    await read.budgetNotices.keepFirst({
      budget: 'conversation',
      period: conversationId,
      limitNanoUsd: 10_000_000,
      spentNanoUsd: 12_600_000,
      noticedAt: new Date(now - 3_600_000),
    });
  }, 60_000);
  afterAll(() => shop.close());

  test.each(looks)('in $locale on a $theme $size', async (look) => {
    const say = words[look.locale];
    const { page, context, strangers, errors } = await visit(house().browser, look, [shop.url]);
    await context.setExtraHTTPHeaders({
      Authorization: `Basic ${Buffer.from('any:test-admin-key-0123456789').toString('base64')}`,
    });
    const lookAt = async (step: string) => {
      await shoot(page, `costs-${look.locale}-${look.size}-${look.theme}-${step}`);
      expect(await accessibilityFaults(page), step).toEqual([]);
      expect(await sidewaysScroll(page), step).toBe(0);
    };
    await page.goto(`${shop.url}/dashboard`);
    await page.getByRole('status').filter({ hasText: say.usedUp }).waitFor();
    await lookAt('1-notice');
    await page.getByRole('navigation').getByRole('link', { name: say.usage }).click();
    await page.getByRole('heading', { level: 1, name: say.usage }).waitFor();
    await page.getByRole('link', { name: say.month, exact: true }).click();
    expect(await page.getByRole('row').count()).toBeGreaterThan(20);
    await lookAt('2-sums');
    await page
      .getByRole('table')
      .first()
      .evaluate((table) => table.scrollIntoView());
    await lookAt('3-tables');
    await page.goto(`${shop.url}/dashboard/conversations/${conversationId}`);
    await page.getByText(say.cost).waitFor();
    await lookAt('4-conversation');
    expect([...strangers, ...errors]).toEqual([]);
    await context.close();
  });
}
