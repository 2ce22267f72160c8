import type { Message } from '../../../contracts/message.ts';
import type { Request } from '../../../contracts/request.ts';
import type { ServerEvent } from '../../../contracts/socket.ts';
import { type ChatState, emptyChat, type Outgoing } from './chat-state.ts';

export type ChatAction =
  | { readonly type: 'event'; readonly event: ServerEvent }
  | { readonly type: 'messages'; readonly messages: readonly Message[] }
  | { readonly type: 'queued'; readonly outgoing: Outgoing }
  | { readonly type: 'outgoing'; readonly clientMessageId: string; readonly state: Outgoing['state'] }
  | { readonly type: 'withdrawn'; readonly clientMessageId: string }
  | { readonly type: 'connection'; readonly connection: ChatState['connection'] }
  | { readonly type: 'slow'; readonly isSlow: boolean }
  | { readonly type: 'seen'; readonly seq: number }
  | { readonly type: 'forgotten' };

/** What has come so far and what came now -> what there is to show. The same message twice changes nothing. */
export function reduceChat(state: ChatState, action: ChatAction): ChatState {
  switch (action.type) {
    case 'event':
      return reduceEvent(state, action.event);
    case 'messages':
      return action.messages.reduce(addMessage, state);
    case 'queued':
      return { ...state, outbox: [...state.outbox, action.outgoing] };
    case 'outgoing':
      return changeOutgoing(state, action.clientMessageId, action.state);
    case 'withdrawn':
      return { ...state, outbox: state.outbox.filter((one) => one.clientMessageId !== action.clientMessageId) };
    case 'connection':
      // What was half said belongs to the lost connection: the whole message comes with the next one.
      return action.connection === 'online'
        ? { ...state, connection: 'online' }
        : { ...state, connection: action.connection, typing: undefined, streaming: undefined };
    case 'slow':
      return { ...state, isSlow: action.isSlow };
    case 'seen':
      return action.seq > state.seenSeq ? { ...state, seenSeq: action.seq } : state;
    case 'forgotten':
      return emptyChat;
  }
}

function reduceEvent(state: ChatState, event: ServerEvent): ChatState {
  switch (event.type) {
    case 'message':
      return addMessage(state, event.message);
    case 'delta':
      return addDelta(state, event.replyTo, event.text);
    case 'typing':
      return { ...state, typing: event.isTyping ? event.author : undefined };
    case 'request':
      return {
        ...state,
        requests: {
          ...state.requests,
          [event.request.number]: newer(state.requests[event.request.number], event.request),
        },
      };
    case 'operator':
      return { ...state, operator: { state: event.state, ...(event.name ? { name: event.name } : {}) } };
    case 'error':
      return event.clientMessageId === undefined
        ? state
        : changeOutgoing(state, event.clientMessageId, event.code === 'RATE_LIMITED' ? 'delayed' : 'refused');
    default:
      return state;
  }
}

function addMessage(state: ChatState, message: Message): ChatState {
  const outbox = message.clientMessageId
    ? state.outbox.filter((one) => one.clientMessageId !== message.clientMessageId)
    : state.outbox;
  const request = message.request;
  const requests = request
    ? { ...state.requests, [request.number]: newer(state.requests[request.number], request) }
    : state.requests;
  if (state.messages.some((known) => known.seq === message.seq || known.id === message.id)) {
    return { ...state, outbox, requests };
  }
  const after = state.messages.findLastIndex((known) => known.seq < message.seq) + 1;
  const isReply = message.author !== 'customer';
  return {
    ...state,
    messages: state.messages.toSpliced(after, 0, message),
    outbox,
    requests,
    streaming: isReply ? undefined : state.streaming,
    typing: isReply ? undefined : state.typing,
    isSlow: false,
  };
}

/** A sentence of a reply whose whole has come already is late, not new. */
function addDelta(state: ChatState, replyTo: string, text: string): ChatState {
  if (state.messages.some((message) => message.replyTo === replyTo)) return state;
  const before = state.streaming?.replyTo === replyTo ? state.streaming.text : '';
  return { ...state, streaming: { replyTo, text: before + text }, typing: undefined, isSlow: false };
}

function changeOutgoing(state: ChatState, clientMessageId: string, next: Outgoing['state']): ChatState {
  const change = (one: Outgoing) => (one.clientMessageId === clientMessageId ? { ...one, state: next } : one);
  return { ...state, outbox: state.outbox.map(change) };
}

function newer(known: Request | undefined, told: Request): Request {
  return known && known.updatedAt > told.updatedAt ? known : told;
}
