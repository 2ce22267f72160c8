import type { IncomingMessage } from 'node:http';
import type { MiddlewareHandler } from 'hono';

/** What is read, and thrown away, of a body that an answer did not need; whoever sends more is cut off. */
const mostBytes = 32 * 1024 * 1024;
const mostMilliseconds = 2_000;

/**
 * An answer that leaves the body unread (too large, no key) waits for its end, or else ends the connection. Kept alive with the rest of a body
 * on its way, it would be cut half a second later, under whichever message came next: behind a proxy that is another customer's.
 */
export const endUnreadBody: MiddlewareHandler = async (context, next) => {
  await next();
  // Undefined where a test calls the app without a server.
  const incoming: IncomingMessage | undefined = context.env?.incoming;
  if (!incoming || incoming.complete) return;
  if (!(await isReadToItsEnd(context.req.raw))) context.res.headers.set('Connection', 'close');
};

async function isReadToItsEnd({ body, headers }: Request): Promise<boolean> {
  if (!body || body.locked || Number(headers.get('content-length') ?? 0) > mostBytes) return false;
  const reader = body.getReader();
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), mostMilliseconds);
  });
  try {
    for (let bytes = 0; bytes <= mostBytes; ) {
      const piece = await Promise.race([reader.read(), late]);
      if (piece === undefined) return false;
      if (piece.done) return true;
      bytes += piece.value.length;
    }
    return false;
  } catch {
    // Its sender is gone.
    return false;
  } finally {
    clearTimeout(timer);
  }
}
