import type { ClientFrame, ServerEvent } from '../../../contracts/socket.ts';
import { isGone } from './chat-api.ts';

export type SocketParts = {
  readonly address: string;
  readonly token: string;
  /** Asked at each new try: what has come meanwhile need not come again. */
  readonly after: () => number;
  readonly onEvent: (event: ServerEvent) => void;
  readonly onState: (state: 'connecting' | 'online' | 'offline') => void;
  /** The server does not know this conversation or token. */
  readonly onRefused: () => void;
  readonly create?: (address: string) => WebSocket;
};

export type Socket = {
  send(frame: ClientFrame): boolean;
  isOnline(): boolean;
  /** The network or the page came back: a waiting try is made now, a connection that seems to stand must prove it. */
  wake(): void;
  close(): void;
};

const refused = 4401;
const firstDelay = 400;
const longestDelay = 20_000;
/** A proxy that forgets quiet connections does so after 30 to 60 seconds. */
const pingEvery = 25_000;
const answerWithin = 10_000;
const wakeWithin = 4_000;

/** Delay before try number n: doubling, with a random half, so that a restarted server is not met by all at once. */
function retryDelay(attempt: number, random: () => number = Math.random): number {
  const full = Math.min(longestDelay, firstDelay * 2 ** attempt);
  return full / 2 + (full / 2) * random();
}

/** A socket that comes back: after a cut it tries again until it is closed, going on from the last message that came. */
export function openSocket(parts: SocketParts): Socket {
  const create = parts.create ?? ((address) => new WebSocket(address));
  let socket: WebSocket | undefined;
  let isReady = false;
  let isClosed = false;
  let attempt = 0;
  let retryTimer: ReturnType<typeof setTimeout> | undefined;
  let aliveTimer: ReturnType<typeof setTimeout> | undefined;

  const connect = () => {
    clearTimeout(retryTimer);
    if (isClosed) return;
    parts.onState('connecting');
    const current = create(parts.address);
    /** Refused for any other reason (a slow network, a broken database) it is worth another try. */
    let isFinal = false;
    socket = current;
    watch(current, answerWithin);
    current.onopen = () =>
      current.send(JSON.stringify({ type: 'authenticate', token: parts.token, after: parts.after() }));
    current.onmessage = ({ data }) => {
      if (socket !== current) return;
      watch(current, pingEvery);
      const event = readEvent(data);
      if (!event) return;
      if (event.type === 'error' && !isReady && isGone(event.code)) isFinal = true;
      parts.onEvent(event);
      if (event.type !== 'ready') return;
      isReady = true;
      attempt = 0;
      parts.onState('online');
    };
    current.onclose = ({ code }) => {
      if (socket !== current) return;
      drop();
      if (isClosed) return;
      if (code === refused && isFinal) {
        isClosed = true;
        parts.onRefused();
        return;
      }
      parts.onState('offline');
      retryTimer = setTimeout(connect, retryDelay(attempt));
      attempt += 1;
    };
  };

  /** Quiet for too long: a ping, and if that is not answered either, the connection is dead although nobody said so. */
  const watch = (current: WebSocket, patience: number) => {
    clearTimeout(aliveTimer);
    aliveTimer = setTimeout(() => {
      if (isReady && patience === pingEvery) ping(current, answerWithin);
      else abandon(current);
    }, patience);
  };

  const ping = (current: WebSocket, patience: number) => {
    if (current.readyState !== WebSocket.OPEN) return abandon(current);
    current.send('{"type":"ping"}');
    watch(current, patience);
  };
  /** Does not wait for the far side to agree that the connection is over: it may be gone. */
  const abandon = (current: WebSocket) => {
    const end = current.onclose;
    current.onclose = null;
    current.close();
    end?.call(current, new CloseEvent('close', { code: 1006 }));
  };

  const drop = () => {
    clearTimeout(aliveTimer);
    isReady = false;
    socket = undefined;
  };

  connect();
  return {
    isOnline: () => isReady,
    send(frame) {
      if (!isReady || socket?.readyState !== WebSocket.OPEN) return false;
      socket.send(JSON.stringify(frame));
      return true;
    },
    wake() {
      if (isClosed) return;
      if (!socket) connect();
      else if (isReady) ping(socket, wakeWithin);
    },
    close() {
      isClosed = true;
      clearTimeout(retryTimer);
      const last = socket;
      drop();
      last?.close();
    },
  };
}

function readEvent(data: unknown): ServerEvent | undefined {
  try {
    return JSON.parse(String(data)) as ServerEvent;
  } catch {
    return undefined;
  }
}
