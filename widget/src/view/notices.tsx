import type { JSX } from 'preact';
import type { Handoff } from '../chat/chat-api.ts';
import type { ChatState } from '../chat/chat-state.ts';
import { formatTime } from '../format/format-time.ts';
import { useView } from './view-context.ts';

export type NoticesParts = {
  readonly state: ChatState;
  readonly handoff: Handoff | 'failed' | undefined;
  readonly isErasing: boolean;
  readonly onTryNow: () => void;
  readonly onPerson: () => void;
  readonly onErase: (isSure: boolean) => void;
};

/** What the customer should know now, above the field they type in; one thing at a time, the gravest first. */
export function Notices({ state, handoff, isErasing, onTryNow, onPerson, onErase }: NoticesParts): JSX.Element {
  const { words } = useView();
  return (
    <div class="notices" role="status">
      {isErasing ? (
        <div class="notice">
          <p>{words.eraseSure}</p>
          <p class="row">
            <button type="button" class="primary danger" onClick={() => onErase(true)}>
              {words.eraseYes}
            </button>
            <button type="button" class="quiet" onClick={() => onErase(false)}>
              {words.eraseNo}
            </button>
          </p>
        </div>
      ) : state.connection === 'offline' ? (
        <p class="notice warning">
          {state.outbox.length > 0 ? words.offline : words.offlineQuiet}{' '}
          <button type="button" class="link" onClick={onTryNow}>
            {words.tryNow}
          </button>
        </p>
      ) : handoff === 'failed' ? (
        <p class="notice warning">
          {words.personFailed}{' '}
          <button type="button" class="link" onClick={onPerson}>
            {words.retry}
          </button>
        </p>
      ) : state.isSlow ? (
        <p class="notice">
          {words.slow}{' '}
          <button type="button" class="link" onClick={onPerson}>
            {words.callPerson}
          </button>
        </p>
      ) : (
        <PersonNotice state={state} handoff={handoff} />
      )}
    </div>
  );
}

function PersonNotice({
  state: { operator },
  handoff,
}: {
  readonly state: ChatState;
  readonly handoff: Handoff | undefined;
}): JSX.Element | null {
  const { words, locale } = useView();
  if (operator?.state === 'active') return <p class="notice">{words.personHere(operator.name ?? '')}</p>;
  if (operator?.state !== 'waiting') return null;
  return (
    <p class="notice">
      {handoff ? words.personCalled(formatTime(handoff.respondsBy, locale)) : words.personCalledNow}
      {handoff?.number && ` ${words.requestNumber(handoff.number)}`}
    </p>
  );
}
