import type { CatalogChanged } from '../../../contracts/catalog-changes.ts';
import { UserError } from '../../core/errors.ts';
import type { ChangeProblem, ChangeResult } from '../../core/ports/catalog-desk.ts';

type Applied = Extract<ChangeResult, { type: 'applied' }>;

/** Names the place of a problem as the caller wrote it, e.g. `products.3.price`. */
export type PathOf = (problem: ChangeProblem) => string;

export function presentChanges({ outcomes, warnings }: Applied, pathOf: PathOf): CatalogChanged {
  const count = (wanted: string) => outcomes.filter(({ outcome }) => outcome === wanted).length;
  return {
    products: outcomes.map(({ sku, outcome }) => ({ sku, outcome })),
    added: count('added'),
    changed: count('changed'),
    unchanged: count('unchanged'),
    removed: count('removed'),
    warnings: presentWarnings(warnings, pathOf),
  };
}

export function presentWarnings(warnings: readonly ChangeProblem[], pathOf: PathOf) {
  return warnings.map((warning) => ({ path: pathOf(warning), code: warning.code, message: warning.reason }));
}

/** Why nothing was changed, field by field. */
export function refusalOf(problems: readonly ChangeProblem[], pathOf: PathOf): UserError {
  const errors = problems.slice(0, 20).map((problem) => ({ path: pathOf(problem), message: problem.reason }));
  const [first] = errors;
  const more = problems.length > 1 ? ` ${problems.length} products were refused; nothing was changed.` : '';
  const detail = `${first?.path ? `${first.path}: ` : ''}${first?.message ?? 'Nothing was changed.'}${more}`;
  return new UserError('VALIDATION_FAILED', detail, { errors });
}
