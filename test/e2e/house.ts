import type { Browser } from 'playwright-core';
import type { ForeignPage } from './open-foreign-page.ts';
import type { Wire } from './open-wire.ts';
import type { Shop } from './start-shop.ts';

/** What browser tests share, so that server and browser start once. */
export type House = {
  readonly shop: Shop;
  readonly browser: Browser;
  readonly foreign: ForeignPage;
  readonly wire: Wire;
};
