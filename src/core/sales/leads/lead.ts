/** What a conversation has taught about the customer as a prospect, whichever model spoke. Kept in the selling state. */
export type Lead = {
  readonly id: string;
  /** Of the company's kinds of leads; undefined while the customer's words fit none. */
  readonly kind?: string;
  readonly answers: readonly LeadAnswer[];
  /** Ids of the questions we asked, in order; none is asked twice. */
  readonly asked: readonly string[];
  /** The question our last reply asked. */
  readonly pending?: string;
  /** Questions in a row that were passed over: two of them, and no more are asked. */
  readonly unanswered: number;
  /** The customer does not wish to be asked. */
  readonly isRefused?: boolean;
  readonly interests: readonly Interest[];
  readonly nextStep?: NextStep;
  /** A call was offered once already. */
  readonly isCallOffered?: boolean;
  /** Number of the request a person got when the lead turned hot. */
  readonly handedOver?: string;
  readonly createdAt: string;
};

export type LeadAnswer = {
  /** Id of the company's question, or the need itself where none asks for it. */
  readonly question: string;
  readonly need?: Need;
  readonly messageId: string;
  /** The customer's own words. */
  readonly words: string;
  /** False for "I don't know": answered, and worth nothing. */
  readonly isKnown: boolean;
};

/** What is worth knowing in any trade, also where no question of the company asks for it. */
export const needs = ['people', 'volume', 'budget', 'timing', 'decision'] as const;
export type Need = (typeof needs)[number];

export const interests = ['price', 'delivery', 'discount'] as const;
export type Interest = (typeof interests)[number];

/** What was agreed to happen next. `person`: an operator takes it on in the chat. */
export type NextStep = { readonly kind: 'order' | 'quote' | 'callback' | 'person'; readonly request: string };

export const temperatures = ['cold', 'warm', 'hot'] as const;
export type Temperature = (typeof temperatures)[number];

/** Points and what each was given for: `answered people`, `kind office`, `asked price`. */
export type LeadScore = {
  readonly score: number;
  readonly temperature: Temperature;
  readonly explanation: readonly { readonly for: string; readonly points: number }[];
};

/** A lead as staff see it: one a conversation. */
export type LeadRecord = LeadScore & {
  readonly id: string;
  readonly conversationId: string;
  readonly customerId: string;
  readonly kind: string | undefined;
  readonly answers: readonly LeadAnswer[];
  readonly interests: readonly Interest[];
  readonly nextStep: NextStep | undefined;
  /** `handed-over`: a person got it because it was hot; `converted`: the customer ordered or took a quote. */
  readonly status: 'open' | 'handed-over' | 'converted';
  readonly createdAt: Date;
  readonly updatedAt: Date;
};
