/** An agreed time to call: the first and the last moment; the same moment for an exact time. */
export type CallTime = { readonly from: Date; readonly until: Date };

/**
 * When a customer wishes to be called, on the company's clock. `at` is exact; `after` and `before` bound a window; a day alone is any
 * time of that day.
 */
export type CallWish = {
  /** `YYYY-MM-DD`. */
  readonly date: string;
  /** `HH:MM`. */
  readonly at?: string;
  readonly after?: string;
  readonly before?: string;
};
