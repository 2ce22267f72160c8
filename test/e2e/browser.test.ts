/** Everything that needs a browser, over one server and one browser. SHOTS=folder keeps pictures of each step. */
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { afterAll, beforeAll, describe } from 'vitest';
import { staffSeesCosts } from './costs.suite.ts';
import type { House } from './house.ts';
import { openBrowser } from './open-browser.ts';
import { openForeignPage } from './open-foreign-page.ts';
import { openWire } from './open-wire.ts';
import { orderStories } from './order-story.suite.ts';
import { staffSignsIn } from './staff.suite.ts';
import { startShop } from './start-shop.ts';
import { widgetAsGuest } from './widget.suite.ts';

const projectRoot = fileURLToPath(new URL('../../', import.meta.url));
let house: House;

beforeAll(async () => {
  // What is tested is what stands in widget/, not what was built some time before.
  await build({ configFile: `${projectRoot}vite.config.ts`, root: `${projectRoot}widget`, logLevel: 'warn' });
  const [shop, browser, foreign] = await Promise.all([startShop(), openBrowser(), openForeignPage()]);
  house = { shop, browser, foreign, wire: await openWire(Number(new URL(shop.url).port)) };
}, 120_000);

afterAll(async () => {
  await house?.browser.close();
  house?.foreign.close();
  house?.wire.close();
  await house?.shop.stop();
});

describe('a customer orders', () => orderStories(() => house));
describe('the widget', () => widgetAsGuest(() => house));
describe('staff sees what models cost', () => staffSeesCosts(() => house));
describe('staff signs in', () => staffSignsIn(() => house));
