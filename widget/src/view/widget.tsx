import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { WidgetSettings } from '../../../contracts/widget-settings.ts';
import type { ChatApi } from '../chat/chat-api.ts';
import { unreadCount } from '../chat/chat-state.ts';
import type { ChatStorage } from '../chat/chat-storage.ts';
import type { Chat } from '../chat/create-chat.ts';
import { accentColours } from '../colour/contrast.ts';
import { chooseLocale, type Locale, wordsOf } from '../words/words-of.ts';
import { Icon } from './icons.tsx';
import { Panel } from './panel.tsx';
import { ViewContext } from './view-context.ts';

export type WidgetParts = {
  readonly origin: string;
  readonly api: ChatApi;
  readonly storage: ChatStorage;
  readonly chat: Chat;
  readonly firstLocale: Locale;
  /** What the script's tag asks for; wins over the company's settings. */
  readonly wanted: { readonly accent: string | undefined; readonly side: 'left' | 'right' | undefined };
  /** Hands out the ways to open and close from outside. */
  readonly onControls: (controls: { open(): void; close(): void }) => void;
  readonly onLocale: (locale: Locale) => void;
};

export function Widget({
  origin,
  api,
  storage,
  chat,
  firstLocale,
  wanted,
  onControls,
  onLocale,
}: WidgetParts): JSX.Element {
  const [locale, setLocale] = useState(firstLocale);
  const [settings, setSettings] = useState<WidgetSettings>();
  const [isOpen, setOpen] = useState(false);
  const [state, setState] = useState(chat.current);
  const launcher = useRef<HTMLButtonElement>(null);
  const words = wordsOf(locale);
  const settingsLocale = useRef<Locale>(undefined);
  /** Settings that did not come are asked for again when there is a connection. */
  const isOnline = state.connection === 'online';

  useEffect(() => chat.watch(() => setState(chat.current())), [chat]);
  useEffect(() => {
    let isCurrent = true;
    if (settings && settingsLocale.current === locale) return;
    void api.settings(locale).then((answer) => {
      if (!isCurrent || !('value' in answer)) return;
      settingsLocale.current = locale;
      setSettings(answer.value);
    });
    return () => {
      isCurrent = false;
    };
  }, [api, locale, isOnline]);

  const open = () => {
    setOpen(true);
    void chat.open();
  };
  const close = () => {
    setOpen(false);
    // The launcher is drawn again first.
    requestAnimationFrame(() => launcher.current?.focus());
  };
  useEffect(() => onControls({ open, close }), []);

  const changeLanguage = () => {
    const next = locale === 'ru' ? 'en' : 'ru';
    storage.saveLocale(next);
    onLocale(next);
    setLocale(next);
  };

  const colours = accentColours(wanted.accent ?? settings?.accent ?? '');
  const unread = unreadCount(state);
  const spoken = new Set((settings?.languages ?? []).map((language) => chooseLocale([language])));
  return (
    <ViewContext.Provider value={{ words, locale, origin, send: chat.send }}>
      <div
        class={`root ${wanted.side ?? settings?.side ?? 'right'}`}
        lang={locale}
        style={{
          '--accent': colours.accent,
          '--on-accent': colours.onAccent,
          '--accent-light': colours.textLight,
          '--accent-dark': colours.textDark,
        }}
      >
        {isOpen ? (
          <Panel
            chat={chat}
            state={state}
            storage={storage}
            settings={settings}
            canChangeLanguage={spoken.size > 1}
            onClose={close}
            onLanguage={changeLanguage}
          />
        ) : (
          <button
            ref={launcher}
            type="button"
            class="launcher"
            aria-label={unread > 0 ? words.openUnread(unread) : words.open}
            onClick={open}
          >
            <Icon name="chat" size={26} />
            {unread > 0 && (
              <span class="badge" aria-hidden="true">
                {unread > 9 ? '9+' : unread}
              </span>
            )}
          </button>
        )}
      </div>
    </ViewContext.Provider>
  );
}
