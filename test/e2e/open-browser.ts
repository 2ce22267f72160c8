import chromium from '@sparticuz/chromium';
import { type Browser, type BrowserContext, type Page, chromium as playwright } from 'playwright-core';

export type Look = {
  readonly size: 'phone' | 'desktop';
  readonly theme: 'light' | 'dark';
  readonly locale: 'ru' | 'en';
};

const sizes = { phone: { width: 390, height: 844 }, desktop: { width: 1280, height: 800 } };

/**
 * The browser that comes inside an npm package; CHROMIUM_PATH names another. Its package's own arguments are left out:
 * they serve one page in one process, and switch off the rules between origins that the widget has to live with.
 */
export async function openBrowser(): Promise<Browser> {
  return playwright.launch({
    executablePath: process.env.CHROMIUM_PATH ?? (await chromium.executablePath()),
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--font-render-hinting=none'],
    headless: true,
  });
}

export type Visit = {
  readonly context: BrowserContext;
  readonly page: Page;
  /** Requests to hosts other than the given origin, and errors on the page; both should stay empty. */
  readonly strangers: readonly string[];
  readonly errors: readonly string[];
};

/** A fresh visitor who sees the page so; nothing outside the loopback is ever reached. */
export async function visit(
  browser: Browser,
  { size, theme, locale }: Look,
  origins: readonly string[],
): Promise<Visit> {
  const context = await browser.newContext({
    viewport: sizes[size],
    colorScheme: theme,
    locale,
    timezoneId: 'Europe/Moscow',
    hasTouch: size === 'phone',
    reducedMotion: 'reduce',
  });
  const strangers: string[] = [];
  const errors: string[] = [];
  await context.route(
    (url) => !origins.includes(url.origin) && url.protocol !== 'data:',
    (route) => {
      strangers.push(route.request().url());
      return route.abort();
    },
  );
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  return { context, page, strangers, errors };
}
