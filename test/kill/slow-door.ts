import { createServer, request as openRequest } from 'node:http';
import type { AddressInfo } from 'node:net';

/**
 * Stands before a far side and holds its answers back: the work is done there, and we can die before we hear of it.
 * `onAnswer` is called while an answer is held, with `METHOD /path`.
 */
export async function openSlowDoor(target: string, onAnswer: (call: string) => Promise<void>) {
  const base = new URL(target);
  const server = createServer((incoming, outgoing) => {
    const options = {
      method: incoming.method,
      headers: { ...incoming.headers, host: base.host },
      agent: false as const,
    };
    const passed = openRequest(new URL(incoming.url ?? '/', base), options, (answer) => {
      void onAnswer(`${incoming.method} ${new URL(incoming.url ?? '/', base).pathname}`).then(() => {
        outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(outgoing);
      });
    });
    passed.on('error', () => outgoing.destroy());
    incoming.pipe(passed);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}${base.pathname}`,
    stop: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
