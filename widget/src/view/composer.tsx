import type { JSX, RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { Icon } from './icons.tsx';
import { useView } from './view-context.ts';

/** As `maximumMessageLength` of the contract; a test holds the two together. */
export const longestMessage = 8_000;
const typingEvery = 3_000;
const tallest = 132;

export type ComposerParts = {
  readonly draft: string;
  readonly input: RefObject<HTMLTextAreaElement | null>;
  readonly onDraft: (text: string) => void;
  readonly onTyping: () => void;
};

export function Composer({ draft, input, onDraft, onTyping }: ComposerParts): JSX.Element {
  const { words, send } = useView();
  const toldAt = useRef(0);
  const extra = draft.trim().length - longestMessage;
  const isEmpty = draft.trim() === '';

  useLayoutEffect(() => {
    const field = input.current;
    if (!field) return;
    field.style.height = 'auto';
    field.style.height = `${Math.min(tallest, field.scrollHeight)}px`;
  }, [draft]);

  const submit = () => {
    if (isEmpty || extra > 0) return;
    send(draft.trim());
    onDraft('');
    input.current?.focus();
  };

  return (
    <form
      class="composer"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      {extra > 0 && (
        <p class="trouble" role="alert">
          {words.tooLong(extra)}
        </p>
      )}
      <div class="field">
        <textarea
          ref={input}
          rows={1}
          value={draft}
          placeholder={words.placeholder}
          aria-label={words.placeholder}
          enterkeyhint="send"
          onInput={({ currentTarget }) => {
            onDraft(currentTarget.value);
            if (Date.now() - toldAt.current < typingEvery) return;
            toldAt.current = Date.now();
            onTyping();
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
            event.preventDefault();
            submit();
          }}
        />
        <button type="submit" class="send" aria-label={words.send} disabled={isEmpty || extra > 0}>
          <Icon name="send" />
        </button>
      </div>
    </form>
  );
}
