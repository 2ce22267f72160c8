import { upgradeWebSocket } from '@hono/node-server';
import { Hono } from 'hono';
import type { Services } from '../services.ts';
import { openSocketSession } from '../socket-session.ts';

/** `GET /conversations/{id}/socket`: the frames of contracts/socket.ts. */
export function createSocketRoutes(services: Services): Hono {
  const routes = new Hono();
  routes.get(
    '/:id/socket',
    upgradeWebSocket((context) => {
      const session = openSocketSession(context.req.param('id') ?? '', services);
      return {
        onOpen: (_event, socket) =>
          session.open(
            (text) => socket.send(text),
            (code, reason) => socket.close(code, reason),
          ),
        onMessage: (event) => session.receive(event.data),
        onClose: () => session.close(),
        onError: () => session.close(),
      };
    }),
  );
  return routes;
}
