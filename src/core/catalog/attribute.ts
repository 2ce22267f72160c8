import type { LocalizedText } from '../language.ts';

/**
 * A typed property of a product. `key` is the folded name in the company's first language
 * ("мощность"), the same for every product that has it.
 */
export type Attribute = {
  readonly key: string;
  readonly name: LocalizedText;
  readonly value: AttributeValue;
};

export type AttributeValue =
  /** `number` in `unit` as the company writes it; `base` is the same in the unit's base (ml, g, W, mm, bar…) for comparing. */
  | { readonly type: 'number'; readonly number: number; readonly unit?: LocalizedText; readonly base?: QuantityInBase }
  | {
      readonly type: 'range';
      readonly from: number;
      readonly to: number;
      readonly unit?: LocalizedText;
      readonly base?: { readonly from: number; readonly to: number; readonly unit: string };
    }
  | { readonly type: 'yes-no'; readonly isTrue: boolean }
  | { readonly type: 'list'; readonly values: readonly LocalizedText[] }
  | { readonly type: 'text'; readonly text: LocalizedText };

export type QuantityInBase = { readonly amount: number; readonly unit: string };
