import type { ModelSettings } from '../hosted/settings.ts';
import type { ModelPrice, PriceTable } from './price-table.ts';

export type ModelPrices = {
  /** Undefined: the price is not known. */
  find(model: string): ModelPrice | undefined;
  /** Nobody bills its tokens. */
  isFree(model: string): boolean;
};

const free: ModelPrice = {
  input: 0,
  cachedInput: 0,
  cacheWrite: 0,
  output: 0,
  source: "the company's own machines",
  date: '',
};

/** The table's prices; a model on the company's own machines costs nothing by the token unless the table says otherwise. */
export function modelPrices(table: PriceTable, localModels: ReadonlySet<string>): ModelPrices {
  const find = (model: string) => table.find(model) ?? (localModels.has(model) ? free : undefined);
  return {
    find,
    isFree(model) {
      const price = find(model);
      return price !== undefined && price.input + price.output + price.cacheWrite === 0;
    },
  };
}

/** Names of the models on the company's own machines. */
export function localModelsOf({ hosted }: Pick<ModelSettings, 'hosted'>): ReadonlySet<string> {
  return new Set(hosted.flatMap((model) => (model.provider === 'compatible' && model.isLocal ? [model.name] : [])));
}
