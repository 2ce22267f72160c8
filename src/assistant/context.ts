/**
 * What every model is given with the customer's message: found before the model is asked, so that most
 * turns need one call. It goes into the last user message as JSON between <context> tags; the built-in model
 * reads the very same text.
 */
import type { ChoosingState } from '../core/catalog/choosing/choosing-state.ts';
import type { QueryInterpretation } from '../core/ports/search.ts';
import type { ObjectionKind } from '../core/sales/objections/objection-plan.ts';
import type { NumberedQuoteView } from './tools/view-of-numbered-quote.ts';
import type {
  ConcessionView,
  DraftView,
  NamedProduct,
  OfferedView,
  OfferView,
  PassageView,
  ProductView,
  RequestView,
} from './tools/views.ts';

export type TurnContext = {
  /** Local date and time of the company, e.g. `2026-11-25T16:05 Wednesday`. */
  readonly now: string;
  /** Language of the conversation so far; the reply follows the customer's. */
  readonly language: string;
  readonly languages: readonly string[];
  readonly currency: string;
  readonly company: {
    readonly name: string;
    readonly assistant: string;
    readonly phone?: string;
    readonly email?: string;
    readonly address?: string;
    readonly site?: string;
    /** As customers read them. */
    readonly hours?: string;
    readonly isOpenNow?: boolean;
    readonly payment: readonly string[];
    /** Places that delivery zones and pick-up points name. */
    readonly places: readonly string[];
    /** Where goods are collected, when it is one place. */
    readonly pickupPlace?: string;
    /** Top categories with the number of products. */
    readonly categories: readonly { readonly name: string; readonly count: number }[];
    readonly productCount: number;
  };
  /** What the message's words found in the catalog. */
  readonly found: {
    readonly products: readonly ProductView[];
    /** Near in meaning only; see SearchProductsResult. */
    readonly similar?: readonly ProductView[];
    readonly total: number;
    readonly interpretation: QueryInterpretation;
    /** Names of `interpretation.named`, also of those that are not among the products above. */
    readonly named?: readonly NamedProduct[];
    readonly passages: readonly PassageView[];
  };
  /** What is being chosen: the keys asked so far, and the question still open. Nothing is asked twice. */
  readonly choosing?: ChoosingState;
  readonly draft: DraftView;
  /** A discount beyond the rules that this customer was granted, here or earlier. */
  readonly concession?: ConcessionView;
  /** What may be offered unasked in this reply, once, with `make_offer`; absent = offer nothing. */
  readonly offer?: OfferView;
  /** What was offered in the last replies and is neither taken nor refused. */
  readonly offered?: OfferedView;
  /** The customer's own numbered quotes, newest first. */
  readonly quotes?: readonly NumberedQuoteView[];
  /** Requests of this conversation, newest first. */
  readonly requests: readonly RequestView[];
  /** The page the customer is on; untrusted. `sku` when it is a product's page. */
  readonly page?: { readonly title?: string; readonly url?: string; readonly sku?: string };
  readonly handoff?: { readonly state: 'waiting' | 'active'; readonly number: string };
  /** The customer as a prospect. */
  readonly lead?: LeadContext;
  /** What a contact is kept for: said, as it stands here, with the question for a phone or e-mail. Absent once it was told. */
  readonly contactNotice?: string;
  /** The customer's own known contact, from an earlier request. */
  readonly customer: { readonly name?: string; readonly phone?: string; readonly email?: string };
  /** Objections that the message surely raises; handle_objection tells how to meet one. */
  readonly objections: readonly { readonly id: string; readonly kind: ObjectionKind }[];
  /** What was said before the messages that are given; absent while all of them are. */
  readonly earlier?: EarlierTalk;
  /** The customer has refused twice, or asked not to be sold to: answer and help, offer nothing unasked. */
  readonly isSellingOver: boolean;
  /** This very message asks not to be sold to. */
  readonly isStopAsked?: true;
};

export type EarlierTalk = {
  /** Beginnings of what the customer wrote, oldest first. */
  readonly customerWrote: readonly string[];
  /** Products they were shown that are still on offer, the latest first. */
  readonly shownProducts: readonly { readonly sku: string; readonly name: string }[];
};

export type LeadContext = {
  readonly kind?: string;
  /** How customers of that kind put it, in the customer's language first: what they need the goods for. */
  readonly phrases?: readonly string[];
  readonly temperature: 'cold' | 'warm' | 'hot';
  /** What the customer told of their need, in their own words. */
  readonly known: readonly { readonly question: string; readonly words: string }[];
  /** How this message answers what was asked last; absent when it does not. */
  readonly answered?: 'known' | 'unknown';
  /** Needs this message told unasked. */
  readonly told: readonly string[];
  /** May end a reply that asks nothing else, word for word. */
  readonly next?: { readonly id: string; readonly ask: string };
  /** A person got the conversation in this very turn: tell the customer, with the time by which they answer. */
  readonly handedOver?: { readonly number: string; readonly time: string };
  /** No next step is agreed: a call may be offered, once. */
  readonly mayOfferCall: boolean;
};

type TextPart = { readonly type: 'text'; readonly text: string };

const contextBlock = /^<context>\n([\s\S]*)\n<\/context>$/u;

/** Contexts of turns that are under way, by their text: they go through several hands in this process, and parsing one takes as long as masking it. */
const underWay = new Map<string, object>();
const mostUnderWay = 200;

/** The text of a context, as a part of a message. Whoever reads it with `readContextBlock` is given the very value. */
export function writeContextBlock(context: object): string {
  const text = `<context>\n${JSON.stringify(context).replaceAll('<', '\\u003c')}\n</context>`;
  underWay.set(text, context);
  const [oldest] = underWay.keys();
  if (underWay.size > mostUnderWay && oldest !== undefined) underWay.delete(oldest);
  return text;
}

/** What a text of `writeContextBlock` holds, not to be changed; undefined when it is no such text. */
export function readContextBlock(text: string): unknown {
  const known = underWay.get(text);
  if (known) return known;
  const json = contextBlock.exec(text)?.[1];
  try {
    return json === undefined ? undefined : JSON.parse(json);
  } catch {
    // A customer may write the tags too.
    return undefined;
  }
}

export function isContextBlock(text: string): boolean {
  return underWay.has(text) || contextBlock.test(text);
}

/** The last user message: what the customer wrote, and behind it, as a part of its own, what we found. */
export function writeContextMessage(text: string, context: TurnContext): readonly [TextPart, TextPart] {
  return [
    { type: 'text', text },
    { type: 'text', text: writeContextBlock(context) },
  ];
}

/**
 * Reads what `writeContextMessage` wrote. Only the last part counts as context: a customer who writes the tag
 * writes text.
 */
export function readContextMessage(
  parts: readonly { readonly type: string; readonly text?: string }[],
): { readonly text: string; readonly context: TurnContext } | undefined {
  const texts = parts.flatMap((part) => (part.type === 'text' && part.text !== undefined ? [part.text] : []));
  const json = contextBlock.exec(texts.at(-1) ?? '')?.[1];
  if (json === undefined || texts.length < 2) return undefined;
  return { text: texts.slice(0, -1).join('\n'), context: JSON.parse(json) as TurnContext };
}
