/** A customer finds a machine, orders it and watches the order move, in Russian on a phone and in English at a desk. */
import { describe, expect, test } from 'vitest';
import { accessibilityFaults } from './accessibility.ts';
import { chatOn } from './chat-page.ts';
import type { House } from './house.ts';
import { type Look, visit } from './open-browser.ts';
import { shoot } from './shots.ts';

type Story = {
  readonly look: Look;
  readonly address: string;
  readonly kind: RegExp;
  readonly ask: string;
  readonly compare: string;
  readonly delivery: string;
  readonly deliveryAnswer: RegExp;
  readonly contact: string;
  readonly confirm: string;
  readonly stages: readonly [string, string, string];
  /** Amount as the text of an answer and of the receipt has it, spaces of any kind taken out. */
  readonly money: (amount: number) => string;
};

const stories: readonly Story[] = [
  {
    look: { size: 'phone', theme: 'dark', locale: 'ru' },
    address: '/shop',
    kind: /ИИ-ассистент|ИИ-помощник/,
    ask: 'Нужна кофемашина с автоматической молочной системой до 80 000 ₽',
    compare: 'Сравни первые две',
    delivery: 'Сколько стоит доставка в Казань?',
    deliveryAnswer: /Казань.*490/,
    contact: 'Анна, +7 916 123-45-67',
    confirm: 'Да, подтверждаю',
    stages: ['Принят', 'Подтверждён', 'Отправлен'],
    money: (amount) => `${amount}₽`,
  },
  {
    look: { size: 'desktop', theme: 'light', locale: 'en' },
    address: '/shop?lang=en',
    kind: /AI assistant/,
    ask: 'I need a coffee machine with an automatic milk system under 80000 ₽',
    compare: 'Compare the first two',
    delivery: 'How much is delivery to Kazan?',
    deliveryAnswer: /Kazan.*490|Казань.*490/,
    contact: 'Anna, +7 916 123-45-67',
    confirm: 'Yes, confirm',
    stages: ['Received', 'Confirmed', 'Shipped'],
    money: (amount) => `₽${amount.toLocaleString('en')}`,
  },
];

export function orderStories(house: () => House): void {
  describe.each(stories)('in $look.locale on a $look.size', (story) => {
    test('from the shop to a moving order, with the same cards in both trackers', async () => {
      const { look } = story;
      const { shop, browser } = house();
      const { page, context, strangers, errors } = await visit(browser, look, [shop.url]);
      const chat = chatOn(page);
      const picture = (name: string) => shoot(page, `story-${look.locale}-${look.size}-${name}`);

      await page.goto(shop.url + story.address);
      await picture('0-shop');
      await chat.open();
      expect(await chat.panel.textContent()).toMatch(story.kind);
      await picture('1-greeting');

      const offer = await chat.say(story.ask);
      const cards = offer.locator('.card');
      expect(await cards.count()).toBeGreaterThanOrEqual(2);
      const offered = await Promise.all(
        (await cards.all()).map(async (card) => ({
          sku: (await card.getAttribute('data-sku')) ?? '',
          name: await card.locator('.name').textContent(),
          price: await card.locator('.price b').textContent(),
        })),
      );
      const [chosen] = offered;
      const product = await shop.vitrina.services.unitOfWork.read.products.find(chosen?.sku ?? '');
      if (!product || !chosen) throw new Error('The card shows a product that the catalog does not have.');
      const price = product.price.minor / 100;
      expect(price).toBeLessThanOrEqual(80_000);
      expect((chosen.price ?? '').replace(/\s/g, '')).toBe(story.money(price));
      await picture('2-offer');

      const comparison = await chat.say(story.compare);
      expect(await comparison.locator('thead th').count()).toBeGreaterThanOrEqual(2);
      expect(await comparison.locator('tr.differs').count()).toBeGreaterThanOrEqual(1);
      await picture('3-comparison');

      expect(await (await chat.say(story.delivery)).textContent()).toMatch(story.deliveryAnswer);
      await picture('4-delivery');

      await chat.press(chat.cards.first().locator('.primary'));
      await chat.say(story.contact);
      const receipt = (await chat.say(story.confirm)).locator('.receipt');
      await receipt.waitFor();
      const number = (await receipt.getAttribute('data-number')) ?? '';
      expect(number).toMatch(/^\d{5,}$/);
      expect(await chat.fromAssistant.last().locator('.bubble').textContent()).toContain(number);
      expect(await receipt.locator(`[data-sku="${chosen.sku}"]`).textContent()).toContain(chosen.name);
      expect(((await receipt.locator('.total dd').textContent()) ?? '').replace(/\s/g, '')).toBe(story.money(price));
      expect(await receipt.locator('.stage b').textContent()).toBe(story.stages[0]);
      await picture('5-accepted');
      expect(await accessibilityFaults(page)).toEqual([]);

      const card = await expect
        .poll(() => shop.trello.cards().filter(({ title }) => title.includes(number)), { timeout: 15_000 })
        .toHaveLength(1)
        .then(() => shop.trello.cards().find(({ title }) => title.includes(number)));
      await expect
        .poll(() => shop.github.cards().filter(({ title }) => title.includes(number)), { timeout: 15_000 })
        .toHaveLength(1);
      const project = shop.github.cards().find(({ title }) => title.includes(number));
      for (const text of [card?.description ?? '', project?.body ?? '']) {
        expect(text).toContain(chosen.sku);
        expect(text.replace(/\D/g, '')).toContain(String(price));
      }

      shop.trello.moveCard(card?.id ?? '', 'Подтверждены');
      await receipt.locator('.stage b', { hasText: story.stages[1] }).waitFor();
      await picture('6-confirmed');
      shop.github.moveCard(project?.id ?? '', 'Доставка');
      await receipt.locator('.stage b', { hasText: story.stages[2] }).waitFor();
      expect(await receipt.locator('.stage li.done').count()).toBe(4);
      await expect.poll(() => page.locator('vitrina-chat .receipt.brief').count()).toBe(2);
      expect(await page.locator('vitrina-chat .receipt.brief').last().isVisible()).toBe(true);
      await picture('7-shipped');

      const seqs = await chat.seqs();
      expect(seqs).toEqual(seqs.map((_, at) => at + 1));
      expect(strangers).toEqual([]);
      expect(errors).toEqual([]);
      await context.close();
    });
  });
}
