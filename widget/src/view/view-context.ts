import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Words } from '../words/ru.ts';
import type { Locale } from '../words/words-of.ts';

export type View = {
  readonly words: Words;
  readonly locale: Locale;
  /** Where the server is; addresses in messages may be relative to it. */
  readonly origin: string;
  readonly send: (text: string) => void;
};

export const ViewContext = createContext<View | undefined>(undefined);

export function useView(): View {
  const view = useContext(ViewContext);
  if (!view) throw new Error('The chat is drawn outside its context.');
  return view;
}
