import type { Page } from 'playwright-core';

/** By how many pixels the page can be pushed to the side; nothing should make it. */
export function sidewaysScroll(page: Page): Promise<number> {
  return page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth');
}
