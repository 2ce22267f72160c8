import type { JSX } from 'preact';
import type { Message } from '../../../contracts/message.ts';
import type { Request } from '../../../contracts/request.ts';
import type { Outgoing } from '../chat/chat-state.ts';
import { formatTime } from '../format/format-time.ts';
import { Markdown } from '../markdown/markdown.tsx';
import { ProductStrip } from './product-strip.tsx';
import { Receipt } from './receipt.tsx';
import { useView } from './view-context.ts';

export type MessageParts = {
  readonly message: Message;
  /** The author said something just before: their name stands there already. */
  readonly isContinued: boolean;
  readonly operatorName: string;
  readonly requests: Readonly<Record<string, Request>>;
  /** A message further up shows the same request in full. */
  readonly isRequestKnown: boolean;
};

export function MessageView({
  message,
  isContinued,
  operatorName,
  requests,
  isRequestKnown,
}: MessageParts): JSX.Element {
  const { words, locale } = useView();
  const { author, text } = message;
  const time = formatTime(message.createdAt, locale);
  const request = message.request && (requests[message.request.number] ?? message.request);
  const name =
    author === 'customer' ? words.you : author === 'operator' ? operatorName || words.operator : words.assistant;
  return (
    <div class={`message ${author}${isContinued ? ' continued' : ''}`} data-seq={message.seq} lang={message.language}>
      {author === 'operator' && !isContinued && (
        <p class="author">
          <span class="face" aria-hidden="true">
            {name.charAt(0)}
          </span>
          {name}
        </p>
      )}
      <p class="hidden">
        {name}, <time dateTime={message.createdAt}>{time}</time>
      </p>
      {text && (
        <div class="bubble" title={time}>
          {author === 'customer' ? <p class="plain">{text}</p> : <Markdown text={text} isWide={text.includes('|')} />}
        </div>
      )}
      {message.products.length > 0 && <ProductStrip products={message.products} />}
      {request && <Receipt request={request} isBrief={isRequestKnown} />}
      {message.sources.length > 0 && <Sources sources={message.sources} />}
    </div>
  );
}

function Sources({ sources }: Pick<Message, 'sources'>): JSX.Element {
  const { words, origin } = useView();
  return (
    <p class="sources">
      <span class="hidden">{words.sources}: </span>
      {sources.slice(0, 3).map(({ title, uri }) => (
        <a key={uri} href={sourceAddress(uri, origin)} target="_blank" rel="noopener noreferrer">
          {title}
        </a>
      ))}
    </p>
  );
}

/** A document of the company's folder is read on the server's own pages; an address of the web stays as it is. */
function sourceAddress(uri: string, origin: string): string {
  if (/^https?:\/\//i.test(uri)) return uri;
  const [path = '', heading] = uri.split('#');
  return `${origin}/shop/pages/${path.split('/').map(encodeURIComponent).join('/')}${heading ? `#${encodeURIComponent(heading)}` : ''}`;
}

export type OutgoingParts = {
  readonly outgoing: Outgoing;
  readonly isOffline: boolean;
  readonly onEdit: () => void;
  readonly onRetry: () => void;
};

export function OutgoingView({ outgoing, isOffline, onEdit, onRetry }: OutgoingParts): JSX.Element {
  const { words } = useView();
  const { state, text } = outgoing;
  return (
    <div class="message customer outgoing">
      <div class="bubble">
        <p class="plain">{text}</p>
      </div>
      {state === 'refused' && (
        <p class="trouble">
          {words.refused}{' '}
          <button type="button" class="link" onClick={onEdit}>
            {words.edit}
          </button>{' '}
          <button type="button" class="link" onClick={onRetry}>
            {words.retry}
          </button>
        </p>
      )}
      {state === 'delayed' && <p class="trouble">{words.delayed}</p>}
      {state === 'waiting' && <p class="hidden">{isOffline ? words.offline : words.sending}</p>}
    </div>
  );
}
