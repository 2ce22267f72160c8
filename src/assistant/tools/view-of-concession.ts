import type { GrantedConcession } from '../../core/catalog/negotiation/concession.ts';
import { factsOfConcession, factsOfProduct } from '../../core/claims/facts-of.ts';
import { inLanguage } from '../../core/language.ts';
import type { ToolScope } from './tool-scope.ts';
import type { ConcessionView } from './views.ts';

/** The discount the customer was granted, with the names of its goods and the day as it is said; all of it may be told. */
export async function viewOfConcession(
  concession: GrantedConcession,
  { products, language, ledger }: Pick<ToolScope, 'products' | 'language' | 'ledger'>,
): Promise<ConcessionView> {
  const { percent, skus, validUntil, isUsed } = concession;
  const found = await products.find(skus);
  ledger.add([...[...found.values()].flatMap((product) => factsOfProduct(product)), ...factsOfConcession(concession)]);
  return {
    percent,
    products: [...found.values()].map(({ sku, name }) => ({ sku, name: inLanguage(name, language) })),
    validUntil,
    validUntilText: dayText(validUntil, language),
    isUsed,
  };
}

/** "30 ноября", "30 November". */
function dayText(day: string, language: string): string {
  const isRussian = language.startsWith('ru');
  return new Intl.DateTimeFormat(isRussian ? 'ru' : 'en-GB', { timeZone: 'UTC', day: 'numeric', month: 'long' }).format(
    new Date(`${day}T00:00:00Z`),
  );
}
