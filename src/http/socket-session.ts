import { type ClientFrame, clientFrameSchema, type ServerEvent } from '../../contracts/socket.ts';
import { answerMessage } from '../assistant/conversations/answer-message.ts';
import { isVitrinaError } from '../core/errors.ts';
import type { ConversationEvent } from '../core/ports/event-bus.ts';
import { openConversation } from './middleware/authenticate.ts';
import { presentHistory } from './presenters/present-history.ts';
import { presentMessage } from './presenters/present-message.ts';
import { presentRequest } from './presenters/present-request.ts';
import { customerText } from './read-customer-message.ts';
import type { Services } from './services.ts';

export type SocketSession = {
  open(send: (text: string) => void, close: (code: number, reason: string) => void): void;
  receive(data: unknown): void;
  close(): void;
};

const secondsToAuthenticate = 10;
const pageOfMessages = 200;
/** Application close codes (RFC 6455, 4000 to 4999). */
const refused = 4401;
const malformed = 4400;

/**
 * One browser's socket: first proves its token, then hears everything after `after` and all that follows. Events that
 * come while the past is still being sent wait, so that nothing is missed between the two and seqs only grow.
 */
export function openSocketSession(conversationId: string, services: Services): SocketSession {
  let send: (event: ServerEvent) => void = () => {};
  let end: (code: number, reason: string) => void = () => {};
  let unsubscribe: (() => void) | undefined;
  let state: 'new' | 'authenticating' | 'open' | 'closed' = 'new';
  let lastSeq = 0;
  const waiting: ConversationEvent[] = [];
  const deadline = setTimeout(() => {
    if (state === 'new') end(refused, 'authenticate within ten seconds');
  }, secondsToAuthenticate * 1000);

  const close = () => {
    state = 'closed';
    clearTimeout(deadline);
    unsubscribe?.();
  };

  const deliver = async (event: ConversationEvent) => {
    const { materials } = await services.materials.current();
    if (state === 'closed') return;
    if (event.type === 'message') {
      if (event.message.seq <= lastSeq) return;
      lastSeq = event.message.seq;
      send({
        type: 'message',
        seq: event.message.seq,
        message: presentMessage(event.message, materials, event.request),
      });
    } else if (event.type === 'request') {
      send({ type: 'request', request: presentRequest(event.request, materials) });
    } else send(event);
  };
  let delivering: Promise<unknown> = Promise.resolve();
  const inOrder = (work: () => Promise<void>) => {
    delivering = delivering
      .then(work)
      .catch((error: unknown) => services.logger.error({ conversationId, error }, 'socket event not sent'));
  };

  const authenticate = async (token: string, after: number) => {
    state = 'authenticating';
    await openConversation(conversationId, token, services);
    if (isClosed()) return;
    unsubscribe = services.events.subscribe(conversationId, (event) => {
      if (state === 'open') inOrder(() => deliver(event));
      else waiting.push(event);
    });
    lastSeq = after;
    for (;;) {
      const page = await services.unitOfWork.read.messages.listAfter(conversationId, lastSeq, pageOfMessages);
      for (const message of await presentHistory(page, conversationId, services)) {
        lastSeq = message.seq;
        send({ type: 'message', seq: message.seq, message });
      }
      if (page.length < pageOfMessages) break;
    }
    if (isClosed()) return;
    state = 'open';
    send({ type: 'ready', seq: lastSeq });
    for (const event of waiting.splice(0)) inOrder(() => deliver(event));
  };
  const isClosed = () => state === 'closed';

  const receiveMessage = async (frame: Extract<ClientFrame, { type: 'message' }>) => {
    const taken = await services.limits.messages.take(conversationId);
    if (!taken.isAllowed) {
      send({
        type: 'error',
        code: 'RATE_LIMITED',
        detail: `Too many messages. Try again in ${taken.retryAfter} s.`,
        clientMessageId: frame.clientMessageId,
      });
      return;
    }
    await answerMessage(
      { conversationId, text: customerText(frame.text), clientMessageId: frame.clientMessageId },
      services.answering,
    );
  };

  const fail = (error: unknown, clientMessageId?: string) => {
    const isKnown = isVitrinaError(error);
    if (!isKnown) services.logger.error({ conversationId, error }, 'socket frame failed');
    send({
      type: 'error',
      code: isKnown ? error.code : 'INTERNAL',
      detail: isKnown ? error.message : 'Something broke on our side. Send it again.',
      ...(clientMessageId === undefined ? {} : { clientMessageId }),
    });
  };

  return {
    open(sendText, closeSocket) {
      send = (event) => {
        if (state !== 'closed') sendText(JSON.stringify(event));
      };
      end = (code, reason) => {
        closeSocket(code, reason);
        close();
      };
    },
    receive(data) {
      const frame = readFrame(data);
      if (!frame) {
        send({
          type: 'error',
          code: 'VALIDATION_FAILED',
          detail: 'The frame is not one of authenticate, message, typing, ping as JSON.',
        });
        if (state === 'new') end(malformed, 'malformed frame');
      } else if (frame.type === 'ping') send({ type: 'pong' });
      else if (frame.type === 'authenticate') {
        if (state !== 'new') return;
        authenticate(frame.token, frame.after ?? 0).catch((error: unknown) => {
          fail(error);
          end(refused, 'not authenticated');
        });
      } else if (state === 'new') {
        send({ type: 'error', code: 'UNAUTHENTICATED', detail: 'Send an authenticate frame first.' });
        end(refused, 'authenticate first');
      } else if (frame.type === 'message')
        receiveMessage(frame).catch((error: unknown) => fail(error, frame.clientMessageId));
    },
    close,
  };
}

function readFrame(data: unknown): ClientFrame | undefined {
  if (typeof data !== 'string' || data.length > 100_000) return undefined;
  try {
    return clientFrameSchema.safeParse(JSON.parse(data)).data;
  } catch {
    return undefined;
  }
}
