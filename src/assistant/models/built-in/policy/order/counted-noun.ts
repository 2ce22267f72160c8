import type { ProductView } from '../../../../tools/views.ts';
import { isSameWord, stemsOf } from '../words.ts';

/** "6 окон" of several that are shown: the only one that is called so. */
export function countedOf(text: string, products: readonly ProductView[]): string | undefined {
  const noun = /(?<![\p{L}\d.,])\d{1,3}\s+(\p{L}{3,})/u.exec(text)?.[1];
  const [counted] = noun === undefined ? [] : stemsOf(noun);
  const called = products.filter(
    ({ name }) => counted !== undefined && stemsOf(name).some((own) => isSameWord(counted, own)),
  );
  return called.length === 1 && products.length > 1 ? called[0]?.sku : undefined;
}
