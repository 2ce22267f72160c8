import { describe, expect, it } from 'vitest';
import { auditText } from '../../src/commands/print-audit.ts';

const gap = (line: number, severity: 'high' | 'low' = 'low') => ({
  kind: 'image-missing',
  severity,
  weight: 10,
  asked: line === 1 ? 2 : 0,
  place: `catalog/a.csv:${line}`,
  example: `Product ${line} has no picture`,
  whatToDo: 'Add a picture.',
});
const report = {
  language: 'en',
  checkedAt: '2026-11-27T09:00:00.000Z',
  checked: { products: 50, documents: 2 },
  counts: { high: 0, medium: 0, low: 42 },
  groups: [
    {
      kind: 'image-missing',
      title: 'Products without a picture',
      severity: 'low',
      weight: 10,
      count: 42,
      whatToDo: 'Add a picture.',
    },
  ],
  gaps: Array.from({ length: 42 }, (_, at) => gap(at + 1)),
} as const;

describe('the audit in the terminal', () => {
  it('folds a long group and says what to do once', () => {
    const text = auditText({
      ...report,
      checked: { ...report.checked, passages: 9 },
      groups: [...report.groups],
      gaps: [...report.gaps],
    });
    expect(text).toContain('SMALL THINGS');
    expect(text).toContain('Products without a picture (42)\n  Add a picture.\n  - catalog/a.csv:1  [asked: 2]');
    expect(text).toContain('and 37 more');
    expect(text).not.toContain('catalog/a.csv:6');
    expect(text.match(/Add a picture/g)).toHaveLength(1);
  });

  it('says so when there is nothing to mend', () => {
    const text = auditText({
      ...report,
      checked: { ...report.checked, passages: 9 },
      counts: { high: 0, medium: 0, low: 0 },
      groups: [],
      gaps: [],
    });
    expect(text).toBe('Checked: 50 products, 2 documents.\nNo gaps found.');
  });
});
