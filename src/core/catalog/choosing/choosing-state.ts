/** What choosing has come to in one conversation: it outlives a change of topic, and a change of model. */
import type { AttributeFilter } from '../../ports/search.ts';

export type ChoosingState = {
  /** What is being chosen: another kind of thing begins anew. */
  readonly of: Chosen;
  /** Keys asked about so far: each once, "I do not mind" being an answer like any other. */
  readonly asked: readonly string[];
  /** The question asked last, until it is answered. */
  readonly pending?: PendingQuestion;
};

/** The words it was looked for with, folded, and its category where that is known. */
export type Chosen = { readonly words: string; readonly category?: string };

/** As it was put to the customer, in the language of that turn, and as plain data: it is stored as JSON. */
export type PendingQuestion = {
  readonly key: string;
  readonly about: 'price' | 'kind' | 'yes-no' | 'value' | 'number';
  readonly name?: string;
  readonly options: readonly PendingOption[];
};

export type PendingOption = {
  readonly text: string;
  readonly category?: string;
  /** Major units of the company's currency. */
  readonly priceFrom?: number;
  readonly priceTo?: number;
  readonly attributes?: readonly AttributeFilter[];
};

/** More questions in a row are an interrogation; then the short list must do. */
const mostQuestions = 3;

export function choosingOf(state: ChoosingState | undefined, of: Chosen): ChoosingState {
  if (!state) return { of, asked: [] };
  // More words of the same wish ("a grinder", then "manual") go on with what was begun.
  const isSameWords = state.of.words !== '' && `${of.words} `.startsWith(`${state.of.words} `);
  const isSameKind = of.category !== undefined && state.of.category === of.category;
  return isSameWords || isSameKind ? { ...state, of } : { of, asked: [] };
}

export function mayAsk(state: ChoosingState): boolean {
  return state.asked.length < mostQuestions;
}

/** `open` are keys the customer said they do not mind about, in this message. */
export function withAnswers(state: ChoosingState, open: readonly string[]): ChoosingState {
  const { pending: _answered, ...rest } = state;
  return { ...rest, asked: [...new Set([...state.asked, ...open])] };
}

export function withQuestion(state: ChoosingState, pending: PendingQuestion): ChoosingState {
  return { ...state, asked: [...new Set([...state.asked, pending.key])], pending };
}
