import type { WebSocketServer } from 'ws';

/** Tells every open chat that this process goes away (1001), so that it connects to the next one; an open socket would keep the process alive. */
export function endSockets(sockets: WebSocketServer): void {
  for (const socket of sockets.clients) {
    socket.close(1001, 'The server is restarting');
    setTimeout(() => socket.terminate(), 1_000).unref();
  }
}
