import type { ConversationCreated, CreateConversation, TurnAnswer } from '../../../contracts/conversation.ts';
import type { Message } from '../../../contracts/message.ts';
import type { Problem } from '../../../contracts/problem.ts';
import type { WidgetSettings } from '../../../contracts/widget-settings.ts';
import type { SavedConversation } from './chat-storage.ts';

export type Handoff = { readonly state: 'waiting' | 'active'; readonly respondsBy: string; readonly number: string };

/** `unreachable`: no answer at all, or one that says "later". */
export type Failure = {
  readonly kind: 'unreachable' | 'refused' | 'gone';
  readonly status: number;
  readonly retryAfter: number;
};
export type Answered<T> = { readonly value: T } | { readonly failure: Failure };

/** A reply may take its time to be thought out; everything else is quick or lost. */
const answerWithin = 90_000;
const quickWithin = 20_000;

/** The few calls of `/api/v1` that a chat makes. Failures are values: each has words and a way on. */
export function createChatApi(origin: string) {
  async function call<T>(path: string, body?: object, token?: string, within = quickWithin): Promise<Answered<T>> {
    try {
      const response = await fetch(`${origin}/api/v1${path}`, {
        ...(body ? { method: 'POST', body: JSON.stringify(body) } : {}),
        headers: {
          ...(body ? { 'Content-Type': 'application/json' } : {}),
          ...(token ? { Authorization: `Bearer ${token}` } : {}),
        },
        credentials: 'omit',
        signal: AbortSignal.timeout(within),
      });
      if (response.ok) return { value: (await response.json()) as T };
      const problem = (await response.json().catch(() => ({}))) as Partial<Problem>;
      return { failure: failureOf(response.status, problem.code, Number(response.headers.get('retry-after')) || 5) };
    } catch {
      return { failure: { kind: 'unreachable', status: 0, retryAfter: 0 } };
    }
  }

  return {
    settings: (locale: string) => call<WidgetSettings>(`/widget?locale=${encodeURIComponent(locale)}`),
    start: (about: CreateConversation) => call<ConversationCreated>('/conversations', about),
    send: ({ id, token }: SavedConversation, message: { text: string; clientMessageId: string }) =>
      call<TurnAnswer>(`/conversations/${id}/messages`, message, token, answerWithin),
    history: ({ id, token }: SavedConversation, after: number) =>
      call<{ messages: Message[] }>(`/conversations/${id}/messages?after=${after}`, undefined, token),
    callPerson: ({ id, token }: SavedConversation) => call<Handoff>(`/conversations/${id}/handoff`, {}, token),
    socketAddress: (id: string) => `${origin.replace(/^http/, 'ws')}/api/v1/conversations/${id}/socket`,
  };
}

export type ChatApi = ReturnType<typeof createChatApi>;

/** The server does not know this conversation, or not with this token. */
export function isGone(code: string | undefined): boolean {
  return code === 'NOT_FOUND' || code === 'FORBIDDEN' || code === 'UNAUTHENTICATED';
}

function failureOf(status: number, code: string | undefined, retryAfter: number): Failure {
  // Only the server itself can say so; a proxy's 403 or 404 passes.
  if (isGone(code)) return { kind: 'gone', status, retryAfter };
  const isLater = status >= 500 || [401, 403, 404, 408, 429].includes(status);
  return { kind: isLater ? 'unreachable' : 'refused', status, retryAfter };
}
