import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { MaskEntry } from '../../../src/core/privacy/masking/personal-data.ts';
import { aMessage } from '../../factories/records.ts';
import type { Subject } from './subject.ts';

export function testMaskRepository({ repositories, startConversation }: Subject): void {
  describe('masks', () => {
    it('keeps what tokens stand for in the order they were given, of one conversation', async () => {
      const { conversation } = await startConversation();
      const other = await startConversation();
      const first: MaskEntry[] = [
        { kind: 'phone', number: 1, value: '+7 900 000-00-01' },
        { kind: 'name', number: 1, value: 'Анна' },
      ];
      const later: MaskEntry[] = [{ kind: 'name', number: 2, value: 'Анна Ветрова' }];
      await repositories().masks.append(conversation.id, first);
      await repositories().masks.append(conversation.id, later);
      await repositories().masks.append(conversation.id, []);
      await repositories().masks.append(other.conversation.id, [{ kind: 'name', number: 1, value: 'Olga' }]);
      expect(await repositories().masks.list(conversation.id)).toEqual([...first, ...later]);
    });

    it('leaves a token as it is when it is given again', async () => {
      const { conversation } = await startConversation();
      const entry: MaskEntry = { kind: 'name', number: 1, value: 'Анна' };
      await repositories().masks.append(conversation.id, [entry]);
      await repositories().masks.append(conversation.id, [{ ...entry, value: 'Олег' }]);
      expect(await repositories().masks.list(conversation.id)).toEqual([entry]);
    });

    it('keeps how messages were seen, the newest view of each', async () => {
      const { conversation } = await startConversation();
      const said = await repositories().messages.append(aMessage(conversation.id, { id: randomUUID() }));
      const messageId = said?.id ?? '';
      await repositories().masks.saveSeen([]);
      await repositories().masks.saveSeen([{ messageId, text: 'Это [NAME_1]' }]);
      await repositories().masks.saveSeen([{ messageId, text: 'Это [NAME_2]' }]);
      expect([...(await repositories().masks.listSeen(conversation.id))]).toEqual([[messageId, 'Это [NAME_2]']]);
      expect((await repositories().masks.listSeen(randomUUID())).size).toBe(0);
    });
  });
}
