import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createFaults, type FaultKind } from '../faults.ts';
import { executeOn } from './execute.ts';
import { createRoot } from './resolvers.ts';
import { createProject, type Item, nodeId } from './state.ts';
import { itemEdited, signedCall, type WebhookCall } from './webhooks.ts';

export type GithubServerOptions = {
  readonly port?: number;
  readonly token: string;
  readonly secret: string;
  /** Options of the Status field at the start; GitHub's own three by default. */
  readonly columns?: readonly string[];
  readonly owner?: { readonly kind: 'organization' | 'user'; readonly login: string };
};

export type GithubServer = Awaited<ReturnType<typeof startGithubServer>>;

/** A local GitHub with one project: executes against the published schema, signs webhooks, fails on demand. */
export async function startGithubServer(options: GithubServerOptions) {
  const owner = options.owner ?? { kind: 'organization', login: 'acme' };
  const state = createProject(options.columns ?? ['Todo', 'In Progress', 'Done']);
  const root = createRoot(state, owner);
  const faults = createFaults();
  const watchers: string[] = [];
  let delivered = Promise.resolve();

  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => send(response, 500, { message: String(error) }));
  });

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const text = await readText(request);
    const { query = '', variables = {} } = text === '' ? {} : (JSON.parse(text) as Body);
    const fault = faults.take(query);
    if (fault === 'stall') return;
    if (fault === 'cut-before-effect') return void request.socket.destroy();
    if (fault === 'server-error') return send(response, 502, { message: 'Bad Gateway' });
    if (fault === 'unauthorized') return send(response, 401, { message: 'Bad credentials' });
    if (fault === 'rate-limit') return send(response, 429, { message: 'Secondary rate limit' }, { 'retry-after': '7' });
    if (request.method !== 'POST' || request.url !== '/graphql') return send(response, 404, { message: 'Not Found' });
    const [scheme, token] = (request.headers.authorization ?? '').split(' ');
    if (!/^(bearer|token)$/i.test(scheme ?? '') || token !== options.token) {
      return send(response, 401, { message: 'Bad credentials' });
    }
    const result = await executeOn(root, query, variables);
    if (fault === 'cut-after-effect') return void request.socket.destroy();
    send(response, 200, result);
  }

  // Builds the schema now, so that no test waits for it with a running clock.
  await executeOn(root, '{ __typename }', {});
  await new Promise<void>((resolve) => server.listen(options.port ?? 0, '127.0.0.1', resolve));
  const itemWith = (id: string) => {
    const item = state.items.find((one) => one.id === id);
    if (!item) throw new Error(`The fake project has no card ${id}.`);
    return item;
  };
  const optionNamed = (name: string) => state.options.find((one) => one.name.toLowerCase() === name.toLowerCase());
  const columnOf = (item: Item) => state.options.find((one) => one.id === item.status?.optionId)?.name ?? 'No Status';
  const happen = (payload: object): object => {
    for (const url of watchers) {
      const { url: address, ...init } = signedCall(options.secret, url, payload);
      delivered = delivered.then(async () => void (await fetch(address, init).catch(() => undefined)));
    }
    return payload;
  };

  return {
    /** Base of the API; GraphQL stands at `/graphql`. */
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    /** Address of the project as people open it. */
    project: `https://github.com/${owner.kind === 'user' ? 'users' : 'orgs'}/${owner.login}/projects/${state.number}`,
    columns: () => state.options.map((option) => option.name),
    /** Every card of the project, archived ones too. */
    cards: () =>
      state.items.map((item) => ({
        id: item.id,
        title: item.content.title,
        body: item.content.body,
        column: columnOf(item),
        isArchived: item.isArchived,
        comments: item.content.comments.map((comment) => comment.body),
      })),
    /** The rest is what staff do by hand. Gives the payload of the webhook that GitHub sends of it. */
    moveCard(id: string, column: string): object {
      const item = itemWith(id);
      const from = state.options.find((one) => one.id === item.status?.optionId);
      const to = optionNamed(column);
      if (!to) throw new Error(`The fake project has no column ${column}.`);
      state.place(item, to.id);
      return happen(itemEdited(state, item, { field: state.statusFieldId, from, to }));
    },
    editBody(id: string, change: (body: string) => string): object {
      const item = itemWith(id);
      const from = item.content.body;
      state.write(item.content, { body: change(from) });
      return happen(itemEdited(state, item, { from, to: item.content.body }));
    },
    /** Adds a line at the end of the card's text, or a comment to an issue. */
    comment(id: string, text: string): object {
      const { content } = itemWith(id);
      if (content.kind === 'Issue') return state.comment(content, text, 'anna');
      return this.editBody(id, (body) => `${body}\n${text}`);
    },
    archiveCard: (id: string): void => void Object.assign(itemWith(id), { isArchived: true }),
    addCard: (title: string, body = ''): string => state.addItem(title, body).id,
    addColumn: (name: string): void =>
      void state.options.push({ id: nodeId('').slice(1, 9), name, color: 'GRAY', description: '' }),
    convertToIssue: (id: string): void => void Object.assign(itemWith(id).content, { kind: 'Issue', id: nodeId('I') }),
    /** The same as a move, of a card of another project. */
    moveOnOtherProject(): object {
      const other = createProject(['Todo', 'Done']);
      const [from, to] = other.options;
      return itemEdited(other, other.addItem('Water the roses', ''), { field: other.statusFieldId, from, to });
    },
    /** The signed request of a payload. */
    webhookFor: (payload: object, callbackUrl: string): WebhookCall => signedCall(options.secret, callbackUrl, payload),
    /** From now on each act of the staff is delivered here. */
    watch: (callbackUrl: string): void => void watchers.push(callbackUrl),
    settled: () => delivered,
    /** `where` matches the text of the GraphQL document. */
    failNext: (times: number, kind: FaultKind, where?: RegExp): void => faults.failNext(times, kind, where),
    stop: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

type Body = { query?: string; variables?: Record<string, unknown> };

function send(response: ServerResponse, status: number, body: object, headers: Record<string, string> = {}): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers });
  response.end(JSON.stringify(body));
}

async function readText(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString();
}
