import type { ServerEvent } from '../../../contracts/socket.ts';
import type { ChatApi, Failure, Handoff } from './chat-api.ts';
import { type ChatState, emptyChat, isWaitingForReply, lastSeqWithoutGap, type Outgoing } from './chat-state.ts';
import type { ChatStorage, SavedConversation } from './chat-storage.ts';
import { createPostLine } from './create-post-line.ts';
import { openSocket, type Socket } from './open-socket.ts';
import { type ChatAction, reduceChat } from './reduce-chat.ts';

/** After this many milliseconds without a word the customer is told that it takes longer. */
const patience = 8_000;

export type Chat = ReturnType<typeof createChat>;

/** The conversation of this browser: starts or resumes it, sends what was typed exactly once, tells who watches. */
export function createChat({ api, storage, locale }: { api: ChatApi; storage: ChatStorage; locale: () => string }) {
  let state: ChatState = { ...emptyChat, outbox: storage.outbox(), seenSeq: storage.seenSeq() };
  let conversation = storage.conversation();
  let socket: Socket | undefined;
  let starting: Promise<void> | undefined;
  /** Grows when everything is erased: an answer to what was asked before says nothing any more. */
  let generation = 0;
  let slowTimer: ReturnType<typeof setTimeout> | undefined;
  let retryTimer: ReturnType<typeof setTimeout> | undefined;
  const sent = new Set<string>();
  const watchers = new Set<() => void>();

  const apply = (action: ChatAction) => {
    const before = state;
    state = reduceChat(state, action);
    if (state === before) return;
    for (const { clientMessageId } of before.outbox) {
      if (!state.outbox.some((one) => one.clientMessageId === clientMessageId)) storage.dropOutgoing(clientMessageId);
    }
    watchPatience(before);
    for (const watcher of watchers) watcher();
  };

  const watchPatience = (before: ChatState) => {
    const isWaiting = state.connection === 'online' && isWaitingForReply(state);
    if (!isWaiting) clearTimeout(slowTimer);
    else if (
      before.messages !== state.messages ||
      before.outbox !== state.outbox ||
      before.streaming !== state.streaming
    ) {
      clearTimeout(slowTimer);
      slowTimer = setTimeout(() => apply({ type: 'slow', isSlow: true }), patience);
    }
    if (!isWaiting && state.isSlow) state = reduceChat(state, { type: 'slow', isSlow: false });
  };

  const start = () => {
    if (starting) return starting;
    const own = startConversation().finally(() => {
      if (starting === own) starting = undefined;
    });
    starting = own;
    return own;
  };

  async function startConversation(): Promise<void> {
    const own = generation;
    apply({ type: 'connection', connection: 'connecting' });
    const answered = await api.start({
      locale: locale(),
      visitorId: storage.visitorId(() => crypto.randomUUID?.() ?? String(Math.random()).slice(2)),
      page: { url: location.href.slice(0, 2_000), title: document.title.slice(0, 500) },
    });
    if (own !== generation) return;
    if ('failure' in answered) {
      apply({ type: 'connection', connection: 'offline' });
      retryLater(answered.failure);
      return;
    }
    conversation = { id: answered.value.id, token: answered.value.token };
    storage.saveConversation(conversation);
    apply({ type: 'messages', messages: [answered.value.greeting] });
    connect(conversation);
  }

  const connect = (saved: SavedConversation) => {
    socket?.close();
    socket = openSocket({
      address: api.socketAddress(saved.id),
      token: saved.token,
      after: () => lastSeqWithoutGap(state.messages),
      onEvent: hear,
      onState: (connection) => {
        if (connection === 'online') {
          apply({ type: 'connection', connection });
          flush();
          return;
        }
        // "Offline" is said when plain requests fail too, and taken back when something works again.
        if (state.connection !== 'offline' && !line.isWorking())
          apply({ type: 'connection', connection: 'connecting' });
        if (connection === 'connecting') return;
        sent.clear();
        void line.work();
      },
      onRefused: startAnew,
    });
  };

  const hear = (event: ServerEvent) => {
    if (state.connection === 'offline' && socket?.isOnline()) apply({ type: 'connection', connection: 'online' });
    apply({ type: 'event', event });
    if (event.type !== 'error' || !event.clientMessageId) return;
    sent.delete(event.clientMessageId);
    if (event.code === 'RATE_LIMITED') retryLater({ retryAfter: 10 });
  };

  /** The server no longer knows this conversation; what is unsent goes into a new one. */
  const startAnew = () => {
    const { outbox } = state;
    conversation = undefined;
    storage.saveSeenSeq(0);
    apply({ type: 'forgotten' });
    for (const outgoing of outbox) keep(outgoing);
    void start();
  };

  const keep = (outgoing: Outgoing) => {
    storage.saveOutgoing(outgoing);
    apply({ type: 'queued', outgoing });
  };

  const flush = () => {
    for (const { clientMessageId, text, state: standing } of state.outbox) {
      if (standing !== 'waiting' || sent.has(clientMessageId) || line.isPosting(clientMessageId)) continue;
      if (socket?.send({ type: 'message', text, clientMessageId })) sent.add(clientMessageId);
    }
  };

  const retryLater = ({ retryAfter }: Pick<Failure, 'retryAfter'>) => {
    clearTimeout(retryTimer);
    retryTimer = setTimeout(() => {
      for (const { clientMessageId, state: standing } of state.outbox) {
        if (standing === 'delayed') apply({ type: 'outgoing', clientMessageId, state: 'waiting' });
      }
      resume();
    }, Math.max(3, retryAfter) * 1000);
  };

  const line = createPostLine({
    api,
    conversation: () => conversation,
    state: () => state,
    apply,
    isSocketOnline: () => socket?.isOnline() ?? false,
    onSocketOnline: flush,
    onGone: () => startAnew(),
    onLater: retryLater,
  });

  const resume = () => {
    if (!conversation) void start();
    else {
      socket?.wake();
      if (socket?.isOnline()) flush();
      else void line.work();
    }
  };

  addEventListener('online', resume);
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden && conversation) resume();
  });
  addEventListener('offline', () => apply({ type: 'connection', connection: 'offline' }));

  return {
    current: () => state,
    watch(watcher: () => void): () => void {
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
    /** Listens to a conversation that stands already; a new one starts only when the customer opens the chat. */
    resumeSaved() {
      if (conversation && !socket) connect(conversation);
    },
    async open(): Promise<void> {
      if (!conversation) await start();
      else if (!socket) connect(conversation);
    },
    send(text: string): void {
      const clientMessageId = crypto.randomUUID?.() ?? `${Date.now()}-${String(Math.random()).slice(2)}`;
      keep({ clientMessageId, text, createdAt: new Date().toISOString(), state: 'waiting' });
      if (!conversation) void start();
      else if (socket?.isOnline()) flush();
      else void line.work();
    },
    withdraw: (clientMessageId: string) => apply({ type: 'withdrawn', clientMessageId }),
    retry(clientMessageId: string): void {
      apply({ type: 'outgoing', clientMessageId, state: 'waiting' });
      resume();
    },
    resume,
    typing: (isTyping: boolean) => void socket?.send({ type: 'typing', isTyping }),
    async callPerson(): Promise<Handoff | undefined> {
      if (!conversation) await start();
      if (!conversation) return undefined;
      const answered = await api.callPerson(conversation);
      if ('failure' in answered) return undefined;
      apply({ type: 'event', event: { type: 'operator', state: answered.value.state } });
      return answered.value;
    },
    seen(): void {
      const seq = state.messages.at(-1)?.seq ?? 0;
      if (seq <= state.seenSeq) return;
      storage.saveSeenSeq(seq);
      apply({ type: 'seen', seq });
    },
    async erase(): Promise<void> {
      generation += 1;
      starting = undefined;
      clearTimeout(retryTimer);
      sent.clear();
      socket?.close();
      socket = undefined;
      conversation = undefined;
      storage.forget();
      apply({ type: 'forgotten' });
      await start();
    },
  };
}
