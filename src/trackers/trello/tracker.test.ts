import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { content, describeTracker, suiteStages } from '../../../test/conformance/tracker.suite.ts';
import { startTrelloServer, type TrelloServer } from '../../../test/fakes/trello-server/server.ts';
import type { TrelloSettings } from './settings.ts';
import { createTrelloTracker } from './tracker.ts';

const hook = 'https://shop.example/hooks/trello';
const [fresh, work] = suiteStages;

function settingsOf(server: TrelloServer): TrelloSettings {
  return { key: 'key', token: 'token', secret: 'secret', board: server.board, apiUrl: server.url };
}

describeTracker('Trello', async () => {
  const server = await startTrelloServer({ key: 'key', token: 'token', secret: 'secret' });
  const settings = settingsOf(server);
  const dependencies = { timeoutMs: 1_000 };
  return {
    tracker: createTrelloTracker(settings, dependencies),
    withoutSecret: createTrelloTracker({ ...settings, secret: undefined }, dependencies),
    unreachable: createTrelloTracker({ ...settings, apiUrl: 'http://127.0.0.1:1/1' }, dependencies),
    columns: server.lists,
    cards: () => server.cards().map((card) => ({ ...card, column: card.list })),
    moveByStaff: (cardId, column) => server.webhookFor(server.moveCard(cardId, column), hook),
    commentByStaff: (cardId, text) => server.webhookFor(server.comment(cardId, text), hook),
    archiveByStaff: server.archiveCard,
    eventOnOtherBoard: () => server.webhookFor(server.moveOnOtherBoard(), hook),
    failNext: (kind) => server.failNext(1, kind),
    loseCreatedCard: () => server.failNext(1, 'cut-after-effect', /POST \/1\/cards$/),
    stop: server.stop,
  };
});

describe('Trello', () => {
  let server: TrelloServer;
  beforeEach(async () => {
    server = await startTrelloServer({ key: 'key', token: 'token', secret: 'secret' });
  });
  afterEach(() => server.stop());

  test('puts missing lists between those that stand, in any case of letters', async () => {
    server.addList('НОВЫЕ');
    server.addList('готово ');
    server.addList('Прочее');
    await createTrelloTracker(settingsOf(server)).prepare(suiteStages);
    expect(server.lists()).toEqual(['НОВЫЕ', 'В работе', 'готово ', 'Прочее']);
  });

  test('takes a list that bears a name of the stage', async () => {
    server.addList('In Progress');
    const tracker = createTrelloTracker(settingsOf(server));
    await tracker.createCard(content(1), work);
    expect(server.lists()).toEqual(['In Progress']);
  });

  test('makes each label once and keeps those of the staff', async () => {
    const tracker = createTrelloTracker(settingsOf(server));
    await tracker.createCard({ ...content(1), labels: ['order'] }, fresh);
    const { cardId } = await tracker.createCard({ ...content(2), labels: ['Order', 'VIP'] }, fresh);
    await tracker.updateCard(cardId, { ...content(2), labels: ['order', 'hot'] });
    expect(server.cards().map((card) => card.labels)).toEqual([['order'], ['order', 'VIP', 'hot']]);
  });

  test('carries a long Russian text whole, and a longer one with its marker', async () => {
    const tracker = createTrelloTracker(settingsOf(server));
    const long = `${'Нужна кофемашина. '.repeat(800)}\n\nvitrina:1`;
    await tracker.createCard({ ...content(1), description: long }, fresh);
    expect(server.cards()[0]?.description).toBe(long);
    await tracker.createCard({ ...content(2), description: `${'а'.repeat(20_000)}\n\nvitrina:2` }, fresh);
    expect(server.cards()[1]?.description).toHaveLength(16_384);
    expect(await tracker.findCard('vitrina:2')).toBeDefined();
    await tracker.addComment(server.cards()[0]!.id, 'б'.repeat(20_000));
    expect(server.cards()[0]?.comments[0]).toHaveLength(16_384);
  });

  test('finds a card behind a thousand newer ones', async () => {
    const tracker = createTrelloTracker(settingsOf(server));
    const { cardId } = await tracker.createCard(content(1), fresh);
    for (let index = 0; index < 1_500; index += 1) server.addCard('Новые', `Card ${index}`);
    expect(await tracker.findCard('vitrina:1')).toMatchObject({ cardId });
  });

  test('reads a log longer than a page', async () => {
    const tracker = createTrelloTracker(settingsOf(server));
    const { cardId } = await tracker.createCard(content(1), fresh);
    const { cursor } = await tracker.changesSince(undefined);
    for (let index = 0; index < 1_200; index += 1) server.comment(cardId, `note ${index}`);
    const { events } = await tracker.changesSince(cursor);
    expect(events.map((event) => event.type === 'comment-added' && event.text)).toEqual(
      Array.from({ length: 1_200 }, (_, index) => `note ${index}`),
    );
  });

  test('knows its comments though the owner of the token writes too', async () => {
    const tracker = createTrelloTracker(settingsOf(server));
    const { cardId } = await tracker.createCard(content(1), fresh);
    await tracker.addComment(cardId, 'Customer: where is it?');
    expect(server.cards()[0]?.comments[0]).toBe('Customer: where is it?\n\n— _Vitrina_');
    const quoted = server.comment(cardId, '> Customer: where is it?\n> — _Vitrina_\n\n@customer on its way');
    expect(await tracker.parseWebhook(server.webhookFor(quoted, hook))).toHaveLength(1);
  });

  test('news of a move that arrives after that of a later one is dropped', async () => {
    const tracker = createTrelloTracker(settingsOf(server));
    await tracker.prepare(suiteStages);
    const { cardId } = await tracker.createCard(content(1), fresh);
    const early = server.webhookFor(server.moveCard(cardId, 'В работе'), hook);
    const late = server.webhookFor(server.moveCard(cardId, 'Готово'), hook);
    expect(await tracker.parseWebhook(late)).toHaveLength(1);
    expect(await tracker.parseWebhook(early)).toEqual([]);
    expect(await tracker.parseWebhook(late)).toHaveLength(1);
    const overtaken = server.webhookFor(server.moveCard(cardId, 'Новые'), hook);
    await tracker.moveCard(cardId, work);
    expect(await tracker.parseWebhook(overtaken)).toEqual([]);
  });

  test('a signature for another address is refused', async () => {
    const tracker = createTrelloTracker(settingsOf(server));
    await tracker.prepare(suiteStages);
    const { cardId } = await tracker.createCard(content(1), fresh);
    const request = server.webhookFor(server.moveCard(cardId, 'Готово'), hook);
    const moved = { ...request, url: 'https://shop.example/hooks/other' };
    await expect(tracker.parseWebhook(moved)).rejects.toMatchObject({ code: 'INVALID_SIGNATURE' });
  });

  test.each([
    ['short link', (one: TrelloServer) => ({ board: one.shortLink })],
    ['address without a path', (one: TrelloServer) => ({ apiUrl: new URL(one.url).origin })],
  ])('a board is reached by %s', async (_name, change) => {
    const tracker = createTrelloTracker({ ...settingsOf(server), ...change(server) });
    const { cardId } = await tracker.createCard(content(1), fresh);
    const request = server.webhookFor(server.comment(cardId, 'hello'), hook);
    expect(await tracker.parseWebhook(request)).toHaveLength(1);
  });

  test.each([{ key: 'wrong' }, { token: 'wrong' }])('a wrong credential is told to the owner: %o', async (wrong) => {
    const tracker = createTrelloTracker({ ...settingsOf(server), ...wrong });
    await expect(tracker.prepare(suiteStages)).rejects.toMatchObject({ code: 'CREDENTIAL_REJECTED' });
  });

  test('a stopped process ends its calls', async () => {
    const stop = new AbortController();
    const tracker = createTrelloTracker(settingsOf(server), { signal: stop.signal });
    server.failNext(1, 'stall');
    const call = tracker.findCard('vitrina:1');
    stop.abort();
    await expect(call).rejects.toMatchObject({ code: 'PROVIDER_UNAVAILABLE' });
  });
});
