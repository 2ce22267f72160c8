import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readConfig } from '../../src/config.ts';
import { createVitrina, type Vitrina } from '../../src/main.ts';
import { createLogger } from '../../src/shared/logger.ts';
import { type GithubServer, startGithubServer } from '../fakes/github-server/server.ts';
import { startTrelloServer, type TrelloServer } from '../fakes/trello-server/server.ts';

export type Shop = {
  readonly url: string;
  readonly vitrina: Vitrina;
  readonly trello: TrelloServer;
  readonly github: GithubServer;
  stop(): Promise<void>;
};

const secrets = { key: 'key', token: 'token', secret: 'trello-secret', githubSecret: 'github-secret' };

/** The whole product with the demo company, as `npm start` runs it, between two local far sides that call its webhooks. */
export async function startShop(): Promise<Shop> {
  const { key, token, secret, githubSecret } = secrets;
  const trello = await startTrelloServer({ key, token, secret });
  const github = await startGithubServer({ token, secret: githubSecret });
  const [port, dataDir] = [await freePort(), await mkdtemp(path.join(tmpdir(), 'vitrina-e2e-'))];
  const url = `http://127.0.0.1:${port}`;
  const config = readConfig({
    PORT: String(port),
    PUBLIC_URL: url,
    DATA_DIR: dataDir,
    LOG_LEVEL: process.env.LOG_LEVEL ?? 'error',
    TRELLO_KEY: key,
    TRELLO_TOKEN: token,
    TRELLO_SECRET: secret,
    TRELLO_BOARD: trello.board,
    TRELLO_API_URL: trello.url,
    GITHUB_TOKEN: token,
    GITHUB_PROJECT: github.project,
    GITHUB_API_URL: github.url,
    GITHUB_WEBHOOK_SECRET: githubSecret,
  });
  const vitrina = await createVitrina(config, createLogger(config.logLevel));
  await vitrina.importFolder(undefined);
  await vitrina.listen();
  await vitrina.startWork();
  trello.watch(`${url}/hooks/trello`);
  github.watch(`${url}/hooks/github-projects`);
  return {
    url,
    vitrina,
    trello,
    github,
    async stop() {
      await vitrina.close();
      await Promise.all([trello.stop(), github.stop()]);
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

function freePort(): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  const probe = createServer();
  probe.once('error', reject).listen(0, '127.0.0.1', () => {
    const address = probe.address();
    probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
  });
  return promise;
}
