import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { auditReportSchema } from '../../contracts/audit.ts';
import { auditFolder } from './audit-folder.ts';
import { apiary, apiaryQuestions, compare, observatory } from './planted.ts';

const folder = (name: string) => path.join(import.meta.dirname, name);

describe('the audit of the materials', () => {
  it('finds the sixty gaps planted in a folder, and nothing else', async () => {
    const report = await auditFolder(folder('apiary'), { unanswered: apiaryQuestions });
    const { missed, falseAlarms } = compare(apiary, report.gaps);
    expect(apiary).toHaveLength(60);
    expect(missed).toEqual([]);
    expect(falseAlarms).toEqual([]);
    expect(auditReportSchema.safeParse(report).success).toBe(true);
  });

  it('does as well on a folder written after it, of another trade', async () => {
    const { missed, falseAlarms } = compare(observatory, (await auditFolder(folder('observatory'))).gaps);
    expect(missed).toEqual([]);
    expect(falseAlarms).toEqual([]);
  });

  it.each([
    ['zerno', ['language-missing', 'promotion-expired']],
    ['instrument', ['company-incomplete', 'delivery-missing', 'description-missing', 'image-missing', 'stock-missing']],
  ])('says of the example %s only what is true of it', async (name, kinds) => {
    const { groups } = await auditFolder(path.join(import.meta.dirname, '../../examples', name));
    expect(groups.map(({ kind }) => kind).toSorted()).toEqual(kinds);
  });

  it('weighs by how often customers asked', async () => {
    const said = ['Сколько стоит доставка в Липецк?', 'а в липецк когда привезёте', 'Липецк, что по срокам?'];
    const { gaps } = await auditFolder(folder('apiary'), { unanswered: apiaryQuestions, said });
    const weights = gaps.map(({ weight }) => weight);
    expect(weights).toEqual(weights.toSorted((left, right) => right - left));
    const first = gaps.slice(0, 3);
    expect(first.map(({ kind, asked, weight }) => [kind, asked, weight])).toEqual(
      Array(3).fill(['delivery-contradicts', 3, 130]),
    );
    for (const { example } of first) expect(example).toContain('зона «Липецк»');
    const asked = gaps.filter(({ kind }) => kind === 'question-unanswered').map((gap) => gap.asked);
    expect(asked).toEqual([3, 1]);
  });

  it('speaks English to an English reader, whatever the materials speak', async () => {
    const { gaps, groups } = await auditFolder(folder('apiary'), { language: 'en' });
    const price = gaps.find(({ place }) => place.startsWith('knowledge/choose-hive.md'));
    expect(price?.example).toMatch(/The catalog says ₽10,900 for Dadan-12 single hive$/);
    expect(price?.whatToDo).toMatch(/^Correct the document/);
    expect(groups.map(({ title }) => title).join()).not.toMatch(/[а-я]/i);
  });
});
