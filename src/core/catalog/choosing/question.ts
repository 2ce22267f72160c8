import type { LocalizedText } from '../../language.ts';
import type { Money } from '../money.ts';
import type { Wishes } from './wishes.ts';

/** What an answer is called; words are put to it where the language is known. */
export type OptionLabel =
  | { readonly type: 'has' }
  | { readonly type: 'value'; readonly value: LocalizedText }
  | {
      readonly type: 'numbers';
      readonly from?: number;
      readonly to?: number;
      /** As the company writes it. */
      readonly unit?: LocalizedText;
    }
  | { readonly type: 'price'; readonly from?: Money; readonly to?: Money }
  | { readonly type: 'kind'; readonly name: LocalizedText };

export type QuestionOption = {
  readonly label: OptionLabel;
  /** What the answer asks of a product; a kind narrows the category. */
  readonly wishes: Wishes;
  readonly category?: LocalizedText;
  /** Candidates it leads to; never none. */
  readonly skus: readonly string[];
};

/** A clarifying question. "I do not mind" is always an answer to it, and stands in no list. */
export type Question = {
  /** `price`, `kind`, or the key of an attribute: what is asked once is not asked again. */
  readonly key: string;
  readonly about: 'price' | 'kind' | 'yes-no' | 'value' | 'number';
  /** The attribute's name. */
  readonly name?: LocalizedText;
  readonly options: readonly QuestionOption[];
  /** Bits by which the answer narrows the choice, weighed by how readily customers answer. */
  readonly gain: number;
};
