import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { auditReportSchema } from '../../contracts/audit.ts';
import { auditFolder } from './audit-folder.ts';
import { apiary, apiaryQuestions, compare } from './planted.ts';

const folder = (name: string) => path.join(import.meta.dirname, name);

describe('the audit of the materials', () => {
  it('finds at least 57 of 60 planted gaps and raises at most 3 false alarms', async () => {
    const report = await auditFolder(folder('apiary'), { unanswered: apiaryQuestions });
    const { missed, falseAlarms } = compare(apiary, report.gaps);
    expect(apiary).toHaveLength(60);
    expect(missed.length, JSON.stringify(missed)).toBeLessThanOrEqual(3);
    expect(falseAlarms.length, JSON.stringify(falseAlarms, null, 1)).toBeLessThanOrEqual(3);
    expect(auditReportSchema.safeParse(report).success).toBe(true);
  });
});
