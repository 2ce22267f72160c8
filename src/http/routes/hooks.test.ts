import { Hono } from 'hono';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openCardDesk } from '../../../test/factories/card-desk.ts';
import { openTestDatabase } from '../../../test/factories/test-database.ts';
import { startGithubServer } from '../../../test/fakes/github-server/server.ts';
import { startTrelloServer } from '../../../test/fakes/trello-server/server.ts';
import type { TrackerWebhookRequest } from '../../core/ports/tracker.ts';
import type { Database } from '../../database/open-database.ts';
import { createCardHandler } from '../../jobs/create-card.ts';
import { createTrackers, parseTrackerSettings } from '../../trackers/registry.ts';
import { createErrorHandler } from '../error-handler.ts';
import type { Services } from '../services.ts';
import { createHookRoutes } from './hooks.ts';

type FarSide = {
  readonly settings: Readonly<Record<string, string>>;
  readonly secretName: string;
  readonly signatureHeader: string;
  cards(): readonly { readonly id: string }[];
  /** The signed request that tells of a move to another column. */
  move(cardId: string, hook: string): TrackerWebhookRequest;
  stop(): Promise<unknown>;
};

const farSides: readonly (readonly [string, () => Promise<FarSide>])[] = [
  [
    'trello',
    async () => {
      const server = await startTrelloServer({ key: 'key', token: 'token', secret: 'secret' });
      return {
        settings: {
          TRELLO_KEY: 'key',
          TRELLO_TOKEN: 'token',
          TRELLO_SECRET: 'secret',
          TRELLO_BOARD: server.board,
          TRELLO_API_URL: server.url,
        },
        secretName: 'TRELLO_SECRET',
        signatureHeader: 'x-trello-webhook',
        cards: server.cards,
        move: (cardId, hook) => server.webhookFor(server.moveCard(cardId, 'В работе'), hook),
        stop: server.stop,
      };
    },
  ],
  [
    'github-projects',
    async () => {
      const server = await startGithubServer({ token: 'token', secret: 'secret' });
      return {
        settings: {
          GITHUB_TOKEN: 'token',
          GITHUB_PROJECT: server.project,
          GITHUB_WEBHOOK_SECRET: 'secret',
          GITHUB_API_URL: server.url,
        },
        secretName: 'GITHUB_WEBHOOK_SECRET',
        signatureHeader: 'x-hub-signature-256',
        cards: server.cards,
        move: (cardId, hook) => server.webhookFor(server.moveCard(cardId, 'In progress'), hook),
        stop: server.stop,
      };
    },
  ],
];

describe.each(farSides)('webhooks of %s', (plug, start) => {
  const hook = `https://shop.example/hooks/${plug}`;
  let database: Database;
  let far: FarSide;
  let desk: ReturnType<typeof openCardDesk>;
  let app: Hono;
  let requestId: string;

  beforeAll(async () => {
    database = await openTestDatabase();
    await database.jobQueue.start({ isWorker: false });
  });
  afterAll(() => database.close());
  beforeEach(async () => {
    far = await start();
    app = await open(far.settings);
    const request = await desk.submit();
    requestId = request.id;
    for (const tracker of desk.dependencies.trackers) {
      await tracker.prepare((await desk.dependencies.materials.current()).materials.pipeline.stages);
    }
    await createCardHandler(desk.dependencies)({ requestId, tracker: plug }, { number: 1, isLast: false });
  });
  afterEach(() => far.stop());

  async function open(settings: Readonly<Record<string, string>>): Promise<Hono> {
    const trackers = await createTrackers(parseTrackerSettings(settings).settings);
    desk = openCardDesk(database, trackers);
    const hono = new Hono();
    hono.onError(createErrorHandler(desk.dependencies.logger));
    hono.route('/hooks', createHookRoutes(desk.dependencies as unknown as Services));
    return hono;
  }

  const deliver = (request: TrackerWebhookRequest, to = app) =>
    to.request(`/hooks/${plug}`, {
      method: 'POST',
      headers: request.headers as Record<string, string>,
      body: request.body,
    });
  const moved = () => far.move(far.cards()[0]?.id ?? '', hook);
  const stage = async () => (await database.unitOfWork.read.requests.find(requestId))?.stageId;

  it('takes a valid one: the request moves and the customer is told', async () => {
    const answer = await deliver(moved());
    expect([answer.status, await answer.json()]).toEqual([200, { accepted: 1 }]);
    expect(await stage()).toBe('in_progress');
    expect(desk.heard.map(({ type }) => type)).toEqual(['message', 'request']);
  });

  it('refuses a tampered one', async () => {
    const request = moved();
    const answer = await deliver({ ...request, body: request.body.replace(/.$/s, ' }') });
    expect(answer.status).toBe(401);
    expect(await answer.json()).toMatchObject({ code: 'INVALID_SIGNATURE' });
    expect(await stage()).toBe('new');
  });

  it('refuses one without a signature', async () => {
    const request = moved();
    const headers = Object.fromEntries(
      Object.entries(request.headers).filter(([name]) => name.toLowerCase() !== far.signatureHeader),
    );
    expect((await deliver({ ...request, headers })).status).toBe(401);
    expect(await stage()).toBe('new');
  });

  it('does nothing for a replayed one', async () => {
    const request = moved();
    await deliver(request);
    const again = await deliver(request);
    expect([again.status, await again.json()]).toEqual([200, { accepted: 0 }]);
    const { messages } = database.unitOfWork.read;
    const conversationId = (await database.unitOfWork.read.requests.find(requestId))?.conversationId ?? '';
    expect(await messages.listAfter(conversationId, 0, 10)).toHaveLength(1);
  });

  it('refuses every one while no secret is set', async () => {
    const { [far.secretName]: _secret, ...settings } = far.settings;
    expect((await deliver(moved(), await open(settings))).status).toBe(401);
    expect(await stage()).toBe('new');
  });

  it('answers whoever asks whether somebody is there, and knows no other plug', async () => {
    expect((await app.request(`/hooks/${plug}`, { method: 'HEAD' })).status).toBe(200);
    expect((await app.request('/hooks/jira', { method: 'POST' })).status).toBe(404);
    expect((await app.request('/hooks/jira')).status).toBe(404);
  });
});
