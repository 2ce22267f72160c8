import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { WidgetSettings } from '../../../contracts/widget-settings.ts';
import type { Handoff } from '../chat/chat-api.ts';
import type { ChatState } from '../chat/chat-state.ts';
import type { ChatStorage } from '../chat/chat-storage.ts';
import type { Chat } from '../chat/create-chat.ts';
import { Composer } from './composer.tsx';
import { Head } from './head.tsx';
import { keepFocus } from './keep-focus.ts';
import { Log } from './log.tsx';
import { Notices } from './notices.tsx';
import { usePhoneScreen } from './use-phone-screen.ts';
import { useView } from './view-context.ts';

export type PanelParts = {
  readonly chat: Chat;
  readonly state: ChatState;
  readonly storage: ChatStorage;
  readonly settings: WidgetSettings | undefined;
  readonly canChangeLanguage: boolean;
  readonly onClose: () => void;
  readonly onLanguage: () => void;
};

export function Panel({
  chat,
  state,
  storage,
  settings,
  canChangeLanguage,
  onClose,
  onLanguage,
}: PanelParts): JSX.Element {
  const { words } = useView();
  const panel = useRef<HTMLElement>(null);
  const input = useRef<HTMLTextAreaElement>(null);
  const [draft, setDraft] = useState(storage.draft());
  const [handoff, setHandoff] = useState<Handoff | 'failed'>();
  const [isErasing, setErasing] = useState(false);
  usePhoneScreen(panel, true);

  useEffect(() => {
    // On a phone the keyboard would cover the greeting before it is read.
    const first = matchMedia('(pointer: coarse)').matches ? panel.current : input.current;
    first?.focus();
  }, []);
  useEffect(() => chat.seen(), [chat, state.messages]);

  const changeDraft = (text: string) => {
    setDraft(text);
    storage.saveDraft(text);
  };
  const callPerson = () => void chat.callPerson().then((answer) => setHandoff(answer ?? 'failed'));
  const erase = (isSure: boolean) => {
    setErasing(false);
    input.current?.focus();
    if (!isSure) return;
    changeDraft('');
    setHandoff(undefined);
    void chat.erase();
  };
  const nameOf = { customer: words.you, assistant: words.assistant, operator: words.operator, system: words.assistant };

  return (
    <section
      class="panel"
      ref={panel}
      role="dialog"
      tabIndex={-1}
      aria-labelledby="vitrina-title"
      onKeyDown={(event) => {
        // The page's own shortcuts are not meant for what is typed here.
        event.stopPropagation();
        if (event.key === 'Escape') onClose();
        else if (panel.current) keepFocus(event, panel.current);
      }}
    >
      <Head
        settings={settings}
        canChangeLanguage={canChangeLanguage}
        onClose={onClose}
        onPerson={callPerson}
        onLanguage={onLanguage}
        onErase={() => setErasing(true)}
        transcript={() => state.messages.map(({ author, text }) => `${nameOf[author]}: ${text}`).join('\n\n')}
      />
      <Log
        state={state}
        chat={chat}
        onEdit={(text) => {
          changeDraft(draft ? `${draft}\n${text}` : text);
          input.current?.focus();
        }}
      />
      <Notices
        state={state}
        handoff={handoff}
        isErasing={isErasing}
        onTryNow={chat.resume}
        onPerson={callPerson}
        onErase={erase}
      />
      <Composer draft={draft} input={input} onDraft={changeDraft} onTyping={() => chat.typing(true)} />
    </section>
  );
}
