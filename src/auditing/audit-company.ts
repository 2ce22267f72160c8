import type { AuditReport } from '../../contracts/audit.ts';
import { auditMaterials } from '../core/audit/audit-materials.ts';
import { UserError } from '../core/errors.ts';
import type { Clock } from '../core/ports/clock.ts';
import type { Repositories } from '../core/ports/repositories.ts';
import type { PassageSearch } from '../core/ports/search.ts';
import { breathe } from './breathe.ts';
import { countDemand } from './count-demand.ts';
import { createLineFinder } from './find-lines.ts';
import { gatherSubject } from './gather-subject.ts';
import { presentAudit } from './present-audit.ts';

export type AuditDependencies = {
  readonly read: Repositories;
  readonly passages: Pick<PassageSearch, 'search'>;
  readonly clock: Clock;
};

/** Every gap of what is imported now, in the wanted language or the company's first. Throws NOT_FOUND before the first import. */
export async function auditCompany(
  { read, passages, clock }: AuditDependencies,
  wanted: { readonly language?: string | undefined } = {},
): Promise<AuditReport> {
  const now = clock.now();
  const subject = await gatherSubject({ read, passages, now, language: wanted.language });
  if (!subject)
    throw new UserError('NOT_FOUND', 'Nothing is imported yet. Import a company folder first: vitrina import DIR.');
  const gaps = await auditMaterials(subject, await countDemand(read), breathe);
  const lines = createLineFinder(subject.lastImport?.folder);
  const placed = await Promise.all(
    gaps.map(async (gap) => ({
      ...gap,
      place: { ...gap.place, line: gap.place.line ?? (await lines.find(gap.place)) },
    })),
  );
  return presentAudit(placed, {
    language: subject.language,
    checkedAt: now.toISOString(),
    checked: {
      products: subject.products.length,
      documents: subject.documents.length,
      passages: subject.passages.length,
    },
  });
}
