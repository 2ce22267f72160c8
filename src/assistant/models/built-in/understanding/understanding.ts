/** What the customer's message means, as far as its own words tell; what to do about it is policy. */
import type { Language } from '../../../../core/language.ts';

export type Intent =
  | 'greeting'
  | 'thanks'
  | 'goodbye'
  | 'who-are-you'
  /** Wants something found or shown: "нужна…", "do you have…", a bare product word. */
  | 'find-product'
  /** Changes the last search: cheaper, another colour, more powerful. */
  | 'refine-search'
  | 'more-options'
  | 'product-details'
  /** Asks a fact of a product: weight, whether it has something. */
  | 'product-fact'
  | 'compare'
  | 'price'
  | 'discount'
  | 'promo-code'
  | 'stock'
  | 'delivery'
  | 'payment'
  | 'company-contacts'
  | 'company-hours'
  /** A question that documents answer: warranty, returns, how to… */
  | 'knowledge'
  | 'recommend'
  | 'order'
  | 'add-item'
  | 'remove-item'
  | 'change-quantity'
  | 'show-draft'
  | 'give-contact'
  | 'give-place'
  | 'confirm'
  | 'decline'
  /** Wants a numbered offer on paper: КП, a formal quote. */
  | 'quote'
  /** Takes an offer that was made. */
  | 'accept-quote'
  | 'cancel'
  | 'change-request'
  | 'request-status'
  | 'person'
  /** Wants to be called; heard by policy, from plain words. */
  | 'callback'
  /** Answers a question about the need; heard by core. */
  | 'lead-answer'
  /** Does not wish the contact kept; heard by core. */
  | 'keep-no-contact'
  | 'complaint'
  | 'objection'
  /** Yes and no to what the assistant offered; told from the question, not from the words. */
  | 'accept-offer'
  | 'refuse-offer'
  | 'what-can-you-do'
  /** "Ясно", "got it"; heard by policy, from plain words. */
  | 'acknowledge'
  /** Asks for instructions, other customers' data, code, poems, politics, insults. */
  | 'off-topic'
  | 'manipulation'
  | 'unclear';

export type ProductReference =
  /** "первый", "the second one": 1-based; -1 is the last. */
  | { readonly by: 'ordinal'; readonly position: number }
  /** "тот что дешевле", "the most powerful": an extreme of what was shown. `attribute` is the quality in the message's language
   *  ("самый тихий" -> "шум", least), the adjective as said when it is none of the usual ones; undefined = price. */
  | { readonly by: 'extreme'; readonly attribute: string | undefined; readonly direction: 'least' | 'most' }
  /** "его", "this one", "обе": what was shown or talked about last. */
  | { readonly by: 'pronoun'; readonly isPlural: boolean };

export type Understanding = {
  readonly language: Language;
  /** Best first; several when the message holds several ("сколько стоит и есть ли доставка в Казань?"). Never empty. */
  readonly intents: readonly {
    readonly intent: Intent;
    readonly score: number;
    /** The words of the message that mean it, where the message holds others too; slots left out. */
    readonly part?: string;
  }[];
  readonly slots: {
    readonly quantity?: number;
    readonly name?: string;
    /** E.164 when valid, else as written with `isPhoneValid` false. */
    readonly phone?: string;
    readonly isPhoneValid?: boolean;
    readonly email?: string;
    /** A place after a preposition or standing alone when a place was asked for; nominative where known ("в Казань" -> "Казань"). */
    readonly place?: string;
    readonly address?: string;
    readonly requestNumber?: string;
    readonly promoCode?: string;
    readonly references: readonly ProductReference[];
    readonly isPickup?: boolean;
  };
  /** The message is only yes / only no / only "any, you choose". */
  readonly bareAnswer?: 'yes' | 'no' | 'any';
};

/** What the assistant asked last, so that "Анна" or "две" or "да" can be read as its answer. */
export const expectations = [
  'items',
  'quantity',
  'name',
  'contact',
  'place',
  'delivery-way',
  'confirmation',
  'which-product',
  'request-number',
  'person-offer',
  'promo-code',
  'cancel-confirmation',
  'offer',
  'choosing',
  /** Whether it is the price that holds the customer back. */
  'price-doubt',
  'callback-time',
  'lead-answer',
  'quote',
  'quote-total',
] as const;
export type Expectation = (typeof expectations)[number];

export type UnderstandingInput = {
  readonly text: string;
  readonly fallbackLanguage: Language;
  readonly languages: readonly Language[];
  readonly expecting: Expectation | undefined;
  /** Places the company serves, to recognise them in any case. */
  readonly places: readonly string[];
  /** Default country of phone numbers without a plus: ISO 3166 alpha-2, from currency and language. */
  readonly country: string;
  /** The choices offered under the last reply. */
  readonly choices: readonly string[];
  /** Names of the products that the message may name: their words and figures are theirs. */
  readonly products?: readonly string[];
  /** Names of the products of the last list: a figure by which they differ picks one. */
  readonly listed?: readonly string[];
};
