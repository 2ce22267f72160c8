import type { ChatApi, Failure } from './chat-api.ts';
import type { ChatState } from './chat-state.ts';
import { lastSeqWithoutGap } from './chat-state.ts';
import type { SavedConversation } from './chat-storage.ts';
import type { ChatAction } from './reduce-chat.ts';

export type PostLineParts = {
  readonly api: Pick<ChatApi, 'send' | 'history'>;
  readonly conversation: () => SavedConversation | undefined;
  readonly state: () => ChatState;
  readonly apply: (action: ChatAction) => void;
  readonly isSocketOnline: () => boolean;
  /** The socket came back while a request was under way: what is left goes there. */
  readonly onSocketOnline: () => void;
  readonly onGone: () => void;
  readonly onLater: (failure: Failure) => void;
};

const askEvery = 4_000;
const askHiddenEvery = 20_000;
const tooMany = 429;

/**
 * Where sockets are cut (a proxy, a filter), the chat goes on by plain requests: messages go one by one under the same
 * ids, and what others say is asked for.
 */
export function createPostLine(parts: PostLineParts) {
  const { api, conversation, state, apply } = parts;
  const posting = new Set<string>();
  let isBusy = false;
  let isWorking = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const waiting = () => state().outbox.find((one) => one.state === 'waiting');

  async function work(): Promise<void> {
    clearTimeout(timer);
    const saved = conversation();
    if (!saved || isBusy || parts.isSocketOnline()) return;
    isBusy = true;
    const failure = (await sendAll(saved)) ?? (await ask(saved));
    isBusy = false;
    isWorking = false;
    if (conversation() !== saved) return work();
    if (parts.isSocketOnline()) return parts.onSocketOnline();
    if (failure?.kind === 'gone') return parts.onGone();
    isWorking = !failure;
    apply({ type: 'connection', connection: failure ? 'offline' : 'online' });
    if (!failure) timer = setTimeout(work, waiting() ? 0 : document.hidden ? askHiddenEvery : askEvery);
    else if (failure.status > 0) parts.onLater(failure);
  }

  async function sendAll(saved: SavedConversation): Promise<Failure | undefined> {
    for (let next = waiting(); next && !parts.isSocketOnline(); next = waiting()) {
      const { clientMessageId, text } = next;
      posting.add(clientMessageId);
      const answered = await api.send(saved, { text, clientMessageId });
      posting.delete(clientMessageId);
      if (conversation() !== saved) return undefined;
      if ('value' in answered) {
        const { message, replies, request } = answered.value;
        apply({ type: 'messages', messages: [message, ...replies] });
        apply({ type: 'withdrawn', clientMessageId });
        if (request) apply({ type: 'event', event: { type: 'request', request } });
      } else if (answered.failure.kind === 'refused') apply({ type: 'outgoing', clientMessageId, state: 'refused' });
      else if (answered.failure.status === tooMany) {
        apply({ type: 'outgoing', clientMessageId, state: 'delayed' });
        parts.onLater(answered.failure);
      } else return answered.failure;
    }
    return undefined;
  }

  async function ask(saved: SavedConversation): Promise<Failure | undefined> {
    const answered = await api.history(saved, lastSeqWithoutGap(state().messages));
    if (conversation() !== saved) return undefined;
    if ('failure' in answered) return answered.failure;
    apply({ type: 'messages', messages: answered.value.messages });
    return undefined;
  }

  return {
    work,
    isWorking: () => isWorking,
    isPosting: (clientMessageId: string) => posting.has(clientMessageId),
  };
}
