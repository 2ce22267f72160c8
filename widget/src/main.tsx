import { render } from 'preact';
import { createChatApi } from './chat/chat-api.ts';
import { createChatStorage } from './chat/chat-storage.ts';
import { createChat } from './chat/create-chat.ts';
import widgetStyles from './styles/widget.css?inline';
import { Widget } from './view/widget.tsx';
import { chooseLocale } from './words/words-of.ts';

type Controls = { open(): void; close(): void };
type Page = Window & { Vitrina?: Controls };

const page = window as Page;
const script = document.currentScript as HTMLScriptElement | null;

/** `<script src="https://host/widget.js" data-locale="ru" data-side="left" data-accent="#7a4a2b" async></script>` */
function mount(tag: HTMLScriptElement): void {
  const { locale, side, accent } = tag.dataset;
  const origin = new URL(tag.src).origin;
  const storage = createChatStorage(origin);
  let current = chooseLocale([storage.locale(), locale, document.documentElement.lang, ...navigator.languages]);
  const api = createChatApi(origin);
  const chat = createChat({ api, storage, locale: () => current });

  const host = document.createElement('vitrina-chat');
  // Nothing of the page's styles, `!important` or not, moves or hides the chat.
  for (const [name, value] of Object.entries(hostStyle)) host.style.setProperty(name, value, 'important');
  const shadow = host.attachShadow({ mode: 'open' });
  const styles = new CSSStyleSheet();
  styles.replaceSync(widgetStyles);
  shadow.adoptedStyleSheets = [styles];
  document.body.append(host);
  render(
    <Widget
      origin={origin}
      api={api}
      storage={storage}
      chat={chat}
      firstLocale={current}
      wanted={{ accent, side: side === 'left' || side === 'right' ? side : undefined }}
      onLocale={(next) => {
        current = next;
      }}
      onControls={(controls) => {
        page.Vitrina = controls;
      }}
    />,
    shadow,
  );
  chat.resumeSaved();
}

const hostStyle = {
  all: 'initial',
  display: 'block',
  position: 'fixed',
  inset: 'auto',
  width: '0',
  height: '0',
  'z-index': '2147483000',
  'color-scheme': 'light dark',
};

/** A page that has the tag twice gets one chat. */
if (script?.src && !document.querySelector('vitrina-chat')) {
  if (document.body) mount(script);
  else addEventListener('DOMContentLoaded', () => mount(script), { once: true });
}
