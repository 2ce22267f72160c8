import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { CompanyMaterials } from '../../../src/core/company/company.ts';
import type { Subject } from './subject.ts';

export function testQualityRepositories({ repositories, startConversation }: Subject): void {
  describe('company and settings', () => {
    it('keeps one consistent version of the materials', async () => {
      const materials = { script: 'Мы говорим просто.', categories: [] } as unknown as CompanyMaterials;
      expect(await repositories().company.find()).toBeUndefined();
      await repositories().company.save(materials, 'h1');
      await repositories().company.save({ ...materials, script: 'Иначе.' }, 'h2');
      expect(await repositories().company.find()).toEqual({
        materials: { ...materials, script: 'Иначе.' },
        hash: 'h2',
      });
    });

    it.each([['text'], ['123'], ['{"a":1}'], [7], [true], [null], [{ deep: ['list', { of: 1 }] }]])(
      'gives back the setting %j as it was',
      async (value) => {
        const key = randomUUID();
        await repositories().settings.save(key, 'something before');
        await repositories().settings.save(key, value);
        expect(await repositories().settings.find(key)).toEqual(value);
      },
    );

    it('knows nothing of a setting never saved', async () => {
      expect(await repositories().settings.find('never saved')).toBeUndefined();
    });
  });

  describe('gaps, verdicts, feedback', () => {
    it('lists the newest first', async () => {
      const { conversation } = await startConversation();
      const common = (second: number) => ({
        id: randomUUID(),
        conversationId: conversation.id,
        messageId: 'message',
        createdAt: new Date(Date.UTC(2026, 0, 1, 0, 0, second)),
      });
      const gaps = [1, 2, 3].map((n) => ({ ...common(n), question: `Есть ли ${n}?`, language: 'ru' }));
      for (const gap of gaps) await repositories().gaps.append(gap);
      expect(await repositories().gaps.list(2)).toEqual([gaps[2], gaps[1]]);

      const verdict = { model: 'built-in', sentence: 'Скидка 50 %.', verdict: 'held' as const, reasons: ['percent'] };
      const verdicts = [1, 2].map((n) => ({ ...common(n), ...verdict }));
      for (const record of verdicts) await repositories().verdicts.append(record);
      expect(await repositories().verdicts.list(10)).toEqual([verdicts[1], verdicts[0]]);
    });

    it.each([
      ['a rating', { messageId: 'm', rating: 'up' as const }],
      ['a score with a comment', { score: 5, comment: 'Спасибо' }],
    ])('takes feedback with %s', async (_what, given) => {
      const { conversation } = await startConversation();
      const feedback = { id: randomUUID(), conversationId: conversation.id, createdAt: new Date(), ...given };
      await expect(repositories().feedback.append(feedback)).resolves.toBeUndefined();
    });
  });
}
