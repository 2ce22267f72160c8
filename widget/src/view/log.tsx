import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { type ChatState, isWaitingForReply } from '../chat/chat-state.ts';
import type { Chat } from '../chat/create-chat.ts';
import { hideDirectives } from '../markdown/hide-directives.ts';
import { Markdown } from '../markdown/markdown.tsx';
import { MessageView, OutgoingView } from './message-view.tsx';
import { useView } from './view-context.ts';

export type LogParts = {
  readonly state: ChatState;
  readonly chat: Chat;
  readonly onEdit: (text: string) => void;
};

/** Nearer to the end than this, the customer follows the conversation; further up they read, and nothing moves. */
const followsWithin = 120;
const questionMargin = 12;

export function Log({ state, chat, onEdit }: LogParts): JSX.Element {
  const { words } = useView();
  const { messages, outbox, streaming, typing, requests } = state;
  const box = useRef<HTMLDivElement>(null);
  const isFollowing = useRef(true);
  const operatorName = state.operator?.name ?? '';
  const written = hideDirectives(streaming?.text ?? '');
  const isAnswering = typing || (isWaitingForReply(state) && state.connection === 'online' && !written);
  // News that nobody asked for (a stage, a person's word) is read from the end.
  const isAnswer = streaming !== undefined || messages.at(-1)?.replyTo !== undefined;
  const lastOwn = outbox.length > 0 || messages.at(-1)?.author === 'customer';

  useLayoutEffect(() => {
    const element = box.current;
    if (!element || !(isFollowing.current || lastOwn)) return;
    // Who has scrolled on to the end of an answer is not taken back to its beginning.
    element.scrollTop = Math.max(element.scrollTop, endOrQuestion(element, isAnswer));
  }, [messages, outbox, streaming, isAnswering, state.isSlow]);

  return (
    <div
      class="log"
      ref={box}
      role="log"
      aria-live="polite"
      aria-label={words.messages}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a log that scrolls must be reachable with keys
      tabIndex={0}
      onScroll={({ currentTarget }) => {
        isFollowing.current = currentTarget.scrollTop >= endOrQuestion(currentTarget, isAnswer) - followsWithin;
      }}
    >
      <p class="note">{words.privacyNote}</p>
      {messages.length === 0 && state.connection !== 'offline' && <p class="note">{words.loading}…</p>}
      {messages.map((message, at) => (
        <MessageView
          key={message.id}
          message={message}
          isContinued={messages[at - 1]?.author === message.author}
          operatorName={operatorName}
          requests={requests}
          isRequestKnown={isKnownBefore(messages, at)}
        />
      ))}
      {outbox.map((outgoing) => (
        <OutgoingView
          key={outgoing.clientMessageId}
          outgoing={outgoing}
          isOffline={state.connection === 'offline'}
          onEdit={() => {
            chat.withdraw(outgoing.clientMessageId);
            onEdit(outgoing.text);
          }}
          onRetry={() => chat.retry(outgoing.clientMessageId)}
        />
      ))}
      {/* The whole message is read out when it comes; its halves are not. */}
      <div aria-live="off">
        {written && (
          <div class="message assistant" aria-hidden="true">
            <div class="bubble">
              <Markdown text={written} />
            </div>
          </div>
        )}
        {isAnswering && (
          <div class={`message ${typing ?? 'assistant'}`}>
            <div
              class="bubble dots"
              role="img"
              aria-label={`${typing === 'operator' ? operatorName || words.operator : words.assistant} ${words.typing}`}
            >
              <i />
              <i />
              <i />
            </div>
          </div>
        )}
      </div>
      <Choices state={state} />
    </div>
  );
}

function isKnownBefore(messages: ChatState['messages'], at: number): boolean {
  const number = messages[at]?.request?.number;
  return number !== undefined && messages.slice(0, at).some((one) => one.request?.number === number);
}

/** The end; but an answer longer than the screen is read from its beginning, below the question. */
function endOrQuestion(log: HTMLElement, isAnswer: boolean): number {
  const end = log.scrollHeight - log.clientHeight;
  const question = [...log.querySelectorAll<HTMLElement>('.message.customer')].at(-1);
  return question && isAnswer ? Math.min(end, question.offsetTop - questionMargin) : end;
}

/** Chips under the last message; whatever the customer says next takes them away. */
function Choices({ state: { messages, outbox, streaming } }: { readonly state: ChatState }): JSX.Element | null {
  const { words, send } = useView();
  const last = messages.at(-1);
  if (!last || last.author === 'customer' || last.choices.length === 0 || outbox.length > 0 || streaming) return null;
  return (
    <section class="choices" aria-label={words.choices}>
      {last.choices.map((choice) => (
        <button key={choice} type="button" onClick={() => send(choice)}>
          {choice}
        </button>
      ))}
    </section>
  );
}
