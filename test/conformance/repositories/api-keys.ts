import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { ApiKey } from '../../../src/core/api-keys/api-key.ts';
import type { ApiTurn } from '../../../src/core/api-turns/api-turn.ts';
import { emptyDraft } from '../../../src/core/requests/draft.ts';
import { nothingSold } from '../../../src/core/sales/selling-state.ts';
import type { Subject } from './subject.ts';

const now = new Date('2026-03-01T12:00:00.000Z');
const later = new Date(now.getTime() + 60_000);

function aKey(changes: Partial<ApiKey> = {}): ApiKey {
  const id = randomUUID();
  return {
    id,
    name: 'Chat of a partner',
    preview: 'vitrina_abcd',
    tokenHash: id,
    scopes: ['chat', 'requests:read'],
    requestsPerMinute: 60,
    createdBy: 'owner@example.com',
    createdAt: now,
    expiresAt: undefined,
    lastUsedAt: undefined,
    revokedAt: undefined,
    revokedBy: undefined,
    ...changes,
  };
}

export function testApiRepositories({ repositories, unitOfWork, startConversation }: Subject): void {
  describe('API keys', () => {
    it('are found by the hash of what their holder sends', async () => {
      const key = aKey({ expiresAt: later });
      await repositories().apiKeys.add(key);
      expect(await repositories().apiKeys.findByTokenHash(key.tokenHash)).toEqual(key);
      expect(await repositories().apiKeys.findByTokenHash("' or 1=1 --")).toBeUndefined();
      await repositories().apiKeys.noteUse(key.id, later);
      expect(await repositories().apiKeys.find(key.id)).toEqual({ ...key, lastUsedAt: later });
    });

    it('are revoked once, and stay in the list', async () => {
      const key = aKey({ createdAt: later });
      await repositories().apiKeys.add(key);
      expect(await repositories().apiKeys.revoke(key.id, 'first@example.com', now)).toBe(true);
      expect(await repositories().apiKeys.revoke(key.id, 'second@example.com', later)).toBe(false);
      const [newest] = await repositories().apiKeys.list();
      expect(newest).toEqual({ ...key, revokedAt: now, revokedBy: 'first@example.com' });
      expect(await repositories().apiKeys.revoke('nothing', 'x', now)).toBe(false);
    });
  });

  describe('turns of programs', () => {
    const aTurn = (conversationId: string, changes: Partial<ApiTurn> = {}): ApiTurn => ({
      requestKey: randomUUID(),
      conversationId,
      baseHash: randomUUID(),
      askedHash: randomUUID(),
      answered: undefined,
      isLasting: false,
      createdAt: now,
      ...changes,
    });
    const answered = () => ({
      historyHash: randomUUID(),
      textHash: 'text',
      seq: 3,
      state: {
        draft: { ...emptyDraft, items: [{ sku: 'A', quantity: 2 }] },
        selling: nothingSold,
        language: 'ru',
      },
    });

    it('are claimed once, however many try at once', async () => {
      const { conversation } = await startConversation();
      const turn = aTurn(conversation.id);
      const claims = await Promise.all(
        [1, 2, 3].map(() => unitOfWork().run((transaction) => transaction.apiTurns.claim(turn, now))),
      );
      expect(claims.filter(Boolean)).toHaveLength(1);
      expect(await repositories().apiTurns.find(turn.requestKey)).toEqual(turn);
    });

    it('are claimed anew when they are old, unless they must be remembered', async () => {
      const { conversation } = await startConversation();
      const [passing, lasting] = [aTurn(conversation.id), aTurn(conversation.id)];
      const { apiTurns } = repositories();
      for (const turn of [passing, lasting]) await apiTurns.claim(turn, now);
      await apiTurns.finish(passing.requestKey, { answered: answered(), isLasting: false });
      await apiTurns.finish(lasting.requestKey, { answered: answered(), isLasting: true });
      const again = { ...passing, createdAt: later };
      expect(await apiTurns.claim(again, now)).toBe(false);
      expect(await apiTurns.claim(again, later)).toBe(true);
      expect(await apiTurns.find(passing.requestKey)).toEqual(again);
      expect(await apiTurns.claim({ ...lasting, createdAt: later }, later)).toBe(false);
    });

    it('are found by what was said before them and with them', async () => {
      const { conversation } = await startConversation();
      const [first, second] = [aTurn(conversation.id), aTurn(conversation.id, { createdAt: later })];
      const result = answered();
      for (const turn of [first, second]) await repositories().apiTurns.claim(turn, now);
      await repositories().apiTurns.finish(first.requestKey, { answered: result, isLasting: true });
      const done = { ...first, answered: result, isLasting: true };
      expect(await repositories().apiTurns.findByHistory([result.historyHash])).toEqual([done]);
      expect(await repositories().apiTurns.findByHistory([first.askedHash, second.askedHash])).toEqual([second, done]);
      expect(await repositories().apiTurns.findByHistory([randomUUID()])).toEqual([]);
      expect(await repositories().apiTurns.listLast(conversation.id, 5)).toEqual([second, done]);
      expect(await repositories().apiTurns.listLast(conversation.id, 1)).toEqual([second]);
    });

    it('give conversations names, each the last it was given to', async () => {
      const [one, other] = [await startConversation(), await startConversation()];
      const name = randomUUID();
      expect(await repositories().apiTurns.findNamed(name)).toBeUndefined();
      await repositories().apiTurns.saveName(name, one.conversation.id);
      await repositories().apiTurns.saveName(name, other.conversation.id);
      expect(await repositories().apiTurns.findNamed(name)).toBe(other.conversation.id);
    });
  });
}
