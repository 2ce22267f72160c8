/** What the tools that bring a person tell: a handoff, a call agreed. */
export type HandOffResult = {
  readonly state: 'waiting' | 'active';
  readonly number: string;
  readonly respondsBy: string;
  /** As said to the customer, in the company's time zone: "сегодня до 14:30", "tomorrow by 9:30 AM". */
  readonly respondsByText: string;
  readonly isOpenNow: boolean;
  readonly hours?: string;
  /** Without a phone or e-mail the operator can answer only in this chat. */
  readonly hasContact: boolean;
};

export type RequestCallbackResult =
  /** `timeText` as said to the customer: "завтра с 15:00 до 18:00", "today by 2:30 PM". Without `phone`: ask for it and call again. */
  | {
      readonly state: 'agreed';
      readonly number: string;
      readonly timeText: string;
      readonly phone?: string;
      readonly invalidPhone?: string;
    }
  /** Nobody works at the wished time. Call again with `nearest` when the customer takes it. */
  | {
      readonly state: 'closed-then';
      readonly nearest: { readonly date: string; readonly at?: string };
      readonly nearestText: string;
      readonly hours?: string;
    };
