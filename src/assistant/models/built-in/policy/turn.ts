import type { Language } from '../../../../core/language.ts';
import type { TurnContext } from '../../../context.ts';
import type { ChooseProductsResult } from '../../../tools/choice-views.ts';
import type { ToolInput, ToolName } from '../../../tools/definitions.ts';
import type { MakeOfferResult } from '../../../tools/make-offer.ts';
import type { AcceptQuoteResult, CreateQuoteResult } from '../../../tools/view-of-numbered-quote.ts';
import type * as views from '../../../tools/views.ts';
import type { HandOffResult, RequestCallbackResult } from '../../../tools/views-of-people.ts';
import type { WhatGoesWithResult } from '../../../tools/what-goes-with.ts';
import type { Note } from '../note.ts';
import type { Intent, Understanding } from '../understanding/understanding.ts';
import type { ChoiceId, Speech } from '../wording/speech.ts';
import { withinLimits } from './within-limits.ts';

/** Everything a situation may look at. */
export type Turn = {
  /** The customer's own words. */
  readonly text: string;
  /** Of a message that asks several things: the words that this situation answers. */
  readonly part?: string;
  readonly language: Language;
  readonly understanding: Understanding;
  readonly context: TurnContext;
  /** Named products that nothing in the message or the talk tells apart. */
  readonly ambiguous?: readonly string[];
  /** The product whose name and values the words say, where several are versions of one model. */
  readonly versionSaid?: string;
  /** The quick choice that the message is, when it is one. */
  readonly choice: ChoiceId | undefined;
  /** What was remembered, with what earlier situations of this turn added. */
  readonly note: Note;
  /** What the last reply asked; `note.asked` is what this one asks. */
  readonly asked: Note['asked'];
  /** Number of the customer's message in the conversation, from 1. */
  readonly messageNumber: number;
};

export type ToolCall = { readonly name: ToolName; readonly input: Readonly<Record<string, unknown>> };

/** What a situation leaves: words, and what it changes for the situations after it. */
export type Outcome = {
  readonly say: readonly Speech[];
  readonly note?: Partial<Note>;
  /** The draft as the tools left it. */
  readonly draft?: views.DraftView;
  /** True when nothing should be added after it: a handoff, a placed order. */
  readonly isFinal?: boolean;
};

export type Situation = {
  readonly name: string;
  readonly intents: readonly Intent[];
  /**
   * Yields the tools it needs. It is replayed from its start with the results so far at every step, so it must
   * be a pure function of the turn and the results.
   */
  readonly handle: (turn: Turn) => Handling;
};

/** One tool, or several whose answers do not hang on each other: they are called in one step. */
export type Asked = ToolCall | readonly ToolCall[];

export type Handling = Generator<Asked, Outcome, unknown>;

type ToolResults = {
  search_products: views.SearchProductsResult;
  choose_products: ChooseProductsResult;
  get_product: views.GetProductResult;
  compare_products: views.CompareProductsResult;
  get_price_quote: views.PriceQuoteResult;
  handle_objection: views.HandleObjectionResult;
  request_discount: views.RequestDiscountResult;
  get_delivery: views.DeliveryResult;
  search_knowledge: views.SearchKnowledgeResult;
  update_request: views.UpdateRequestResult;
  submit_request: views.SubmitRequestResult;
  create_quote: CreateQuoteResult;
  accept_quote: AcceptQuoteResult;
  cancel_request: views.CancelRequestResult;
  get_request_status: views.RequestStatusResult;
  hand_off: HandOffResult;
  request_callback: RequestCallbackResult;
  record_gap: unknown;
  what_goes_with: WhatGoesWithResult;
  make_offer: MakeOfferResult;
};

/** Asks for a tool inside a situation: `const found = yield* use('search_products', { query })`. */
export function* use<Name extends ToolName>(
  name: Name,
  input: ToolInput<Name>,
): Generator<ToolCall, ToolResults[Name], unknown> {
  return (yield { name, input: withinLimits(name, input) as Readonly<Record<string, unknown>> }) as ToolResults[Name];
}

/** Asks for the same tool several times at once; a turn has few steps. */
export function* useEach<Name extends ToolName>(
  name: Name,
  inputs: readonly ToolInput<Name>[],
): Generator<Asked, readonly ToolResults[Name][], unknown> {
  if (inputs.length === 0) return [];
  return (yield inputs.map((input) => ({
    name,
    input: withinLimits(name, input) as Readonly<Record<string, unknown>>,
  }))) as readonly ToolResults[Name][];
}

/** A tool answered with an error; the turn says so plainly. */
export class ToolFailure extends Error {}
