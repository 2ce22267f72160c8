import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createFaults, type FaultKind } from '../faults.ts';
import { changeCard, insertCard } from './cards.ts';
import { Refusal } from './check.ts';
import { commentOn, routes } from './routes.ts';
import { createState } from './state.ts';
import { createDelivery, type WebhookCall, webhookCall } from './webhooks.ts';

export type TrelloServerOptions = {
  readonly port?: number;
  readonly key: string;
  readonly token: string;
  readonly secret: string;
  /** Lists that stand on the board at the start. Default: none. */
  readonly lists?: readonly string[];
};

export type TrelloServer = Awaited<ReturnType<typeof startTrelloServer>>;

/** The token's member: in a small company the same person who answers customers. */
const owner = { id: '5f0000000000000000000001', fullName: 'Anna Petrova', username: 'annapetrova' };

/** A local Trello: refuses what Trello refuses, writes the log of actions, delivers signed webhooks, fails on demand. */
export async function startTrelloServer(options: TrelloServerOptions) {
  const state = createState();
  const board = state.addBoard('Sales', options.lists ?? []);
  const faults = createFaults();
  const delivery = createDelivery(state, options.secret);
  state.onAction = delivery.deliver;
  const calls: string[] = [];

  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      const status = error instanceof Refusal ? error.status : 500;
      response
        .writeHead(status, { 'content-type': 'text/plain' })
        .end(String(error instanceof Error ? error.message : error));
    });
  });

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', 'http://trello');
    const call = `${request.method} ${url.pathname}`;
    calls.push(call);
    const body = await readBody(request);
    if ((request.url ?? '').length > 8_000) throw new Refusal(414, 'URI Too Long');
    const fault = faults.take(call);
    if (fault === 'stall') return;
    if (fault === 'cut-before-effect') return void request.socket.destroy();
    if (fault === 'server-error') throw new Refusal(500, 'Internal Server Error');
    if (fault === 'unauthorized') throw new Refusal(401, 'invalid token');
    if (fault === 'rate-limit') {
      response.writeHead(429, { 'retry-after': '7', 'content-type': 'application/json' });
      return void response.end(JSON.stringify({ error: 'API_TOKEN_LIMIT_EXCEEDED', message: 'Rate limit exceeded' }));
    }
    const { key, token, ...parameters } = { ...body, ...Object.fromEntries(url.searchParams) } as Record<
      string,
      string
    >;
    if (key !== options.key) throw new Refusal(401, 'invalid key');
    if (token !== options.token) throw new Refusal(401, 'invalid app token');
    const path = url.pathname.replace(/^\/1(?=\/)/, '');
    const route = routes.find(([method, pattern]) => method === request.method && pattern.test(path));
    if (!route || path === url.pathname) throw new Refusal(404, `Cannot ${call}`);
    const ids = route[1].exec(path)?.slice(1) ?? [];
    const result = await route[2]({ state, member: owner, ids, parameters });
    if (fault === 'cut-after-effect') return void request.socket.destroy();
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(result));
  }

  await new Promise<void>((resolve) => server.listen(options.port ?? 0, '127.0.0.1', resolve));
  const staff = { state, member: owner };
  const listNamed = (name: string, idBoard: string) => {
    const list = state.lists.find((one) => one.idBoard === idBoard && one.name.toLowerCase() === name.toLowerCase());
    if (!list) throw new Error(`The fake board has no list ${name}.`);
    return list.id;
  };
  const cardWith = (id: string) => {
    const card = state.cards.find((one) => one.id === id);
    if (!card) throw new Error(`The fake board has no card ${id}.`);
    return card;
  };
  const nameOfList = (id: string) => state.lists.find((list) => list.id === id)?.name ?? '';
  const lastAction = () => state.actions.at(-1)?.id ?? '';

  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/1`,
    /** The board's id. */
    board: board.id,
    shortLink: board.shortLink,
    /** Every card of the board, archived ones too. */
    cards: () =>
      state.cards
        .filter((card) => card.idBoard === board.id)
        .map((card) => ({
          id: card.id,
          title: card.name,
          description: card.desc,
          list: nameOfList(card.idList),
          isArchived: card.closed,
          labels: card.idLabels.map((id) => state.labels.find((label) => label.id === id)?.name ?? ''),
          comments: state.actions
            .filter((action) => action.type === 'commentCard' && (action.data.card as { id: string }).id === card.id)
            .map((action) => String(action.data.text)),
        })),
    lists: () =>
      state.lists
        .filter((list) => list.idBoard === board.id && !list.closed)
        .sort((one, other) => one.pos - other.pos)
        .map((list) => list.name),
    /** `METHOD /path` of each call so far. */
    calls: () => [...calls],
    /** The rest is what staff do by hand. Gives the id of the action that Trello writes of it. */
    moveCard(id: string, list: string): string {
      changeCard(staff, cardWith(id), { idList: listNamed(list, cardWith(id).idBoard) });
      return lastAction();
    },
    comment: (id: string, text: string): string => commentOn(staff, id, text).id,
    archiveCard: (id: string): void => void changeCard(staff, cardWith(id), { closed: true }),
    addCard: (list: string, name: string, desc = ''): string =>
      insertCard(staff, { idList: listNamed(list, board.id), name, desc }).id,
    addList: (name: string): void =>
      void state.lists.push({
        id: state.id(),
        idBoard: board.id,
        name,
        pos: state.lists.length * 16384 + 16384,
        closed: false,
      }),
    /** A card on a board that is not ours, moved from one list to another; the id of the move. */
    moveOnOtherBoard(): string {
      const other = state.addBoard('Garden', ['To do', 'Done']);
      const card = insertCard(staff, { idList: listNamed('To do', other.id), name: 'Water the roses' });
      changeCard(staff, card, { idList: listNamed('Done', other.id) });
      return lastAction();
    },
    /** The signed request that Trello would send of this action. */
    webhookFor(actionId: string, callbackUrl: string): WebhookCall {
      const action = state.actions.find((one) => one.id === actionId);
      if (!action) throw new Error(`The fake log has no action ${actionId}.`);
      return webhookCall(state, options.secret, action, callbackUrl);
    },
    /** Watches the board as `POST /webhooks` does, without its HEAD request. */
    watch: (callbackUrl: string): void =>
      void state.webhooks.push({
        id: state.id(),
        idModel: board.id,
        callbackURL: callbackUrl,
        description: '',
        active: true,
      }),
    /** All webhooks so far were delivered. */
    settled: delivery.settled,
    failNext: (times: number, kind: FaultKind, where?: RegExp): void => faults.failNext(times, kind, where),
    stop: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function readBody(request: IncomingMessage): Promise<Record<string, unknown>> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  const text = Buffer.concat(parts).toString();
  if (text === '') return {};
  if (!request.headers['content-type']?.includes('json')) return Object.fromEntries(new URLSearchParams(text));
  return JSON.parse(text) as Record<string, unknown>;
}
