import { scaled } from './nano-usd.ts';

/** Prices of one model in trillionths of a US dollar for a token, which is whole: a dollar for a million tokens is 1,000,000. */
export type TokenPrices = {
  readonly input: number;
  readonly cachedInput: number;
  readonly cacheWrite: number;
  readonly output: number;
};

export type ModelPrice = TokenPrices & {
  /** What a call costs whose prompt has more tokens than `over`. */
  readonly longPrompt?: TokenPrices & { readonly over: number };
  /** Where it stands and when that was read. */
  readonly source: string;
  readonly date: string;
};

export type PriceTable = {
  /** Undefined: nobody told, and nothing is guessed. A dated snapshot (`gpt-5.2-2025-12-11`) costs what its model does. */
  find(model: string): ModelPrice | undefined;
};

export function createPriceTable(prices: ReadonlyMap<string, ModelPrice>): PriceTable {
  return { find: (model) => prices.get(model) ?? prices.get(model.replace(snapshot, '')) };
}

const snapshot = /-\d{4}-?\d{2}-?\d{2}$/;

/** Dollars for a million tokens, as text or number, to what a token costs; undefined when it is no price. */
export function tokenPriceOf(dollars: string | number): number | undefined {
  return scaled(String(dollars), 6);
}
