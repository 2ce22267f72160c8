/** What a sentence asserts, and where: `start` and `end` count characters of the normalised sentence. */
export type Claim = { readonly text: string; readonly start: number; readonly end: number } & ClaimContent;

/** "about 13k", "more than 10", "up to 50 000": how a number is hedged. */
export type Hedge = 'about' | 'more' | 'less' | undefined;

export type ClaimContent =
  /** `values` are the readings of one writing in major units ("12.990" may be two). */
  | {
      readonly type: 'amount';
      readonly values: readonly number[];
      /** ISO 4217; undefined when the text gave none. */
      readonly currency: string | undefined;
      readonly hedge: Hedge;
    }
  | { readonly type: 'percent'; readonly percent: number; readonly hedge: Hedge }
  /** `unit` as in the quantity fact; `noun` is the word as written. */
  | {
      readonly type: 'quantity';
      readonly number: number;
      readonly unit: string | undefined;
      readonly noun: string | undefined;
      readonly hedge: Hedge;
    }
  | { readonly type: 'days'; readonly from: number; readonly to: number; readonly hedge: Hedge }
  | { readonly type: 'date'; readonly date: string; readonly hedge: Hedge }
  | { readonly type: 'weekday'; readonly weekday: number }
  | { readonly type: 'time'; readonly time: string }
  | { readonly type: 'stock'; readonly availability: 'in_stock' | 'out_of_stock' | 'on_order' }
  | { readonly type: 'free-delivery'; readonly way: 'delivery' | 'pickup' }
  | { readonly type: 'promise'; readonly promise: string }
  | { readonly type: 'link'; readonly url: string; readonly isImage: boolean }
  | { readonly type: 'email'; readonly email: string }
  | { readonly type: 'phone'; readonly phone: string }
  | { readonly type: 'sku'; readonly sku: string }
  | { readonly type: 'request-number'; readonly number: string }
  | { readonly type: 'name'; readonly name: string; readonly words: readonly string[] };

export type ClaimOf<Type extends ClaimContent['type']> = Extract<Claim, { readonly type: Type }>;
