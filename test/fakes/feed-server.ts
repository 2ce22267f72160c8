import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export type FeedAnswer = (request: IncomingMessage, response: ServerResponse) => void;

export type FeedServer = {
  readonly url: string;
  readonly host: string;
  /** Status and conditional headers of each request so far. */
  readonly asked: { readonly path: string; readonly status: number; readonly etag: string | undefined }[];
  /** From now on the path is answered so; a text is served with an ETag, conditionally. */
  serve(path: string, answer: string | Buffer | FeedAnswer): void;
  stop(): Promise<void>;
};

/** A shop's server that gives a feed away, as web servers do: ETag, 304, and whatever a test makes it do. */
export async function startFeedServer(): Promise<FeedServer> {
  const answers = new Map<string, string | Buffer | FeedAnswer>();
  const asked: FeedServer['asked'] = [];
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://feeds.example');
    const answer = answers.get(pathname);
    response.on('close', () =>
      asked.push({ path: pathname, status: response.statusCode, etag: request.headers['if-none-match'] }),
    );
    if (answer === undefined) response.writeHead(404).end('Not found');
    else if (typeof answer === 'function') answer(request, response);
    else {
      const etag = `"${createHash('sha256').update(answer).digest('hex').slice(0, 12)}"`;
      if (request.headers['if-none-match'] === etag) response.writeHead(304, { etag }).end();
      else response.writeHead(200, { etag, 'content-type': 'application/octet-stream' }).end(answer);
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url: `http://${host}`,
    host,
    asked,
    serve: (path, answer) => void answers.set(path, answer),
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
