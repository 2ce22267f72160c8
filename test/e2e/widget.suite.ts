/** The widget as a guest on other people's pages, through cut connections and without a mouse. */
import { describe, expect, test } from 'vitest';
import { accessibilityFaults } from './accessibility.ts';
import { chatOn } from './chat-page.ts';
import type { House } from './house.ts';
import { type Look, visit } from './open-browser.ts';
import { shoot } from './shots.ts';

const desk: Look = { size: 'desktop', theme: 'light', locale: 'en' };

export function widgetAsGuest(house: () => House): void {
  describe('a cut connection', () => {
    test('loses and doubles nothing: what was typed meanwhile goes out once, in order, and is answered', async () => {
      const { browser, wire } = house();
      const { page, context } = await visit(browser, desk, [wire.url]);
      const chat = chatOn(page);
      await page.goto(`${wire.url}/shop?lang=en`);
      await chat.open();
      await chat.say('Hello');

      wire.cut();
      await chat.notice.filter({ hasText: /No connection/ }).waitFor();
      for (const text of ['How much is delivery to Kazan?', 'What are your hours?']) {
        await chat.input.fill(text);
        await chat.input.press('Enter');
      }
      await chat.outgoing.nth(1).waitFor();
      await chat.input.fill('a half-typed thought');
      await shoot(page, 'widget-offline');
      // A page that is closed in the middle of it keeps the letters too.
      wire.mend();
      await page.reload();
      await chat.launcher.click();
      expect(await chat.input.inputValue()).toBe('a half-typed thought');

      await expect.poll(() => chat.fromAssistant.count(), { timeout: 30_000 }).toBe(4);
      await chat.outgoing.first().waitFor({ state: 'detached' });
      expect(await chat.fromCustomer.locator('.plain').allInnerTexts()).toEqual([
        'Hello',
        'How much is delivery to Kazan?',
        'What are your hours?',
      ]);
      expect(await chat.seqs()).toEqual([1, 2, 3, 4, 5, 6, 7]);
      await context.close();
    });

    test('what was said while the page could not hear comes when it can, under the badge of a closed chat', async () => {
      const { shop, browser, wire } = house();
      const { page, context } = await visit(browser, desk, [wire.url]);
      const chat = chatOn(page);
      await page.goto(`${wire.url}/shop?lang=en`);
      await chat.open();
      await chat.say('Hello');
      const saved = await page.evaluate<{ id: string; token: string }>(
        `JSON.parse(localStorage.getItem('vitrina:${wire.url}:conversation'))`,
      );
      await page.keyboard.press('Escape');
      wire.cut();
      const answered = await fetch(`${shop.url}/api/v1/conversations/${saved.id}/messages`, {
        method: 'POST',
        headers: { authorization: `Bearer ${saved.token}`, 'content-type': 'application/json' },
        body: JSON.stringify({ text: 'How much is delivery to Moscow?' }),
      });
      expect(answered.status).toBe(200);
      wire.mend();
      await page.locator('vitrina-chat .badge').waitFor();
      expect(await chat.launcher.getAttribute('aria-label')).toMatch(/1/);
      await shoot(page, 'widget-badge');
      await chat.launcher.click();
      expect(await chat.seqs()).toEqual([1, 2, 3, 4, 5]);
      await page.locator('vitrina-chat .badge').waitFor({ state: 'detached' });
      await context.close();
    });
  });

  describe('a page of another house', () => {
    test('with hostile styles changes nothing of the chat, nor the chat of it; no host but the server is asked', async () => {
      const { shop, browser, foreign } = house();
      const { page, context, strangers, errors } = await visit(browser, desk, [foreign.url, shop.url]);
      const chat = chatOn(page);
      await page.goto(`${foreign.url}/?${new URLSearchParams({ src: `${shop.url}/widget.js` })}`);
      const globals = await page.evaluate<string[]>('globalsBefore');
      await chat.launcher.waitFor();
      const box = await chat.launcher.boundingBox();
      expect(box).toMatchObject({ width: 56, height: 56, x: 1280 - 20 - 56, y: 800 - 20 - 56 });
      await chat.open();
      expect(await chat.panel.boundingBox()).toMatchObject({ width: 400, height: 720, x: 860, y: 60 });
      const style = await chat.input.evaluate((field) => {
        const { color, fontSize, textTransform } = (
          field.ownerDocument.defaultView as unknown as { getComputedStyle(of: unknown): Record<string, string> }
        ).getComputedStyle(field);
        return { color, fontSize, textTransform };
      });
      expect(style).toEqual({ color: 'rgb(28, 28, 30)', fontSize: '15px', textTransform: 'none' });
      await chat.say('I need a coffee machine with an automatic milk system under 80000 ₽');
      await shoot(page, 'widget-foreign');
      expect(await page.evaluate<string>('getComputedStyle(document.querySelector("h1")).color')).toBe(
        'rgb(0, 128, 0)',
      );
      const now = await page.evaluate<string[]>('Object.getOwnPropertyNames(window)');
      expect(now.filter((name) => !globals.includes(name) && !/^(\d+|__playwright.*)$/.test(name))).toEqual([
        'Vitrina',
      ]);
      expect(strangers).toEqual([]);
      expect(errors).toEqual([]);
      await page.evaluate('Vitrina.close()');
      await chat.panel.waitFor({ state: 'detached' });
      await context.close();
    });
  });

  describe('without a mouse', () => {
    test('opens, keeps the focus inside, chooses from the menu and gives the focus back', async () => {
      const { shop, browser } = house();
      const { page, context } = await visit(browser, desk, [shop.url]);
      const chat = chatOn(page);
      const isInside = () =>
        page.evaluate<boolean>('Boolean(document.querySelector("vitrina-chat").shadowRoot.activeElement)');
      const focused = () =>
        page.evaluate<string>(
          'document.querySelector("vitrina-chat").shadowRoot.activeElement?.getAttribute("aria-label") ?? ""',
        );
      await page.goto(`${shop.url}/shop?lang=en`);
      await chat.launcher.focus();
      await page.keyboard.press('Enter');
      await chat.fromAssistant.first().waitFor();
      await expect.poll(focused).toBe('Write a message');
      for (let step = 0; step < 12; step += 1) {
        await page.keyboard.press('Tab');
        expect(await isInside()).toBe(true);
      }
      await page.locator('vitrina-chat').getByRole('button', { name: 'Menu' }).focus();
      await page.keyboard.press('Enter');
      await expect.poll(() => page.getByRole('menuitem').count()).toBeGreaterThanOrEqual(4);
      await shoot(page, 'widget-menu');
      expect(await accessibilityFaults(page)).toEqual([]);
      await page.keyboard.press('Enter');
      await chat.notice.filter({ hasText: /A person/ }).waitFor();
      await shoot(page, 'widget-person');
      await page.keyboard.press('Escape');
      await expect.poll(focused).toMatch(/Open chat/);
      await context.close();
    });

    test('a message that is too long is said to be so, and kept; erasing starts anew', async () => {
      const { shop, browser } = house();
      const { page, context } = await visit(browser, { ...desk, size: 'phone' }, [shop.url]);
      const chat = chatOn(page);
      await page.goto(`${shop.url}/shop?lang=en`);
      await chat.open();
      await chat.say('Hello');
      await chat.input.fill('a'.repeat(8_010));
      await page.getByRole('alert').filter({ hasText: '10' }).waitFor();
      await chat.input.press('Enter');
      expect((await chat.input.inputValue()).length).toBe(8_010);
      await shoot(page, 'widget-too-long');
      await page.locator('vitrina-chat').getByRole('button', { name: 'Menu' }).click();
      await page.getByRole('menuitem', { name: 'Erase my data' }).click();
      await shoot(page, 'widget-erase');
      await page.getByRole('button', { name: 'Erase', exact: true }).click();
      await expect.poll(() => chat.seqs()).toEqual([1]);
      expect(await chat.input.inputValue()).toBe('');
      await context.close();
    });
  });

  describe.each<Look>([
    { size: 'phone', theme: 'light', locale: 'ru' },
    { size: 'phone', theme: 'dark', locale: 'en' },
    { size: 'desktop', theme: 'light', locale: 'ru' },
    { size: 'desktop', theme: 'dark', locale: 'en' },
  ])('axe-core on a $theme $size in $locale', (look) => {
    test('finds nothing on the shop’s pages nor in an open chat with cards', async () => {
      const { shop, browser } = house();
      const { page, context, strangers, errors } = await visit(browser, look, [shop.url]);
      const chat = chatOn(page);
      const name = `${look.locale}-${look.size}-${look.theme}`;
      for (const path of ['/shop', '/shop/products/LV-2020', '/shop/delivery', '/shop/pages/knowledge/delivery.md']) {
        await page.goto(`${shop.url}${path}?lang=${look.locale}`);
        await chat.launcher.waitFor();
        expect(await accessibilityFaults(page), path).toEqual([]);
        await shoot(page, `page-${name}${path.replaceAll('/', '-')}`);
      }
      await chat.open();
      const answer = await chat.say(
        look.locale === 'ru' ? 'Нужна кофемашина до 80 000 ₽' : 'I need a coffee machine under 80000 ₽',
      );
      await answer.locator('.card').first().waitFor();
      expect(await accessibilityFaults(page)).toEqual([]);
      await shoot(page, `chat-${name}`);
      expect(strangers).toEqual([]);
      expect(errors).toEqual([]);
      await context.close();
    });
  });
}
