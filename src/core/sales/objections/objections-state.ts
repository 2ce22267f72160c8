/** Ways of meeting an objection, each used at most once for one objection. */
export const objectionSteps = ['acknowledge', 'ask', 'argue', 'offer', 'alternative'] as const;
export type ObjectionStep = (typeof objectionSteps)[number];

/** What became of one objection in this conversation. */
export type RaisedObjection = {
  readonly id: string;
  /** In how many messages it was raised. */
  readonly times: number;
  readonly used: readonly ObjectionStep[];
};

/** The customer's objections, and whether they still wish to be sold to. */
export type ObjectionsState = {
  readonly raised: readonly RaisedObjection[];
  /** How often the customer said no to what we argued or offered. */
  readonly refusals: number;
  /** The customer asked outright not to be offered anything. */
  readonly isStopped?: boolean;
  /** The last reply argued or offered something: a plain no answers that. */
  readonly isAnswerAwaited?: boolean;
};

export const noObjections: ObjectionsState = { raised: [], refusals: 0 };
