/** What a sentence may hold. Policy gives values without a language; wording turns them into words. */
import type { WireMoney } from '../../../../core/catalog/money.ts';

export type Value =
  | string
  | number
  | WireMoney
  /** "2 товара", "21 day": a number with its noun in the right form. */
  | { readonly count: number; readonly of: Noun }
  | { readonly days: { readonly from: number; readonly to: number } }
  | { readonly percent: number }
  | { readonly list: readonly Value[]; readonly joint: 'and' | 'or' | 'comma' }
  /** A place as the company writes it; said as the reply's language calls it. */
  | { readonly place: string }
  /** Shown as its words, in Markdown. */
  | { readonly link: string; readonly words: string }
  /** A way of delivery as the company writes it. */
  | { readonly method: string }
  /** A wording used inside another. */
  | { readonly word: string }
  | { readonly phrase: string; readonly values: Readonly<Record<string, Value>> }
  /** Name of a property inside a sentence: its first letter falls to lower case unless it is an abbreviation. */
  | { readonly inSentence: string };

export const nouns = ['product', 'piece', 'day', 'option', 'request'] as const;
export type Noun = (typeof nouns)[number];
