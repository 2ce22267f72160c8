import path from 'node:path';
import { it } from 'vitest';
import { auditFolder } from './audit-folder.ts';
import { compare, observatory } from './planted.ts';

it('held out', async () => {
  const report = await auditFolder(path.join(import.meta.dirname, 'observatory'));
  const { missed, falseAlarms } = compare(observatory, report.gaps);
  console.log(
    'MISSED',
    missed.length,
    missed,
    'FALSE',
    falseAlarms.map((gap) => `${gap.kind} | ${gap.place} | ${gap.example}`),
  );
});
