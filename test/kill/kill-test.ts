import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { startTrelloServer } from '../fakes/trello-server/server.ts';
import { type Order, orderSomething } from './customer.ts';
import { cardsOf, findDamage, readMessages, readRequest } from './find-damage.ts';
import { createShopProcess, type ShopProcess } from './shop-process.ts';
import { openSlowDoor } from './slow-door.ts';

export type KillFigures = {
  readonly kills: number;
  /** Of these, while Trello's answer to a new card was under way. */
  readonly killsAtCreation: number;
  /** Of these, before the shop was open again. */
  readonly killsAtStart: number;
  readonly orders: number;
  readonly messages: number;
  /** Requests that clients had to send again. */
  readonly retries: number;
  /** Cards that staff moved meanwhile. */
  readonly moves: number;
  readonly restartMilliseconds: readonly number[];
  /** What was lost or doubled, in words. */
  readonly damage: readonly string[];
};

const company = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../examples/instrument');
const customersAtOnce = 4;

/** Kills the shop so many times, or for so many minutes, while customers order, and looks whether anything was lost or doubled. */
export async function runKillTest(
  { times, minutes = Number.POSITIVE_INFINITY }: { readonly times: number; readonly minutes?: number },
  onKill: (facts: { readonly kill: number; readonly orders: number }) => void = () => {},
): Promise<KillFigures> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'vitrina-kill-'));
  const trello = await startTrelloServer({ key: 'key', token: 'token', secret: 'secret' });
  let atCreation = Promise.withResolvers<void>();
  const door = await openSlowDoor(trello.url, async (call) => {
    if (call === 'POST /1/cards') atCreation.resolve();
    await delay(Math.random() * 150);
  });
  const shop = await createShopProcess({
    company,
    dataDir,
    environment: {
      TRELLO_KEY: 'key',
      TRELLO_TOKEN: 'token',
      TRELLO_SECRET: 'secret',
      TRELLO_BOARD: trello.board,
      TRELLO_API_URL: door.url,
    },
  });
  try {
    shop.start();
    await shop.untilReady();
    const crowd = openCrowd(shop.url);
    const counts = { killsAtCreation: 0, killsAtStart: 0 };
    const restartMilliseconds: number[] = [];
    const stopAt = Date.now() + minutes * 60_000;
    for (let kill = 1; kill <= times && Date.now() < stopAt; kill += 1) {
      atCreation = Promise.withResolvers<void>();
      const way = Math.random();
      if (way < 0.4) {
        const hasCome = await Promise.race([atCreation.promise.then(() => true), delay(5_000, false)]);
        if (hasCome) counts.killsAtCreation += 1;
        await delay(Math.random() * 100);
      } else {
        // After some answers and not after some time, or a busy machine would be killed before it said anything.
        await Promise.race([crowd.answers(1 + Math.floor(Math.random() * 8)), delay(5_000)]);
        await delay(Math.random() * 200);
      }
      await shop.end('SIGKILL');
      shop.start();
      if (way > 0.85) {
        await delay(Math.random() * 1_500);
        await shop.end('SIGKILL');
        counts.killsAtStart += 1;
        kill += 1;
        shop.start();
      }
      restartMilliseconds.push(await shop.untilReady());
      moveSomeCard(trello);
      onKill({ kill, orders: crowd.orders.length });
    }
    await crowd.leave();
    const moves = await settle(shop, crowd.orders, trello);
    const damage = [...crowd.failures, ...moves.damage, ...(await findDamage(shop.url, crowd.orders, trello.cards()))];
    return {
      kills: restartMilliseconds.length + counts.killsAtStart,
      ...counts,
      orders: crowd.orders.length,
      messages: crowd.orders.reduce((sum, order) => sum + order.clientMessageIds.length, 0),
      retries: crowd.orders.reduce((sum, order) => sum + order.retries, 0),
      moves: moves.count,
      restartMilliseconds,
      damage,
    };
  } finally {
    await shop.end('SIGKILL');
    await door.stop();
    await trello.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}

/** Customers that order one after another until told to leave; each ends what it has begun. */
function openCrowd(shop: string) {
  const orders: Order[] = [];
  const failures: string[] = [];
  let isOpen = true;
  let answered = 0;
  const waiting: { readonly at: number; readonly resolve: () => void }[] = [];
  const onAnswer = () => {
    answered += 1;
    for (const { at, resolve } of waiting) if (answered >= at) resolve();
  };
  const loops = Array.from({ length: customersAtOnce }, async (_, customer) => {
    for (let visit = 0; isOpen; visit += 1) {
      const order = await orderSomething(shop, visit * customersAtOnce + customer, onAnswer);
      if (order) orders.push(order);
      else failures.push('a talk ended without its order');
    }
  });
  // A refusal is told at the end and not as an unhandled rejection meanwhile.
  const all = Promise.all(loops).catch((error: unknown) => failures.push(String(error)));
  return {
    orders,
    failures,
    /** Resolves after so many more answers. */
    answers: (count: number) => new Promise<void>((resolve) => waiting.push({ at: answered + count, resolve })),
    async leave() {
      isOpen = false;
      await all;
    },
  };
}

type Trello = Awaited<ReturnType<typeof startTrelloServer>>;
const workColumn = 'В работе';

/** Staff at work on the board while the shop dies and comes back. */
function moveSomeCard(trello: Trello): void {
  const card = trello.cards().find(({ list }) => list !== workColumn);
  if (card && trello.lists().includes(workColumn)) trello.moveCard(card.id, workColumn);
}

/** Waits until every order has its card and every move reached its customer, or three minutes are over. */
async function settle(shop: ShopProcess, orders: readonly Order[], trello: Trello) {
  const deadline = Date.now() + 180_000;
  const moved = () =>
    orders.filter((order) => cardsOf(order, trello.cards()).some((card) => 'list' in card && card.list === workColumn));
  while (Date.now() < deadline) {
    const cards = trello.cards();
    const isStanding = orders.every((order) => cardsOf(order, cards).length > 0);
    const stages = await Promise.all(moved().map((order) => readRequest(shop.url, order)));
    if (isStanding && stages.every(({ stage }) => stage.id === 'in_progress')) break;
    await delay(250);
  }
  const damage: string[] = [];
  for (const order of moved()) {
    const messages = await readMessages(shop.url, order);
    const told = messages.filter(({ author, replyTo }) => author !== 'customer' && replyTo === undefined).length - 1;
    if (told !== 1) damage.push(`order ${order.number}: the customer was told ${told} times of one move`);
  }
  return { count: moved().length, damage };
}
