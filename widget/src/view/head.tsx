import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { WidgetSettings } from '../../../contracts/widget-settings.ts';
import { Icon } from './icons.tsx';
import { useView } from './view-context.ts';

export type HeadParts = {
  readonly settings: WidgetSettings | undefined;
  readonly canChangeLanguage: boolean;
  readonly onClose: () => void;
  readonly onPerson: () => void;
  readonly onLanguage: () => void;
  readonly onErase: () => void;
  readonly transcript: () => string;
};

export function Head(parts: HeadParts): JSX.Element {
  const { words } = useView();
  const { settings } = parts;
  const [isMenuOpen, setMenuOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const closeMenu = () => {
    setMenuOpen(false);
    button.current?.focus();
  };
  const presence =
    settings?.isOpenNow === undefined ? undefined : settings.isOpenNow ? words.peopleHere : words.peopleAway;
  return (
    <div class="head">
      <span class="face" aria-hidden="true">
        {settings?.assistant.charAt(0)}
      </span>
      <div class="who">
        <h2 id="vitrina-title">
          {settings?.company}
          {settings && ' · '}
          {settings?.assistant}
        </h2>
        <p>
          {words.assistantKind}
          {presence && <span class={settings?.isOpenNow ? 'presence here' : 'presence'}>{presence}</span>}
        </p>
      </div>
      <button
        ref={button}
        type="button"
        class="icon"
        aria-label={words.menu}
        aria-haspopup="menu"
        aria-expanded={isMenuOpen}
        onClick={() => setMenuOpen(!isMenuOpen)}
      >
        <Icon name="more" />
      </button>
      <button type="button" class="icon" aria-label={words.close} onClick={parts.onClose}>
        <Icon name="close" />
      </button>
      {isMenuOpen && <Menu {...parts} onDone={closeMenu} />}
    </div>
  );
}

function Menu({
  settings,
  canChangeLanguage,
  onPerson,
  onLanguage,
  onErase,
  transcript,
  onDone,
}: HeadParts & { readonly onDone: () => void }): JSX.Element {
  const { words } = useView();
  const menu = useRef<HTMLDivElement>(null);
  const items = () => [...(menu.current?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? [])];
  useEffect(() => {
    items()[0]?.focus();
  }, []);
  const choose = (action: () => void) => () => {
    onDone();
    action();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const list = items();
    const at = list.indexOf(event.target as HTMLElement);
    const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 }[event.key];
    if (event.key === 'Escape' || event.key === 'Tab') onDone();
    else if (next === undefined) return;
    else list.at(next % list.length)?.focus();
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a click beside the menu closes it; keys have Escape */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: see above */}
      <div class="veil" onClick={onDone} />
      <div class="menu" role="menu" tabIndex={-1} aria-label={words.menu} ref={menu} onKeyDown={onKeyDown}>
        <button type="button" role="menuitem" onClick={choose(onPerson)}>
          <Icon name="person" />
          {words.callPerson}
        </button>
        {canChangeLanguage && (
          <button type="button" role="menuitem" onClick={choose(onLanguage)}>
            <Icon name="language" />
            {words.changeLanguage}
          </button>
        )}
        <a
          role="menuitem"
          href={mailto(words.transcriptSubject(settings?.company ?? ''), transcript())}
          onClick={onDone}
        >
          <Icon name="mail" />
          {words.mailTranscript}
        </a>
        {settings?.privacyPolicy && (
          <a role="menuitem" href={settings.privacyPolicy} target="_blank" rel="noopener noreferrer" onClick={onDone}>
            <Icon name="shield" />
            {words.privacyPolicy}
          </a>
        )}
        <button type="button" role="menuitem" class="danger" onClick={choose(onErase)}>
          <Icon name="erase" />
          {words.erase}
        </button>
      </div>
    </>
  );
}

/** Mail programs take about 2,000 characters of address; the end of a conversation matters most. */
function mailto(subject: string, text: string): string {
  let body = text;
  while (encodeURIComponent(body).length > 1_800) body = `…${body.slice(Math.ceil(body.length / 10) + 1)}`;
  return `mailto:?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`;
}
