import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { content, describeTracker, suiteStages } from '../../../test/conformance/tracker.suite.ts';
import { type GithubServer, startGithubServer } from '../../../test/fakes/github-server/server.ts';
import { type GithubProjectsSettings, readGithubProjectsSettings } from './settings.ts';
import { createGithubProjectsTracker } from './tracker.ts';

const hook = 'https://shop.example/hooks/github-projects';
const [fresh, work] = suiteStages;

function settingsOf(server: GithubServer): GithubProjectsSettings {
  const { settings } = readGithubProjectsSettings({
    GITHUB_TOKEN: 'token',
    GITHUB_PROJECT: server.project,
    GITHUB_WEBHOOK_SECRET: 'secret',
    GITHUB_API_URL: server.url,
  });
  return settings!;
}

describeTracker('GitHub Projects', async () => {
  const server = await startGithubServer({ token: 'token', secret: 'secret', columns: ['Todo'] });
  const settings = settingsOf(server);
  const dependencies = { timeoutMs: 2_000 };
  return {
    tracker: createGithubProjectsTracker(settings, dependencies),
    withoutSecret: createGithubProjectsTracker({ ...settings, webhookSecret: undefined }, dependencies),
    unreachable: createGithubProjectsTracker({ ...settings, apiUrl: 'http://127.0.0.1:1' }, dependencies),
    columns: server.columns,
    cards: () => server.cards().map((card) => ({ ...card, description: card.body })),
    moveByStaff: (cardId, column) => server.webhookFor(server.moveCard(cardId, column), hook),
    commentByStaff: (cardId, text) => server.webhookFor(server.comment(cardId, text), hook),
    archiveByStaff: server.archiveCard,
    eventOnOtherBoard: () => server.webhookFor(server.moveOnOtherProject(), hook),
    failNext: (kind) => server.failNext(1, kind),
    loseCreatedCard: () => server.failNext(1, 'cut-after-effect', /addProjectV2DraftIssue/),
    stop: server.stop,
  };
});

describe('GitHub Projects', () => {
  let server: GithubServer;
  beforeEach(async () => {
    server = await startGithubServer({ token: 'token', secret: 'secret' });
  });
  afterEach(() => server.stop());

  test('adds columns to an empty project, keeping those that stand', async () => {
    const tracker = createGithubProjectsTracker(settingsOf(server));
    expect(await tracker.prepare(suiteStages)).toEqual({ missingColumns: [] });
    // "In Progress" and "Done" are names of the stages "В работе" and "Готово".
    expect(server.columns()).toEqual(['Новые', 'Todo', 'In Progress', 'Done']);
  });

  test('never replaces the columns of a project with cards, for the cards would lose theirs', async () => {
    const other = server.addCard('A card of the team');
    server.moveCard(other, 'Todo');
    const tracker = createGithubProjectsTracker(settingsOf(server));
    expect(await tracker.prepare(suiteStages)).toEqual({ missingColumns: ['Новые'] });
    expect(server.cards()[0]?.column).toBe('Todo');
  });

  test('a card whose column is missing is made all the same; a move there is for the owner to mend', async () => {
    server.addCard('A card of the team');
    const tracker = createGithubProjectsTracker(settingsOf(server));
    const { cardId } = await tracker.createCard(content(1), fresh);
    expect(server.cards()[1]).toMatchObject({ id: cardId, column: 'No Status' });
    await expect(tracker.moveCard(cardId, fresh)).rejects.toMatchObject({ code: 'INVALID_SETTING' });
    server.addColumn('новые');
    await tracker.moveCard(cardId, fresh);
    expect(server.cards()[1]?.column).toBe('новые');
  });

  test('finds a card among many pages and reads changes from all of them', async () => {
    const tracker = createGithubProjectsTracker(settingsOf(server));
    await tracker.prepare(suiteStages);
    const { cardId } = await tracker.createCard(content(1), fresh);
    for (let index = 0; index < 250; index += 1) server.addCard(`Card ${index}`);
    const { cursor } = await tracker.changesSince(undefined);
    const ids = server.cards().map((card) => card.id);
    for (const id of [ids[0]!, ids[150]!, ids[250]!]) {
      server.moveCard(id, 'Done');
      server.comment(id, 'text without our heading');
    }
    const { events } = await tracker.changesSince(cursor);
    expect(events.map((event) => event.type === 'card-moved' && event.cardId).filter(Boolean)).toHaveLength(3);
    expect(events.filter((event) => event.type === 'comment-added')).toHaveLength(1);
    expect(await tracker.findCard('vitrina:1')).toMatchObject({ cardId });
  });

  test('things written on one card at once are all kept', async () => {
    const tracker = createGithubProjectsTracker(settingsOf(server));
    const { cardId } = await tracker.createCard(content(1), work);
    await Promise.all([
      tracker.addComment(cardId, 'one'),
      tracker.updateCard(cardId, { ...content(1), labels: ['new label'] }),
      tracker.addComment(cardId, 'two'),
    ]);
    for (const words of ['> one', '> two', 'new label']) expect(server.cards()[0]?.body).toContain(words);
  });

  test('links to the card in the project', async () => {
    const tracker = createGithubProjectsTracker(settingsOf(server));
    const { url } = await tracker.createCard(content(1), work);
    expect(url).toBe('https://github.com/orgs/acme/projects/5?pane=issue&itemId=100000');
  });

  test('works with a card that staff turned into an issue', async () => {
    const tracker = createGithubProjectsTracker(settingsOf(server));
    await tracker.prepare(suiteStages);
    const { cardId } = await tracker.createCard(content(1), work);
    const { cursor } = await tracker.changesSince(undefined);
    server.convertToIssue(cardId);
    await tracker.addComment(cardId, 'Where is it?');
    server.comment(cardId, '@customer On its way');
    await tracker.updateCard(cardId, { ...content(1), title: 'Changed' });
    await tracker.moveCard(cardId, fresh);
    expect(server.cards()[0]).toMatchObject({ title: 'Changed', column: 'Новые' });
    const { events } = await tracker.changesSince(cursor);
    const comments = events.filter((event) => event.type === 'comment-added');
    expect(comments).toEqual([expect.objectContaining({ cardId, text: '@customer On its way', author: 'anna' })]);
    expect(await tracker.findCard('vitrina:1')).toMatchObject({ cardId });
  });

  test('asks where the card stands when a webhook does not say it', async () => {
    const tracker = createGithubProjectsTracker(settingsOf(server));
    const { cardId } = await tracker.createCard(content(1), work);
    const payload = server.moveCard(cardId, 'Done') as { changes: { field_value: { to?: object } } };
    delete payload.changes.field_value.to;
    const events = await tracker.parseWebhook(server.webhookFor(payload, hook));
    expect(events).toEqual([expect.objectContaining({ cardId, column: 'Done' })]);
  });

  test.each([
    ['ping', { zen: 'Keep it logically awesome.', hook_id: 1 }],
    ['a new card', { action: 'created', projects_v2_item: { node_id: 'x' } }],
  ])('%s tells nothing', async (_name, payload) => {
    const tracker = createGithubProjectsTracker(settingsOf(server));
    expect(await tracker.parseWebhook(server.webhookFor(payload, hook))).toEqual([]);
  });

  test('a wrong token is told to the owner, and so is a wrong project', async () => {
    const settings = settingsOf(server);
    const wrong = createGithubProjectsTracker({ ...settings, token: 'wrong' });
    await expect(wrong.prepare(suiteStages)).rejects.toMatchObject({ code: 'CREDENTIAL_REJECTED' });
    for (const change of [{ number: 6 }, { login: 'other' }]) {
      const lost = createGithubProjectsTracker({ ...settings, project: { ...settings.project, ...change } });
      await expect(lost.prepare(suiteStages)).rejects.toMatchObject({ code: 'INVALID_SETTING' });
    }
  });

  test("reaches a user's project", async () => {
    const own = await startGithubServer({ token: 'token', secret: 'secret', owner: { kind: 'user', login: 'anna' } });
    const tracker = createGithubProjectsTracker(settingsOf(own));
    expect(await tracker.prepare(suiteStages)).toEqual({ missingColumns: [] });
    await own.stop();
  });
});
